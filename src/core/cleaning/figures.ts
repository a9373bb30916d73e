/** The figures of a cleaning that every report of it has. */

import type { FixCounts } from "../line-fixer.ts";
import { removalCauses, type RemovalCause } from "./removal.ts";

export interface CleaningFigures {
  readonly recordsIn: number;
  readonly recordsOut: number;
  /** The share of the records that are kept, from 0 to 1; null: there were none. */
  readonly successRate: number | null;
  readonly duplicatesRemoved: number;
  /** Values that were redacted. */
  readonly piiRemoved: number;
}

export function cleaningFigures({
  counts,
  removed,
}: {
  readonly counts: FixCounts;
  readonly removed: ReadonlyMap<RemovalCause, number>;
}): CleaningFigures {
  const amount = (cause: RemovalCause): number => removed.get(cause) ?? 0;
  const recordsIn = counts.records;
  const recordsOut = recordsIn - (totalOf(removed) - amount("blank-line"));
  return {
    recordsIn,
    recordsOut,
    successRate: recordsIn === 0 ? null : recordsOut / recordsIn,
    duplicatesRemoved: amount("exact-duplicate") + amount("near-duplicate"),
    piiRemoved: totalOf(counts.redactedByEntity),
  };
}

/** In the order of the causes. */
export function removedByCause(
  removed: ReadonlyMap<RemovalCause, number>,
): Readonly<Partial<Record<RemovalCause, number>>> {
  const known = removalCauses.filter((cause) => removed.has(cause));
  return Object.fromEntries(known.map((cause) => [cause, removed.get(cause)]));
}

export function totalOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, amount) => sum + amount, 0);
}

/** "83.3 %", rounded down, so that only all are 100 %. */
export function percentOf(share: number | null): string {
  return share === null ? "none" : `${(Math.floor(share * 1000 + 1e-9) / 10).toFixed(1)} %`;
}
