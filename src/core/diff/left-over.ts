/** The entries that are not the same in both datasets, with what tells which of them are one record. */

import { BandTable } from "../similarity/band-table.ts";
import type { Sketcher } from "../similarity/sketcher.ts";
import type { ReadEntry } from "./read-entry.ts";
import { idHashes, idKinds, spokenHashes } from "./record-keys.ts";

/** Of one dataset; everything by index in `entries`. */
export class LeftOver {
  /** Indices of `EntryFacts`, ascending. */
  readonly entries: Uint32Array;
  readonly conversations: Float64Array;
  readonly prompts: Float64Array;
  /** By kind; `undefined`: no record has one. */
  readonly ids: (Float64Array | undefined)[] = Array.from({ length: idKinds });
  /** Hashes of sketches, all of one entry together; 0: there is nothing to compare. */
  readonly #bands: Int32Array;
  readonly #sketcher: Sketcher;

  constructor(entries: Uint32Array, sketcher: Sketcher) {
    this.entries = entries;
    this.conversations = new Float64Array(entries.length);
    this.prompts = new Float64Array(entries.length);
    this.#sketcher = sketcher;
    this.#bands = new Int32Array(entries.length * sketcher.bands.length);
  }

  get length(): number {
    return this.entries.length;
  }

  read(index: number, { json, example }: ReadEntry): void {
    if (json === undefined) return;
    for (const [kind, hash] of idHashes(json).entries()) {
      if (hash !== 0) (this.ids[kind] ??= new Float64Array(this.length))[index] = hash;
    }
    const { conversation, prompt } = spokenHashes(json, example);
    this.conversations[index] = conversation;
    this.prompts[index] = prompt;
    if (example === undefined) return;
    this.#sketcher.sketch(json, example);
    this.#bands.set(this.#sketcher.bands, index * this.#sketcher.bands.length);
  }

  /** Of one entry in one band. */
  bandHash(index: number, band: number): number {
    return this.#bands[index * this.#sketcher.bands.length + band] ?? 0;
  }

  /** Those that have no partner yet, by their hash in this band. */
  bandTable(band: number, partners: Int32Array): BandTable {
    const table = new BandTable(this.length);
    for (let index = 0; index < this.length; index++) {
      if (partners[index] === -1) table.add(index, this.bandHash(index, band));
    }
    return table;
  }
}
