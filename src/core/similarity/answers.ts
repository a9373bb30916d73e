/** Which of many answers to one prompt are the same. */

import { sharedShare } from "./jaccard.ts";
import type { View } from "./sketcher.ts";
import { isOpposed, stanceOf, type Stance } from "./stance.ts";
import { WordDigest } from "./word-digest.ts";

/** Answers of up to so many words are labels and the like: in them every sign counts. */
const maxLabelWords = 5;

/** In answers of up to so many words one word may turn the meaning. */
const maxShortWords = 15;

/** From which share of common words on such answers can say the same. */
const shortSameAnswer = 0.85;

/** By default: from which share of common words on longer answers say the same. */
export const usualSameAnswer = 0.6;

/** What an answer is compared by, in one view. */
export interface ComparedAnswer {
  /** As hashes in ascending order. */
  readonly words: Float64Array;
  /** Answers of which this is equal say the same. */
  readonly identity: string;
  /** Of answers that may be as long as a short one. */
  readonly stance: Stance | undefined;
  /** Whether it begins with "yes" or "no"; "": with neither. */
  readonly opening: string;
}

/** `words`: of the text in the view, as hashes in their order. */
export function comparedAnswer(text: string, words: Float64Array, view: View): ComparedAnswer {
  const stance = words.length <= maxShortWords / shortSameAnswer ? stanceOf(text) : undefined;
  // Masked words are the same whatever they are.
  const shown = stance !== undefined && view === "blind" ? { ...stance, numbers: "" } : stance;
  return {
    words: words.toSorted(),
    identity:
      words.length <= maxLabelWords
        ? labelOf(text, words, view)
        : `${WordDigest.of(words)} ${shown?.numbers ?? ""}`,
    stance: shown,
    opening: /^\W*(yes|no)\b/i.exec(text)?.[1]?.toLowerCase() ?? "",
  };
}

/** Whether two answers of one view say the same; see the option of `conflicting-answers`. */
export function sayTheSame(a: ComparedAnswer, b: ComparedAnswer, sameAnswer: number): boolean {
  if (a.identity === b.identity) return true;
  const shorter = Math.min(a.words.length, b.words.length);
  if (shorter <= maxLabelWords) return false;
  const isShort = shorter <= maxShortWords;
  const least = isShort ? Math.max(sameAnswer, shortSameAnswer) : sameAnswer;
  if (sharedShare(a.words, b.words, least) < least) return false;
  if (!isShort) return a.opening === b.opening || a.opening === "" || b.opening === "";
  if (a.stance === undefined || b.stance === undefined) return false;
  return a.stance.numbers === b.stance.numbers && !isOpposed(a.stance, b.stance);
}

function labelOf(text: string, words: Float64Array, view: View): string {
  const label = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/\s+/g, "")
    .replace(/[.!?]$/, "");
  if (view === "plain" || words.length === 0) return label;
  // What is masked is the same, but for signs that names, addresses and times do not have.
  return `${WordDigest.of(words)} ${label.replace(/[\p{L}\p{M}\p{N}.,;:!?/#[\]-]/gu, "")}`;
}

/** An answer is compared with so many different ones in detail; a prompt with more has no right answer anyhow. */
const maxCompared = 16;

export class AnswerClasses {
  /** For each answer the records that give it, in the order in which they came. */
  readonly records: number[][] = [];
  readonly #sameAnswer: number;
  /** By identity, the index of the answer. */
  readonly #known = new Map<string, number>();
  /** Longer answers to compare with. */
  readonly #long: { readonly index: number; readonly answer: ComparedAnswer }[] = [];

  /** `sameAnswer`: from which share of common words on longer answers are the same. */
  constructor(sameAnswer: number) {
    this.#sameAnswer = sameAnswer;
  }

  add(record: number, answer: ComparedAnswer): void {
    const { identity } = answer;
    const index = this.#known.get(identity) ?? this.#indexLike(answer);
    this.#known.set(identity, index);
    const records = this.records[index];
    if (records === undefined) this.records.push([record]);
    else records.push(record);
  }

  /** The index of the answer that says the same, or that of the next one. */
  #indexLike(answer: ComparedAnswer): number {
    const next = this.records.length;
    if (answer.words.length <= maxLabelWords) return next;
    const same = this.#long.find((other) => sayTheSame(answer, other.answer, this.#sameAnswer));
    if (same !== undefined) return same.index;
    if (this.#long.length < maxCompared) this.#long.push({ index: next, answer });
    return next;
  }
}
