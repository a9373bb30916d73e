/** The sketches of a dataset: those of its shards one behind the other, none of them copied. */

import type { RecordKeys, RecordSketches } from "./record-sketches.ts";

/** Where the bands of one view are in the row of a record, half-open. */
export interface BandRange {
  readonly start: number;
  readonly end: number;
}

interface Block {
  /** Index of its first record in the dataset. */
  readonly first: number;
  readonly sketches: RecordSketches;
  /** Bands of one record. */
  readonly width: number;
}

export class SketchList {
  /** Records that have a sketch. */
  length = 0;
  readonly #blocks: Block[] = [];
  /** Questions about one record after the other mostly stay in one block. */
  #last = 0;

  /** Adds the records of the next shard; `recordsBefore`: of the shards before it, with a sketch or without. */
  append(sketches: RecordSketches, recordsBefore: number): void {
    const count = sketches.offsets.length;
    if (count === 0) return;
    const width = sketches.bands.length / count;
    this.#blocks.push({ first: recordsBefore, sketches, width });
    this.length = recordsBefore + count;
  }

  /** Where the record's line begins in the file, in bytes; `undefined`: it is not known. */
  offset(record: number): number | undefined {
    const block = this.#blockOf(record);
    return block?.sketches.offsets[record - block.first];
  }

  /** Calls back with every record that is compared, in order. */
  forEachInBand(band: number, visit: (record: number, hash: number) => void): void {
    for (const { first, sketches, width } of this.#blocks) {
      const { bands, offsets } = sketches;
      for (let i = 0, at = band; i < offsets.length; i++, at += width) {
        const hash = bands[at] ?? 0;
        if (hash !== 0) visit(first + i, hash);
      }
    }
  }

  /** How many of the bands two records share: the more, the more similar they are likely to be. */
  agreement(a: number, b: number, { start, end }: BandRange): number {
    const blockA = this.#blockOf(a);
    const blockB = this.#blockOf(b);
    if (blockA === undefined || blockB === undefined) return 0;
    const rowA = (a - blockA.first) * blockA.width;
    const rowB = (b - blockB.first) * blockB.width;
    let shared = 0;
    for (let band = start; band < end; band++) {
      const hash = blockA.sketches.bands[rowA + band] ?? 0;
      if (hash !== 0 && hash === blockB.sketches.bands[rowB + band]) shared += 1;
    }
    return shared;
  }

  /** Calls back with every number of every record in order; `index` counts the numbers of one record from 0. */
  forEachKey(
    kind: "prompts" | "families",
    visit: (key: number, record: number, index: number) => void,
  ): void {
    for (const { first, sketches } of this.#blocks) {
      const { keys, records }: RecordKeys = sketches[kind];
      for (let i = 0, index = 0; i < keys.length; i++) {
        index = i > 0 && records[i] === records[i - 1] ? index + 1 : 0;
        visit(keys[i] ?? 0, first + (records[i] ?? 0), index);
      }
    }
  }

  #blockOf(record: number): Block | undefined {
    const last = this.#blocks[this.#last];
    const next = this.#blocks[this.#last + 1];
    if (last !== undefined && last.first <= record && record < (next?.first ?? Infinity))
      return last;
    let low = 0;
    let high = this.#blocks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#blocks[middle]?.first ?? 0) <= record) low = middle + 1;
      else high = middle;
    }
    this.#last = Math.max(0, low - 1);
    return this.#blocks[low - 1];
  }
}
