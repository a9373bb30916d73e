/** Times of log entries, in all the ways in which devices write them. */

import { isDigit, isLetter } from "../../ascii.ts";
import { code, numberAt, skipDigits, skipSpaces } from "./scanning.ts";
import { minutesOfZone } from "./time-zones.ts";

export interface LogTimeOptions {
  /** Of entries without a year: the one in which the log was last written. */
  readonly year: number;
  /** 1 to 12, in which the log was last written: a log that begins in a later month began the year before. Without: 12. */
  readonly month?: number | undefined;
  /** Minutes east of UTC, of times without a zone. */
  readonly zone: number;
}

const minuteMs = 60_000;
const monthNames = "janfebmaraprmayjunjulaugsepoctnovdec";

/**
 * Reads times where they stand in a line, without making objects. Entries without a year get one so: a log runs forward,
 * so where the month falls by more than six, a new year has begun; a line of December right after one of January came
 * late and belongs to the year before.
 */
export class StampReader {
  /** Of the last stamp, in milliseconds since 1970-01-01 UTC; `undefined` of a day or an hour that is none. */
  time: number | undefined;
  /** Behind the last stamp. */
  end = 0;

  readonly #options: LogTimeOptions;
  #year: number | undefined;
  #month = 0;
  /** In milliseconds, of the clock that was last read; -1 where it is none, as 24:00:00. */
  #clock = 0;
  #hasFraction = false;
  /** That of the last stamp, without its zone. */
  #local: number | undefined;
  #hasZone = false;
  /** Minutes east of UTC. */
  #offset = 0;
  #dayKey = -1;
  #day: number | undefined;

  constructor(options: LogTimeOptions) {
    this.#options = options;
  }

  /**
   * Whether a stamp begins at `at`: "May  1 12:00:01", with a year before or behind the day or behind the time,
   * fractions and zones; "2026-05-01T12:00:01.123+02:00", "2026/05/01 12:00:01". `unset`: the clock of the device was
   * not set, so it tells nothing about the year.
   */
  read(line: string, at: number, unset = false): boolean {
    const first = line.charCodeAt(at);
    if (isDigit(first)) {
      if (!isDigit(line.charCodeAt(at + 3))) return false;
      const year = numberAt(line, at, 4);
      if (year < 0) return false;
      const separator = line.charCodeAt(at + 4);
      if (separator === code.space) return this.#readNamed(line, at + 5, year, unset);
      if (separator !== code.minus && separator !== code.slash) return false;
      return this.#readNumbers(line, at, year, separator);
    }
    return isLetter(first) && this.#readNamed(line, at, undefined, unset);
  }

  /** Gives the last stamp a zone that stands apart from it; not where it has one. */
  placeInZone(minutes: number): void {
    if (!this.#hasZone && this.#local !== undefined) this.time = this.#local - minutes * minuteMs;
  }

  /** "2026-05-01" and what follows. */
  #readNumbers(line: string, at: number, year: number, separator: number): boolean {
    const month = numberAt(line, at + 5, 2);
    const day = numberAt(line, at + 8, 2);
    if (month < 0 || day < 0 || line.charCodeAt(at + 7) !== separator) return false;
    const between = line.charCodeAt(at + 10);
    if (between !== code.upperT && between !== code.space && between !== code.tab) return false;
    if (!this.#readClock(line, at + 11)) return false;
    this.#readZone(line);
    this.#settle(year, month, day);
    return true;
  }

  /** "May  1 12:00:01" and what follows. */
  #readNamed(line: string, at: number, yearBefore: number | undefined, unset: boolean): boolean {
    const month = monthAt(line, at);
    if (month === 0) return false;
    const dayAt = skipSpaces(line, at + 4);
    const dayEnd = skipDigits(line, dayAt);
    if (dayEnd === dayAt || dayEnd > dayAt + 2) return false;
    const day = numberAt(line, dayAt, dayEnd - dayAt);
    let clockAt = skipSpaces(line, line.charCodeAt(dayEnd) === code.comma ? dayEnd + 1 : dayEnd);
    let year = yearBefore;
    if (line.charCodeAt(clockAt + 4) === code.space) {
      const number = numberAt(line, clockAt, 4);
      if (number < 0) return false;
      year = number;
      clockAt = skipSpaces(line, clockAt + 4);
    }
    if (!this.#readClock(line, clockAt)) return false;
    year ??= this.#readYearBehind(line);
    this.#readZone(line);
    year ??= this.#yearOf(month, unset);
    this.#settle(year, month, day);
    return true;
  }

  /** "12:00:01" with or without a fraction. */
  #readClock(line: string, at: number): boolean {
    const hour = numberAt(line, at, 2);
    const minute = numberAt(line, at + 3, 2);
    const second = numberAt(line, at + 6, 2);
    if (hour < 0 || minute < 0 || second < 0) return false;
    if (line.charCodeAt(at + 2) !== code.colon || line.charCodeAt(at + 5) !== code.colon) {
      return false;
    }
    // A leap second counts as the first one of the next minute.
    const exists = hour < 24 && minute < 60 && second <= 60;
    this.#clock = exists ? (hour * 60 + minute) * minuteMs + second * 1000 : -1;
    this.end = at + 8;
    this.#hasFraction = false;
    const mark = line.charCodeAt(this.end);
    if ((mark === code.dot || mark === code.comma) && isDigit(line.charCodeAt(this.end + 1))) {
      const fractionEnd = skipDigits(line, this.end + 1);
      const shown = Math.min(3, fractionEnd - this.end - 1);
      const value = numberAt(line, this.end + 1, shown);
      if (exists) this.#clock += value * (shown === 3 ? 1 : shown === 2 ? 10 : 100);
      this.end = fractionEnd;
      this.#hasFraction = true;
    }
    return true;
  }

