/** Reads and writes IP addresses: IPv4 as a number of 32 bits, IPv6 as eight numbers of 16 bits. */

import { isHexDigit } from "../ascii.ts";

/** Groups of an IPv6 address, eight of them. */
export type Ipv6Groups = readonly number[];

const dottedQuad = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;

/** Octets with leading zeros are no address: some programs read them as octal. */
export function parseIpv4(text: string): number | undefined {
  const found = dottedQuad.exec(text);
  if (found === null) return undefined;
  let value = 0;
  for (const octet of found.slice(1)) {
    if (Number(octet) > 255 || (octet.length > 1 && octet.startsWith("0"))) return undefined;
    value = value * 256 + Number(octet);
  }
  return value;
}

export function formatIpv4(value: number): string {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255].join(".");
}

/** RFC 4291, section 2.2: eight groups, one `::` for groups of zeros, IPv4 in place of the last two. */
export function parseIpv6(text: string): Ipv6Groups | undefined {
  if (text.length > 45 || !text.includes(":")) return undefined;
  const groups: number[] = [];
  /** How many groups stand before the `::`. */
  let zerosAt: number | undefined;
  let at = 0;
  if (text.startsWith("::")) [zerosAt, at] = [0, 2];
  while (at < text.length) {
    const end = hexEnd(text, at);
    if (text.charAt(end) === ".") {
      const ipv4 = parseIpv4(text.slice(at));
      if (ipv4 === undefined) return undefined;
      groups.push(ipv4 >>> 16, ipv4 & 0xffff);
      break;
    }
    if (end === at || end - at > 4) return undefined;
    groups.push(parseInt(text.slice(at, end), 16));
    if (end === text.length) break;
    if (text.charAt(end) !== ":") return undefined;
    at = end + 1;
    if (at === text.length) return undefined;
    if (text.charAt(at) !== ":") continue;
    if (zerosAt !== undefined) return undefined;
    zerosAt = groups.length;
    at += 1;
  }
  const missing = 8 - groups.length;
  if (zerosAt === undefined) return missing === 0 ? groups : undefined;
  return missing < 1 ? undefined : groups.toSpliced(zerosAt, 0, ...Array<number>(missing).fill(0));
}

function hexEnd(text: string, start: number): number {
  let end = start;
  while (isHexDigit(text.charCodeAt(end))) end += 1;
  return end;
}

export interface Ipv6Style {
  /** Shorten the longest run of zero groups to `::`. */
  readonly compressed: boolean;
  /** Four digits a group. */
  readonly padded: boolean;
  readonly upperCase: boolean;
  /** The last 32 bits as an IPv4 address. */
  readonly dotted: boolean;
}

/** How an IPv6 address is spelled; as RFC 5952 has it unless something in it shows otherwise. */
export function ipv6StyleOf(text: string): Ipv6Style {
  return {
    compressed: text.includes("::") || !/(?:^|:)0{1,4}:0{1,4}(?::|$)/.test(text),
    padded: /(?:^|:)0[\da-fA-F]{3}(?::|$)/.test(text),
    upperCase: /[A-F]/.test(text),
    dotted: text.includes("."),
  };
}

/** RFC 5952, section 4, as far as the style lets it. */
export function formatIpv6(groups: Ipv6Groups, style: Ipv6Style): string {
  const { compressed, padded, upperCase, dotted } = style;
  const ipv4 = formatIpv4((((groups[6] ?? 0) << 16) | (groups[7] ?? 0)) >>> 0);
  const shown = dotted ? groups.slice(0, 6) : groups;
  const parts = shown.map((group) => group.toString(16).padStart(padded ? 4 : 1, "0"));
  const run = compressed ? longestZeroRun(shown) : undefined;
  if (dotted) parts.push(ipv4);
  const text =
    run === undefined
      ? parts.join(":")
      : `${parts.slice(0, run.start).join(":")}::${parts.slice(run.end).join(":")}`;
  return upperCase ? text.toUpperCase() : text;
}

/** One group is no run: RFC 5952, section 4.2.2. */
function longestZeroRun(groups: Ipv6Groups) {
  let best: { start: number; end: number } | undefined;
  let start = 0;
  for (let end = 1; end <= groups.length; end++) {
    if (groups[end - 1] !== 0) start = end;
    else if (end - start > (best === undefined ? 1 : best.end - best.start)) best = { start, end };
  }
  return best;
}
