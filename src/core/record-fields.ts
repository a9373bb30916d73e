/** Fields of records that say something about them, such as a date or a label: candidates for a person to choose from. */

import { formatPointer } from "./json/locate.ts";
import type { JsonObject, JsonPath, JsonValue } from "./model.ts";

/** Deeper ones are nobody's metadata. */
const maxDepth = 3;

export interface RecordField {
  /** JSON pointer. */
  readonly pointer: string;
  readonly value: string | number | boolean;
}

/** Those that have a value of their own. Lists, such as those of turns, are not looked into. */
export function recordFields(record: JsonObject): readonly RecordField[] {
  return fieldsIn(record, []);
}

function fieldsIn(value: JsonValue, path: JsonPath): readonly RecordField[] {
  if (value === null || Array.isArray(value)) return [];
  if (typeof value !== "object") return [{ pointer: formatPointer(path), value }];
  if (path.length === maxDepth) return [];
  return Object.entries(value).flatMap(([key, child]) => fieldsIn(child, [...path, key]));
}
