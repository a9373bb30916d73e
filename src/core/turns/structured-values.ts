/** Values that some formats hold as JSON in a string and others as they are: arguments and answers of tools. */

import { isObject } from "../fields.ts";
import type { Part } from "../formats/format.ts";
import { parseRecord } from "../json/strict.ts";
import type { JsonObject, JsonPath, JsonValue } from "../model.ts";

/** The arguments of a call as an object; `undefined` if they are none. Some write "" where there are none. */
export function argumentsObject(given: JsonValue): JsonObject | undefined {
  if (typeof given !== "string") return isObject(given) ? given : undefined;
  return given === "" ? {} : parseRecord(given);
}

/** The object whose JSON, to the letter, a tool's answer is; `undefined` if it is any other text. */
export function answerObject(text: string): JsonObject | undefined {
  if (!text.startsWith("{")) return undefined;
  const value = parseRecord(text);
  return value !== undefined && JSON.stringify(value) === text ? value : undefined;
}

/** A tool's answer that is no string: its JSON. */
export function jsonPart(value: JsonObject, path: JsonPath): Part {
  return { type: "text", text: JSON.stringify(value), path };
}
