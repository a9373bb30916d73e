/** Payment card numbers: issuer and length together (ISO/IEC 7812), check digit, and what the line is about. */

import { isDigit } from "../../ascii.ts";
import { isLuhnValid } from "../checksums/luhn.ts";
import { isWordAt, textAfter, textBefore } from "../context.ts";
import type { Recognizer } from "../recognizer.ts";

/** 4-4-4-4 with up to three more digits, Amex 4-6-5, Diners 4-6-4, UnionPay 6-13; one kind of separator. */
const grouped =
  /\d{4}([ -])(?:\d{4}\1\d{4}\1\d{4}(?:\1?\d{1,3})?|\d{6}\1\d{4,5}|\d{4}\1\d{4,5})(?!\d)/y;
const pair = /\d{6}([ -])\d{13}(?!\d)/y;
const compact = /\d{12,19}/y;

export const creditCard: Recognizer = {
  id: "credit-card",
  entities: ["CREDIT_CARD"],
  triggers: [
    { digits: [12, 19] },
    { digits: [4, 4], before: " -" },
    { digits: [6, 6], before: " -" },
  ],

  find(text, { start, end: runEnd }, report) {
    // Cards begin with 0, 1 (JCB), 2 to 6, and no group but the first is shorter than four digits.
    if (text.charCodeAt(start) > 0x36) return;
    if (runEnd - start <= 6 && !areDigits(text, runEnd + 1, 4)) return;
    const shape = shapes.get(runEnd - start) ?? compact;
    shape.lastIndex = start;
    const found = shape.exec(text)?.[0];
    if (found === undefined || isPartOfMore(text, start, start + found.length)) return;
    const digits = found.replace(/\D/g, "");
    const issuer = issuerOf(digits);
    if (issuer === undefined || !isLuhnValid(digits)) return;
    const end = start + found.length;
    const hasCardWord = isAboutCards(text, start, end);
    // Maestro and the small issuers take a good part of all numbers.
    const isVague = issuer === "maestro" || issuer === "other" || isDateTime(digits);
    if (isVague && !hasCardWord) return;
    if (!hasCardWord && isAboutCounters(text, start, end)) return;
    const confidence = publishedTestCards.has(digits)
      ? 0.3
      : hasCardWord
        ? 0.95
        : found === digits && !usualLengths.has(digits.length)
          ? 0.4
          : 0.6;
    report({ start, end, entity: "CREDIT_CARD", confidence });
  },
};

/** Bare numbers of 13, 14 and 19 digits are times and ids, too often to be taken for cards by themselves. */
const usualLengths: ReadonlySet<number> = new Set([15, 16]);

const shapes: ReadonlyMap<number, RegExp> = new Map([
  [4, grouped],
  [6, pair],
]);

function areDigits(text: string, start: number, count: number): boolean {
  for (let at = start; at < start + count; at++) {
    if (!isDigit(text.charCodeAt(at))) return false;
  }
  return true;
}

/** A UUID, decimal, path or longer token, or one row of a hex dump. */
function isPartOfMore(text: string, start: number, end: number): boolean {
  if (isWordAt(text, end) || (".-/:".includes(text.charAt(end)) && isWordAt(text, end + 1))) {
    return true;
  }
  const before = textBefore(text, start, 6);
  if (/\w[./-]$|\d:$/.test(before)) return true;
  return /\b[\da-f]{4} $/i.test(before) || /^ [\da-f]{4}\b/i.test(textAfter(text, end, 6));
}

/** Issuer identification numbers, as the networks publish them (as of 2024). */
function issuerOf(digits: string): string | undefined {
  const { length } = digits;
  const two = Number(digits.slice(0, 2));
  const three = Number(digits.slice(0, 3));
  const four = Number(digits.slice(0, 4));
  const six = Number(digits.slice(0, 6));
  const isLong = length >= 16 && length <= 19;
  if (digits.startsWith("4")) {
    return length === 13 || length === 16 || length === 19 ? "visa" : undefined;
  }
  if (length === 16 && ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)))
    return "mastercard";
  if (length === 15 && (two === 34 || two === 37)) return "amex";
  if (length === 15 && (four === 2131 || four === 1800)) return "jcb";
  if (isLong && four >= 3528 && four <= 3589) return "jcb";
  if (
    (length === 14 || length === 16) &&
    ((three >= 300 && three <= 305) || four === 3095 || two === 36 || two === 38 || two === 39)
  ) {
    return "diners";
  }
  if (isLong && (four === 6011 || (three >= 644 && three <= 649) || two === 65)) return "discover";
  if (isLong && (two === 62 || (six >= 810000 && six <= 817199))) return "unionpay";
  if (two === 50 || (two >= 56 && two <= 69) || two === 6) return "maestro";
  return length >= 15 && length <= 16 && two >= 30 ? "other" : undefined;
}

const cardWord =
  /(?<!\b(?:line|sim|network|interface|access|smart|fan|module|power|sd|memory|sound|video|graphics|wireless|wi-?fi|lan|pci|pcie|daughter|route|switch|service)[ -]?)\b(?:cards?|cc|credit|debit|visa|master ?card|maestro|amex|american express|discover card|diners|jcb|union ?pay|pan|payment|atm card|kreditkarte|carte (?:bancaire|bleue|de cr[ée]dit)|tarjeta|carta di credito|cart[ãa]o|creditcard)\b(?![ \t]*(?:type|id|slot|serial|in slot|[:=][ \t]*\w+\n))/i;

function isAboutCards(text: string, start: number, end: number): boolean {
  return cardWord.test(textBefore(text, start, 60)) || cardWord.test(textAfter(text, end, 30));
}

/** Whole words, of `snake_case` and, once divided, of `camelCase` names too. */
const counterWord =
  /(?<![a-z])(?:(?:tx|rx|in|out|up|run|life|date)?(?:packet|pkt|octet|byte|bit|counter|count|session|flow|handle|trace|span|serial|cookie|sequence|checksum|digest|time|timer)s?(?:id|s?tamp|out|num|no|number)?|pps|ifhc\w*|hash(?:es)?|ids?|imei|imsi|iccid|meid|sn|epoch|seq|spi|crc|uuid|keys?|0x\w*)(?![a-z])/i;

/** What counts, numbers and measures in network texts has as many digits. Only the line tells. */
function isAboutCounters(text: string, start: number, end: number): boolean {
  const before = textBefore(text, start, 60);
  const after = textAfter(text, end, 30);
  return (
    counterWord.test(divided(before.slice(before.lastIndexOf("\n") + 1))) ||
    counterWord.test(divided(after.split("\n", 1)[0] ?? ""))
  );
}

/** `sessionId` as "session Id". */
function divided(line: string): string {
  return line.replace(/([a-z])([A-Z])/g, "$1 $2");
}

/** YYYYMMDDhhmmss. */
function isDateTime(digits: string): boolean {
  return /^(?:19|20|3\d)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d[0-5]\d$/.test(
    digits,
  );
}

/** Numbers that payment services publish for tests (Stripe's and PayPal's lists, 2024). */
const publishedTestCards = new Set([
  "4242424242424242",
  "4000056655665556",
  "4111111111111111",
  "4012888888881881",
  "4222222222222",
  "5555555555554444",
  "5105105105105100",
  "2223003122003222",
  "5200828282828210",
  "378282246310005",
  "371449635398431",
  "378734493671000",
  "6011111111111117",
  "6011000990139424",
  "3056930009020004",
  "30569309025904",
  "38520000023237",
  "36227206271667",
  "3530111333300000",
  "3566002020360505",
  "6200000000000005",
]);
