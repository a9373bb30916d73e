/** How alike two lines are by their words, whatever the order. */

import { TextWords } from "../quality/word-hashes.ts";
import { comparedTexts } from "../similarity/compared-text.ts";
import { sharedShare } from "../similarity/jaccard.ts";
import { turnsOf } from "../turns/all-turns.ts";
import type { ReadEntry } from "./read-entry.ts";

const reader = new TextWords();

/** The words of a text as numbers in ascending order, repetitions included. */
export function wordBag(text: string): Float64Array {
  reader.read(text);
  return Float64Array.from(reader.hashes.subarray(0, reader.count)).sort();
}

/** From 0 to 1: by what is said in them where both can be read, by all that is written otherwise. */
export function alikeness(before: ReadEntry, after: ReadEntry): number {
  const isSpoken = before.example !== undefined && after.example !== undefined;
  const words = (entry: ReadEntry): Float64Array =>
    wordBag(isSpoken ? spokenText(entry) : entry.text);
  const [left, right] = [words(before), words(after)];
  return left.length + right.length === 0 ? 0 : sharedShare(left, right);
}

/** All turns but those of the system, which many records share. */
function spokenText({ json, example }: ReadEntry): string {
  if (json === undefined || example === undefined) return "";
  return turnsOf(example)
    .filter(({ role }) => role !== "system")
    .flatMap((turn) => comparedTexts(json, turn))
    .join("\n");
}

/** Words that came and went, repetitions counted. */
export function wordsChanged(
  before: string,
  after: string,
): { readonly added: number; readonly removed: number } {
  const left = wordBag(before);
  const right = wordBag(after);
  let shared = 0;
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const difference = (left[i] ?? 0) - (right[j] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return { added: right.length - shared, removed: left.length - shared };
}
