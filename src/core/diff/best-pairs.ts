/** Who belongs to whom in a small group. */

import type { Pairing } from "./pairing.ts";

export interface Group {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

export interface Choice {
  /** Pairs that are less alike are none. */
  readonly least: number;
  readonly similarity: (before: number, after: number) => number;
}

/** Looks at all pairs, the most alike first; of those that are alike as much, the first ones. */
export function pairBest(
  { before, after }: Group,
  pairing: Pairing,
  { least, similarity }: Choice,
): void {
  const pairs = before.flatMap((i) => after.map((j) => ({ i, j, share: similarity(i, j) })));
  pairs.sort((a, b) => b.share - a.share || a.i - b.i || a.j - b.j);
  for (const { i, j, share } of pairs) {
    if (share >= least && pairing.isFree(i, j)) pairing.pair(i, j);
  }
}

/** Those without partner that have one hash, in groups; a hash of 0 is nobody's. */
export function groupsByHash(
  hashes: { readonly before: Float64Array; readonly after: Float64Array },
  pairing: Pairing,
): Iterable<Group> {
  const groups = new Map<number, { readonly before: number[]; readonly after: number[] }>();
  const gather = (side: keyof Group, partners: Int32Array): void => {
    for (const [index, hash] of hashes[side].entries()) {
      if (hash === 0 || partners[index] !== -1) continue;
      let group = groups.get(hash);
      if (group === undefined) groups.set(hash, (group = { before: [], after: [] }));
      group[side].push(index);
    }
  };
  gather("before", pairing.afterOf);
  gather("after", pairing.beforeOf);
  return groups.values();
}
