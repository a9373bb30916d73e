/** The canonical text of a record, of which `RecordScanner` computes the digest: for the last word on equality. */

import type { JsonValue } from "../model.ts";

/**
 * Two records are exact duplicates if and only if this is the same. `ignoredKeys`: fields of the record itself, which
 * may be spelled there with white space around them and in another normal form.
 */
export function canonicalText(record: JsonValue, ignoredKeys: ReadonlySet<string>): string {
  return spell(record, ignoredKeys);
}

const noKeys: ReadonlySet<string> = new Set();

/** Recursion is safe: records nested deeper than `maxDepth` never get here. */
function spell(value: JsonValue, ignoredKeys: ReadonlySet<string>): string {
  if (typeof value === "string") return JSON.stringify(canonicalString(value));
  if (Array.isArray(value)) return `[${value.map((item) => spell(item, noKeys)).join(",")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  const members = Object.entries(value)
    .filter(([key]) => !ignoredKeys.has(canonicalString(key)))
    .map(([key, member]) => `${spell(key, noKeys)}:${spell(member, noKeys)}`);
  return `{${members.sort().join(",")}}`;
}

function canonicalString(value: string): string {
  return value.trim().normalize("NFC");
}
