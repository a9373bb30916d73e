import type { JsonValue } from "../model.ts";
import type { TakeNote, VendorCheck, VendorErrors, VendorNote } from "./vendor-check.ts";

/** Notes of one check as plain data. */
export type VendorNotes = readonly (readonly [name: string, note: VendorNote])[];

/** What one vendor's check noted of the lines of a dataset. */
export class VendorTally {
  readonly check: VendorCheck;
  readonly #notes = new Map<string, VendorNote>();
  #lines = 0;

  constructor(check: VendorCheck) {
    this.check = check;
  }

  /** There was nothing to look at: an empty file, or none of JSON Lines, on which such checks may end at once. */
  get isEmpty(): boolean {
    return this.#lines === 0;
  }

  /** The next line. */
  add(value: JsonValue | undefined): void {
    this.check.look(value, this.#note);
    this.#lines += 1;
  }

  /** A line that nobody looks into. */
  skip(): void {
    this.#lines += 1;
  }

  notes(): VendorNotes {
    return [...this.#notes];
  }

  /** The lines that come next. */
  merge(notes: VendorNotes, lines: number): void {
    for (const [name, { count, firstLine, detail }] of notes) {
      this.#add(name, count, { firstLine: firstLine + this.#lines, detail });
    }
    this.#lines += lines;
  }

  errors(): VendorErrors {
    return this.check.errors(this.#notes, this.#lines);
  }

  readonly #note: TakeNote = (name, detail) => {
    this.#add(name, 1, { firstLine: this.#lines, detail });
  };

  #add(name: string, count: number, first: Omit<VendorNote, "count">): void {
    const known = this.#notes.get(name);
    this.#notes.set(name, known ? { ...known, count: known.count + count } : { ...first, count });
  }
}
