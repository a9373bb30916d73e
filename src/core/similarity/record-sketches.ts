/** What is kept of records to compare them, in typed arrays. The i-th record is that of `RecordDigests`. */

/** Numbers that records have in any amount, such as digests of their prompts: pairs of a number and its record. */
export interface RecordKeys {
  readonly keys: Uint32Array<ArrayBuffer>;
  /** Indices of records, ascending. */
  readonly records: Uint32Array<ArrayBuffer>;
}

export interface RecordSketches {
  /** Where each record's line begins in the file, in bytes; empty if nothing is compared. */
  readonly offsets: Float64Array<ArrayBuffer>;
  /** The hashes of all records in the first band (see `Sketcher.bands`), then those in the second one, and so on. */
  readonly bands: Int32Array<ArrayBuffer>;
  readonly prompts: RecordKeys;
  /** Digests of ticket ids and the like, for the comparison of splits. */
  readonly families: RecordKeys;
}
