/** Counts records whose answers teach little, however well formed they are. */

import { DistinctCounter } from "./distinct-counter.ts";
import { FrequentCounter } from "./frequent-counter.ts";
import type { RecordParts } from "./record-texts.ts";
import { isRefusal } from "./refusal.ts";
import { mixed, type TextWords } from "./word-hashes.ts";

/** Of records with answers in words. */
export interface LessonCounts {
  /** With the most frequent answer that is no label. */
  readonly sameAnswer: number;
  /** With the most frequent label. */
  readonly sameLabel: number;
  /** Different answers that are no labels, and how many records have such. */
  readonly differentAnswers: number;
  readonly proseAnswers: number;
  /** The request itself is the answer. */
  readonly echoes: number;
  /** The answer declines to help. */
  readonly refusals: number;
}

/** In characters. Requests that are shorter may be answered by themselves: "Hello". */
const leastEcho = 20;

export class LessonCounter {
  /** Of all answers of the record. */
  #digest = 0;
  readonly #same = { prose: new FrequentCounter(), label: new FrequentCounter() };
  readonly #different = new DistinctCounter();
  readonly #found = { proseAnswers: 0, echoes: 0, refusals: 0 };

  /** The next record. */
  begin(): void {
    this.#digest = 0;
  }

  /** All of them: a conversation that ends in the usual thanks is another one all the same. */
  readAnswer(words: TextWords): void {
    this.#digest = mixed(Math.imul(this.#digest, 31) + words.digest());
  }

  /** The record, all of whose answers were read. There is one at least. */
  end({ prompts, answers }: RecordParts, isLabel: boolean): void {
    const found = this.#found;
    this.#same[isLabel ? "label" : "prose"].add(this.#digest);
    if (!isLabel) {
      found.proseAnswers += 1;
      this.#different.add(this.#digest);
    }
    if (answers.every((answer) => prompts.some((prompt) => isEcho(prompt, answer)))) {
      found.echoes += 1;
    }
    if (answers.every(isRefusal)) found.refusals += 1;
  }

  counts(): LessonCounts {
    return {
      ...this.#found,
      sameAnswer: this.#same.prose.most(),
      sameLabel: this.#same.label.most(),
      differentAnswers: this.#different.count(),
    };
  }
}

function isEcho(prompt: string, answer: string): boolean {
  const [asked, said] = [prompt.trim(), answer.trim()];
  return said.length >= leastEcho && asked === said;
}
