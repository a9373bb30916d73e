/** Pairs of records that are alike, the most alike first. */

import { CandidateList } from "../leakage/candidate-list.ts";
import type { LeftOver } from "./left-over.ts";
import type { Pairing } from "./pairing.ts";

/** Of a crowd that shares a band, so many are looked at. */
const crowd = 8;

/** Of the likeliest partners of a record so many are compared: each costs reading a line. */
const maxCompared = 3;

/** No other one will be much better. */
const certain = 0.8;

export interface NearSearch {
  readonly bands: number;
  /** Least similarity of a pair. */
  readonly least: number;
  readonly similarity: (before: number, after: number) => number;
}

/** Yields now and then, so that other work can go on. Nearly linear: crowds are cut. */
export function* pairNear(
  before: LeftOver,
  after: LeftOver,
  { pairing, bands, least, similarity }: NearSearch & { readonly pairing: Pairing },
): Generator<undefined> {
  const candidates = new CandidateList(after.length);
  for (let band = 0; band < bands; band++) {
    const table = before.bandTable(band, pairing.afterOf);
    for (let j = 0; j < after.length; j++) {
      if (pairing.beforeOf[j] !== -1) continue;
      for (const i of table.others(after.bandHash(j, band), crowd)) candidates.propose(j, i);
    }
    yield;
  }
  const found: { readonly i: number; readonly j: number; readonly share: number }[] = [];
  for (let j = 0; j < after.length; j++) {
    if (pairing.beforeOf[j] !== -1) continue;
    for (const i of candidates.of(j).slice(0, maxCompared)) {
      const share = similarity(i, j);
      if (share >= least) found.push({ i, j, share });
      if (share >= certain) break;
    }
    yield;
  }
  found.sort((a, b) => b.share - a.share || a.j - b.j || a.i - b.i);
  for (const { i, j } of found) if (pairing.isFree(i, j)) pairing.pair(i, j);
}
