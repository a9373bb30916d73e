/** Sketches of records that come and go: one row for each in a typed array, of which later records use the free ones. */

import { BandTable } from "../similarity/band-table.ts";
import type { RecordKeys, RecordSketches } from "../similarity/record-sketches.ts";
import { PartnerIndex } from "./partner-index.ts";

export interface RecordNumbers {
  /** As `Sketcher.bands`. */
  readonly bands: Int32Array;
  /** As `Sketcher.prompts`. */
  readonly prompts: Uint32Array;
  readonly digestLow: number;
}

/** Whether a record may be similar to another one: no, perhaps, or it was looked at and cannot be left out. */
const none = 0;
const fresh = 1;
const likely = 2;

/** Of a crowd that shares a band so many are looked at, as in a file. */
const crowd = 8;

/** A record that may be similar to more is not left out: that would cost more than it saves. */
const maxCompared = 24;

export class SketchRows {
  readonly #width: number;
  #bands: Int32Array<ArrayBuffer>;
  readonly #tables: readonly BandTable[];
  #states = new Uint8Array(1024);
  /** Mostly one a record, and then not worth a typed array. */
  readonly #prompts: (readonly number[])[] = [];
  readonly #digests: number[] = [];
  readonly #free: number[] = [];
  readonly #partners = new PartnerIndex();

  /** `width`: bands of a record. */
  constructor(width: number) {
    this.#width = width;
    this.#bands = new Int32Array(width * 1024);
    this.#tables = Array.from({ length: width }, () => new BandTable());
  }

  /** The row that the record has from now on. */
  add({ bands, prompts, digestLow }: RecordNumbers): number {
    const row = this.#free.pop() ?? this.#digests.length;
    this.#makeRoom(row + 1);
    this.#bands.set(bands, row * this.#width);
    this.#prompts[row] = prompts.length === 0 ? noPrompts : [...prompts];
    this.#digests[row] = digestLow;
    this.#partners.add(row, this.#numbersOf(row));
    this.#states[row] = none;
    for (const [band, table] of this.#tables.entries()) {
      const hash = bands[band] ?? 0;
      if (hash === 0) continue;
      for (const other of table.others(hash, crowd)) {
        this.#states[row] = fresh;
        if (this.#states[other] === none) this.#states[other] = fresh;
      }
      table.add(row, hash);
    }
    return row;
  }

  remove(row: number): void {
    this.#partners.remove(row, this.#numbersOf(row));
    this.#tables.forEach((table, band) => {
      table.remove(row, this.#bands[row * this.#width + band] ?? 0);
    });
    this.#states[row] = none;
    this.#free.push(row);
  }

  /** Whether the record may be equal or similar to another one, or may have its prompt. */
  hasPartner(row: number): boolean {
    return this.#states[row] !== none || this.#partners.hasPartner(row);
  }

  /**
   * Leaves out a record that is similar to none, until another one comes that may be. `isOther`: whether two records are
   * not similar in the view of this band.
   */
  settle(row: number, isOther: (other: number, band: number) => boolean): void {
    if (this.#states[row] !== fresh) return;
    const compared = new Set<number>();
    const isAlone = this.#tables.every((table, band) => {
      const hash = this.#bands[row * this.#width + band] ?? 0;
      return table.others(hash, crowd).every((other) => {
        // What is left out already was compared with this one, or was there before it.
        if (other === row || this.#states[other] === none) return true;
        return compared.add(other).size <= maxCompared && isOther(other, band);
      });
    });
    this.#states[row] = isAlone ? none : likely;
  }

  /** The columns of these records, in this order; their lines are in memory. */
  columns(rows: readonly number[]): RecordSketches {
    const width = this.#width;
    const bands = new Int32Array(rows.length * width);
    const keys: number[] = [];
    const records: number[] = [];
    for (const [record, row] of rows.entries()) {
      const from = row * width;
      for (let band = 0; band < width; band++) {
        bands[band * rows.length + record] = this.#bands[from + band] ?? 0;
      }
      for (const prompt of this.#prompts[row] ?? noPrompts) {
        keys.push(prompt);
        records.push(record);
      }
    }
    return {
      offsets: new Float64Array(rows.length),
      bands,
      prompts: { keys: Uint32Array.from(keys), records: Uint32Array.from(records) },
      families: noKeys,
    };
  }

  #makeRoom(rows: number): void {
    if (rows <= this.#states.length) return;
    const states = new Uint8Array(2 * rows);
    states.set(this.#states);
    this.#states = states;
    const bands = new Int32Array(2 * rows * this.#width);
    bands.set(this.#bands);
    this.#bands = bands;
  }

  /** By which records that repeat or contradict each other find together, each kind of number apart. */
  *#numbersOf(row: number): Iterable<number> {
    for (const prompt of this.#prompts[row] ?? noPrompts) yield Math.imul(prompt, 0x85ebca6b) >>> 0;
    yield this.#digests[row] ?? 0;
  }
}

const noPrompts: readonly number[] = [];
const noKeys: RecordKeys = { keys: new Uint32Array(0), records: new Uint32Array(0) };
