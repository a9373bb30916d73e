/** Changes of records in words. */

import { count, formatInteger } from "../wording.ts";
import type { RecordChange } from "./record-changes.ts";

/** "assistant turn 2: +34 −12 words", "metadata.site added". */
export function changeWords(change: RecordChange): string {
  const { of, change: done, field, wordsAdded, wordsRemoved } = change;
  const what = whatChanged(change);
  if (of === "column") return done === "edited" ? `${what} changed` : `${what} ${done}`;
  if (done !== "edited") return `${what} ${done} (${count(wordsAdded + wordsRemoved, "word")})`;
  if (field !== undefined) return `${what}: ${field} changed`;
  if (wordsAdded + wordsRemoved === 0) return `${what}: the same words in another order or form`;
  return `${what}: +${formatInteger(wordsAdded)} −${formatInteger(wordsRemoved)} words`;
}

function whatChanged({ of, role, number, field = "" }: RecordChange): string {
  if (of === "line") return "line that could not be read";
  if (of === "column") return field;
  const turn = role === "system" ? "system prompt" : `${role ?? ""} turn`;
  return number === undefined ? turn : `${turn} ${number}`;
}

/** What changes of many records are counted by: "assistant turns", "metadata.site". */
export function changeKind({ of, role, field = "" }: RecordChange): string {
  if (of === "line") return "lines that could not be read";
  if (of === "column") return field;
  return role === "system" ? "system prompts" : `${role ?? ""} turns`;
}
