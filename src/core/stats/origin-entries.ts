/** The lines of a sidecar, found by the hashes of records. */

import type { Provenance } from "../create/provenance.ts";
import type { Origin } from "./origins.ts";

/** Those behind them would take more memory than they are worth. */
const maxEntries = 2_000_000;

export class OriginEntries {
  readonly #hashes: (string | undefined)[] = [];
  readonly #origins: Origin[] = [];
  readonly #byHash = new Map<string, number>();
  /** Records of one source share what is told of them. */
  readonly #known = new Map<string, Origin>();

  /** `provenance`: `undefined` of a line that says nothing, which counts as one nevertheless. */
  add(provenance: Provenance | undefined): void {
    if (this.#hashes.length === maxEntries) return;
    const hash = provenance?.record;
    if (hash !== undefined && !this.#byHash.has(hash)) this.#byHash.set(hash, this.#hashes.length);
    this.#hashes.push(hash);
    this.#origins.push(provenance === undefined ? {} : this.#originOf(provenance));
  }

  get size(): number {
    return this.#hashes.length;
  }

  /** `next`: where it is if nothing was moved; of records that are the same, that one. */
  find(hash: string, next: number): number | undefined {
    return this.#hashes[next] === hash ? next : this.#byHash.get(hash);
  }

  at(index: number): Origin {
    return this.#origins[index] ?? {};
  }

  #originOf({ taskType, path, missing }: Provenance): Origin {
    const key = JSON.stringify([taskType, path, missing]);
    let origin = this.#known.get(key);
    if (origin === undefined) this.#known.set(key, (origin = { taskType, path, missing }));
    return origin;
  }
}
