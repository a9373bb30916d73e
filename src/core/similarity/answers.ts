/** Which of many answers to one prompt are the same. */

import { sharedShare } from "./jaccard.ts";
import { WordDigest } from "./word-digest.ts";

/** Answers of up to so many words are labels and the like: in them every word counts. */
const maxShortWords = 5;

/** By default: from which share of common words on longer answers say the same. */
export const usualSameAnswer = 0.6;

/** Whether two answers say the same, by their words in ascending order; see the option of `conflicting-answers`. */
export function sayTheSame(a: Float64Array, b: Float64Array, sameAnswer: number): boolean {
  const least = Math.min(a.length, b.length) <= maxShortWords ? 1 : sameAnswer;
  return (a.length === 0 && b.length === 0) || sharedShare(a, b, least) >= least;
}

/** An answer is compared with so many different ones in detail; a prompt with more has no right answer anyhow. */
const maxCompared = 16;

export class AnswerClasses {
  /** For each answer the records that give it, in the order in which they came. */
  readonly records: number[][] = [];
  readonly #sameAnswer: number;
  /** By digest of the words, the index of the answer. */
  readonly #known = new Map<string, number>();
  /** Longer answers to compare with: their words in ascending order. */
  readonly #long: { readonly answer: number; readonly words: Float64Array }[] = [];

  /** `sameAnswer`: from which share of common words on longer answers are the same. */
  constructor(sameAnswer: number) {
    this.#sameAnswer = sameAnswer;
  }

  /** `words`: of the answer in `text`, as hashes in their order. */
  add(record: number, words: Float64Array, text: string): void {
    // Of an answer without words, such as "+", the signs count.
    const digest = words.length === 0 ? text.trim() : WordDigest.of(words);
    const answer = this.#known.get(digest) ?? this.#answerLike(words);
    this.#known.set(digest, answer);
    const records = this.records[answer];
    if (records === undefined) this.records.push([record]);
    else records.push(record);
  }

  /** The index of the answer that says the same, or that of the next one. */
  #answerLike(words: Float64Array): number {
    const next = this.records.length;
    if (words.length <= maxShortWords) return next;
    const sorted = words.toSorted();
    const same = this.#long.find((other) => sayTheSame(sorted, other.words, this.#sameAnswer));
    if (same !== undefined) return same.answer;
    if (this.#long.length < maxCompared) this.#long.push({ answer: next, words: sorted });
    return next;
  }
}
