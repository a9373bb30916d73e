/** Which record of a group of duplicates is kept. */

import { parsePointer } from "../json/locate.ts";
import type { JsonObject } from "../model.ts";

export const keepRuleTypes = ["first", "longest", "most-complete", "newest"] as const;

/** "newest": by the field that the JSON pointer names, a date or a number. */
export type KeepRule =
  | { readonly type: "first" | "longest" | "most-complete" }
  | { readonly type: "newest"; readonly pointer: string };

/**
 * How much a rule wants a record kept: the one with the most is kept, the first of several. Dates count in milliseconds;
 * a record without the field, or without a date in it, counts least.
 */
export function keepScore(_rule: KeepRule, _json: JsonObject, _text: string): number {
  throw new Error("to be written");
}
