/** The sketches of a dataset: those of its shards one behind the other, none of them copied. */

import type { RecordKeys, RecordSketches } from "./record-sketches.ts";

/** Which bands of a sketch belong to one view, half-open. */
export interface BandRange {
  readonly start: number;
  readonly end: number;
}

interface Block {
  /** Index of its first record in the dataset. */
  readonly first: number;
  readonly sketches: RecordSketches;
}

/** Of records that follow each other, the hashes in one band; 0: the record is not compared. */
export interface BandColumn {
  /** Index of the first record in the dataset. */
  readonly first: number;
  readonly hashes: Int32Array;
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
    this.#blocks.push({ first: recordsBefore, sketches });
    this.length = recordsBefore + count;
  }

  /** Where the record's line begins in the file, in bytes; `undefined`: it is not known. */
  offset(record: number): number | undefined {
    const block = this.#blockOf(record);
    return block?.sketches.offsets[record - block.first];
  }

  /** In order. */
  *columns(band: number): Iterable<BandColumn> {
    for (const { first, sketches } of this.#blocks) {
      const { bands, offsets } = sketches;
      const start = band * offsets.length;
      yield { first, hashes: bands.subarray(start, start + offsets.length) };
    }
  }

  /** How many of the bands two records share: the more, the more similar they are likely to be. */
  agreement(a: number, b: number, { start, end }: BandRange): number {
    const blockA = this.#blockOf(a);
    const blockB = this.#blockOf(b);
    if (blockA === undefined || blockB === undefined) return 0;
    const { bands: bandsA, offsets: recordsA } = blockA.sketches;
    const { bands: bandsB, offsets: recordsB } = blockB.sketches;
    let atA = a - blockA.first + start * recordsA.length;
    let atB = b - blockB.first + start * recordsB.length;
    let shared = 0;
    for (let band = start; band < end; band++) {
      const hash = bandsA[atA] ?? 0;
      if (hash !== 0 && hash === bandsB[atB]) shared += 1;
      atA += recordsA.length;
      atB += recordsB.length;
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
