/** How many records are unlike all others, once ticket ids, times, addresses and host names are masked. */

import type { Example } from "../formats/format.ts";
import type { JsonObject } from "../model.ts";
import { BandTable } from "../similarity/band-table.ts";
import { Sketcher } from "../similarity/sketcher.ts";

/**
 * Records that share two of twelve bands are put into one cluster: with a Jaccard similarity of 0.8 they do so with a
 * probability of 97 %, with 0.6 of 44 %, with 0.3 of 0.4 % (a band agrees with similarity ** 4).
 */
const bands = 12;
const sharedBands = 2;

/** Beyond that records are not looked at any more: the tables of so many clusters take 120 MB. */
const maxClusters = 500_000;

export interface Clusters {
  /** Records that were looked at: those with words. */
  readonly records: number;
  readonly clusters: number;
  readonly largest: number;
}

export class ClusterCounter {
  readonly #sketcher = new Sketcher({ plainBands: 0, blindBands: bands, prompts: false });
  readonly #tables = Array.from({ length: bands }, () => new BandTable());
  /** Of each cluster its records; a record is compared with the first one of each. */
  readonly #sizes: number[] = [];
  #records = 0;

  add(json: JsonObject, example: Example): void {
    if (this.#sizes.length === maxClusters) return;
    this.#sketcher.sketch(json, example);
    const hashes = this.#sketcher.bands;
    if (hashes.every((hash) => hash === 0)) return;
    this.#records += 1;
    const cluster = this.#clusterOf(hashes);
    if (cluster !== undefined) {
      this.#sizes[cluster] = (this.#sizes[cluster] ?? 0) + 1;
      return;
    }
    const own = this.#sizes.push(1) - 1;
    for (const [band, table] of this.#tables.entries()) table.add(own, hashes[band] ?? 0);
  }

  clusters(): Clusters {
    const largest = this.#sizes.reduce((most, size) => Math.max(most, size), 0);
    return { records: this.#records, clusters: this.#sizes.length, largest };
  }

  /** The first one with which enough bands are shared. */
  #clusterOf(hashes: Int32Array): number | undefined {
    const shared = new Map<number, number>();
    for (const [band, table] of this.#tables.entries()) {
      for (const cluster of table.others(hashes[band] ?? 0, 4)) {
        const count = (shared.get(cluster) ?? 0) + 1;
        if (count >= sharedBands) return cluster;
        shared.set(cluster, count);
      }
    }
    return undefined;
  }
}
