/** Counts what ignores kept from being reported. Plain data in between, so that threads can count for each other. */

import type { Ignore, IgnorePlace } from "./privacy-settings.ts";

export interface IgnoreCounts {
  /** Findings that were left out. */
  readonly findings: number;
  /** By the index of an entry in the settings: how often it held. One that never did may be missing at the end. */
  readonly byEntry: readonly number[];
}

/** An entry of "privacy.ignore" that counts for a dataset, and how often it held. */
export interface IgnoreUse {
  readonly place: IgnorePlace;
  readonly count: number;
  readonly reason?: string;
  /** Its last day, which is over: it holds no longer. */
  readonly endedOn?: string;
}

export class IgnoreCounter {
  #findings = 0;
  readonly #byEntry: number[] = [];

  /** `ignored`: of each finding that was left out, the entries that held. */
  add(ignored: readonly (readonly number[])[]): void {
    this.#findings += ignored.length;
    for (const entries of ignored) for (const entry of entries) this.#count(entry, 1);
  }

  merge({ findings, byEntry }: IgnoreCounts): void {
    this.#findings += findings;
    for (const [entry, count] of byEntry.entries()) this.#count(entry, count);
  }

  counts(): IgnoreCounts {
    return { findings: this.#findings, byEntry: this.#byEntry };
  }

  #count(entry: number, count: number): void {
    while (this.#byEntry.length <= entry) this.#byEntry.push(0);
    this.#byEntry[entry] = (this.#byEntry[entry] ?? 0) + count;
  }
}

export function ignoreUses(ignores: readonly Ignore[], { byEntry }: IgnoreCounts): IgnoreUse[] {
  return ignores.map(({ place, isExpired, reason, until }, index) => ({
    place: place ?? { file: "", position: index },
    count: byEntry[index] ?? 0,
    ...(reason !== undefined && { reason }),
    ...(isExpired === true && until !== undefined && { endedOn: until }),
  }));
}

/** The entries that nothing was left out for: expired ones, and those that held nowhere in these datasets. */
export function unusedIgnores(datasets: Iterable<readonly IgnoreUse[]>): IgnoreUse[] {
  const uses = new Map<string, IgnoreUse>();
  for (const use of [...datasets].flat()) {
    const key = `${use.place.position} ${use.place.file}`;
    const count = (uses.get(key)?.count ?? 0) + use.count;
    uses.set(key, { ...use, count });
  }
  return [...uses.values()].filter(({ count }) => count === 0).sort(byPlace);
}

function byPlace({ place: a }: IgnoreUse, { place: b }: IgnoreUse): number {
  return a.file === b.file ? a.position - b.position : a.file < b.file ? -1 : 1;
}
