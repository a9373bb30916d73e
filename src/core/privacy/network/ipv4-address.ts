import { isDigit, isLetter } from "../../ascii.ts";
import { ipv4Class } from "../ip-classes.ts";
import type { Recognizer } from "../recognizer.ts";
import { isVersionContext } from "../version-context.ts";

const dot = 0x2e;
const hyphen = 0x2d;

/** IOS and NX-OS print routes right behind their status codes: `*>i10.1.0.0/16`, `* ia10.2.0.0/16`. */
const statusCodes = [">", "* ", "*|", "*"].flatMap((status) =>
  ["i", "e", "l", "ia"].map((origin) => `${status}${origin}`),
);

/**
 * Four octets in dots. Asked at each number before a dot, which network texts are full of: characters first, words of
 * the surroundings only for what has the shape.
 */
export const ipv4Address: Recognizer = {
  id: "ipv4-address",
  entities: ["IP_ADDRESS"],
  triggers: [{ digits: [1, 3], before: "." }, ...statusCodes.map((literal) => ({ literal }))],
  find(text, trigger, report) {
    const start = isDigit(text.charCodeAt(trigger.start)) ? trigger.start : trigger.end;
    // In or behind a longer dotted number, or a member of something: `1.3.6.1.4.1.9`, `ifIndex.10.1.1.1`.
    if (start > 0 && text.charCodeAt(start - 1) === dot) return;
    let value = 0;
    let at = start;
    for (let octets = 1; octets <= 4; octets++) {
      const octet = octetAt(text, at);
      if (octet < 0) return;
      value = ((value << 8) | octet) >>> 0;
      at += octet < 10 ? 1 : octet < 100 ? 2 : 3;
      if (octets === 4) break;
      if (text.charCodeAt(at) !== dot) return;
      at += 1;
    }
    const end = at;
    if (isPartOfMore(text, { start, end })) return;
    const networkClass = ipv4Class(value);
    const isSpecial =
      (networkClass !== "ip-public" && networkClass !== "ip-reserved") ||
      (isPrefixOrPortSign(text.charCodeAt(end)) && isDigit(text.charCodeAt(end + 1)));
    const major = value >>> 24;
    if (isVersionContext(text, start, { major, isSpecial })) return;
    report({ start, end, entity: "IP_ADDRESS", confidence: 0.8, networkClass });
  },
};

/** -1 where no octet begins: no digit, a leading zero, more than 255. */
function octetAt(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (!isDigit(first)) return -1;
  const second = text.charCodeAt(at + 1);
  if (!isDigit(second)) return first - 0x30;
  if (first === 0x30) return -1;
  const two = (first - 0x30) * 10 + second - 0x30;
  const third = text.charCodeAt(at + 2);
  if (!isDigit(third)) return two;
  const three = two * 10 + third - 0x30;
  return three > 255 ? -1 : three;
}

/** The internet in SNMP's tree of names (RFC 1155), with nothing behind it. */
const internetOid = "1.3.6.1";

function isPartOfMore(text: string, { start, end }: { start: number; end: number }): boolean {
  const next = text.charCodeAt(end);
  if (isDigit(next) || isLetter(next)) return true;
  // Nearly always a space, a line's end or a prefix length.
  if (next !== dot && next !== hyphen && next !== 0x5f) return isInternetOid(text, start, end);
  const second = text.charCodeAt(end + 1);
  if (next === dot) return isDigit(second) && !isSocket(text, { start, end });
  // `10.0.0.1_24` is an object's name; `6.6.87.2-generic` and `4.2.1.1-13860745` are versions, `10.0.0.1-9` a range.
  if (next === 0x5f) return isLetter(second);
  if (isLetter(second) || /^\d{4}/.test(text.slice(end + 1, end + 5))) return true;
  return isInternetOid(text, start, end);
}

function isInternetOid(text: string, start: number, end: number): boolean {
  return end - start === internetOid.length && text.startsWith(internetOid, start);
}

/** Port behind a fifth dot, as packet dumps have it: `IP 10.0.0.1.53 > 10.0.0.2.33012:`. */
function isSocket(text: string, { start, end }: { start: number; end: number }): boolean {
  const port = /^\.\d{1,5}(?: > \d|:)/.exec(text.slice(end, end + 10));
  if (port === null) return false;
  return port[0].endsWith(":")
    ? text.slice(Math.max(0, start - 3), start) === " > "
    : text.slice(Math.max(0, start - 3), start) === "IP ";
}

/** A slash or a colon. */
function isPrefixOrPortSign(code: number): boolean {
  return code === 0x2f || code === 0x3a;
}
