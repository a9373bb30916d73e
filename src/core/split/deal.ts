/** Deals groups of records to the sides of a split, so that the shares hold as well as whole groups allow. */

import type { GroupedRecords } from "./grouped-records.ts";
import { bestOf, quotas } from "./quotas.ts";
import { shuffled } from "./shuffled.ts";

export interface RecordLabels {
  /** By record: its label, as a small integer from 0. */
  readonly labelOf: Int32Array;
  readonly labels: number;
}

export interface DealOptions {
  /** By side; they add up to 1. */
  readonly shares: readonly number[];
  /** A whole number from 0 up. */
  readonly seed: number;
  /** Each side is to have its share of each. */
  readonly labels?: RecordLabels | undefined;
}

/** By group: its side. The largest groups are dealt first, as the small ones fill what they leave; no side stays empty if there are groups enough. */
export function dealBySize(
  groups: GroupedRecords,
  { shares, seed, labels }: DealOptions,
): Uint8Array {
  const sideOf = new Uint8Array(groups.length);
  const totals = totalsOf(groups, labels);
  const wanted = quotas(totals, shares);
  const order = shuffled(groups.length, seed).sort((a, b) => groups.sizeOf(b) - groups.sizeOf(a));
  /** What each side still wants, of all labels. */
  const open = shares.map((_, side) => wanted.reduce((sum, by) => sum + (by[side] ?? 0), 0));
  for (const group of order) {
    const counts = labelCounts(groups.membersOf(group), labels);
    // The side where the squares of what is wanted shrink most, each label measured by its size.
    let side = 0;
    let highest = -Infinity;
    for (let one = 0; one < shares.length; one++) {
      let score = 0;
      for (const [label, count] of counts) {
        score += (count * (wanted[label]?.[one] ?? 0)) / (totals[label] ?? 1);
      }
      const isTie = score === highest && (open[one] ?? 0) > (open[side] ?? 0);
      if (score > highest || isTie) [side, highest] = [one, score];
    }
    sideOf[group] = side;
    open[side] = (open[side] ?? 0) - groups.sizeOf(group);
    for (const [label, count] of counts) {
      const ofLabel = wanted[label];
      if (ofLabel !== undefined) ofLabel[side] = (ofLabel[side] ?? 0) - count;
    }
  }
  fillEmptySides(sideOf, order, shares.length);
  return sideOf;
}

/**
 * By group: its side. The newest groups go to the last side, the oldest to the first. `momentOf`: of a group's newest
 * record.
 */
export function dealByTime(
  groups: GroupedRecords,
  { shares, momentOf }: { readonly shares: readonly number[]; readonly momentOf: Float64Array },
): Uint8Array {
  const sideOf = new Uint8Array(groups.length);
  const order = Uint32Array.from(sideOf.keys()).sort((a, b) => {
    return compareMoments(momentOf[b] ?? 0, momentOf[a] ?? 0) || b - a;
  });
  const { records } = groups;
  let side = shares.length - 1;
  let end = records * (shares[side] ?? 0);
  let dealt = 0;
  let previous = shares.length;
  for (const [place, group] of order.entries()) {
    const size = groups.sizeOf(group);
    // A group across the border goes to the side that has the larger part of it.
    while (side > 0 && dealt + size / 2 > end + 1e-9) {
      side -= 1;
      end += records * (shares[side] ?? 0);
    }
    dealt += size;
    // No side is passed over, and for each of those to come a group is left.
    previous = Math.min(Math.max(side, previous - 1), previous, order.length - 1 - place);
    sideOf[group] = previous;
  }
  return sideOf;
}

/** Those without a moment are -Infinity, and equal. */
const compareMoments = (a: number, b: number): number => (a === b ? 0 : a - b);

function totalsOf(groups: GroupedRecords, labels: RecordLabels | undefined): number[] {
  const totals = new Array<number>(labels?.labels ?? 1).fill(0);
  for (let group = 0; group < groups.length; group++) {
    for (const [label, count] of labelCounts(groups.membersOf(group), labels)) {
      totals[label] = (totals[label] ?? 0) + count;
    }
  }
  return totals;
}

function labelCounts(
  members: Uint32Array,
  labels: RecordLabels | undefined,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  if (labels === undefined) return counts.set(0, members.length);
  for (const record of members) {
    const label = labels.labelOf[record] ?? 0;
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return counts;
}

/** A side that got nothing takes the smallest group of the side with the most groups. */
function fillEmptySides(sideOf: Uint8Array, order: Uint32Array, sides: number): void {
  for (let side = 0; side < sides; side++) {
    if (sideOf.includes(side)) continue;
    const counts = groupsBySide(sideOf, sides);
    const from = bestOf(sides, (one) => counts[one] ?? 0);
    if ((counts[from] ?? 0) < 2) return;
    const smallest = order.findLast((group) => sideOf[group] === from);
    if (smallest !== undefined) sideOf[smallest] = side;
  }
}

function groupsBySide(sideOf: Uint8Array, sides: number): number[] {
  const counts = new Array<number>(sides).fill(0);
  for (const side of sideOf) counts[side] = (counts[side] ?? 0) + 1;
  return counts;
}
