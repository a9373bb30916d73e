/** Merges the bytes of a piece into tokens, the pair of the lowest rank first, of equal ones the leftmost. */

import { noRank, type RankTable } from "./rank-table.ts";

/** Up to here looking through all pairs for the lowest takes less time than keeping them in order. */
const shortLength = 96;

/** A pair as one number, ordered by rank, then place: ranks are below 2^20, places below 2^32. */
const placesPerRank = 2 ** 32;

const ended = -1;

export class BytePairMerger {
  readonly #table: RankTable;
  /** Of short pieces: where each part begins, and the rank of what it and the next would make. */
  readonly #starts = new Int32Array(shortLength + 1);
  readonly #ranks = new Int32Array(shortLength + 1);

  constructor(table: RankTable) {
    this.#table = table;
  }

  /** Number of tokens of `bytes[start, end)`, which is not empty. */
  count(bytes: Uint8Array, start: number, end: number): number {
    if (end - start <= shortLength) return this.#mergeShort(bytes, start, end);
    let tokens = 0;
    const next = this.#mergeLong(bytes, start, end);
    for (let at = 0; at < end - start; at = next[at] ?? 0) tokens += 1;
    return tokens;
  }

  /** Where the first `tokens` tokens end; less than all of them. */
  endOfTokens(bytes: Uint8Array, place: { start: number; end: number }, tokens: number): number {
    const { start, end } = place;
    const next = this.#mergeLong(bytes, start, end);
    let at = 0;
    for (let left = tokens; left > 0; left--) at = next[at] ?? 0;
    return start + at;
  }

  #mergeShort(bytes: Uint8Array, start: number, end: number): number {
    const table = this.#table;
    const starts = this.#starts;
    const ranks = this.#ranks;
    let parts = end - start;
    for (let part = 0; part < parts; part++) starts[part] = start + part;
    starts[parts] = end;
    for (let part = 0; part < parts - 1; part++) {
      ranks[part] = table.pairRank(bytes[start + part] ?? 0, bytes[start + part + 1] ?? 0);
    }
    ranks[parts - 1] = noRank;
    for (;;) {
      let lowest = -1;
      let least = 0x7fffffff;
      for (let part = 0; part < parts - 1; part++) {
        const rank = ranks[part] ?? noRank;
        if (rank !== noRank && rank < least) {
          least = rank;
          lowest = part;
        }
      }
      if (lowest === -1) return parts;
      for (let part = lowest + 1; part < parts; part++) {
        starts[part] = starts[part + 1] ?? 0;
        ranks[part] = ranks[part + 1] ?? noRank;
      }
      parts -= 1;
      ranks[lowest] = this.#rankOfParts(bytes, lowest, parts);
      if (lowest > 0) ranks[lowest - 1] = this.#rankOfParts(bytes, lowest - 1, parts);
    }
  }

  #rankOfParts(bytes: Uint8Array, part: number, parts: number): number {
    if (part + 1 >= parts) return noRank;
    return this.#table.rank(bytes, this.#starts[part] ?? 0, this.#starts[part + 2] ?? 0);
  }

  /** Of each place where a token begins, from 0: where the next does. */
  #mergeLong(bytes: Uint8Array, start: number, end: number): Int32Array {
    const table = this.#table;
    const length = end - start;
    const next = new Int32Array(length);
    const previous = new Int32Array(length);
    const ranks = new Int32Array(length);
    const queue = new NumberQueue(length);
    for (let at = 0; at < length; at++) {
      next[at] = at + 1;
      previous[at] = at - 1;
      ranks[at] = noRank;
      if (at + 1 === length) break;
      const rank = table.pairRank(bytes[start + at] ?? 0, bytes[start + at + 1] ?? 0);
      ranks[at] = rank;
      if (rank !== noRank) queue.add(rank * placesPerRank + at);
    }
    const rate = (at: number): void => {
      const second = next[at] ?? length;
      const behind = second === length ? length + 1 : (next[second] ?? length);
      const rank = behind > length ? noRank : table.rank(bytes, start + at, start + behind);
      ranks[at] = rank;
      if (rank !== noRank) queue.add(rank * placesPerRank + at);
    };
    for (let pair = queue.take(); pair !== undefined; pair = queue.take()) {
      const at = pair % placesPerRank;
      // The parts have changed since: what they make now is in the queue as well.
      if (ranks[at] !== Math.floor(pair / placesPerRank)) continue;
      const second = next[at] ?? length;
      const behind = next[second] ?? length;
      next[at] = behind;
      ranks[second] = noRank;
      if (behind < length) previous[behind] = at;
      rate(at);
      const before = previous[at] ?? ended;
      if (before !== ended) rate(before);
    }
    return next;
  }
}

/** Gives out the smallest number first: a heap of four branches, which is lower than one of two. */
class NumberQueue {
  #heap: Float64Array;
  #size = 0;

  constructor(capacity: number) {
    this.#heap = new Float64Array(capacity);
  }

  add(value: number): void {
    if (this.#size === this.#heap.length) this.#grow();
    const heap = this.#heap;
    let at = this.#size;
    this.#size += 1;
    while (at > 0) {
      const parent = (at - 1) >> 2;
      const above = heap[parent] ?? 0;
      if (above <= value) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = value;
  }

  take(): number | undefined {
    if (this.#size === 0) return undefined;
    const heap = this.#heap;
    const smallest = heap[0];
    this.#size -= 1;
    const size = this.#size;
    const value = heap[size] ?? 0;
    let at = 0;
    for (;;) {
      const first = at * 4 + 1;
      if (first >= size) break;
      const last = Math.min(first + 4, size);
      let least = first;
      for (let child = first + 1; child < last; child++) {
        if ((heap[child] ?? 0) < (heap[least] ?? 0)) least = child;
      }
      const below = heap[least] ?? 0;
      if (below >= value) break;
      heap[at] = below;
      at = least;
    }
    heap[at] = value;
    return smallest;
  }

  #grow(): void {
    const heap = new Float64Array(this.#heap.length * 2);
    heap.set(this.#heap);
    this.#heap = heap;
  }
}
