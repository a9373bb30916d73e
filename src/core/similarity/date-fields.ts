/** Fields of records that look like dates: what "keep the newest" may go by. */

import { formatPointer } from "../json/locate.ts";
import type { JsonObject, JsonPath, JsonValue } from "../model.ts";
import { momentOfIsoDate } from "./moments.ts";

/** Deeper ones are nobody's metadata. */
const maxDepth = 3;

/** JSON pointers, those that most of the records have first. Lists, such as those of turns, are not looked into. */
export function dateFields(records: Iterable<JsonObject>): readonly string[] {
  const counts = new Map<string, number>();
  for (const record of records) {
    for (const pointer of datesIn(record, [])) counts.set(pointer, (counts.get(pointer) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([pointer]) => pointer);
}

function datesIn(value: JsonValue, path: JsonPath): string[] {
  if (looksLikeDate(value)) return [formatPointer(path)];
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  if (path.length === maxDepth) return [];
  return Object.entries(value).flatMap(([key, child]) => datesIn(child, [...path, key]));
}

/** Of the years 2001 to 2096, in seconds or milliseconds. */
const isEpoch = (value: number): boolean =>
  (value >= 1e9 && value < 4e9) || (value >= 1e12 && value < 4e12);

function looksLikeDate(value: JsonValue): boolean {
  if (typeof value === "number") return isEpoch(value);
  return typeof value === "string" && momentOfIsoDate(value) !== undefined;
}
