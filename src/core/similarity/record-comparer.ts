/** Compares records by their texts, which it has again from their lines. */

import type { Example, Format } from "../formats/format.ts";
import { bestFormat } from "../formats/index.ts";
import type { JsonObject } from "../model.ts";
import { parseRecord } from "../record-view.ts";
import { sayTheSame, usualSameAnswer } from "./answers.ts";
import { comparedTexts } from "./compared-text.ts";
import { sharedShare } from "./jaccard.ts";
import type { RecordTexts } from "./record-texts.ts";
import { SizedCache } from "./sized-cache.ts";
import type { Sketcher, View } from "./sketcher.ts";

export interface ReadRecord {
  /** The line. */
  readonly text: string;
  readonly json: JsonObject;
  readonly example: Example;
}

/** Shingles of each view that are kept for the next comparison: 4 MB of them. */
const maxKept = 512 * 1024;

export class RecordComparer {
  /** Pairs whose shingles were counted: what a comparison costs. */
  comparisons = 0;
  readonly #texts: RecordTexts;
  readonly #format: Format | undefined;
  readonly #sketcher: Sketcher;
  readonly #compared = {
    plain: new SizedCache<number, ComparedRecord>(maxKept, sizeOf),
    blind: new SizedCache<number, ComparedRecord>(maxKept, sizeOf),
  };

  constructor(texts: RecordTexts, format: Format | undefined, sketcher: Sketcher) {
    this.#texts = texts;
    this.#format = format;
    this.#sketcher = sketcher;
  }

  /** `undefined`: the record cannot be had any more, or its format cannot read it. */
  record(index: number): ReadRecord | undefined {
    const text = this.#texts.text(index);
    const json = text === undefined ? undefined : parseRecord(text);
    const example = json && this.#read(json);
    return text === undefined || json === undefined || example === undefined
      ? undefined
      : { text, json, example };
  }

  /**
   * Jaccard similarity of the shingles of two records; below `least` any number below it. Records that cannot be had any
   * more, or have no words, are similar to none; nor are those that answer differently, however long a text both are
   * about.
   */
  similarity(a: number, b: number, view: View, least = 0): number {
    const left = this.#comparedRecord(a, view);
    const right = this.#comparedRecord(b, view);
    if (left.shingles.length === 0 || right.shingles.length === 0) return 0;
    this.comparisons += 1;
    const share = sharedShare(left.shingles, right.shingles, least);
    const isSimilar = share >= least && sayTheSame(left.answer, right.answer, usualSameAnswer);
    return isSimilar ? share : 0;
  }

  /** The words of a text as hashes, in their order. */
  words(text: string, view: View): Float64Array {
    return this.#sketcher.words(text, view);
  }

  /** The distinct shingles of a record in ascending order; none if it cannot be had any more. */
  shinglesOf(index: number, view: View): Float64Array {
    return this.#comparedRecord(index, view).shingles;
  }

  #comparedRecord(index: number, view: View): ComparedRecord {
    return this.#compared[view].get(index, () => {
      const record = this.record(index);
      if (record === undefined) return nothing;
      const { json, example } = record;
      const answers = example.turns
        .filter(({ trained }) => trained)
        .flatMap((turn) => comparedTexts(json, turn));
      return {
        shingles: this.#sketcher.shingles(json, example, view),
        answer: this.#sketcher.words(answers.join("\n"), view).sort(),
      };
    });
  }

  /** As the checker reads it: what looks like another format is not read as this one. */
  #read(json: JsonObject): Example | undefined {
    const format = this.#format;
    if (format === undefined) return undefined;
    const isOther = format.score(json) < 0.5 && (bestFormat(json) ?? format) !== format;
    return isOther ? undefined : format.read(json, () => undefined);
  }
}

/** What two records are compared by, each as hashes in ascending order. */
interface ComparedRecord {
  readonly shingles: Float64Array;
  /** The words of all turns that the assistant learns. */
  readonly answer: Float64Array;
}

const nothing: ComparedRecord = {
  shingles: new Float64Array(0),
  answer: new Float64Array(0),
};

/** Even an empty set costs its place. */
function sizeOf({ shingles, answer }: ComparedRecord): number {
  return shingles.length + answer.length + 32;
}
