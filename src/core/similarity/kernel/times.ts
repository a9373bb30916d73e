/** Shapes of dates and times. All ask whether `[start, end)` is one, as a whole. */

import { afterDigits, afterLetters, isAt, isDigit, isYear, numberOf } from "./characters";
import { flagsOf, hash } from "./hash";
import { MONTH } from "./vocabulary";

/** 10:22, 10:22:33.123, with a zone; from one to another. */
export function isTime(start: i32, end: i32): bool {
  let at = afterTime(start, end);
  while (at > 0 && at < end) at = isAt(at, end, 0x2d) ? afterTime(at + 1, end) : 0;
  return at > 0;
}

/** ISO, or day first, or with the month's name; with or without a time. */
export function isDate(start: i32, end: i32): bool {
  let at = afterIsoDate(start, end);
  if (at == 0) at = afterDayFirst(start, end);
  if (at == 0 || at == end) return at > 0;
  const byte = load<u8>(at); // T or _ or :
  return (byte == 0x74 || byte == 0x5f || byte == 0x3a) && isTime(at + 1, end);
}

/** 1d02h, 2w3d, 5m30s */
export function isUptime(start: i32, end: i32): bool {
  let units = 0;
  for (let at = start; at < end; at++) {
    const digitsEnd = afterDigits(at, end);
    if (digitsEnd == at || digitsEnd - at > 4 || !isUnit(digitsEnd, end)) return false;
    units += 1;
    at = digitsEnd;
  }
  return units > 1;
}

/** Seconds or milliseconds since 1970, of this century's first third. */
export function isEpoch(start: i32, end: i32): bool {
  if (load<u8>(start) != 0x31) return false;
  let at = afterDigits(start, end);
  if (at - start < 10 || at - start > 13) return false;
  if (isAt(at, end, 0x2e)) at = afterDigits(at + 1, end);
  return at == end;
}

/** A day of a month: 1 to 31. */
export function isDay(start: i32, end: i32): bool {
  if (end - start > 2 || afterDigits(start, end) != end) return false;
  const day = numberOf(start, end);
  return day >= 1 && day <= 31;
}

/** y, w, d, h, m, s */
function isUnit(at: i32, end: i32): bool {
  if (at >= end) return false;
  const byte = load<u8>(at);
  return (
    byte == 0x79 || byte == 0x77 || byte == 0x64 || byte == 0x68 || byte == 0x6d || byte == 0x73
  );
}

/** 0: there is no time. */
function afterTime(start: i32, end: i32): i32 {
  let at = afterDigits(start, end);
  if (at == start || at - start > 2 || !isAt(at, end, 0x3a)) return 0;
  at = afterTwoDigits(at + 1, end);
  if (at == 0) return 0;
  if (isAt(at, end, 0x3a)) {
    at = afterTwoDigits(at + 1, end);
    if (at == 0) return 0;
    // Decimals behind a point or a comma.
    if ((isAt(at, end, 0x2e) || isAt(at, end, 0x2c)) && isDigitAt(at + 1, end)) {
      at = afterDigits(at + 1, end);
    }
  }
  return afterZone(at, end);
}

/** 0: there are not two digits of a minute or a second. */
function afterTwoDigits(at: i32, end: i32): i32 {
  if (afterDigits(at, end) - at != 2) return 0;
  return numberOf(at, at + 2) <= 60 ? at + 2 : 0;
}

/** Z, +02:00, -0500, am, pm; or nothing. */
function afterZone(at: i32, end: i32): i32 {
  if (isAt(at, end, 0x7a)) return at + 1;
  if ((isAt(at, end, 0x61) || isAt(at, end, 0x70)) && isAt(at + 1, end, 0x6d)) return at + 2;
  if (!isAt(at, end, 0x2b) && !isAt(at, end, 0x2d)) return at;
  const hours = afterTwoDigits(at + 1, end);
  if (hours > 0) {
    const minutes = afterTwoDigits(isAt(hours, end, 0x3a) ? hours + 1 : hours, end);
    if (minutes > 0) return minutes;
  }
  const digitsEnd = afterDigits(at + 1, end);
  return digitsEnd - at == 5 ? digitsEnd : at;
}

/** 2026-11-22, 2026/11/22; 0: there is none. */
function afterIsoDate(start: i32, end: i32): i32 {
  const yearEnd = afterDigits(start, end);
  if (yearEnd >= end || !isYear(start, yearEnd)) return 0;
  const separator = load<u8>(yearEnd);
  if (separator != 0x2d && separator != 0x2f) return 0;
  const monthEnd = afterDigits(yearEnd + 1, end);
  if (!isMonth(yearEnd + 1, monthEnd) || !isAt(monthEnd, end, separator)) return 0;
  const dayEnd = afterDigits(monthEnd + 1, end);
  return isDay(monthEnd + 1, dayEnd) ? dayEnd : 0;
}

/** 22.11.2026, 22/11/2026, 11/22/2026, 22-nov-2026; 0: there is none. */
function afterDayFirst(start: i32, end: i32): i32 {
  const dayEnd = afterDigits(start, end);
  if (dayEnd >= end || !isDay(start, dayEnd)) return 0;
  const separator = load<u8>(dayEnd);
  if (separator != 0x2d && separator != 0x2f && separator != 0x2e) return 0;
  let monthEnd = afterDigits(dayEnd + 1, end);
  if (monthEnd == dayEnd + 1) {
    monthEnd = afterLetters(dayEnd + 1, end);
    if ((flagsOf(hash(dayEnd + 1, monthEnd)) & MONTH) == 0) return 0;
  } else if (!isDay(dayEnd + 1, monthEnd)) return 0;
  else if (!isMonth(start, dayEnd) && !isMonth(dayEnd + 1, monthEnd)) return 0;
  if (!isAt(monthEnd, end, separator)) return 0;
  const yearEnd = afterDigits(monthEnd + 1, end);
  return isYear(monthEnd + 1, yearEnd) ? yearEnd : 0;
}

function isMonth(start: i32, end: i32): bool {
  return isDay(start, end) && numberOf(start, end) <= 12;
}

function isDigitAt(at: i32, end: i32): bool {
  return at < end && isDigit(load<u8>(at));
}
