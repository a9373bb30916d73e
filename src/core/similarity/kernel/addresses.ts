/** Shapes of addresses. All ask whether `[start, end)` is one, as a whole. */

import { afterDigits, afterHex, isAt, numberOf } from "./characters";
import { hash, step } from "./hash";

/**
 * Of what was an address last: whether there is one that belongs to somebody, and a hash of what is not masked, 0 for
 * nothing: masks and wildcards, 0.0.0.0, loopback and multicast addresses, prefix lengths, and the ports of services.
 */
export let isOwned = false;
export let kept: u64 = 0;

/** Other ports are those of clients. */
const SERVICE_PORTS: i32 = 1024;

/** IPv4 addresses, masks and prefixes with their ports; several with commas, slashes or arrows between. */
export function isIpv4(start: i32, end: i32): bool {
  isOwned = false;
  kept = 0;
  let at = start;
  while (true) {
    at = afterIpv4(at, end);
    if (at == 0 || at == end) return at > 0;
    const next = afterJoiners(at, end);
    if (next == at || next == end) return false;
    at = next;
  }
}

/** Eight groups, or fewer with two colons in a row; a prefix length or a zone may follow. */
export function isIpv6(start: i32, end: i32): bool {
  let colons = 0;
  let isShort = false;
  let at = start;
  while (at < end) {
    const groupEnd = afterHex(at, end);
    if (groupEnd - at > 4) return false;
    at = groupEnd;
    if (!isAt(at, end, 0x3a)) break;
    colons += 1;
    at += 1;
    if (isAt(at, end, 0x3a)) {
      if (isShort) return false;
      isShort = true;
    }
  }
  if (isAt(at, end, 0x2e)) return isShort && isIpv4(lastColon(start, at) + 1, end);
  if (colons < 2 || (!isShort && colons != 7)) return false;
  isOwned = load<u8>(start) != 0x3a && load<u16>(start) != 0x6666; // ::1 and ff02::5 are everybody's.
  kept = isOwned ? 0 : hash(start, at);
  if (isAt(at, end, 0x2f)) {
    kept = step(kept, hash(at, end));
    at = afterDigits(at + 1, end);
  }
  return at == end || isAt(at, end, 0x25);
}

/** 00:1b:21:3c:4d:5e, 00-1b-21-3c-4d-5e, 001b.213c.4d5e, 001b-213c-4d5e */
export function isMac(start: i32, end: i32): bool {
  const length = end - start;
  if (length == 17) {
    const separator = load<u8>(start, 2);
    return (separator == 0x3a || separator == 0x2d) && isHexGroups(start, end, 2, separator);
  }
  if (length != 14) return false;
  const separator = load<u8>(start, 4);
  return (separator == 0x2e || separator == 0x2d) && isHexGroups(start, end, 4, separator);
}

function isHexGroups(start: i32, end: i32, length: i32, separator: u8): bool {
  let at = start;
  while (true) {
    if (afterHex(at, end) - at != length) return false;
    at += length;
    if (at == end) return true;
    if (load<u8>(at) != separator) return false;
    at += 1;
  }
}

/** One address with what belongs to it; 0: there is none. */
function afterIpv4(start: i32, end: i32): i32 {
  let at = start;
  for (let i = 0; i < 4; i++) {
    const octetEnd = afterDigits(at, end);
    const length = octetEnd - at;
    if (length < 1 || length > 3 || numberOf(at, octetEnd) > 255) return 0;
    at = octetEnd;
    if (i == 3) break;
    if (!isAt(at, end, 0x2e)) return 0;
    at += 1;
  }
  if (isOwn(start)) isOwned = true;
  else kept = step(kept, hash(start, at));
  // A port as tcpdump writes it: 10.207.16.218.179. One digit would be the end of an object identifier.
  if (isAt(at, end, 0x2e) && afterDigits(at + 1, end) - at > 2) at = afterDigits(at + 1, end);
  while (at < end) {
    const byte = load<u8>(at);
    if (byte != 0x2f && byte != 0x3a && byte != 0x23 && byte != 0x25) break; // / : # %
    const digitsEnd = afterDigits(at + 1, end);
    const length = digitsEnd - at - 1;
    if (length < 1 || length > 5 || isAt(digitsEnd, end, 0x2e)) break;
    // Behind a slash or a colon.
    if (byte >= 0x2f && numberOf(at + 1, digitsEnd) < SERVICE_PORTS) {
      kept = step(kept, hash(at, digitsEnd));
    }
    at = digitsEnd;
  }
  return at;
}

/** Whether the address is that of a host or a network, by its first number: masks begin with 255, wildcards with 0. */
function isOwn(start: i32): bool {
  const first = numberOf(start, afterDigits(start, start + 3));
  return first > 0 && first < 224 && first != 127;
}

/** Behind commas, slashes, hyphens and arrows. */
function afterJoiners(at: i32, end: i32): i32 {
  while (at < end) {
    const byte = load<u8>(at);
    const isJoiner = byte == 0x2c || byte == 0x2d || byte == 0x2f || byte == 0x3b || byte == 0x3e;
    if (!isJoiner) break;
    at += 1;
  }
  return at;
}

function lastColon(start: i32, end: i32): i32 {
  let at = end - 1;
  while (at > start && load<u8>(at) != 0x3a) at -= 1;
  return at;
}
