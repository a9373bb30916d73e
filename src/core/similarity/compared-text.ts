/** Which texts of a record are compared with those of others. */

import { canonicalText } from "../digest/canonical.ts";
import { isObject } from "../fields.ts";
import type { Example, Role, ToolDefinition, Turn } from "../formats/format.ts";
import type { JsonObject, JsonPath, JsonValue } from "../model.ts";

export interface ComparedTurn {
  readonly role: Role;
  /** Its parts in their order, then its tool calls. Images and calls are JSON. */
  readonly texts: readonly string[];
  /** Whether the loss is taken on this turn. */
  readonly trained: boolean;
}

/**
 * Every turn of a record, its tools before them as an instruction. System turns are part of a prompt, but not of what
 * makes records alike. Answers that are not wanted contradict none.
 */
export function comparedTurns(json: JsonObject, example: Example): ComparedTurn[] {
  const { turns, tools, isWanted } = example;
  const compared = turns.map((turn) => ({
    role: turn.role,
    texts: comparedTexts(json, turn),
    trained: turn.trained && isWanted !== false,
  }));
  if (tools === undefined) return compared;
  return [{ role: "system", texts: [toolsText(tools)], trained: false }, ...compared];
}

/** With spaces, so that names and descriptions are words of their own. */
export function toolsText(tools: readonly ToolDefinition[]): string {
  return JSON.stringify(tools, undefined, 1);
}

/** The texts of one turn. */
export function comparedTexts(json: JsonObject, { parts, calls, path }: Turn): string[] {
  const texts: string[] = [];
  for (const part of parts) {
    texts.push(part.type === "text" ? part.text : JSON.stringify(valueAt(json, part.path)));
  }
  if (calls.length > 0) {
    const message = valueAt(json, path);
    const fields = isObject(message) ? callFields.filter((key) => message[key] !== undefined) : [];
    for (const field of fields)
      texts.push(JSON.stringify(valueAt(json, [...path, field]), callValue));
    // Formats that hold calls in another way.
    if (fields.length === 0) texts.push(JSON.stringify(calls, callValue));
  }
  return texts;
}

const callFields = ["tool_calls", "function_call"];

/** Ids of calls are random: they only tie a result to its call. */
function callValue(key: string, value: unknown): unknown {
  if (key === "id") return undefined;
  return key === "arguments" && typeof value === "string" ? canonicalArguments(value) : value;
}

const noKeys: ReadonlySet<string> = new Set();

/** Arguments are JSON in a string: neither its white space nor the order of its keys makes other ones. */
function canonicalArguments(text: string): string {
  try {
    const ordered: unknown = JSON.parse(canonicalText(JSON.parse(text) as JsonValue, noKeys));
    // With spaces, so that every argument is a word of its own.
    return JSON.stringify(ordered, undefined, 1).replaceAll(/\n */g, " ");
  } catch {
    return text;
  }
}

export function valueAt(json: JsonObject, path: JsonPath): JsonValue {
  let value: JsonValue | undefined = json;
  for (const step of path) {
    if (Array.isArray(value)) value = value[Number(step)];
    else value = isObject(value) ? value[step] : undefined;
  }
  return value ?? null;
}
