/** What counts as a date in a record. */

import type { JsonValue } from "../model.ts";

/** The years up to 5138, in seconds since 1970; larger numbers are milliseconds. */
const maxSeconds = 1e11;

const isoDate =
  /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?) ?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/** The moment that a value names, in milliseconds since 1970: an ISO date, or seconds or milliseconds since 1970. */
export function momentOf(value: JsonValue): number | undefined {
  if (typeof value === "number") return Math.abs(value) < maxSeconds ? value * 1000 : value;
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  return /^\d{1,15}(?:\.\d+)?$/.test(text) ? momentOf(Number(text)) : momentOfIsoDate(text);
}

/** With a time or without; a time without a zone is taken for UTC, on every machine. */
export function momentOfIsoDate(text: string): number | undefined {
  const [, day = "", time = "00:00", zone = "Z"] = isoDate.exec(text.trim()) ?? [];
  // A day that the month does not have would be one of the next month.
  const midnight = Date.parse(`${day}T00:00Z`);
  if (Number.isNaN(midnight) || !new Date(midnight).toISOString().startsWith(day)) return undefined;
  const [, sign = "Z", hours = "", minutes = "00"] = /([+-])(\d\d):?(\d\d)?/.exec(zone) ?? [];
  const moment = Date.parse(`${day}T${time}${sign === "Z" ? sign : `${sign}${hours}:${minutes}`}`);
  return Number.isNaN(moment) ? undefined : moment;
}
