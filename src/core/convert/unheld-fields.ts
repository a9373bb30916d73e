import { isObject } from "../fields.ts";
import type { Format, WriteLog } from "../formats/format.ts";
import type { JsonObject, JsonValue } from "../model.ts";

/** Tells which fields the record has that its format knows and no example holds. */
export function loseUnheld(json: JsonObject, { unheld }: Format, log: WriteLog): void {
  if (unheld === undefined) return;
  for (const path of unheld) {
    if (isThere(json, path, 0)) log.lose("columns", path.at(-1));
  }
}

function isThere(value: JsonValue | undefined, path: readonly string[], depth: number): boolean {
  const key = path[depth];
  if (key === undefined) return saysSomething(value);
  if (key === "*") {
    return Array.isArray(value) && value.some((each) => isThere(each, path, depth + 1));
  }
  return isObject(value) && Object.hasOwn(value, key) && isThere(value[key], path, depth + 1);
}

/** Dumps of an API's answers have fields that are null. */
function saysSomething(value: JsonValue | undefined): boolean {
  return value !== undefined && value !== null && value !== false && value !== "";
}
