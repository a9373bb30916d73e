/** Compares records by their texts, which it has again from their lines. */

import type { Example, Format } from "../formats/format.ts";
import { bestFormat } from "../formats/index.ts";
import type { JsonObject } from "../model.ts";
import { parseRecord } from "../json/strict.ts";
import { comparedAnswer, sayTheSame, type ComparedAnswer } from "./answers.ts";
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
  readonly #sameAnswer: number;
  readonly #compared = {
    plain: new SizedCache<number, ComparedRecord>(maxKept, sizeOf),
    blind: new SizedCache<number, ComparedRecord>(maxKept, sizeOf),
  };

  /** `sameAnswer`: from which share of common words on longer answers are the same. */
  constructor(
    texts: RecordTexts,
    format: Format | undefined,
    { sketcher, sameAnswer }: { readonly sketcher: Sketcher; readonly sameAnswer: number },
  ) {
    this.#texts = texts;
    this.#format = format;
    this.#sketcher = sketcher;
    this.#sameAnswer = sameAnswer;
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
    return this.similarityOf(this.compared(a, view), this.compared(b, view), least);
  }

  /** The same of what is compared of two records, which may be of different datasets. */
  similarityOf(a: ComparedRecord, b: ComparedRecord, least: number): number {
    if (a.shingles.length === 0 || b.shingles.length === 0) return 0;
    this.comparisons += 1;
    const share = sharedShare(a.shingles, b.shingles, least);
    const isSimilar = share >= least && sayTheSame(a.answer, b.answer, this.#sameAnswer);
    return isSimilar ? share : 0;
  }

  /** The words of a text as hashes, in their order. */
  words(text: string, view: View): Float64Array {
    return this.#sketcher.words(text, view);
  }

  /** Without shingles if the record cannot be had any more. */
  compared(index: number, view: View): ComparedRecord {
    return this.#compared[view].get(index, () => {
      const record = this.record(index);
      if (record === undefined) return nothing;
      const { json, example } = record;
      const answers = example.turns
        .filter(({ trained }) => trained)
        .flatMap((turn) => comparedTexts(json, turn))
        .join("\n");
      return {
        shingles: this.#sketcher.shingles(json, example, view),
        answer: comparedAnswer(answers, this.#sketcher.words(answers, view), view),
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

/** What two records are compared by. */
export interface ComparedRecord {
  /** The distinct ones as hashes in ascending order. */
  readonly shingles: Float64Array;
  /** All turns that the assistant learns. */
  readonly answer: ComparedAnswer;
}

const nothing: ComparedRecord = {
  shingles: new Float64Array(0),
  answer: comparedAnswer("", new Float64Array(0), "plain"),
};

/** Even an empty set costs its place. */
function sizeOf({ shingles, answer }: ComparedRecord): number {
  return shingles.length + answer.words.length + 64;
}
