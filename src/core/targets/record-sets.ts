/** Of each record one of a few sets of names, such as its columns; the sets are kept once. */

/** As they are sent between threads. */
export interface RecordSetsData {
  readonly sets: readonly (readonly string[])[];
  /** Of each record, the index of its set. */
  readonly records: readonly number[];
}

/** Where findings about a record as a whole are shown; `record`: the i-th one. */
export type PlaceOf = (record: number) => { readonly line: number; readonly headLength: number };

export class RecordSets implements RecordSetsData {
  readonly sets: (readonly string[])[] = [];
  readonly records: number[] = [];
  readonly #indexes = new Map<string, number>();

  /** The next record. */
  add(set: readonly string[]): void {
    this.records.push(this.#indexOf(set));
  }

  merge({ sets, records }: RecordSetsData): void {
    const indexes = sets.map((set) => this.#indexOf(set));
    for (const set of records) this.records.push(indexes[set] ?? 0);
  }

  toData(): RecordSetsData {
    return { sets: this.sets, records: this.records };
  }

  #indexOf(set: readonly string[]): number {
    const key = JSON.stringify(set);
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    this.#indexes.set(key, this.sets.length);
    return this.sets.push(set) - 1;
  }
}
