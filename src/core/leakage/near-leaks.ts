/** Which records of one dataset are nearly the same as records of another one. */

import { BandTable } from "../similarity/band-table.ts";
import { CandidateList } from "./candidate-list.ts";
import type { ComparedSplit } from "./compared-split.ts";

export interface NearMatch {
  /** Of the other dataset. */
  readonly record: number;
  /** Verified, at least the threshold. */
  readonly similarity: number;
}

export interface NearSearch {
  /** Bands of the plain view, the first ones of each sketch. */
  readonly bands: number;
  readonly threshold: number;
  /** Which records matches are wanted of, and which ones may be one. */
  readonly isWanted: (record: number) => boolean;
  readonly isTarget: (record: number) => boolean;
}

/** Of a bucket that many records share, this many are looked at: its first and its last ones. */
const maxOfBucket = 8;

/** More of them tell nothing new. */
const enoughMatches = 5;

/**
 * Matches by record, the most similar one first. Where records of a dataset are much alike among themselves not all
 * matches are found, but of every record with matches some.
 */
export function nearMatches(
  from: ComparedSplit,
  to: ComparedSplit,
  search: NearSearch,
): Map<number, readonly NearMatch[]> {
  const candidates = propose(from, to, search);
  const found = new Map<number, readonly NearMatch[]>();
  for (let record = 0; record < from.digests.length; record++) {
    const others = candidates.of(record);
    const matches = others.length === 0 ? [] : verify(from, to, { record, others, search });
    if (matches.length > 0) found.set(record, matches);
  }
  return found;
}

function propose(
  { digests, sketches }: ComparedSplit,
  to: ComparedSplit,
  { bands, isWanted, isTarget }: NearSearch,
): CandidateList {
  const candidates = new CandidateList(digests.length);
  for (let band = 0; band < bands; band++) {
    // One table at a time: all of them would be as large as the datasets' sketches again.
    const table = new BandTable(to.digests.length);
    for (const { first, hashes } of to.sketches.columns(band)) {
      hashes.forEach((hash, index) => {
        if (isTarget(first + index)) table.add(first + index, hash);
      });
    }
    for (const { first, hashes } of sketches.columns(band)) {
      hashes.forEach((hash, index) => {
        const record = first + index;
        if (!isWanted(record)) return;
        for (const other of table.others(hash, maxOfBucket)) candidates.propose(record, other);
      });
    }
  }
  return candidates;
}

interface Proposal {
  readonly record: number;
  readonly others: readonly number[];
  readonly search: NearSearch;
}

function verify(
  from: ComparedSplit,
  to: ComparedSplit,
  { record, others, search: { threshold } }: Proposal,
): NearMatch[] {
  const left = from.comparer.compared(record, "plain");
  const matches: NearMatch[] = [];
  for (const other of others) {
    const right = to.comparer.compared(other, "plain");
    const similarity = from.comparer.similarityOf(left, right, threshold);
    if (similarity >= threshold) matches.push({ record: other, similarity });
    if (matches.length === enoughMatches) break;
  }
  return matches.sort((a, b) => b.similarity - a.similarity || a.record - b.record);
}