  /** Junos writes the year behind the time. Four digits before the name of a month begin another stamp. */
  #readYearBehind(line: string): number | undefined {
    const at = this.end;
    if (line.charCodeAt(at) !== code.space || line.charCodeAt(at + 5) !== code.space) {
      return undefined;
    }
    const year = numberAt(line, at + 1, 4);
    if (year < 1980 || year > 2199 || monthAt(line, skipSpaces(line, at + 6)) !== 0)
      return undefined;
    this.end = at + 5;
    return year;
  }

  /** "Z", "+02:00", " CEST", " UTC+1", or a name that nobody knows before a colon. Leaves the local time as it is. */
  #readZone(line: string): void {
    this.#hasZone = false;
    this.#offset = this.#options.zone;
    let at = this.end;
    if (line.charCodeAt(at) === code.space) at += 1;
    const nameAt = at;
    while (isLetter(line.charCodeAt(at)) && at - nameAt < 8) at += 1;
    const named = at > nameAt ? this.#zoneName(line, nameAt, at) : 0;
    if (named === undefined) return;
    const signed = this.#signedOffset(line, at);
    if (signed !== undefined) {
      this.#offset = named + signed;
      this.#hasZone = true;
    } else if (at > nameAt) {
      this.#offset = named;
      this.#hasZone = true;
      this.end = at;
    }
  }

  /** Minutes; `undefined` where the word at hand is no zone. */
  #zoneName(line: string, from: number, to: number): number | undefined {
    const next = line.charCodeAt(to);
    const closed = next === code.colon;
    const open = to === line.length || next === code.space;
    const signed = next === code.plus || next === code.minus;
    if (!closed && !open && !signed) return undefined;
    const name = line.slice(from, to);
    const minutes = minutesOfZone(name);
    if (minutes !== undefined) {
      // Hosts have names too, but hardly those of zones in capitals.
      return closed || name === name.toUpperCase() ? minutes : undefined;
    }
    // Whoever sets up a clock may name its zone at will: behind a fraction and before a colon stands nothing else.
    return closed && this.#hasFraction && name === name.toUpperCase()
      ? this.#options.zone
      : undefined;
  }

  /** "+02:00", "-0700", "+1", in minutes. */
  #signedOffset(line: string, at: number): number | undefined {
    const sign = line.charCodeAt(at);
    if (sign !== code.plus && sign !== code.minus) return undefined;
    const hourEnd = Math.min(skipDigits(line, at + 1), at + 3);
    if (hourEnd === at + 1) return undefined;
    const hours = numberAt(line, at + 1, hourEnd - at - 1);
    const colon = line.charCodeAt(hourEnd) === code.colon ? 1 : 0;
    const minutes = numberAt(line, hourEnd + colon, 2);
    this.end = minutes < 0 ? hourEnd : hourEnd + colon + 2;
    return (hours * 60 + Math.max(0, minutes)) * (sign === code.minus ? -1 : 1);
  }

  #yearOf(month: number, unset: boolean): number {
    const { year, month: lastMonth = 12 } = this.#options;
    if (unset) return this.#year ?? year;
    if (this.#year === undefined) this.#year = month > lastMonth ? year - 1 : year;
    else if (month < this.#month - 6) this.#year += 1;
    else if (month === 12 && this.#month === 1) return this.#year - 1;
    this.#month = month;
    return this.#year;
  }

  #settle(year: number, month: number, day: number): void {
    const key = (year * 16 + month) * 128 + day;
    if (key !== this.#dayKey) {
      this.#dayKey = key;
      this.#day = dayTime(year, month, day);
    }
    this.#local = this.#day === undefined || this.#clock < 0 ? undefined : this.#day + this.#clock;
    this.time = this.#local === undefined ? undefined : this.#local - this.#offset * minuteMs;
  }
}

/** 1 to 12; 0 where no month's short name and a space stand at `at`. */
export function monthAt(line: string, at: number): number {
  if (line.charCodeAt(at + 3) !== code.space) return 0;
  const a = line.charCodeAt(at) | 0x20;
  const b = line.charCodeAt(at + 1) | 0x20;
  const c = line.charCodeAt(at + 2) | 0x20;
  for (let index = 0; index < 36; index += 3) {
    if (
      monthNames.charCodeAt(index) === a &&
      monthNames.charCodeAt(index + 1) === b &&
      monthNames.charCodeAt(index + 2) === c
    ) {
      return index / 3 + 1;
    }
  }
  return 0;
}

function dayTime(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? time : undefined;
}
