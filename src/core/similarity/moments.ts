/** What counts as a date in a record. */

import type { JsonValue } from "../model.ts";

/** The years from 1973 to 2286, in seconds since 1970; finer units follow in steps of a thousand. */
const epochSeconds = { from: 1e8, to: 1e10 };

const separated =
  /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?:[T ](\d\d):(\d\d)(?::(\d\d(?:\.\d{1,9})?))? ?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/** 20240105, also with a time: 20240105T093000Z. */
const compact =
  /^((?:19|20)\d\d)()(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d(?:\.\d{1,9})?) ?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/**
 * The moment that a value names, in milliseconds since 1970: a date, a year, or an amount of time since 1970 in seconds
 * or in smaller units. Other numbers name none.
 */
export function momentOf(value: JsonValue): number | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const text = String(value).trim();
  return momentOfDate(text) ?? momentOfYear(text) ?? momentOfEpoch(text);
}

/** With a time or without; a time without a zone is taken for UTC, on every machine. */
export function momentOfDate(text: string): number | undefined {
  const trimmed = text.trim();
  const match = separated.exec(trimmed) ?? compact.exec(trimmed);
  if (match === null) return undefined;
  const [, year = "", , month = "", day = "01", hour = "00", minute = "00", second = "00"] = match;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  // A day that the month does not have would be one of the next month.
  const midnight = Date.parse(`${date}T00:00Z`);
  if (Number.isNaN(midnight) || !new Date(midnight).toISOString().startsWith(date)) {
    return undefined;
  }
  const [, sign, hours = "", minutes = "00"] = /([+-])(\d\d):?(\d\d)?/.exec(match[8] ?? "") ?? [];
  const zone = sign === undefined ? "Z" : `${sign}${hours}:${minutes}`;
  const moment = Date.parse(`${date}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(moment) ? undefined : moment;
}

function momentOfYear(text: string): number | undefined {
  return /^(?:19|20)\d\d$/.test(text) ? Date.UTC(Number(text), 0) : undefined;
}

function momentOfEpoch(text: string): number | undefined {
  if (!/^\d{1,19}(?:\.\d+)?$/.test(text)) return undefined;
  const value = Number(text);
  for (let unit = 1; unit <= 1e9; unit *= 1000) {
    const seconds = value / unit;
    if (seconds >= epochSeconds.from && seconds < epochSeconds.to) return seconds * 1000;
  }
  return undefined;
}
