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

/** More names of columns than these tell nothing: what else was changed is counted together. */
const maxKinds = 100;

/** Adds a record that was edited to those of each kind of its changes, in `counts`. */
export function countChanges(changes: readonly RecordChange[], counts: Map<string, number>): void {
  const counted = new Set<string>();
  for (const kind of changes.length === 0 ? ["format"] : changes.map(changeKind)) {
    const name = counts.has(kind) || counts.size < maxKinds ? kind : "other columns";
    if (counted.has(name)) continue;
    counted.add(name);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
}

/** What changes of many records are counted by: "assistant turns", "metadata.site". */
function changeKind({ of, role, field = "" }: RecordChange): string {
  if (of === "line") return "lines that could not be read";
  if (of === "column") return field;
  return role === "system" ? "system prompts" : `${role ?? ""} turns`;
}
