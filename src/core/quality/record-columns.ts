/** What choosing a sample needs to know of each record: some twenty bytes, in typed arrays. */

export interface RecordColumn {
  /** 0-based. */
  readonly line: number;
  readonly digestLow: number;
  readonly digestHigh: number;
  /** Characters of its turns. */
  readonly length: number;
  /** Which kind of record it is: a small integer. */
  readonly kind: number;
}

const names = ["line", "digestLow", "digestHigh", "length", "kind"] as const;
type Name = (typeof names)[number];

export class RecordColumns {
  count = 0;
  #columns: Record<Name, Uint32Array> = columnsOf(256);

  add(record: RecordColumn): void {
    if (this.count === this.#columns.line.length) {
      const before = this.#columns;
      this.#columns = columnsOf(this.count * 2);
      for (const name of names) this.#columns[name].set(before[name]);
    }
    for (const name of names) this.#columns[name][this.count] = record[name];
    this.count += 1;
  }

  /** By record, in their order. */
  column(name: Name): Uint32Array {
    return this.#columns[name].subarray(0, this.count);
  }
}

const columnsOf = (size: number): Record<Name, Uint32Array> => ({
  line: new Uint32Array(size),
  digestLow: new Uint32Array(size),
  digestHigh: new Uint32Array(size),
  length: new Uint32Array(size),
  kind: new Uint32Array(size),
});
