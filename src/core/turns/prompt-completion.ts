/** Records that are one prompt and its completion, both of them texts. */

import {
  isObject,
  misspelledKey,
  reportMissingField,
  reportWrongType,
  standsForMissing,
} from "../fields.ts";
import type { Example, ReportProblem, Turn, WriteLog } from "../formats/format.ts";
import type { JsonObject, JsonValue } from "../model.ts";
import { withoutTools } from "../chat/write-messages.ts";
import { loseMarks, textOfTurn } from "./plain-text.ts";
import { textTurn } from "./text-turn.ts";

/** How much a record looks like such a pair, from 0 to 1. */
export function scorePair(json: JsonObject): number {
  const prompt = json["prompt"] ?? valueOfMisspelled(json, "prompt");
  const completion = json["completion"] ?? valueOfMisspelled(json, "completion");
  // Lists of messages under these names are TRL's conversational kind.
  if (isMessageList(prompt) || isMessageList(completion)) return 0.3;
  if (completion !== undefined) {
    // With a rating beside them they are TRL's unpaired preferences.
    if (typeof json["label"] === "boolean") return 0.5;
    return prompt === undefined ? 0.5 : 1;
  }
  // Preference formats have a prompt as well.
  if (prompt === undefined || Object.hasOwn(json, "chosen")) return 0;
  return 0.5;
}

const pairColumns = ["prompt", "completion"];

export function isPairColumn(key: string): boolean {
  return key === "prompt" || key === "completion";
}

/** Calls `report` with each key that is neither column of the pair, nor pointed at as its misspelling already. */
export function forOtherColumns(json: JsonObject, report: (key: string) => void): void {
  for (const key in json) {
    if (!isPairColumn(key) && !standsForMissing(json, key, pairColumns)) report(key);
  }
}

/** The question, unless it is empty as open-ended generation has it, and the answer. */
export function readPair(json: JsonObject, report: ReportProblem): Turn[] {
  const turns: Turn[] = [];
  const { prompt, completion } = json;
  if (typeof prompt === "string") {
    if (prompt !== "") turns.push(textTurn("user", prompt, ["prompt"]));
  } else if (prompt === undefined) {
    reportMissingField(report, "prompt", { object: json, path: [] });
  } else {
    reportWrongType(report, "a string", { value: prompt, path: ["prompt"] });
  }

  if (typeof completion === "string") {
    turns.push(textTurn("assistant", completion, ["completion"]));
  } else if (completion === undefined) {
    reportMissingField(report, "completion", { object: json, path: [] });
  } else if (completion === null) {
    report({ ruleId: "empty-content", messageId: "null", path: ["completion"] });
  } else {
    reportWrongType(report, "a string", { value: completion, path: ["completion"] });
  }
  return turns;
}

/**
 * The last question and its answer; the system prompt goes before the question. Columns are left to the format.
 * `undefined`: refused.
 */
export function writePair({ kind, turns, tools }: Example, log: WriteLog): JsonObject | undefined {
  if (kind !== "conversation") return log.refuse("other-kind");
  if (!turns.some(({ role }) => role === "assistant")) return log.refuse("no-answer");
  const kept = withoutTools(turns, log);
  const answer = kept.at(-1);
  if (answer?.role !== "assistant") {
    const isAnswered = kept.some(({ role }) => role === "assistant");
    return log.refuse(isAnswered ? "ends-without-answer" : "only-tool-calls");
  }
  const start = kept.findIndex(({ role }) => role !== "system");
  const said = kept.slice(start, -1);
  if (said.some(({ role }) => role === "system")) return log.refuse("late-system-prompt");
  const question = said.at(-1);
  if (question?.role === "assistant") return log.refuse("repeated-role");
  if (question !== undefined && said.at(-2)?.role === "user") return log.refuse("repeated-role");

  const completion = textOfTurn(answer, log);
  const prompts = kept.slice(0, start);
  if (question !== undefined) prompts.push(question);
  const texts = prompts.map((turn) => textOfTurn(turn, log));
  const isRead = texts.every((text) => text !== undefined);
  if (completion === undefined || !isRead) return log.refuse("unreadable");
  if (said.length > 1) log.lose("earlier-turns");
  if (tools !== undefined) log.lose("tools");
  loseMarks([...prompts, answer], log);
  return { prompt: texts.join("\n\n"), completion };
}

function valueOfMisspelled(json: JsonObject, field: string): JsonValue | undefined {
  const key = misspelledKey(json, field);
  return key === undefined ? undefined : json[key];
}

function isMessageList(value: JsonValue | undefined): boolean {
  return Array.isArray(value) && isObject(value[0]) && value[0]["role"] !== undefined;
}
