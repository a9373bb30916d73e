/** How long the prefix of an address is, after what stands behind it in its text. */

import { parseIpv4 } from "../ip-addresses.ts";

/** Longer than a mask and the words before it, each character of it escaped. */
export const maxBehind = 160;

const lengthBehind = /^\/(\d{1,3})(?![\d.])/;
/** IOS and most others `10.0.0.0 255.0.0.0`, IOS `network 10.0.0.0 mask 255.0.0.0`, and wildcards. */
const maskBehind =
  /^(?:\/|[ \t]{1,8}(?:(?:net|sub)?mask[ \t]{1,8})?)(\d{1,3}(?:\.\d{1,3}){3})(?![\d.])/i;

/** `behind`: as recognizers saw it. Undefined where neither a length nor a mask nor a wildcard mask stands there. */
export function prefixLengthBehind(behind: string): number | undefined {
  const length = lengthBehind.exec(behind)?.[1];
  if (length !== undefined) return Number(length);
  const mask = parseIpv4(maskBehind.exec(behind)?.[1] ?? "");
  return mask === undefined ? undefined : lengthOfMask(mask);
}

/** A mask begins with a one and a wildcard with a zero; at the ends, one is the other, and there is nothing to align. */
function lengthOfMask(mask: number): number | undefined {
  const hostBits = mask >= 0x80000000 ? ~mask >>> 0 : mask;
  const length = Math.clz32(hostBits);
  const isMask = hostBits === 2 ** (32 - length) - 1;
  return isMask && length > 0 && length < 32 ? length : undefined;
}
