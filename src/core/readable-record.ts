/** A record as text that people can read and compare: its turns, each under its role, then its other columns. */

import { isObject } from "./fields.ts";
import type { Example, Format, Turn } from "./formats/format.ts";
import type { JsonObject, JsonPath, JsonValue } from "./model.ts";
import { parseRecord } from "./json/strict.ts";
import { valueAt } from "./similarity/compared-text.ts";
import { formatInteger } from "./wording.ts";

/** Nothing of the record is left out, but long base64 is cut. A line that is no record comes as it is. */
export function readableRecord(text: string, format: Format | undefined): string {
  const json = parseRecord(text);
  if (json === undefined) return `${cutBase64(text)}\n`;
  const example = format?.read(json, () => undefined);
  const turns = example?.turns.flatMap((turn) => readableTurn(json, turn)) ?? [];
  return `${[...turns, ...otherColumns(json, example)].join("\n\n")}\n`;
}

/** Its heading and texts; under them the other fields of its message, such as calls of tools. */
function readableTurn(json: JsonObject, { role, parts, path }: Turn): string[] {
  const texts = parts.map((part) =>
    part.type === "text" ? cutBase64(part.text) : named("image", valueAt(json, part.path)),
  );
  const message = valueAt(json, path);
  const fields = isObject(message) ? Object.entries(message) : [];
  const others = fields.flatMap(([key, value]) => {
    if (key === "role" || value === null) return [];
    const isShown = (inner: JsonPath): boolean => parts.some((part) => leadsTo(inner, part.path));
    if (!isShown([...path, key])) return [named(key, value)];
    if (!Array.isArray(value)) return [];
    return value
      .filter((_, index) => !isShown([...path, key, index]))
      .map((item) => named(key, item));
  });
  return [`# ${role}`, ...texts, ...others];
}

function otherColumns(json: JsonObject, example: Example | undefined): string[] {
  const shown = new Set(
    example?.turns.flatMap(({ path, parts }) => [path[0], ...parts.map((part) => part.path[0])]),
  );
  const others = Object.entries(json).filter(([key]) => !shown.has(key));
  const heading = shown.size === 0 || others.length === 0 ? [] : ["# other columns"];
  return [...heading, ...others.map(([key, value]) => named(key, value))];
}

function named(name: string, value: JsonValue): string {
  if (typeof value !== "string") return `${name}: ${JSON.stringify(value, readableMember, 2)}`;
  return value.includes("\n") ? `${name}:\n${cutBase64(value)}` : `${name}: ${cutBase64(value)}`;
}

/** The arguments of a tool call are JSON in a string: unfolded, they can be compared line by line. */
function readableMember(key: string, value: JsonValue): JsonValue {
  if (typeof value !== "string") return value;
  return (key === "arguments" ? parseRecord(value) : undefined) ?? cutBase64(value);
}

/** Nobody reads more of it, and editors do not draw longer lines to their end. */
const shownBase64 = 60;

function cutBase64(text: string): string {
  return text.replace(
    /[A-Za-z0-9+/_-]{256,}={0,2}/g,
    (run) => `${run.slice(0, shownBase64)}… (${formatInteger(run.length)} characters)`,
  );
}

const leadsTo = (path: JsonPath, target: JsonPath): boolean =>
  path.every((step, index) => step === target[index]);
