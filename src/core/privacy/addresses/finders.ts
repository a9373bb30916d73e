/** Ways to write a street address, each with the words that it is looked for around. */

import type { Span } from "../../model.ts";
import { textBefore } from "../context.ts";
import type { LiteralTrigger } from "../recognizer.ts";
import { endOfAddress, isUnitAt } from "./surroundings.ts";
import {
  letters,
  nameWord,
  splitEndings,
  streetEndings,
  streetPrefixes,
  streetTypes,
} from "./words.ts";

interface AddressFinder {
  /** In lower case. */
  readonly words: readonly string[];
  readonly boundary: NonNullable<LiteralTrigger["boundary"]>;
  readonly find: (text: string, word: Span) => Span | undefined;
}

/** A longer number, path, version or name goes on. */
const numberEnd = "(?!\\w|[./:,-]\\d|/)";
const particle =
  "(?:of|the|and|de|du|des|da|do|dos|del|della|di|la|le|les|el|los|las|l'|d'|van|von|der|den|am|im|zum)";
const name = `(?:(?:${nameWord}|${particle}|\\d{1,3}(?:st|nd|rd|th)) ){1,5}`;

/** "1200 N Harbor View Road, Suite 4": number and name before the type. */
const numberAndName = new RegExp(
  `(?<![\\w.:/#-])\\d{1,5}[A-Z]?(?:-\\d{1,4})?,? (?=.{0,60}[a-zà-ž]{2})${name}$`,
);
/** "1 Hard Drive", "100 Two Way": counts of things that have the name of a street. */
const notStreet =
  /\b(?:Hard|Disk|State|Flash|Tape|USB|SATA|SAS|SSD|NVMe|Optical|Zip|One|Two|Three|Four|Port|Slot|Core|Rack|Chip|Line|Test|Time) $/;

const abbreviation = /^(?:st|ave|blvd|rd|ln|dr|ct|cir|ter|pkwy|hwy|sq|pl)$/i;

function findNumberAndType(text: string, { start, end }: Span): Span | undefined {
  if (text[start - 1] !== " " || !isCapital(text, start)) return undefined;
  const before = textBefore(text, start, 80);
  const found = numberAndName.exec(before)?.[0];
  if (found === undefined || notStreet.test(before)) return undefined;
  const isAbbreviated = text[end] === "." && abbreviation.test(text.slice(start, end));
  return { start: start - found.length, end: endOfAddress(text, isAbbreviated ? end + 1 : end) };
}

/** "Lindenstrasse 7b", "Berliner Allee 12": the number behind. */
const houseNumber = new RegExp(` \\d{1,4} ?[a-zA-Z]?\\b(?:[-/]\\d{1,4})?${numberEnd}`, "y");
const compound = new RegExp(`(?<![${letters}])(?:${nameWord} )?${nameWord}$`);

function findEndingAndNumber(text: string, { start, end }: Span): Span | undefined {
  houseNumber.lastIndex = end;
  const number = houseNumber.exec(text)?.[0];
  if (number === undefined) return undefined;
  const before = textBefore(text, end, 60);
  const found = compound.exec(before)?.[0];
  // The ending alone is a word of the language, not a street.
  if (found === undefined || found.length < end - start + 3) return undefined;
  return { start: end - found.length, end: endOfAddress(text, end + number.trimEnd().length) };
}

function findSplitEnding(text: string, { start, end }: Span): Span | undefined {
  for (const ending of [text.slice(start, start + 6), text.slice(end - 5, end)]) {
    const at = ending.toLowerCase() === "straße" ? start : end - 5;
    if (splitEndings.has(ending.toLowerCase()))
      return findEndingAndNumber(text, { start: at, end: at + ending.length });
  }
  return undefined;
}

