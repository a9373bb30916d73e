/** What is lost and why records are left out, in words. */

import type { LosablePart } from "../formats/format.ts";
import { printableName } from "../fields.ts";
import { formatInteger } from "../wording.ts";
import type { LeftOut, Loss } from "./conversion.ts";

/** "weights", "the column "id"": what a record is without. */
export function lossInWords({ part, name }: Pick<Loss, "part" | "name">): string {
  return name === undefined ? parts[part] : `the field "${printableName(name)}"`;
}

/** Why, and what helps, as the end of a sentence. */
export const leftOutInWords = (why: LeftOut): string => reasons[why];

/** What places of records are numbers of. */
export type PlaceUnit = "line" | "record";

/** "line 3", "lines 3, 4 and 12 more"; `lines` are 0-based and may be the first of `total` only. */
export function linesInWords(
  lines: readonly number[],
  total: number,
  unit: PlaceUnit = "line",
): string {
  // A line may hold several records.
  const numbers = [...new Set(lines)].map((line) => formatInteger(line + 1));
  const more = total - lines.length;
  if (more > 0) numbers.push(`${formatInteger(more)} more`);
  const last = numbers.pop() ?? "";
  return numbers.length === 0 ? `${unit} ${last}` : `${unit}s ${numbers.join(", ")} and ${last}`;
}

const parts: Readonly<Record<LosablePart, string>> = {
  tools: "the definitions of tools",
  "tool-calls": "calls of tools and their answers",
  "call-ids": "the ids of calls of tools",
  "text-with-calls": "texts beside calls of tools",
  weights: "weights: turns that were not trained on are now, or the other way round",
  names: "names of speakers",
  images: "images",
  media: "media other than images",
  "system-prompt": "the system prompt",
  "earlier-turns": "turns before the last question",
  "earlier-training": "training on answers before the last one",
  "worse-answer": "the worse answer",
  rating: "the rating of the answer",
  "step-labels": "the labels of steps",
  "repeated-fields": "the first values of repeated fields",
  columns: "other fields",
};

const reasons: Readonly<Record<LeftOut, string>> = {
  "other-kind": "the format holds other kinds of examples only",
  "repeated-role": "one role speaks twice in a row: merging joins such turns",
  "starts-with-answer": "the conversation starts with an answer",
  "no-answer": "there is no answer that is trained on",
  "no-question": "there is no question",
  "ends-without-answer": "the conversation does not end with an answer",
  "late-system-prompt": "a system prompt stands behind other turns",
  "several-turns": "the format holds a single question and answer",
  "unwanted-answer": "the answer is marked as wrong or unwanted, and the format would teach it",
  "only-tool-calls": "there are only calls of tools, which the format cannot hold",
  "unmatched-calls": "calls of tools and their answers do not match",
  "reserved-text": "a text holds a mark that the format reserves",
  unreadable: "the record has faults of its format: a check names them",
  broken: "the line is no JSON object: a check names the fault",
  "too-deep": "lists and objects are nested too deep, as a check says, too",
  "too-long": "the line is too long: a check says how long it may be",
  "not-utf8": "the line has bytes that are not UTF-8: a check names them",
};
