/** The texts of a record, by what they are for. */

import type { Example, Turn } from "../formats/format.ts";
import type { JsonObject, JsonValue } from "../model.ts";
import { valueAt } from "../similarity/compared-text.ts";

export interface RecordParts {
  readonly systems: readonly string[];
  /** What comes before the answers: requests, results of tools, earlier answers that are not learned. */
  readonly prompts: readonly string[];
  /** What is learned, a text for each turn. */
  readonly answers: readonly string[];
  /** An answer calls a tool. */
  readonly callsTool: boolean;
}

/** Of a record of no known format all strings are prompts: nobody knows what is learned of it. */
export function recordParts(json: JsonObject, example: Example | undefined): RecordParts {
  if (example === undefined) {
    return { systems: [], prompts: strings(json), answers: [], callsTool: false };
  }
  const systems: string[] = [];
  const prompts: string[] = [];
  const answers: string[] = [];
  let callsTool = false;
  for (const turn of example.turns) {
    const text = textOf(turn);
    const isAnswer = turn.role === "assistant" && turn.trained;
    if (isAnswer) callsTool ||= turn.calls.length > 0;
    if (text.trim() === "") continue;
    if (turn.role === "system") systems.push(text);
    else (isAnswer ? answers : prompts).push(text);
  }
  return { systems, prompts, answers, callsTool };
}

function textOf({ parts }: Turn): string {
  const [part] = parts;
  if (parts.length === 1 && part?.type === "text") return part.text;
  return parts.flatMap((one) => (one.type === "text" ? [one.text] : [])).join("\n");
}

/** `without`: these values are passed over. A string that is one is so wherever it stands. */
function strings(value: JsonValue, without: ReadonlySet<JsonValue> = none): string[] {
  if (without.has(value)) return [];
  if (typeof value === "string") return value.trim() === "" ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap((inner: JsonValue) => strings(inner, without));
}

const none: ReadonlySet<JsonValue> = new Set();

/** All strings of a record but those of its system turns. */
export function textsBesideSystem(json: JsonObject, example: Example | undefined): string[] {
  const systems = new Set(
    example?.turns.filter(({ role }) => role === "system").map(({ path }) => valueAt(json, path)),
  );
  return Object.values(json).flatMap((value) => strings(value, systems));
}
