/** `candidates`: the answers of a preference pair, in place of the last message's content (Nova of the first generation). */

import { isObject, placeName, reportMissingField, reportWrongType } from "../fields.ts";
import type { Turn } from "../formats/format.ts";
import type { JsonObject, JsonPath, JsonValue } from "../model.ts";
import { reportSameAnswers } from "../turns/answers.ts";
import { assistantTurn } from "../turns/spoken-parts.ts";
import { readContent, type ContentContext } from "./content.ts";
import type { ReadConversation } from "./read-messages.ts";

export const candidateLabels = ["preferred", "non-preferred"] as const;
type Label = (typeof candidateLabels)[number];

/** `said`: the turns before; `context.path`: of the candidates. */
export function readCandidates(
  candidates: JsonValue,
  said: readonly Turn[],
  context: ContentContext,
): ReadConversation {
  const { path, report } = context;
  const answers: Partial<Record<Label, Turn>> = {};
  const otherCandidates: JsonValue[] = [];
  if (!Array.isArray(candidates)) {
    reportWrongType(report, "a list of candidates", { value: candidates, path });
    return { kind: "preference", turns: said };
  }
  let isClear = true;
  for (const [index, candidate] of candidates.entries()) {
    const at = [...path, index];
    const label = readLabel(candidate, { ...context, path: at });
    if (label === undefined) isClear = false;
    const answer = isObject(candidate) && readAnswer(candidate, { ...context, path: at });
    if (answer === false) continue;
    if (label !== undefined && answers[label] === undefined) answers[label] = answer;
    else otherCandidates.push(candidate);
  }
  const { preferred: better, "non-preferred": worse } = answers;
  if (isClear && (better === undefined || worse === undefined)) {
    const expected = "a list with a preferred and a non-preferred answer";
    const data = { field: placeName(path), expected };
    report({ ruleId: "wrong-type", messageId: "wrongValue", path, data });
  }
  // Of a pair nothing else is learned.
  const prompt = said.map((turn) => (turn.trained ? { ...turn, trained: false } : turn));
  const turns = better === undefined ? prompt : [...prompt, better];
  if (better === undefined || worse === undefined) return { kind: "preference", turns };
  reportSameAnswers([better], [worse], { path: worse.path, report });
  const rejected = { turns: [worse], answerStart: turns.length - 1 };
  return otherCandidates.length === 0
    ? { kind: "preference", turns, rejected }
    : { kind: "preference", turns, rejected, otherCandidates };
}

function readLabel(candidate: JsonValue, { path, report }: ContentContext): Label | undefined {
  if (!isObject(candidate)) {
    const expected = "an object with content and preferenceLabel";
    reportWrongType(report, expected, { value: candidate, path });
    return undefined;
  }
  const { preferenceLabel: given } = candidate;
  if (given === undefined) {
    reportMissingField(report, "preferenceLabel", { object: candidate, path });
    return undefined;
  }
  // Amazon's check lower-cases the label.
  const label = candidateLabels.find(
    (each) => typeof given === "string" && given.toLowerCase() === each,
  );
  if (label !== undefined) return label;
  const place: JsonPath = [...path, "preferenceLabel"];
  const data = { field: "preferenceLabel", expected: '"preferred" or "non-preferred"' };
  report({ ruleId: "wrong-type", messageId: "wrongValue", path: place, data });
  return undefined;
}

function readAnswer(candidate: JsonObject, context: ContentContext): Turn {
  const { path, report } = context;
  const { content } = candidate;
  if (content === undefined) {
    reportMissingField(report, "content", { object: candidate, path });
    return assistantTurn([], path);
  }
  const spoken = readContent(content, { ...context, path: [...path, "content"] });
  return assistantTurn(spoken, path);
}
