/** Objects of JSON exports as rows of a table: nested values become columns named by their path. */

import { isObject } from "../fields.ts";
import type { JsonObject, JsonValue } from "../model.ts";
import { atlassianText, isAtlassianDocument } from "./atlassian-document.ts";
import { commentsText } from "./json-comments.ts";

/** Objects in objects; deeper ones are no records. */
const maxDepth = 60;

/** By path ("fields.summary"), in order; values that are null are left out. `undefined`: it nests too deeply. */
export function cellsOf(object: JsonObject): ReadonlyMap<string, string> | undefined {
  if (isTooDeep(object)) return undefined;
  const cells = new Map<string, string>();
  addCells(cells, "", object);
  return cells;
}

function addCells(cells: Map<string, string>, prefix: string, object: JsonObject): void {
  for (const key of Object.keys(object)) {
    const value = object[key];
    const path = `${prefix}${key}`;
    if (value === undefined || value === null) continue;
    if (isObject(value)) {
      const text = textOfObject(value);
      if (text === undefined) addCells(cells, `${path}.`, value);
      else cells.set(path, text);
    } else cells.set(path, Array.isArray(value) ? listText(value) : String(value));
  }
}

/** Of an object that stands for one value; `undefined`: its members are values of their own. */
function textOfObject(value: JsonObject): string | undefined {
  if (isAtlassianDocument(value)) return atlassianText(value);
  return serviceNowText(value);
}

/**
 * ServiceNow writes references as {"link", "value"} and, if asked for both, all values as {"display_value", "value"}
 * (Table API, sysparm_display_value and sysparm_exclude_reference_link, 2026-11-23).
 */
function serviceNowText(value: JsonObject): string | undefined {
  const keys = Object.keys(value);
  if (keys.length < 2 || !keys.every((key) => serviceNowKeys.has(key))) return undefined;
  const shown = value["display_value"] ?? value["value"];
  return shown === null || shown === undefined ? "" : isPlain(shown) ? String(shown) : undefined;
}

const serviceNowKeys: ReadonlySet<string> = new Set(["display_value", "value", "link"]);

const isPlain = (value: JsonValue): value is string | number | boolean =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

function listText(list: readonly JsonValue[]): string {
  const objects = list.filter(isObject);
  if (objects.length === 0 || objects.length < list.length) {
    return list.flatMap((value) => (value === null ? [] : [plainText(value)])).join(", ");
  }
  return commentsText(objects, textOfValue) ?? objects.map(nameOf).join(", ");
}

const textOfValue = (value: JsonValue): string =>
  isObject(value) ? (textOfObject(value) ?? nameOf(value)) : plainText(value);

const plainText = (value: JsonValue): string =>
  isPlain(value) ? String(value) : JSON.stringify(value);

/** What people call the object by; all of it if it has no name. */
function nameOf(object: JsonObject): string {
  const text = textOfObject(object);
  if (text !== undefined) return text;
  for (const key of nameKeys) {
    const value = object[key];
    if (value !== undefined && value !== null && isPlain(value)) return String(value);
  }
  return JSON.stringify(object);
}

const nameKeys = [
  "displayName",
  "display_value",
  "name",
  "value",
  "title",
  "label",
  "key",
  "filename",
];

function isTooDeep(root: JsonObject): boolean {
  let level: readonly JsonValue[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxDepth) return true;
    level = level.flatMap((value) =>
      typeof value === "object" && value !== null ? Object.values(value) : [],
    );
  }
  return false;
}
