/** Which record of a group of duplicates is kept. */

import { parsePointer } from "../json/locate.ts";
import type { JsonObject, JsonValue } from "../model.ts";
import { alternatives, unknownName } from "../wording.ts";
import { valueAt } from "./compared-text.ts";

export const keepRuleTypes = ["first", "longest", "most-complete", "newest"] as const;

/** "newest": by the field that the JSON pointer names, a date or a number. */
export type KeepRule =
  | { readonly type: "first" | "longest" | "most-complete" }
  | { readonly type: "newest"; readonly pointer: string };

/**
 * The rule as people write it: its name, "newest" with the pointer behind a colon, as in "newest:/metadata/date". A text
 * that is none: the sentence that says why.
 */
export function parseKeepRule(text: string): KeepRule | { readonly problem: string } {
  const [name = "", ...rest] = text.split(":");
  const type = keepRuleTypes.find((known) => known === name);
  if (type === undefined) return { problem: unknownName("keep rule", name, keepRuleTypes) };
  const pointer = rest.join(":");
  if (type === "newest") {
    return parsePointer(pointer)?.length
      ? { type, pointer }
      : { problem: 'The keep rule "newest" needs the field with the date: newest:/metadata/date.' };
  }
  if (rest.length > 0) {
    const others = alternatives(keepRuleTypes.filter((known) => known !== "newest"));
    return { problem: `Only "newest" has a field behind it: use ${others} alone.` };
  }
  return { type };
}

/**
 * How much a rule wants a record kept: the one with the most is kept, the first of several. Dates count in milliseconds;
 * a record without the field, or without a date in it, counts least.
 */
export function keepScore(rule: KeepRule, json: JsonObject, text: string): number {
  switch (rule.type) {
    case "first":
      return 0;
    case "longest":
      return text.length;
    case "most-complete":
      // The length decides between records with as many values.
      return filledValues(json) * 2 ** 32 + text.length;
    case "newest":
      return momentOf(valueAt(json, parsePointer(rule.pointer) ?? [])) ?? -Infinity;
  }
}

/** Numbers, booleans and texts that are not blank. */
function filledValues(value: JsonValue): number {
  if (typeof value === "string") return value.trim() === "" ? 0 : 1;
  if (value === null) return 0;
  if (typeof value !== "object") return 1;
  return Object.values(value).reduce<number>((sum, inner) => sum + filledValues(inner), 0);
}

/** The years up to 5138, in seconds since 1970; larger numbers are milliseconds. */
const maxSeconds = 1e11;

const isoDate =
  /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?) ?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/**
 * The moment that a value names, in milliseconds since 1970: an ISO date, with a time or without, or seconds or
 * milliseconds since 1970. A time without a zone is taken for UTC, on every machine.
 */
function momentOf(value: JsonValue): number | undefined {
  if (typeof value === "number") return Math.abs(value) < maxSeconds ? value * 1000 : value;
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  if (/^\d{1,15}(?:\.\d+)?$/.test(text)) return momentOf(Number(text));
  const [, day = "", time = "00:00", zone = "Z"] = isoDate.exec(text) ?? [];
  const [, sign = "Z", hours = "", minutes = "00"] = /([+-])(\d\d):?(\d\d)?/.exec(zone) ?? [];
  const moment = Date.parse(`${day}T${time}${sign === "Z" ? sign : `${sign}${hours}:${minutes}`}`);
  return Number.isNaN(moment) ? undefined : moment;
}
