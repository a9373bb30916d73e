/** Gathers the sketches of one run of lines, in columns that can be handed to another thread. */

import type { RecordKeys, RecordSketches } from "./record-sketches.ts";

type Column = Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer>;

export class ShardSketches {
  #records = 0;
  #offsets: Float64Array<ArrayBuffer> = new Float64Array(64);
  /** Record after record. */
  #bands: Int32Array<ArrayBuffer> = new Int32Array(0);
  #bandsUsed = 0;
  readonly #prompts = new KeyColumn();
  readonly #families = new KeyColumn();

  /** The next record. `offset`: of its line in the file, in bytes. All records have the same number of bands. */
  add(
    offset: number,
    bands: Int32Array,
    keys: { readonly prompts?: Uint32Array; readonly families?: Uint32Array } = {},
  ): void {
    this.#offsets = withRoom(this.#offsets, this.#records + 1);
    this.#offsets[this.#records] = offset;
    this.#bands = withRoom(this.#bands, this.#bandsUsed + bands.length);
    this.#bands.set(bands, this.#bandsUsed);
    this.#bandsUsed += bands.length;
    if (keys.prompts !== undefined) this.#prompts.add(this.#records, keys.prompts);
    if (keys.families !== undefined) this.#families.add(this.#records, keys.families);
    this.#records += 1;
  }

  toArrays(): RecordSketches {
    return {
      offsets: this.#offsets.slice(0, this.#records),
      bands: bandAfterBand(this.#bands.subarray(0, this.#bandsUsed), this.#records),
      prompts: this.#prompts.toArrays(),
      families: this.#families.toArrays(),
    };
  }
}

class KeyColumn {
  #length = 0;
  #keys: Uint32Array<ArrayBuffer> = new Uint32Array(0);
  #records: Uint32Array<ArrayBuffer> = new Uint32Array(0);

  add(record: number, keys: Uint32Array): void {
    const end = this.#length + keys.length;
    this.#keys = withRoom(this.#keys, end);
    this.#records = withRoom(this.#records, end);
    this.#keys.set(keys, this.#length);
    this.#records.fill(record, this.#length, end);
    this.#length = end;
  }

  toArrays(): RecordKeys {
    return {
      keys: this.#keys.slice(0, this.#length),
      records: this.#records.slice(0, this.#length),
    };
  }
}

function bandAfterBand(rows: Int32Array, records: number): Int32Array<ArrayBuffer> {
  const columns = new Int32Array(rows.length);
  const width = rows.length / records;
  for (let record = 0, at = 0; record < records; record++) {
    for (let band = 0; band < width; band++) columns[band * records + record] = rows[at++] ?? 0;
  }
  return columns;
}

/** The column itself, or a longer copy of it. */
function withRoom<T extends Column>(column: T, length: number): T {
  if (length <= column.length) return column;
  const capacity = Math.max(length, 2 * column.length, 64);
  const Kind = column.constructor as new (length: number) => T;
  const longer = new Kind(capacity);
  longer.set(column);
  return longer;
}
