/** How much of a dataset's text is new, and how much repeats. */

import { DistinctCounter } from "./distinct-counter.ts";
import { VocabularyGrowth, type Growth } from "./vocabulary-growth.ts";
import type { TextWords } from "./word-hashes.ts";

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
  readonly #fresh = new DistinctCounter(comparedWords);
  readonly #growth = new VocabularyGrowth();
  #words = 0;
  #pairs = 0;
  #triples = 0;
  #firstTriples = 0;

  /** The words of the next text. */
  add({ count, hashes, pairs, triples }: TextWords): void {
    const [allWords, allPairs, allTriples] = this.#distinct;
    const compared = Math.min(count, Math.max(0, comparedWords - this.#words));
    allWords.addAll(hashes, 0, count);
    allPairs.addAll(pairs, 1, count);
    allTriples.addAll(triples, 2, count);
    this.#fresh.addAll(triples, 2, compared);
    this.#firstTriples += Math.max(0, compared - 2);
    this.#words += count;
    this.#pairs += Math.max(0, count - 1);
    this.#triples += Math.max(0, count - 2);
    this.#growth.note(this.#words, allWords);
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
