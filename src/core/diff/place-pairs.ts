/** Pairs of what stands in the same place: between the same neighbours, which are in both datasets. */

import { pairBest, type Group } from "./best-pairs.ts";
import type { Pairing } from "./pairing.ts";

/** Words that two lines must have in common: less is chance. */
const least = 0.25;

/** Between two neighbours so many pairs are looked at; where there are more, both sides are walked along together. */
const maxGapPairs = 100;

/** Of a side that has more than the other one, so many are passed at a time. */
const maxPassed = 3;

export interface Places {
  readonly equal: Pairing;
  /** As `keptInOrder` has it. */
  readonly isKept: Uint8Array;
}

/** `before`, `after`: entries without partner, ascending. Pairs them in `equal`. Yields now and then. */
export function* pairPlaces(
  { before, after }: { readonly before: Uint32Array; readonly after: Uint32Array },
  { equal, isKept }: Places,
  similarity: (before: number, after: number) => number,
): Generator<undefined> {
  const gaps = new Map<number, { readonly before: number[]; readonly after: number[] }>();
  const gapOf = (gap: number) => {
    let there = gaps.get(gap);
    if (there === undefined) gaps.set(gap, (there = { before: [], after: [] }));
    return there;
  };
  const neighboursBefore = counts(equal.afterOf.length, (entry) => isKept[entry] === 1);
  const neighboursAfter = counts(equal.beforeOf.length, (entry) => {
    return isKept[equal.beforeOf[entry] ?? -1] === 1;
  });
  for (const entry of before) {
    if (equal.afterOf[entry] === -1) gapOf(neighboursBefore[entry] ?? 0).before.push(entry);
  }
  for (const entry of after) {
    if (equal.beforeOf[entry] === -1) gapOf(neighboursAfter[entry] ?? 0).after.push(entry);
  }
  for (const gap of gaps.values()) {
    if (gap.before.length * gap.after.length <= maxGapPairs) {
      pairBest(gap, equal, { least, similarity });
    } else yield* walk(gap, equal, similarity);
    yield;
  }
}

/** Linear: at each step the next of both sides, or one of the few behind them. */
function* walk(
  { before, after }: Group,
  pairing: Pairing,
  similarity: (before: number, after: number) => number,
): Generator<undefined> {
  const isPair = (i: number, j: number): boolean => {
    const [entry, other] = [before[i], after[j]];
    return entry !== undefined && other !== undefined && similarity(entry, other) >= least;
  };
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    const step = steps.find(([left, right]) => isPair(i + left, j + right));
    const [left, right] = step ?? [0, 0];
    const [entry, other] = [before[i + left], after[j + right]];
    if (step !== undefined && entry !== undefined && other !== undefined) {
      pairing.pair(entry, other);
    }
    i += left + 1;
    j += right + 1;
    yield;
  }
}

/** How many of both sides are passed. */
const steps: readonly (readonly [number, number])[] = [
  [0, 0],
  ...Array.from({ length: maxPassed }, (_, index) => [
    [0, index + 1] as const,
    [index + 1, 0] as const,
  ]).flat(),
];

/** How many entries before each one are such. */
function counts(length: number, isCounted: (entry: number) => boolean): Uint32Array {
  const before = new Uint32Array(length);
  let count = 0;
  for (let entry = 0; entry < length; entry++) {
    before[entry] = count;
    if (isCounted(entry)) count += 1;
  }
  return before;
}
