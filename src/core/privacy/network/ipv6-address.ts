import { isHexDigit } from "../../ascii.ts";
import { isWordAt, textBefore } from "../context.ts";
import { parseIpv6, type Ipv6Groups } from "../ip-addresses.ts";
import { ipv6Class } from "../ip-classes.ts";
import type { Recognizer } from "../recognizer.ts";

const colon = 0x3a;

/** 39 characters of groups, or an IPv4 address in place of the last two, and one more that shows that it goes on. */
const shape = /[\da-f:]{2,40}(?:\d{0,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?!\.?\d))?/iy;

const shortestWithAllGroups = 15;

/**
 * RFC 4291 addresses: those with a `::`, and those with a group of four digits, as all in use have. A `::` between short
 * groups needs more than its looks (`b::`, `12::30`, `Dad::Add`).
 */
export const ipv6Address: Recognizer = {
  id: "ipv6-address",
  entities: ["IP_ADDRESS"],
  triggers: [{ literal: "::" }, { shape: "hhhh:h", boundary: "before" }, { shape: ":hhhh:h" }],
  find(text, trigger, report) {
    // Rows of colons, of which a text may have millions, are rulers.
    if (text.charCodeAt(trigger.start + 2) === colon) return;
    const start = startOf(text, trigger.start);
    if (start === undefined) return;
    shape.lastIndex = start;
    let found = shape.exec(text)?.[0] ?? "";
    // The colon of a sentence, or of a port.
    if (found.endsWith(":") && !found.endsWith("::")) found = found.slice(0, -1);
    const end = start + found.length;
    if (isWordAt(text, end) || (text.charCodeAt(end) === colon && isWordAt(text, end + 1))) return;
    // Times and MAC addresses, which most are.
    if (found.length < shortestWithAllGroups && !found.includes("::")) return;
    const groups = parseIpv6(found);
    if (groups === undefined || isOtherNotation(found) || isSlice(text, start, end)) return;
    if (!isLikely(found, groups) && !hasContext(text, start, end)) return;
    const networkClass = ipv6Class(groups);
    report({ start, end, entity: "IP_ADDRESS", confidence: 0.8, networkClass });
  },
};

/** The longest address is shorter: a longer run of groups is something else. */
const longestRun = 48;

/** Where the run of groups around an offset begins; undefined where it goes on inside of a word or a number. */
function startOf(text: string, at: number): number | undefined {
  let start = at;
  while (at - start < longestRun && isGroupCharacter(text.charCodeAt(start - 1))) start -= 1;
  if (text.charCodeAt(start - 1) === 0x2e) return undefined;
  const isDouble = (offset: number): boolean => text.charCodeAt(offset + 1) === colon;
  if (isWordAt(text, start - 1)) {
    // A label, whose last letters may be hexadecimal: behind `face:` comes another group, behind `iface:` the address.
    const end = text.indexOf(":", start);
    return end > at || isDouble(end) ? undefined : end + 1;
  }
  return text.charCodeAt(start) === colon && !isDouble(start) ? start + 1 : start;
}

function isGroupCharacter(code: number): boolean {
  return isHexDigit(code) || code === colon;
}

/** Eight pairs are an EUI-64 or a world wide name. */
function isOtherNotation(found: string): boolean {
  return /^[\da-f]{2}(?::[\da-f]{2}){7}$/i.test(found);
}

/** Part of a list or a string, in Python: `digits[::2]`. */
function isSlice(text: string, start: number, end: number): boolean {
  return (
    text.charAt(end) === "]" &&
    /[\w\])"']\[$/.test(text.slice(Math.max(0, start - 2), start)) &&
    /^\d{0,4}::\d{0,4}$/.test(text.slice(start, end))
  );
}

/** An address by itself: all groups and one of them long, or a prefix in use. */
function isLikely(found: string, groups: Ipv6Groups): boolean {
  const [first = 0, second = 0] = groups;
  if (!found.includes("::")) return /[\da-f]{3}|[a-f]/i.test(found);
  const isGlobal = first >= 0x2000 && first <= 0x3fff;
  const isLocal = (first & 0xfe00) === 0xfc00 || first >= 0xfe80;
  if (isGlobal || isLocal || (first === 0x64 && second === 0xff9b)) return true;
  // `cafe:0:128::`, `192:168:3::1`: names in code have two parts at most that are all hexadecimal.
  if (/[\da-f]{3}/i.test(found) && /[\da-f]:+[\da-f]+:+[\da-f]/i.test(found)) return true;
  return /^::(?:1|ffff:.+|(?:\d{1,3}\.){3}\d{1,3})$/i.test(found);
}

/** A prefix length or a zone behind it, or words of addresses before it. */
function hasContext(text: string, start: number, end: number): boolean {
  if (/^(?:\/(?:12[0-8]|1[01]\d|\d{1,2})(?!\w)|%\w)/.test(text.slice(end, end + 5))) return true;
  const line = textBefore(text, start, 80).split("\n").at(-1) ?? "";
  return /ipv6|\b(?:ip|inet6|addr|address(?:es)?|prefix|next-?hop|gateway|neighbou?r|peer|router-id|via|source|destination|src|dst|ping|trace(?:route)?|server|host|loopback)\b|\[$/i.test(
    line,
  );
}
