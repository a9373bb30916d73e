/** The words that make a telephone number of a group of digits, before it and behind it. */

import { isDigit } from "../../ascii.ts";
import type { Span } from "../../model.ts";
import type { LiteralTrigger } from "../recognizer.ts";

/** How sure the words are: "named" also makes a number of digits without groups. */
interface AnnouncedNumber {
  readonly start: number;
  readonly certainty: "named" | "likely";
}

/** They name the number. Also parts of keys such as "mobilePhone" and "fax_number". */
const names = ["phone", "telefon", "fono", "telefax"];
const nameWords = [
  "tel",
  "fax",
  "mobile",
  "mob",
  "cell",
  "cellular",
  "celular",
  "cellulare",
  "handy",
  "mobil",
  "whatsapp",
  "sms",
  "hotline",
  "landline",
  "pager",
  "gsm",
  "portable",
];
/** They name a number only in front of a colon. */
const placeWords = ["office", "desk", "home", "work", "direct", "switchboard", "reception"];
const verbs = [
  "call",
  "called",
  "calling",
  "dial",
  "ring",
  "text",
  "reach",
  "reached",
  "contact",
  "contacted",
  "answering",
  "message",
  "messages",
  "registered",
];

export const phoneWordTriggers: readonly LiteralTrigger[] = [
  ...names.map((literal) => ({ literal })),
  ...nameWords.map((literal) => ({ literal, boundary: "before" as const })),
  ...[...placeWords, ...verbs].map((literal) => ({ literal, boundary: "word" as const })),
];

type WordKind = "name" | "place" | "verb";

const kindOfWord: ReadonlyMap<string, WordKind> = new Map<string, WordKind>([
  ...[...names, ...nameWords].map((word) => [word, "name"] as const),
  ...placeWords.map((word) => [word, "place"] as const),
  ...verbs.map((word) => [word, "verb"] as const),
]);
/** Behind a number without groups: what else is said of quantities stays out. */
const surePlaces = new Set(["fax", "mobile", "cell", "office", "landline", "tel", "phone"]);

const kinds =
  "home|work|mobile|cell|office|fax|desk|private|business|day|evening|personal|direct|main|toll[ -]?free|h|w|m|o|c";

/** Behind a name: "number", "(home)", "is", a colon, a line break. */
const nameGap = new RegExp(
  `(?:e|o|x|os|s)?(?:[\\s:=#"'*|>?_.-]|\\((?:${kinds})\\)|(?:numbers?|num|no|nr|nummer|numero|is|from|are|was|at|on|to|or|me|us|it|line|${kinds})(?![a-z])){1,16}`,
  "iy",
);
const colon = /["']?(?: (?:number|phone|line|tel))?["']?[ \t]{0,8}[:=]\s{0,8}["']?/iy;
/** Behind a verb: whom, then "at" or "on"; whom else by name. */
const verbGap =
  /(?:\s(?:me|us|him|her|them|you|back|now|directly|someone|[Tt]he \w{1,20}|[Mm]y \w{1,20}|[Oo]ur \w{1,20}|[A-Z][\w'.-]{0,20})){0,4}\s(?:at|on|to|via|under)\s(?:(?:my|his|her|our|their|the|this|following|number|phone|mobile|cell|home|work|office|direct|line)[\s:]){0,4}["']?/y;
/** First letters of what it may have behind its first space: most words behind a verb have others. */
const verbGapInitials = /[A-Zmuhtybndsoav]/;
const plainGap = /[ \t]{1,2}/y;
const registeredGap = /\s(?:(?:with|on|at|number|phone|mobile|cell|no\.?|is)[\s:]){0,3}/y;
/** Whose number it is that is registered; ports, phones and leases are registered too. */
const possessive = /\b(?:my|your|his|her|our|their|'s) $/i;
const possibleDevice = /\b(?:ip|sip|voip|cisco|poly|yealink|sccp|unified)[ -]$/i;

/** The number that the word seems to announce begins there. */
export function announcedNumber(text: string, { start, end }: Span): AnnouncedNumber | undefined {
  const word = text.slice(start, end).toLowerCase();
  const kind = kindOfWord.get(word);
  if (kind === "name") {
    const gap = behind(text, end, nameGap);
    if (gap === undefined || gap.length > 40) return undefined;
    const isPlain = /^[ -]*$/.test(gap);
    if (isPlain && possibleDevice.test(text.slice(Math.max(0, start - 12), start)))
      return undefined;
    return { start: end + gap.length, certainty: isPlain ? "likely" : "named" };
  }
  if (kind === "place") {
    const gap = behind(text, end, colon);
    return gap === undefined ? undefined : { start: end + gap.length, certainty: "named" };
  }
  const next = text.charAt(end + 1);
  const isLetterNext = /[A-Za-z]/.test(next);
  if (word === "registered") {
    if (!possessive.test(text.slice(Math.max(0, start - 8), start))) return undefined;
    const gap = behind(text, end, registeredGap);
    return gap === undefined ? undefined : { start: end + gap.length, certainty: "likely" };
  }
  // Before the expressions: most sentences go on with another word.
  if (isLetterNext && !verbGapInitials.test(next)) return undefined;
  const gap =
    behind(text, end, verbGap) ?? (isLetterNext ? undefined : behind(text, end, plainGap));
  return gap === undefined ? undefined : { start: end + gap.length, certainty: "likely" };
}

function behind(text: string, offset: number, gap: RegExp): string | undefined {
  gap.lastIndex = offset;
  return gap.exec(text)?.[0];
}

/** The end of the number of which the word seems to say where it rings: "416 60 039 office", "0170 12 34 56 (mobile)". */
export function numberEndBefore(
  text: string,
  word: Span,
): { end: number; isSure: boolean } | undefined {
  let end = word.start;
  for (let signs = 0; signs < 3 && isJoint(text.charCodeAt(end - 1)); signs++) end -= 1;
  if (end === word.start || !isDigitAt(text, end - 1)) return undefined;
  const name = text.slice(word.start, word.end).toLowerCase();
  if (kindOfWord.get(name) !== "place" && !surePlaces.has(name)) return undefined;
  return { end, isSure: surePlaces.has(name) };
}

/** Space, hyphen, opening bracket. */
function isJoint(code: number): boolean {
  return code === 0x20 || code === 0x2d || code === 0x28;
}

function isDigitAt(text: string, offset: number): boolean {
  return isDigit(text.charCodeAt(offset));
}

const wordNearby =
  /phone|\btel\b|telefon|\bfax|\bmobile\b|\bcell\b|\b(?:call|dial|ring|text|reach|contact)(?:ed|ing)?\b|\bwhatsapp|\bsms\b/i;

/** Whether the text just before a number is about telephones. */
export function isAboutPhones(before: string): boolean {
  return wordNearby.test(before);
}

/** What the numbers are that have the shape of telephone numbers and are none. */
const otherWord =
  /\b(?:ports?|range|vlans?|vni|part|p\/?n|pid|sku|serial|s\/?n|rma|sr|po|case|ticket|tac|order|invoice|model|version|rev|id|seq(?:uence)?|ack|label|spi|metric|priority|weight|imei|imsi|iccid|icmp|crc|asn?|oid|key|counter|packets|bytes|octets|build|license|licence|account|acct)\b[\s:=#"-]{0,4}(?:id|nos?\.?|numbers?|nr)?[\s:=#"-]{0,4}$/i;

export function isAboutOtherNumbers(before: string): boolean {
  return otherWord.test(before);
}
