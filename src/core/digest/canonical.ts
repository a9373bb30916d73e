/** The canonical text of a record, of which `RecordScanner` computes the digest: for the last word on equality. */

import type { JsonValue } from "../model.ts";

/**
 * Two records are exact duplicates if and only if this is the same (repeated keys aside, of which only the last is
 * seen here). `ignoredKeys`: canonical names of fields of the record itself that do not count.
 */
export function canonicalText(record: JsonValue, ignoredKeys: ReadonlySet<string>): string {
  return spell(record, ignoredKeys);
}

const noKeys: ReadonlySet<string> = new Set();

/** Recursion is safe: the kernel refuses records nested deeper than 512 levels. */
function spell(value: JsonValue, ignoredKeys: ReadonlySet<string>): string {
  if (typeof value === "string") return JSON.stringify(canonicalString(value));
  if (Array.isArray(value)) return `[${value.map((item) => spell(item, noKeys)).join(",")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  const members = Object.entries(value)
    .filter(([key]) => !ignoredKeys.has(canonicalString(key)))
    .map(([key, member]) => `${spell(key, noKeys)}:${spell(member, noKeys)}`);
  return `{${members.sort().join(",")}}`;
}

/** How all strings count: without white space at the ends, in Unicode's composed form. */
export function canonicalString(value: string): string {
  return value.trim().normalize("NFC");
}
