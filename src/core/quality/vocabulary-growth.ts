/** How the vocabulary grows with the text (Heaps' law: words ** exponent). */

import type { DistinctCounter } from "./distinct-counter.ts";

export interface Growth {
  /** Different words in the first tenth, the first half and all of the text. */
  readonly afterTenth: number;
  readonly afterHalf: number;
  readonly all: number;
  /** From 0: nothing new after the first tenth, to 1: every word is new. Natural texts have 0.4 to 0.8. */
  readonly exponent: number;
}

/** From one point of the curve to the next. */
const step = 1.1;

/** Shorter texts tell nothing. */
const leastWords = 1000;

export class VocabularyGrowth {
  /** Some two hundred of them for a billion words. */
  readonly #points: { readonly words: number; readonly distinct: number }[] = [];
  #next = 1;
  #last = { words: 0, distinct: 0 };

  /** After each text. */
  note(words: number, distinct: DistinctCounter): void {
    if (words === this.#last.words) return;
    this.#last = { words, distinct: distinct.count() };
    if (words < this.#next) return;
    this.#points.push(this.#last);
    this.#next = words * step;
  }

  /** `undefined`: there is too little text. */
  growth(): Growth | undefined {
    const { words, distinct } = this.#last;
    if (words < leastWords) return undefined;
    const afterTenth = this.#distinctAfter(words / 10);
    return {
      afterTenth: Math.round(afterTenth),
      afterHalf: Math.round(this.#distinctAfter(words / 2)),
      all: distinct,
      exponent: Math.min(1, Math.max(0, Math.log10(distinct / Math.max(1, afterTenth)))),
    };
  }

  #distinctAfter(words: number): number {
    let before = { words: 0, distinct: 0 };
    for (const point of [...this.#points, this.#last]) {
      if (point.words >= words) {
        const share = (words - before.words) / (point.words - before.words);
        return before.distinct + share * (point.distinct - before.distinct);
      }
      before = point;
    }
    return before.distinct;
  }
}
