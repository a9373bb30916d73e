/** Where the texts of records are had again: sketches propose, texts decide. */
export interface RecordTexts {
  /** The line of a record, by the record's index. `undefined`: it cannot be had any more. */
  text(record: number): string | undefined;
}
