/** Shapes of names: tickets, interfaces, hosts. All ask whether `[start, end)` is one, as a whole. */

import { afterDigits, afterLetters, isAt, isDigit, isLetter, isYear } from "./characters";
import { flagsOf, hash } from "./hash";
import {
  COUNTED,
  FILE,
  INTERFACE,
  NUMBERED_DEVICE,
  ROLE,
  SLOTTED_INTERFACE,
  SPACED_INTERFACE,
  STANDARD,
} from "./vocabulary";

/** Letters, perhaps a hyphen or underscore, four digits or more: INC0012345, CHG-20481. */
export function isTicket(start: i32, end: i32): bool {
  const lettersEnd = afterLetters(start, end);
  const letters = lettersEnd - start;
  if (letters < 2 || letters > 6) return false;
  const isJoined = isAt(lettersEnd, end, 0x2d) || isAt(lettersEnd, end, 0x5f);
  const digits = isJoined ? lettersEnd + 1 : lettersEnd;
  if (end - digits < 4 || end - digits > 12 || afterDigits(digits, end) != end) return false;
  if (letters == 5 && isCiscoBug(start)) return false;
  return (flagsOf(hash(start, lettersEnd)) & (STANDARD | COUNTED | NUMBERED_DEVICE)) == 0;
}

/** CSCvz12345 */
function isCiscoBug(start: i32): bool {
  return load<u16>(start) == 0x7363 && load<u8>(start, 2) == 0x63;
}

/** What a device is and its number: sw01, R1, core1. */
export function isNumberedDevice(start: i32, end: i32): bool {
  const digits = afterLetters(start, end);
  const length = end - digits;
  if (length < 1 || length > 4 || afterDigits(digits, end) != end) return false;
  const flags = flagsOf(hash(start, digits));
  if ((flags & NUMBERED_DEVICE) == 0) return false;
  // Longer numbers are those of models (ce6850) or versions (server2019).
  return (flags & COUNTED) != 0 ? length < 3 : !isYear(digits, end);
}

/** A kind of interface and its number: Gi1/0/24, xe-0/0/1.0, Vlan123, 10GE1/0/1. */
export function isInterface(start: i32, end: i32): bool {
  // Speeds are part of the kind, with or without their number: 10ge1/0/1.
  let at = afterDigits(start, end);
  if (at - start > 3) return false;
  const kind = at;
  while (at < end && (isLetter(load<u8>(at)) || load<u8>(at) == 0x2d)) at += 1;
  if (at == kind || at == end) return false;
  const isDashed = load<u8>(at - 1) == 0x2d;
  const flags = flagsOf(hash(kind, isDashed ? at - 1 : at));
  if ((flags & (INTERFACE | SLOTTED_INTERFACE | SPACED_INTERFACE)) == 0) return false;
  const needsSlash = kind > start || isDashed || (flags & INTERFACE) == 0;
  if (isAt(at, end, 0x2e)) at += 1; // irb.100
  return isNumbers(at, end) && (!needsSlash || hasSlash(at, end));
}

/** Whether a number, a word of its own, belongs to the kind of interface before it. */
export function isNumberOfInterface(start: i32, end: i32, kind: i32): bool {
  if ((kind & (INTERFACE | SLOTTED_INTERFACE | SPACED_INTERFACE)) == 0) return false;
  return isNumbers(start, end) && ((kind & SPACED_INTERFACE) != 0 || hasSlash(start, end));
}

/** Letters, digits and hyphens or dots, with a number somewhere, that are no standard, version or file. */
export function isHost(start: i32, end: i32): bool {
  if (!isLetter(load<u8>(start)) || end - start > 253) return false;
  let label = start;
  let hyphens = 0;
  let lastDot: i32 = -1;
  let digits = 0;
  for (let at = start; at <= end; at++) {
    const byte: u8 = at < end ? load<u8>(at) : 0;
    if (isLetter(byte)) continue;
    if (isDigit(byte)) {
      digits += 1;
      continue;
    }
    if ((byte != 0x2d && byte != 0x2e && byte != 0) || at == label) return false;
    // Some names that all know have two labels: cisco-sa-20180328-smi2.
    if (((flagsOfLabel(label, at) | flagsOf(hash(start, at))) & STANDARD) != 0) return false;
    if (byte == 0x2d) hyphens += 1;
    else if (byte == 0x2e) lastDot = at;
    if (at < end) label = at + 1;
  }
  if (digits == 0) return false;
  if (lastDot >= 0) {
    // Numbers behind the last dot are those of a version.
    const domain = lastDot + 1;
    const isNamed = isLetter(load<u8>(domain)) && end - domain > 1;
    return isNamed && (flagsOf(hash(domain, end)) & FILE) == 0;
  }
  return hyphens > 1 || (hyphens == 1 && isPairOfLabels(start, label, end));
}

/** Of two labels alone it takes more to tell a device ("sw-01", "fra1-core") from a phrase ("part-2", "sub-10ms"). */
function isPairOfLabels(start: i32, second: i32, end: i32): bool {
  const flags = flagsOfLabel(start, second - 1);
  if ((flags & COUNTED) != 0) return false;
  if (!isDigit(load<u8>(second)) || afterLetters(start, second) < second - 1) {
    // Digits stand at the end of a label of letters, or the phrase is one such as "core-2nd".
    return afterDigits(second, end) == end || !isDigit(load<u8>(second));
  }
  if ((flags & ROLE) != 0) return true;
  const digitsEnd = afterDigits(second, end);
  return digitsEnd == end && end - second > 1 && load<u8>(second) == 0x30;
}

/** Of the label or of the letters it begins with: "sha256" is known as "sha". */
function flagsOfLabel(start: i32, end: i32): i32 {
  const lettersEnd = afterLetters(start, end);
  const flags = flagsOf(hash(start, end));
  return lettersEnd == end || lettersEnd == start
    ? flags
    : flags | flagsOf(hash(start, lettersEnd));
}

/** 1/0/24, 0/0/0/1.100, 0/rp0/cpu0/0, 0s31f6; a range of the last. */
function isNumbers(start: i32, end: i32): bool {
  let at = afterDigits(start, end);
  if (at == start || at - start > 5) return false;
  while (at < end) {
    const byte = load<u8>(at);
    // A range, or a kind that ends in a number itself: t1-0/0/0.
    if (byte == 0x2d) return isNumbers(at + 1, end);
    if (byte == 0x2e || byte == 0x2f || byte == 0x3a) at += 1;
    const digits = afterLetters(at, end);
    if (digits - at > 3) return false;
    at = afterDigits(digits, end);
    if (at == digits) return false;
  }
  return true;
}

function hasSlash(start: i32, end: i32): bool {
  for (let at = start; at < end; at++) if (load<u8>(at) == 0x2f) return true;
  return false;
}
