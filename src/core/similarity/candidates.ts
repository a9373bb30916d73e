/** Pairs of records that share a band of their sketches, and so may be similar. */

import { SharedNumbers } from "../digest/shared-numbers.ts";
import { BandTable } from "./band-table.ts";
import type { BandRange, SketchList } from "./sketch-list.ts";

/** Of a crowd that shares a band, a record is paired with so many: those before it that came first and last. */
const crowd = 8;

/** Each pair as one number, so that an array of them sorts by itself. Leaves room for 67 million records. */
const pairBase = 2 ** 26;

/**
 * The pairs, band after band: only one table is in memory at a time. `isLeftOut`: 1 for records that take no part.
 */
export function candidatePairs(
  sketches: SketchList,
  bands: BandRange,
  isLeftOut: Uint8Array,
): CandidatePairs {
  const pairs = new CandidatePairs();
  for (let band = bands.start; band < bands.end; band++) addPairs(pairs, sketches, band, isLeftOut);
  pairs.close();
  return pairs;
}

function addPairs(
  pairs: CandidatePairs,
  sketches: SketchList,
  band: number,
  isLeftOut: Uint8Array,
): void {
  const shared = new SharedNumbers(sketches.length);
  for (const { first, hashes } of sketches.columns(band)) {
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i] ?? 0;
      if (hash !== 0 && isLeftOut[first + i] === 0) shared.add(hash);
    }
  }
  const records: number[] = [];
  const table = new BandTable();
  for (const { first, hashes } of sketches.columns(band)) {
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i] ?? 0;
      if (hash === 0 || !shared.mayRepeat(hash) || isLeftOut[first + i] !== 0) continue;
      for (const other of table.others(hash, crowd)) pairs.add(first + i, records[other] ?? 0);
      table.add(records.length, hash);
      records.push(first + i);
    }
  }
}

export class CandidatePairs {
  #pairs = new Float64Array(4096);
  #length = 0;

  add(later: number, earlier: number): void {
    if (this.#length === this.#pairs.length) this.#makeRoom();
    this.#pairs[this.#length++] = later * pairBase + earlier;
  }

  /** Before questions are asked: sorts. */
  close(): void {
    this.#sort();
  }

  /** All records of pairs, each once, in order. */
  records(): Uint32Array {
    const both = new Uint32Array(2 * this.#length);
    for (let i = 0; i < this.#length; i++) {
      const pair = this.#pairs[i] ?? 0;
      both[2 * i] = Math.floor(pair / pairBase);
      both[2 * i + 1] = pair % pairBase;
    }
    both.sort();
    return both.filter((record, index) => index === 0 || record !== both[index - 1]);
  }

  /** The records before this one that it is paired with. */
  *earlier(record: number): Iterable<number> {
    let low = 0;
    let high = this.#length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#pairs[middle] ?? 0) < record * pairBase) low = middle + 1;
      else high = middle;
    }
    const end = (record + 1) * pairBase;
    for (let pair = this.#pairs[low]; low < this.#length; pair = this.#pairs[++low]) {
      if (pair === undefined || pair >= end) return;
      yield pair % pairBase;
    }
  }

  /** Pairs that many bands propose are kept once; where that does not help, the array grows. */
  #makeRoom(): void {
    this.#sort();
    if (this.#length * 2 < this.#pairs.length) return;
    const larger = new Float64Array(this.#pairs.length * 2);
    larger.set(this.#pairs);
    this.#pairs = larger;
  }

  #sort(): void {
    const pairs = this.#pairs;
    pairs.subarray(0, this.#length).sort();
    let length = 0;
    for (let i = 0; i < this.#length; i++) {
      const pair = pairs[i] ?? 0;
      if (length === 0 || pair !== pairs[length - 1]) pairs[length++] = pair;
    }
    this.#length = length;
  }
}
