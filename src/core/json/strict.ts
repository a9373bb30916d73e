/** JSON as `JSON.parse` has it; what is wrong with other text, `parse.ts` says. */

import { isObject } from "../fields.ts";
import type { JsonObject, JsonValue } from "../model.ts";

/** `undefined`, which is never JSON: the text is none. */
export function parseStrict(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined; // Which is the answer.
  }
}

export const isJson = (text: string): boolean => parseStrict(text) !== undefined;

/** `undefined`: the text is no JSON object. */
export function parseRecord(text: string): JsonObject | undefined {
  const value = parseStrict(text);
  return isObject(value) ? value : undefined;
}
