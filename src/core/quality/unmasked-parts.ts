/** What masking does not reach in a record, as masks are strings: names of its fields, and numbers. */

import type { JsonObject, JsonValue } from "../model.ts";

/** Shorter numbers name nobody. */
const leastDigits = 7;

/** A record that has them as strings. */
export function unmaskedParts(json: JsonObject): JsonObject {
  const names = new Set<string>();
  const numbers: JsonObject[] = [];
  const visit = (value: JsonValue, name: string): void => {
    if (typeof value === "number" && String(value).length >= leastDigits) {
      numbers.push({ [name]: String(value) });
    }
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (!Array.isArray(value)) names.add(key);
      visit(inner, Array.isArray(value) ? name : key);
    }
  };
  visit(json, "");
  return { names: [...names], numbers };
}
