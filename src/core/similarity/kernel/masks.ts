/** Ticket-blind words: what is masked is told in `../mask-words.ts`. */

import { isIpv4, isIpv6, isMac, isOwned, kept } from "./addresses";
import { charactersOf, isDigit, isHex, isLetter, isWordCharacter } from "./characters";
import {
  COLON,
  DIGIT,
  DOT,
  HEX_LETTER,
  HYPHEN,
  JOINER,
  OTHER,
  OTHER_LETTER,
  SLASH,
} from "./characters";
import { hash, mix, step } from "./hash";
import { isHost, isInterface, isNumberedDevice, isTicket } from "./names";
import { isDate, isEpoch, isTime, isUptime } from "./times";

const NONE: i32 = 0;
const ADDRESS: i32 = 1;
const MAC: i32 = 2;
const TICKET: i32 = 3;
const TIME: i32 = 4;
const DATE: i32 = 5;
const INTERFACE_NAME: i32 = 6;
const HOST: i32 = 7;

/** Longer words are data of some kind, not names. */
const MAX_LENGTH: i32 = 1024;
const LEVELS: i32 = 3;

/** Whether the last word has a part that is masked. */
let isMasked = false;

/** The hash of a word with a digit; `plain` is that of the word as it is, `seen` what it is made of. */
export function maskedHash(start: i32, end: i32, plain: u64, seen: i32): u64 {
  if (end - start > MAX_LENGTH) return plain;
  const before = load<u8>(start - 1);
  if (seen == DIGIT && end - start < 10) {
    return before == 0x23 && end - start > 3 ? maskOf(TICKET) : plain; // #12345
  }
  // The names of events in a syslog are not those of hosts: %OSPF-5-ADJCHG.
  if (before == 0x25 && isLetter(load<u8>(start))) return plain;
  isMasked = false;
  const masked = hashOfPart(start, end, 0, seen);
  return isMasked ? masked : plain;
}

export function dateMask(): u64 {
  return maskOf(DATE);
}

export function interfaceMask(): u64 {
  return maskOf(INTERFACE_NAME);
}

function maskOf(kind: i32): u64 {
  return mix(u64(kind));
}

/** The part as a whole, or cut where the next level cuts: name=value, name:value, name/value. */
function hashOfPart(start: i32, end: i32, level: i32, seen: i32): u64 {
  const kind = kindOf(start, end, seen);
  if (kind == ADDRESS && !isOwned) return hash(start, end);
  if (kind != NONE) {
    isMasked = true;
    return kind == ADDRESS && kept != 0 ? step(maskOf(kind), kept) : maskOf(kind);
  }
  if ((seen & (COLON | SLASH | JOINER | OTHER)) == 0) return hash(start, end);
  while (level < LEVELS && nextCut(start, end, level) == end) level += 1;
  if (level == LEVELS) return hash(start, end);
  let h: u64 = 0;
  for (let from = start; from <= end;) {
    const cut = nextCut(from, end, level);
    let first = from;
    let last = cut;
    while (first < last && !isWordCharacter(load<u8>(first)) && !isColonPair(first, last))
      first += 1;
    while (first < last && !isWordCharacter(load<u8>(last - 1))) last -= 1;
    if (first < last) h = step(h, hashOfPart(first, last, level + 1, charactersOf(first, last)));
    from = cut + 1;
  }
  return mix(h);
}

function nextCut(from: i32, end: i32, level: i32): i32 {
  let at = from;
  while (at < end && !isCut(at, end, level)) at += 1;
  return at;
}

function isCut(at: i32, end: i32, level: i32): bool {
  const byte = load<u8>(at);
  if (level == 1) return byte == 0x3a;
  if (level == 2) return byte == 0x2f;
  // A comma between digits may be a decimal one.
  if (byte == 0x2c)
    return !(at + 1 < end && isDigit(load<u8>(at - 1)) && isDigit(load<u8>(at + 1)));
  return (
    byte == 0x3d ||
    byte == 0x3b ||
    byte == 0x22 ||
    byte == 0x27 ||
    byte == 0x60 ||
    byte == 0x28 ||
    byte == 0x29 ||
    byte == 0x5b ||
    byte == 0x5d ||
    byte == 0x7b ||
    byte == 0x7d ||
    byte == 0x3c ||
    byte == 0x3e ||
    byte == 0x7c ||
    byte == 0x40 ||
    byte == 0x5c ||
    byte == 0x2a ||
    byte == 0x26 ||
    byte == 0x3f ||
    byte == 0x21
  );
}

/** The beginning of ::1 */
export function isColonPair(at: i32, end: i32): bool {
  return (
    at + 2 < end && load<u16>(at) == 0x3a3a && (isHex(load<u8>(at, 2)) || load<u8>(at, 2) == 0x2f)
  );
}

/** Asks for a shape only where the characters allow it. */
function kindOf(start: i32, end: i32, seen: i32): i32 {
  if ((seen & DIGIT) == 0 || (seen & OTHER) != 0) return NONE;
  const first = load<u8>(start);
  const hasLetter = (seen & (HEX_LETTER | OTHER_LETTER)) != 0;
  if (isDigit(first)) {
    if (!hasLetter && (seen & DOT) != 0 && isIpv4(start, end)) return ADDRESS;
    if ((seen & COLON) != 0 && isTime(start, end)) return TIME;
    if ((seen & (HYPHEN | SLASH | DOT)) != 0 && isDate(start, end)) return DATE;
    if (!hasLetter && isEpoch(start, end)) return TIME;
    if (hasLetter && (seen & (DOT | COLON | HYPHEN | SLASH | JOINER)) == 0) {
      return isUptime(start, end) ? TIME : NONE;
    }
  }
  if ((seen & (COLON | DOT | HYPHEN)) != 0) {
    if ((seen & (OTHER_LETTER | SLASH | JOINER)) == 0 && isMac(start, end)) return MAC;
    if ((seen & COLON) != 0 && isIpv6(start, end)) return ADDRESS;
  }
  if (!hasLetter) return NONE;
  if (isInterface(start, end)) return INTERFACE_NAME;
  if (!isLetter(first)) return NONE;
  if (isNumberedDevice(start, end)) return HOST;
  if (isTicket(start, end)) return TICKET;
  return (seen & (DOT | HYPHEN)) != 0 && isHost(start, end) ? HOST : NONE;
}
