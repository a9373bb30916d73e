/** Columns of a record that are no part of the example: read beside it, written beside it. */

import type { WriteLog } from "./formats/format.ts";
import type { JsonObject } from "./model.ts";

/** The columns that are none of the format's own; `undefined` if there are none. */
export function otherColumns(
  json: JsonObject,
  isOwn: (key: string) => boolean,
): JsonObject | undefined {
  const keys = Object.keys(json).filter((key) => !isOwn(key));
  if (keys.length === 0) return undefined;
  // Entries, since `__proto__` is a column like any other.
  return Object.fromEntries(keys.map((key) => [key, json[key] ?? null]));
}

/** The record with the columns that its format has no use for itself; those of which it has are lost. */
export function withColumns(
  record: JsonObject,
  columns: JsonObject | undefined,
  to: { readonly isOwn: (key: string) => boolean; readonly log: WriteLog },
): JsonObject {
  if (columns === undefined) return record;
  const others = otherColumns(columns, to.isOwn);
  for (const key in columns) if (to.isOwn(key)) to.log.lose("columns", key);
  return { ...record, ...others };
}

/** For formats that take no others. */
export function loseColumns(columns: JsonObject | undefined, log: WriteLog): void {
  for (const key in columns) log.lose("columns", key);
}
