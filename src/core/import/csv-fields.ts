/** Beyond these, fields are counted only. */
const maxFields = 1 << 14;

/** Where the fields of one row are, without the quotes around them. */
export class CsvFields {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** By field: two quotes in it are one. */
  readonly isDoubled: boolean[] = [];
  count = 0;

  /** How many a row has; `undefined` in the header. */
  columns: number | undefined;

  /** One behind the columns has text. */
  #hasSurplus = false;

  clear(): void {
    this.count = 0;
    this.#hasSurplus = false;
  }

  add(start: number, end: number, isDoubled: boolean): void {
    const index = this.count;
    this.count += 1;
    if (this.columns !== undefined && index >= this.columns) this.#hasSurplus ||= end > start;
    if (index >= maxFields) return;
    this.starts[index] = start;
    this.ends[index] = end;
    this.isDoubled[index] = isDoubled;
  }

  /** Whether there are as many as columns; empty ones behind them are none. */
  get fit(): boolean {
    const { columns } = this;
    if (columns === undefined) return true;
    return this.count === columns || (this.count > columns && !this.#hasSurplus);
  }
}
