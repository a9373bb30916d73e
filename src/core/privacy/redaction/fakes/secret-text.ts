/** Random-looking text with a mark in it. */

import type { Draws } from "./draws.ts";

const mark = "REDACTED";
const hexMark = "fa4efa4e";
const shortMark = "fake0";

/** In shorter ones the mark would leave too little that differs. */
const leastMarked = 12;
const leastShort = 10;

/** Shorter ones may be anything. */
const leastHex = 4;
const shortHexMark = "fa4e";
/** With less room, hexadecimal fakes have the short mark; with less than `leastHexFake`, they are made longer. */
const leastHexMarked = 12;
const leastHexFake = 8;

/** Characters that base 32, base 58, base 64 and bech32 have in common, so that a fake suits all of them. */
const lower = "acdefghjkmnpqrstuvwxyz";
const digits = "234567";

/** Huawei's: the same before and behind a ciphertext. */
const envelope = String.raw`%[\^@+]%#|%@%@|%\$%\$|%#%#|@%@%`;

/** Behind a prefix and in an envelope, too. */
const shortFake = new RegExp(
  String.raw`(?:^|[^a-z\d])(?:${shortMark}[a-z2-7]{5,}|(?:0x)?${shortHexMark}[\da-f]{4,7})(?:${envelope})?$`,
  "i",
);

/** Whether a text carries a mark of fakes, or says in words what the mark says. */
export function isMarked(text: string): boolean {
  return (
    text.toUpperCase().includes(mark) ||
    shortFake.test(text) ||
    text.replace(/[:.-]/g, "").toLowerCase().includes(hexMark)
  );
}

/** Octets and words as SNMP engines and fingerprints are written, and UUIDs. */
const hexGroups =
  /^(?:[\da-f]{2}:){7,}[\da-f]{2}$|^(?:[\da-f]{4}[:.]){3,}[\da-f]{4}$|^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** A text of the same length, unless that is too short to differ from others, and of the same kinds of characters. */
export function opaque(text: string, draws: Draws): string {
  if (hexGroups.test(text)) return inGroups(text, draws);
  const padding = /={1,2}$/.exec(text)?.[0] ?? "";
  const body = text.slice(0, text.length - padding.length);
  if (padding === "" && isHex(body)) return hexadecimal(body, draws);
  if (body.length < leastMarked) return short(text, draws);
  const rest = draws.text(alphabetOf(body), body.length - mark.length - 1);
  // The last digit of padded base 64 has bits that must be zero.
  const last = padding === "" ? draws.of(alphabetOf(body)) : "A";
  return inCase(body, mark) + rest + last + padding;
}

/** What goes around a value and says how to read it: Huawei's envelopes, PAN-OS's version, `0x` of hexadecimal. */
const wrapping = new RegExp(`^(${envelope}|-AQ==|0x|)(.*?)(\\1|)$`, "is");

/** Without changing what is around it. */
export function wrapped(text: string, draws: Draws): string {
  const [, start = "", body = "", end = ""] = wrapping.exec(text) ?? [];
  if (start !== "" && start === end) return start + opaque(body, draws) + end;
  if (start.toLowerCase() === "0x" && /^[\da-f]+$/i.test(body)) {
    return start + hexadecimal(body, draws);
  }
  return start + opaque(body + end, draws);
}

/** Of the same length unless that is too short. */
function hexadecimal(text: string, draws: Draws): string {
  const length = Math.max(text.length, leastHexFake);
  const start = length < leastHexMarked ? shortHexMark : hexMark;
  return inCase(text, start + draws.text("0123456789abcdef", length - start.length));
}

function short(text: string, draws: Draws): string {
  const length = Math.max(text.length, leastShort);
  return inCase(text, shortMark + draws.text(lower + digits, length - shortMark.length));
}

function inGroups(text: string, draws: Draws): string {
  const count = text.replace(/[:.-]/g, "").length;
  const drawn = inCase(text, hexMark + draws.text("0123456789abcdef", count - hexMark.length));
  let next = 0;
  return text.replace(/[\da-f]/gi, () => drawn.charAt(next++));
}

function isHex(text: string): boolean {
  if (text.length < leastHex || !/\d/.test(text)) return false;
  return /^(?=.*[a-f])[\da-f]+$|^(?=.*[A-F])[\dA-F]+$/.test(text);
}

function alphabetOf(text: string): string {
  const hasLower = /[a-z]/.test(text);
  const hasUpper = /[A-Z]/.test(text);
  const letters = (hasLower || !hasUpper ? lower : "") + (hasUpper ? lower.toUpperCase() : "");
  return /\d/.test(text) ? letters + digits : letters;
}

/** In small letters where the original has no capitals, and the other way round. */
function inCase(original: string, text: string): string {
  if (!/[A-Z]/.test(original)) return text.toLowerCase();
  return /[a-z]/.test(original) ? text : text.toUpperCase();
}

/** A name of a vendor or product and its separator, up to five of them; or a prefix without one. */
const prefix =
  /^(?:AGE-SECRET-KEY-1|-AQ==|https?:\/\/[\w.-]{1,100}\/(?:[a-z\d]{1,12}\/){0,4}|(?:(?:[a-z]{1,12}|[A-Z]{1,12})\d{0,2}[-_.]){1,5}|AKIA|ASIA|AIza|ATATT3|LUFRPT|dapi|EAAA|r8_)/;

/** Of a token: its prefix and its separators stay where what is between them is long enough to be marked. */
export function keepingSeparators(text: string, draws: Draws): string {
  if (hexGroups.test(text)) return opaque(text, draws);
  const start = prefix.exec(text)?.[0] ?? "";
  const body = text.slice(start.length);
  if (body.length < leastMarked) return opaque(text, draws);
  if (hexGroups.test(body)) return start + opaque(body, draws);
  const words = longestOf(body.match(/[A-Za-z\d]+={0,2}/g));
  // In base 64 for URLs, hyphens and underscores are digits.
  const longest = words.length < leastMarked ? longestOf(body.match(/[\w+/-]+={0,2}/g)) : words;
  if (longest.length < leastMarked) return start + opaque(body, draws);
  const at = body.indexOf(longest);
  return (
    start +
    alike(body.slice(0, at), draws) +
    opaque(longest, draws) +
    alike(body.slice(at + longest.length), draws)
  );
}

function longestOf(runs: readonly string[] | null): string {
  return (runs ?? []).reduce((best, run) => (run.length > best.length ? run : best), "");
}

function alike(text: string, draws: Draws): string {
  return text.replace(/[A-Za-z]+|\d+/g, (run) =>
    /\d/.test(run) ? draws.digits(run.length) : draws.text(alphabetOf(run), run.length),
  );
}
