/** By what the sides of a split are to be alike: a field, the task, or the answer. */

import { canonicalString } from "../digest/canonical.ts";
import type { Example, Turn } from "../formats/format.ts";
import { parsePointer } from "../json/locate.ts";
import type { JsonObject } from "../model.ts";
import { valueAt } from "../similarity/compared-text.ts";
import { printable } from "../wording.ts";

/** "task": the system prompt. "answer": the last answer, all long ones together. */
export type Stratification =
  { readonly by: "task" | "answer" } | { readonly by: "field"; readonly pointer: string };

/** A text that is none: the sentence that says why. */
export function parseStratification(text: string): Stratification | { readonly problem: string } {
  if (text === "task" || text === "answer") return { by: text };
  if (text.startsWith("/") && parsePointer(text) !== undefined) {
    return { by: "field", pointer: text };
  }
  return {
    problem: `The sides cannot be made alike in "${printable(text)}": use "task", "answer", or the JSON pointer of a field, as in /metadata/label.`,
  };
}

/** Longer answers are no labels. */
const maxLabelCharacters = 40;

/** Equal for records that count as alike; of the dataset's content, so not for messages. `undefined`: it has none. */
export function labelOf(
  json: JsonObject,
  example: Example | undefined,
  stratification: Stratification,
): string | undefined {
  switch (stratification.by) {
    case "task":
      return textOf(example?.turns.find(({ role }) => role === "system"));
    case "answer": {
      if (example?.kind === "rated") return String(example.isWanted);
      const answer = textOf(example?.turns.findLast(({ role }) => role === "assistant"));
      return answer !== undefined && answer.length > maxLabelCharacters ? "" : answer;
    }
    case "field": {
      const value = valueAt(json, parsePointer(stratification.pointer) ?? []);
      const isLabel = typeof value !== "object";
      return isLabel ? canonicalString(String(value)) : undefined;
    }
  }
}

function textOf(turn: Turn | undefined): string | undefined {
  const texts = turn?.parts.flatMap((part) => (part.type === "text" ? [part.text] : [])) ?? [];
  return texts.length === 0 ? undefined : canonicalString(texts.join("\n"));
}
