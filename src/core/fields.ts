/** How a format says that a field is missing, misnamed or of the wrong type: the same words for every format. */

import type { ReportProblem } from "./formats/format.ts";
import type { JsonObject, JsonPath, JsonValue } from "./model.ts";

const maxNameLength = 40;

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A key or a role of the dataset, cut and cleaned so that it can stand in a message on any terminal. */
export function printableName(name: string): string {
  const cut = name.length > maxNameLength ? `${name.slice(0, maxNameLength - 1)}…` : name;
  return cut.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "\uFFFD");
}

/** How messages name a place: `messages[3].content`; the record itself is "the record". */
export function placeName(path: JsonPath): string {
  if (path.length === 0) return "the record";
  let name = "";
  for (const step of path) {
    if (typeof step === "number") name += `[${step}]`;
    else name += `${name === "" ? "" : "."}${step}`;
  }
  return name;
}

/** The key of the object that differs from `field` by case or outer white space only: `Role` for `role`. */
export function misspelledKey(object: JsonObject, field: string): string | undefined {
  for (const key in object) {
    if (key !== field && key.length < field.length + 8 && key.trim().toLowerCase() === field) {
      return key;
    }
  }
  return undefined;
}

/** Whether the key is another spelling of one of these fields, which is missing: `reportMissingField` points at it. */
export function standsForMissing(
  object: JsonObject,
  key: string,
  fields: readonly string[],
): boolean {
  return fields.some((field) => {
    return object[field] === undefined && misspelledKey(object, field) === key;
  });
}

/** Reports a field that the object at `path` does not know. */
export function reportUnknownField(report: ReportProblem, key: string, path: JsonPath): void {
  report({
    ruleId: "unknown-field",
    messageId: "unknown",
    path: [...path, key],
    at: "key",
    data: { field: printableName(key), place: placeName(path) },
  });
}

/** Reports that the object at `path` lacks `field`; if it has it in another spelling, that key is pointed at. */
export function reportMissingField(
  report: ReportProblem,
  field: string,
  at: { readonly object: JsonObject; readonly path: JsonPath },
): void {
  const found = misspelledKey(at.object, field);
  if (found === undefined) {
    report({
      ruleId: "missing-field",
      messageId: "missing",
      path: at.path,
      data: { field, place: placeName(at.path) },
    });
  } else {
    report({
      ruleId: "missing-field",
      messageId: "misspelled",
      path: [...at.path, found],
      at: "key",
      data: { field, found: printableName(found) },
    });
  }
}

/**
 * The path one step further. Made for every text of a dataset, hence literals: they take the room they need, while
 * `[...path, step]` reserves room for sixteen more steps.
 */
export function extendPath(path: JsonPath, step: string | number): JsonPath {
  const first = path[0];
  const second = path[1];
  if (first === undefined) return [step];
  if (second === undefined) return [first, step];
  return path.length === 2 ? [first, second, step] : [...path, step];
}

/** Reports that the value at `path` is not what is `expected` ("a string"). */
export function reportWrongType(
  report: ReportProblem,
  expected: string,
  at: { readonly value: JsonValue; readonly path: JsonPath },
): void {
  report({
    ruleId: "wrong-type",
    messageId: "wrongType",
    path: at.path,
    data: { field: placeName(at.path), expected, found: typeName(at.value) },
  });
}

/** "an array", "null": the type of a value as messages name it. */
export function typeName(value: JsonValue): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  switch (typeof value) {
    case "object":
      return "an object";
    case "string":
      return "a string";
    case "number":
      return "a number";
    default:
      return "a boolean";
  }
}
