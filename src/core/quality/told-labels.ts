/** Labels in the words of the records: they may hold anything, and are read once more before anybody is shown them. */

import { otherLabel } from "./label-counts.ts";
import type { ToldTrait } from "./trait-fields.ts";

/** A column with more spellings holds no labels. */
const maxSpellings = 2000;

export class ToldLabels {
  readonly #spellings = new Map<string, Map<string, readonly string[]>>();
  #count = 0;

  /** The label under which it is counted. */
  add({ label, spelling, records }: ToldTrait): string {
    let known = this.#spellings.get(label);
    if (known?.has(spelling)) return label;
    if (this.#count === maxSpellings) return otherLabel;
    this.#count += 1;
    if (known === undefined) this.#spellings.set(label, (known = new Map<string, string[]>()));
    known.set(
      spelling,
      records().map((record) => JSON.stringify(record)),
    );
    return label;
  }

  /** Each label with lines that tell it, of each spelling. */
  *entries(): Iterable<readonly [label: string, lines: readonly string[]]> {
    for (const [label, spellings] of this.#spellings) {
      yield [label, [...new Set([...spellings.values()].flat())]];
    }
  }
}
