/** Which record of a group of duplicates is kept. */

import { parsePointer } from "../json/locate.ts";
import type { JsonObject, JsonValue } from "../model.ts";
import { alternatives, unknownName } from "../wording.ts";
import { valueAt } from "./compared-text.ts";
import { momentOf } from "./moments.ts";

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
      return dateAt(json, rule.pointer) ?? -Infinity;
  }
}

/** Records that "newest" knows nothing about. */
export interface UndatedRecords {
  readonly pointer: string;
  readonly records: number;
  /** How many records were compared with others. */
  readonly of: number;
}

/** In milliseconds since 1970; `undefined`: there is no date. */
export function dateAt(json: JsonObject, pointer: string): number | undefined {
  return momentOf(valueAt(json, parsePointer(pointer) ?? []));
}

/** Numbers, booleans and texts that are not blank. */
function filledValues(value: JsonValue): number {
  if (typeof value === "string") return value.trim() === "" ? 0 : 1;
  if (value === null) return 0;
  if (typeof value !== "object") return 1;
  return Object.values(value).reduce<number>((sum, inner) => sum + filledValues(inner), 0);
}
