/** Fields of records that look like dates: what "keep the newest" may go by. */

import type { JsonObject } from "../model.ts";
import { recordFields, type RecordField } from "../record-fields.ts";
import { momentOfDate } from "./moments.ts";

/** JSON pointers, those that most of the records have first. Lists, such as those of turns, are not looked into. */
export function dateFields(records: Iterable<JsonObject>): readonly string[] {
  const counts = new Map<string, number>();
  for (const record of records) {
    for (const { pointer, value } of recordFields(record)) {
      if (looksLikeDate(value)) counts.set(pointer, (counts.get(pointer) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([pointer]) => pointer);
}

/** Of the years 2001 to 2096, in seconds or milliseconds. */
const isEpoch = (value: number): boolean =>
  (value >= 1e9 && value < 4e9) || (value >= 1e12 && value < 4e12);

function looksLikeDate(value: RecordField["value"]): boolean {
  if (typeof value === "number" && isEpoch(value)) return true;
  return typeof value !== "boolean" && momentOfDate(String(value)) !== undefined;
}
