/** Telephone numbers: international and North American ones by themselves, all others by the words around them. */

import type { Span } from "../../model.ts";
import { textBefore } from "../context.ts";
import { digitsOf, isGrouped, mayBePhone, phoneAt, phoneBefore } from "../phone/number-shape.ts";
import { isAssignedNumber } from "../phone/numbering-plans.ts";
import {
  announcedNumber,
  isAboutOtherNumbers,
  isAboutPhones,
  numberEndBefore,
  phoneWordTriggers,
} from "../phone/words.ts";
import type { Match, Recognizer, ShapeTrigger } from "../recognizer.ts";

/** 3-3-4 with the separators that `ten` knows. */
const northAmericanTriggers: readonly ShapeTrigger[] = [
  ...["999-999-9999", "999.999.9999"],
  ...["999)999", "999) 999"].flatMap((head) => ["-", ".", " "].map((sign) => `${head}${sign}9999`)),
].map((shape) => ({ shape, boundary: "before" }));

export const phoneNumber: Recognizer = {
  id: "phone-number",
  entities: ["PHONE_NUMBER"],
  triggers: [{ shape: "+9" }, ...northAmericanTriggers, ...phoneWordTriggers],

  find(text, trigger, report) {
    const first = text.charCodeAt(trigger.start);
    if (first === 0x2b) reportFound(international(text, trigger.start), report);
    else if (first >= 0x30 && first <= 0x39)
      reportFound(northAmerican(text, trigger.start), report);
    else {
      reportFound(behindWord(text, trigger), report);
      reportFound(beforeWord(text, trigger), report);
    }
  },
};

interface Found extends Span {
  readonly main: string;
}

function reportFound(found: Found | undefined, report: (match: Match) => void): void {
  if (found === undefined) return;
  const { start, end, main } = found;
  const confidence = isReserved(digitsOf(main)) ? 0.3 : 0.8;
  report({ start, end, entity: "PHONE_NUMBER", confidence });
}

/** Where an international number may begin: not inside of a sum, an encoded string or a list of versions. */
const outerOpening = /(?:^|[\s"'(<[{,;:=|>*])$/;

function international(text: string, start: number): Found | undefined {
  const next = text.charCodeAt(start + 1);
  if (next < 0x31 || next > 0x39) return undefined;
  if (!outerOpening.test(textBefore(text, start, 1))) return undefined;
  const found = phoneAt(text, start);
  if (found === undefined || !mayBePhone(found.main)) return undefined;
  // The trunk prefix is written for those who call from inside the country.
  const digits = digitsOf(found.main.replace("(0)", ""));
  const isSure = isAssignedNumber(digits) || isAboutPhones(textBefore(text, start, 40));
  return isSure ? found : undefined;
}

/** 3-3-4 of the North American Numbering Plan: area code and exchange begin with 2 to 9. */
const ten = /([2-9]\d\d)(?:\) ?[2-9]\d\d[-. ]|-[2-9]\d\d-|\.[2-9]\d\d\.)\d{4}(?!\d)/y;
const nationalPrefix = /(?<![\w.:/+-])(?:1[-. ]|001[-. ]|1 ?)?\(?$/;

function northAmerican(text: string, start: number): Found | undefined {
  ten.lastIndex = start;
  const found = ten.exec(text)?.[0];
  if (found === undefined) return undefined;
  const before = textBefore(text, start, 40);
  const opening = nationalPrefix.exec(before)?.[0];
  if (opening === undefined) return undefined;
  // A bracket around the whole number is none of it.
  const prefix = found.includes(")") ? opening : opening.replace("(", "");
  if (found.includes(")") && !prefix.endsWith("(")) return undefined;
  if (isAboutOtherNumbers(before.slice(0, before.length - prefix.length))) return undefined;
  const whole = phoneAt(text, start - prefix.length);
  if (!whole?.main.startsWith(prefix + found)) return undefined;
  return isAboutPhones(before) || isAssignedNumber(`1${digitsOf(found)}`) ? whole : undefined;
}

function behindWord(text: string, word: Span): Found | undefined {
  const announced = announcedNumber(text, word);
  if (announced === undefined) return undefined;
  const found = phoneAt(text, announced.start);
  if (found === undefined || !mayBePhone(found.main)) return undefined;
  return isGrouped(found.main) || isLongEnough(found.main, announced.certainty === "named" ? 7 : 10)
    ? found
    : undefined;
}

function beforeWord(text: string, word: Span): Found | undefined {
  const place = numberEndBefore(text, word);
  if (place === undefined) return undefined;
  const found = phoneBefore(text, place.end);
  if (found === undefined || !mayBePhone(found.main)) return undefined;
  if (isAboutOtherNumbers(textBefore(text, found.start, 24))) return undefined;
  return isGrouped(found.main) || (place.isSure && isLongEnough(found.main, 10))
    ? found
    : undefined;
}

function isLongEnough(main: string, digits: number): boolean {
  return digitsOf(main).length >= digits;
}

/**
 * Numbers for films and examples: 555-0100 to 555-0199 (NANPA, 555 guidelines, 2016) and 07700 900000 to 900999
 * (Ofcom, 2019).
 */
function isReserved(digits: string): boolean {
  return /^1?\d{3}55501\d\d$|^55501\d\d$|^(?:44|0)7700900\d{3}$/.test(digits);
}
