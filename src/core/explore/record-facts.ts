/** What is known of all records of a dataset as numbers, in columns by line: 21 bytes a line. */

import { otherLabel } from "../quality/label-counts.ts";
import { traitNames, type Trait } from "../quality/trait-fields.ts";
import type { RecordTraits } from "../quality/traits.ts";
import { figures, type Figure } from "./record-query.ts";

export interface RecordFact {
  readonly tokens: number;
  /** Tokens on which the loss is taken. */
  readonly trained: number;
  /** `undefined`: the record is of no known format. */
  readonly turns: number | undefined;
  /** UTF-16 characters of the last trained answer; `undefined`: there is none. */
  readonly answer: number | undefined;
  readonly traits: RecordTraits;
}

/** "unreadable": neither blank nor a record: no JSON object, or one that is too long or nests too deeply. */
export type LineFact = RecordFact | "blank" | "unreadable";

/** In the columns of figures: there is no such number. */
export const noFigure = 0xffff_ffff;

/** In the columns of traits: nothing tells it. */
const notTold = 0;

/** More labels of a trait are "other". */
const mostLabels = 1000;

type LineKind = 0 | 1 | 2;
const kinds = { blank: 0, unreadable: 1, record: 2 } as const satisfies Record<string, LineKind>;

export class RecordFacts {
  /** Lines that were added. */
  lines = 0;
  records = 0;
  unreadable = 0;
  tokens = 0;
  trained = 0;

  #kinds: Uint8Array;
  readonly #figures: Record<Figure, Uint32Array>;
  readonly #traits: Record<Trait, Uint16Array>;
  /** By code. */
  readonly #labels: Readonly<Record<Trait, (string | null)[]>>;
  readonly #codes: Readonly<Record<Trait, Map<string, number>>>;

  /** `expectedLines`: room is made for so many; more may come. */
  constructor(expectedLines = 1024) {
    const room = Math.max(1, expectedLines);
    this.#kinds = new Uint8Array(room);
    this.#figures = {
      tokens: new Uint32Array(room),
      turns: new Uint32Array(room),
      answer: new Uint32Array(room),
    };
    this.#traits = byTrait(() => new Uint16Array(room));
    this.#labels = byTrait(() => [null]);
    this.#codes = byTrait(() => new Map<string, number>());
  }

  /** Of the next line. */
  add(fact: LineFact): void {
    const line = this.lines;
    if (line === this.#kinds.length) this.#grow();
    this.lines += 1;
    if (typeof fact === "string") {
      this.#kinds[line] = kinds[fact];
      if (fact === "unreadable") this.unreadable += 1;
      for (const figure of figures) this.#figures[figure][line] = noFigure;
      return;
    }
    this.#kinds[line] = kinds.record;
    this.records += 1;
    this.tokens += fact.tokens;
    this.trained += fact.trained;
    for (const figure of figures) this.#figures[figure][line] = fact[figure] ?? noFigure;
    for (const trait of traitNames) {
      this.#traits[trait][line] = this.#codeOf(trait, fact.traits[trait]);
    }
  }

  isReadable(line: number): boolean {
    return this.#kinds[line] === kinds.record && line < this.lines;
  }

  isUnreadable(line: number): boolean {
    return this.#kinds[line] === kinds.unreadable && line < this.lines;
  }

  /** `undefined`: there is none, as the line is no record, or one without turns or a trained answer. */
  figure(line: number, figure: Figure): number | undefined {
    if (line >= this.lines) return undefined;
    const value = this.#figures[figure][line];
    return value === noFigure ? undefined : value;
  }

  /** By line; `noFigure` where there is none. A view: it holds until the next `add`. */
  figuresByLine(figure: Figure): Uint32Array {
    return this.#figures[figure].subarray(0, this.lines);
  }

  /** Codes by line, which are indexes in `labels`; those of lines that are no records are 0, too. */
  codesByLine(trait: Trait): Uint16Array {
    return this.#traits[trait].subarray(0, this.lines);
  }

  /** By code; the first is `null`: nothing tells it. */
  labels(trait: Trait): readonly (string | null)[] {
    return this.#labels[trait];
  }

  #codeOf(trait: Trait, label: string | undefined): number {
    if (label === undefined) return notTold;
    const codes = this.#codes[trait];
    const kept = codes.has(label) || codes.size < mostLabels ? label : otherLabel;
    const known = codes.get(kept);
    if (known !== undefined) return known;
    const code = this.#labels[trait].push(kept) - 1;
    codes.set(kept, code);
    return code;
  }

  #grow(): void {
    const room = 2 * this.#kinds.length;
    const allKinds = new Uint8Array(room);
    allKinds.set(this.#kinds);
    this.#kinds = allKinds;
    for (const figure of figures) {
      const longer = new Uint32Array(room);
      longer.set(this.#figures[figure]);
      this.#figures[figure] = longer;
    }
    for (const trait of traitNames) {
      const longer = new Uint16Array(room);
      longer.set(this.#traits[trait]);
      this.#traits[trait] = longer;
    }
  }
}

const byTrait = <T>(make: () => T): Record<Trait, T> => ({
  task: make(),
  vendor: make(),
  protocol: make(),
  severity: make(),
});
