/** Which entries of two lists are the same, each in one pair at most. */

const none = -1;

export class Pairing {
  /** By index of one list the index in the other; -1: it has no partner. */
  readonly afterOf: Int32Array;
  readonly beforeOf: Int32Array;

  constructor(before: number, after: number) {
    this.afterOf = new Int32Array(before).fill(none);
    this.beforeOf = new Int32Array(after).fill(none);
  }

  pair(before: number, after: number): void {
    this.afterOf[before] = after;
    this.beforeOf[after] = before;
  }

  isFree(before: number, after: number): boolean {
    return this.afterOf[before] === none && this.beforeOf[after] === none;
  }
}

/** A hash of each entry; 0: it is like no other one. */
export interface Hashes {
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/** What occurs once in both lists, among what has no partner yet, can have no other one. */
export function pairUnique({ before, after }: Hashes, pairing: Pairing): void {
  const there = singles(before, pairing.afterOf);
  const here = singles(after, pairing.beforeOf);
  for (const [hash, i] of there) {
    const j = here.get(hash);
    if (i !== repeated && j !== undefined && j !== repeated) pairing.pair(i, j);
  }
}

/**
 * Pairs all that can be: what occurs once, then what follows or precedes a pair in both lists, then the rest in its order.
 * So of records that repeat, those keep their partner that stay beside their neighbours. Linear.
 */
export function pairEqual(hashes: Hashes, pairing: Pairing): void {
  pairUnique(hashes, pairing);
  pairNeighbours(hashes, pairing);
  pairInOrder(hashes, pairing);
}

const repeated = -1;

/** The index of each hash; `repeated` where there are several. */
function singles(hashes: Float64Array, partners: Int32Array): Map<number, number> {
  const indexes = new Map<number, number>();
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i] ?? 0;
    if (hash === 0 || partners[i] !== none) continue;
    indexes.set(hash, indexes.has(hash) ? repeated : i);
  }
  return indexes;
}

function pairNeighbours({ before, after }: Hashes, pairing: Pairing): void {
  const pairIfEqual = (i: number, j: number): void => {
    if (before[i] !== 0 && before[i] === after[j] && pairing.isFree(i, j)) pairing.pair(i, j);
  };
  // The beginnings of both lists are neighbours, too, and so are their ends.
  pairIfEqual(0, 0);
  for (let i = 1; i < before.length; i++) {
    const j = pairing.afterOf[i - 1] ?? none;
    if (j !== none) pairIfEqual(i, j + 1);
  }
  pairIfEqual(before.length - 1, after.length - 1);
  for (let i = before.length - 2; i >= 0; i--) {
    const j = pairing.afterOf[i + 1] ?? none;
    if (j > 0) pairIfEqual(i, j - 1);
  }
}

function pairInOrder({ before, after }: Hashes, pairing: Pairing): void {
  // Of each hash a queue: its first index, and for each index the next one.
  const first = new Map<number, number>();
  const next = new Int32Array(before.length).fill(none);
  for (let i = before.length - 1; i >= 0; i--) {
    const hash = before[i] ?? 0;
    if (hash === 0 || pairing.afterOf[i] !== none) continue;
    next[i] = first.get(hash) ?? none;
    first.set(hash, i);
  }
  for (let j = 0; j < after.length; j++) {
    if (pairing.beforeOf[j] !== none) continue;
    const i = first.get(after[j] ?? 0) ?? none;
    if (i === none) continue;
    pairing.pair(i, j);
    first.set(after[j] ?? 0, next[i] ?? none);
  }
}

/**
 * 1 for entries before whose partners follow each other as they do: a longest such run, so that as few as possible count
 * as moved (patience sorting, n log n).
 */
export function keptInOrder({ afterOf }: Pick<Pairing, "afterOf">): Uint8Array {
  /** By length of a run, less one: the entry that ends the best one so far. */
  const ends = new Int32Array(afterOf.length);
  const previous = new Int32Array(afterOf.length).fill(none);
  let longest = 0;
  for (let i = 0; i < afterOf.length; i++) {
    const j = afterOf[i] ?? none;
    if (j === none) continue;
    let low = 0;
    let high = longest;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((afterOf[ends[middle] ?? 0] ?? 0) < j) low = middle + 1;
      else high = middle;
    }
    previous[i] = low === 0 ? none : (ends[low - 1] ?? none);
    ends[low] = i;
    if (low === longest) longest += 1;
  }
  const isKept = new Uint8Array(afterOf.length);
  let i = longest === 0 ? none : (ends[longest - 1] ?? none);
  for (; i !== none; i = previous[i] ?? none) isKept[i] = 1;
  return isKept;
}