/** "Calle del Olmo 14", "24 bis, rue des Lilas", "ul. Lipowa 3". */
const nameAndNumber = new RegExp(
  `(?: ${particle}| ${nameWord}){1,5}(?<= ${nameWord}),? (?:n[.°º] ?)?\\d{1,4}[a-zA-Z]?${numberEnd}`,
  "y",
);
const nameOnly = new RegExp(`(?: ${particle}| ${nameWord}){1,5}(?<= ${nameWord})`, "y");
const numberBefore = /(?<![\w.:/#-])\d{1,4}(?: (?:bis|ter|quater))?,? $/;
const notName =
  /\b(?:[A-Z]*Ethernet|Eth|Vlan|VLAN|Tunnel|Loopback|Serial|Port|Bundle|Interface|Slot|Version|[A-Z]{2,})\b/;

function findPrefixAndName(text: string, { start, end }: Span): Span | undefined {
  // In lower case "via" is said of every route; "rue" and "calle" are written so.
  if (!isCapital(text, start) && /^(?:via|corso|al\.|os\.)$/i.test(text.slice(start, end)))
    return undefined;
  nameAndNumber.lastIndex = end;
  const behind = nameAndNumber.exec(text)?.[0];
  if (behind !== undefined && !notName.test(behind)) {
    return { start, end: endOfAddress(text, end + behind.length) };
  }
  const number = numberBefore.exec(textBefore(text, start, 16))?.[0];
  if (number === undefined) return undefined;
  nameOnly.lastIndex = end;
  const found = nameOnly.exec(text)?.[0];
  if (found === undefined || notName.test(found)) return undefined;
  return { start: start - number.length, end: endOfAddress(text, end + found.length) };
}

/** "Kastanienhof 3, Apt. 12": the unit says what the name and number before it are. */
const streetBeforeUnit = new RegExp(
  `(?<![\\w.:/#-])(?:\\d{1,6} (?:${nameWord} ){0,4}${nameWord}(?: \\d{1,5}[a-z]?)?|(?:${nameWord} ){0,3}${nameWord} \\d{1,5}[a-z]?),?\\s{1,6}$`,
);

function findBeforeUnit(text: string, { start }: Span): Span | undefined {
  if (!isCapital(text, start) || !isUnitAt(text, start)) return undefined;
  const found = streetBeforeUnit.exec(textBefore(text, start, 80))?.[0];
  if (found === undefined) return undefined;
  const streetEnd = start - (/,?\s{1,6}$/.exec(found)?.[0].length ?? 0);
  return { start: start - found.length, end: endOfAddress(text, streetEnd) };
}

/** US Postal Service, Publication 28, sections 225 and 238 (2024): "PSC 802 Box 74, APO AE 09499", ships at sea. */
const militaryCode = /[ ,]{1,2}A[AEP][ ,]{1,2}\d{5}(?:-\d{4})?(?!\d)/iy;
const militaryUnit =
  /(?:\b(?:PSC|CMR|Unit|OPC) \d{1,5},? Box \d{1,5}|\b(?:USS|USNS|USCGC|USNV) \S{1,24}(?: \S{1,24})?)[,\s]{1,6}$/i;

function findMilitary(text: string, { start, end }: Span): Span | undefined {
  militaryCode.lastIndex = end;
  const code = militaryCode.exec(text)?.[0];
  if (code === undefined) return undefined;
  const unit = militaryUnit.exec(textBefore(text, start, 64))?.[0] ?? "";
  return { start: start - unit.length, end: end + code.length };
}

const boxNumber = /[ :#]{1,3}\d{1,6}(?:[ -]\d{2,3})?(?!\w)/y;

function findBox(text: string, { start, end }: Span): Span | undefined {
  boxNumber.lastIndex = end;
  const number = boxNumber.exec(text)?.[0];
  if (number === undefined) return undefined;
  return { start, end: endOfAddress(text, end + number.length) };
}

function isCapital(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code >= 0x41 && code <= 0x5a;
}

export const addressFinders: readonly AddressFinder[] = [
  { words: streetTypes, boundary: "word", find: findNumberAndType },
  { words: streetEndings, boundary: "after", find: findEndingAndNumber },
  { words: ["stra", "gen"], boundary: "after", find: findSplitEnding },
  { words: streetPrefixes, boundary: "before", find: findPrefixAndName },
  { words: ["apt", "apartment", "suite"], boundary: "word", find: findBeforeUnit },
  { words: ["apo", "fpo", "dpo"], boundary: "word", find: findMilitary },
  { words: ["p.o. box", "po box", "p.o.box", "postfach"], boundary: "word", find: findBox },
];
