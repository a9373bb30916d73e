/** By what a record that was edited is known again: hashes of its id, of its conversation and of its prompt. */

import { isObject } from "../fields.ts";
import type { Example, Turn } from "../formats/format.ts";
import type { JsonObject, JsonValue } from "../model.ts";
import { comparedTexts } from "../similarity/compared-text.ts";
import { turnsOf } from "../turns/all-turns.ts";
import { joinedHash, textHash53 } from "./text-hash.ts";

/** Columns that name a record, of the record itself or of its metadata; the first ones are the surest. */
const idNames = ["id", "uuid", "guid", "uid", "_id", "record_id", "example_id", "sample_id"];

/** Kinds of ids there are. */
export const idKinds = 2 * idNames.length;

/** Hashes of the ids by kind; 0: the record has none of this kind. */
export function idHashes(json: JsonObject): number[] {
  const metadata = json["metadata"];
  const inner = isObject(metadata) ? metadata : {};
  return [json, inner].flatMap((object) => idNames.map((name) => idHash(object[name])));
}

function idHash(value: JsonValue | undefined): number {
  if (typeof value === "number") return textHash53(String(value), 1);
  return typeof value === "string" && value.trim() !== "" ? textHash53(value, 1) : 0;
}

export interface SpokenHashes {
  /** Of all turns but those of the system; 0: there are none. */
  readonly conversation: number;
  /** Of those before the last answer that is learned; 0: there are none. */
  readonly prompt: number;
}

/** System prompts count in none of them: they are edited in all records at once. */
export function spokenHashes(json: JsonObject, example: Example | undefined): SpokenHashes {
  if (example === undefined) return { conversation: 0, prompt: 0 };
  const { turns, rejected } = example;
  const learned = turns.findLastIndex(({ trained }) => trained);
  const answer = rejected?.answerStart ?? (learned === -1 ? turns.length : learned);
  return {
    conversation: turnsHash(json, turnsOf(example)),
    prompt: turnsHash(json, turns.slice(0, answer)),
  };
}

function turnsHash(json: JsonObject, turns: readonly Turn[]): number {
  let hash = 0;
  for (const turn of turns) {
    if (turn.role === "system") continue;
    for (const text of [turn.role, ...comparedTexts(json, turn)]) {
      hash = joinedHash(hash, textHash53(text));
    }
  }
  return hash;
}
