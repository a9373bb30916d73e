/** How much of a dataset's text is new, and how much repeats. */

import { DistinctCounter } from "./distinct-counter.ts";
import { VocabularyGrowth, type Growth } from "./vocabulary-growth.ts";
import { forEachRun, type VisitRun } from "./word-hashes.ts";

/** Shares of different runs of words fall with the length of a text: they are compared over so many words. */
const comparedWords = 100_000;

export interface Variety {
  readonly words: number;
  /** Different words, pairs and triples of words, of all there are. */
  readonly distinct: readonly [words: number, pairs: number, triples: number];
  readonly pairs: number;
  readonly triples: number;
  /** Different triples of the first `comparedWords` words, as a share; `undefined`: there are no triples. */
  readonly freshTriples: number | undefined;
  readonly growth: Growth | undefined;
  /** The counts of what is different are exact. */
  readonly isExact: boolean;
}

/** Runs of words do not reach from one text into the next. */
export class VarietyCounter {
  readonly #distinct = [
    new DistinctCounter(),
    new DistinctCounter(),
    new DistinctCounter(),
  ] as const;
  readonly #fresh = new DistinctCounter();
  readonly #growth = new VocabularyGrowth();
  #words = 0;
  #pairs = 0;
  #triples = 0;
  #firstTriples = 0;

  /** `visit`: hears of the runs of words as well. */
  add(text: string, visit?: VisitRun): void {
    const [words, pairs, triples] = this.#distinct;
    const room = comparedWords - this.#words;
    let counted = 0;
    let runs = 0;
    forEachRun(text, (hash, length, start, end) => {
      visit?.(hash, length, start, end);
      runs += 1;
      if (length === 1) {
        counted += 1;
        words.add(hash);
      } else if (length === 2) pairs.add(hash);
      else {
        triples.add(hash);
        if (counted > room) return;
        this.#fresh.add(hash);
        this.#firstTriples += 1;
      }
    });
    this.#words += counted;
    const ofText = Math.max(0, counted - 1);
    this.#pairs += ofText;
    this.#triples += runs - counted - ofText;
    this.#growth.note(this.#words, words);
  }

  variety(): Variety {
    const [words, pairs, triples] = this.#distinct;
    return {
      words: this.#words,
      distinct: [words.count(), pairs.count(), triples.count()],
      pairs: this.#pairs,
      triples: this.#triples,
      freshTriples: this.#firstTriples === 0 ? undefined : this.#fresh.count() / this.#firstTriples,
      growth: this.#growth.growth(),
      isExact: this.#distinct.every((counter) => counter.isExact),
    };
  }
}
