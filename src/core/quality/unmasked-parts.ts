/** What masking does not reach in a record, as masks are strings: names of its fields, and numbers. */

import type { JsonObject, JsonValue } from "../model.ts";

/** Shorter numbers name nobody. */
const leastDigits = 7;

/** Numbers that are part of a word, as in `k4556737586899855`: nothing in a word is taken for a number. */
export function digitsInWords(text: string): readonly string[] {
  return [...text.matchAll(/\d(?:[ -]?\d){6,}/g)]
    .filter(({ index, 0: digits }) => {
      const around = text.slice(Math.max(0, index - 1), index + digits.length + 1);
      return /^[\p{L}_]|[\p{L}_]$/u.test(around);
    })
    .map(([digits]) => digits);
}

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
  return { names: [...names], digits: [...names].flatMap(digitsInWords), numbers };
}
