/** A table in text, of any size, as its rows in batches. */

import type { SourceRow } from "../../core/create/source-row.ts";
import { CsvScanner, type CsvFault, type CsvOddity } from "../../core/import/csv-scanner.ts";
import type { CsvDialect } from "../../core/import/csv-text.ts";
import { ByteWindow } from "./byte-window.ts";
import { MixedText, type RowEncoding } from "./mixed-text.ts";

export interface CsvRow extends SourceRow {
  readonly type: "row";
  readonly encoding: RowEncoding;
  /** Its quotes are not as they should be; it was read as what it can only mean. */
  readonly oddity?: CsvOddity | undefined;
}

/** A row that is none, or one that is no text. */
export interface BrokenRow {
  readonly type: "broken";
  readonly fault: CsvFault | "unreadable";
  /** How many it has. */
  readonly fields: number;
  readonly line: number;
  readonly endLine: number;
  readonly row: number;
  /** As it was read; of a very long one the beginning. */
  readonly text: string;
}

export type CsvEntry = CsvRow | BrokenRow;

/** Longer rows are none: a quote is missing. In bytes. */
export const maxRowBytes = 1 << 24;

/** Of the text of a broken row, so much is kept. */
const keptBytes = 1 << 16;

const batchSize = 1024;

export class CsvReader {
  readonly #text: MixedText;
  readonly #delimiter: CsvDialect["delimiter"];
  #rowBreak: CsvDialect["rowBreak"] = "\n";
  #scanner: CsvScanner | undefined;
  #line = 1;
  /** Of the next row, without the header: rows without text count as well, as in spreadsheets. */
  #row = 0;
  /** A line without an end is left behind. */
  #isSkipping = false;

  /** `text`: is told of the encodings of rows. */
  constructor(delimiter: CsvDialect["delimiter"], text = new MixedText()) {
    this.#text = text;
    this.#delimiter = delimiter;
  }

  /**
   * Rows with text, the first of them, which is the header, in a batch of its own. `stream`: without byte order mark; its
   * first piece is the head of the table.
   */
  async *read(stream: AsyncIterable<Uint8Array>): AsyncGenerator<readonly CsvEntry[], undefined> {
    const window = new ByteWindow(maxRowBytes);
    for await (const piece of stream) {
      window.add(piece);
      if (window.isReady) yield* this.#batches(window, false);
    }
    yield* this.#batches(window, true);
  }

  *#batches(window: ByteWindow, isLast: boolean): Generator<readonly CsvEntry[], undefined> {
    window.drop(this.#skip(window.bytes()));
    const bytes = window.bytes();
    const scanner = (this.#scanner ??= this.#scannerOf(bytes));
    const units = this.#text.begin(bytes, this.#rowBreak);
    scanner.begin(units, { isLast, isFull: bytes.length >= maxRowBytes });
    let batch: CsvEntry[] = [];
    while (scanner.next()) {
      const entry = this.#entry(scanner);
      if (entry === undefined) continue;
      batch.push(entry);
      const { fields } = scanner;
      if (fields.columns === undefined) fields.columns = fields.count;
      else if (batch.length < batchSize) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
    window.drop(scanner.following);
  }

  #scannerOf(head: Buffer): CsvScanner {
    if (!head.includes("\n") && head.includes("\r")) this.#rowBreak = "\r";
    return new CsvScanner({ delimiter: this.#delimiter, rowBreak: this.#rowBreak });
  }

  /** How many bytes belong to the line that is left behind. */
  #skip(bytes: Buffer): number {
    if (!this.#isSkipping) return 0;
    const end = bytes.indexOf(this.#rowBreak);
    if (end === -1) return bytes.length;
    this.#isSkipping = false;
    return end + 1;
  }

  /** `undefined`: there is no text in it. */
  #entry(scanner: CsvScanner): CsvEntry | undefined {
    const { fault, oddity, start, end } = scanner;
    const line = this.#line;
    const endLine = line + scanner.lines - 1;
    const row = this.#row;
    this.#line = endLine + 1;
    const isBehindHeader = scanner.fields.columns !== undefined;
    if (isBehindHeader) this.#row += 1;
    if (fault === "too-long") this.#isSkipping = true;
    if (start === end) return undefined;
    const place = { line, endLine, row };
    const encoding = this.#text.row(start, end);
    if (encoding === "none" || (fault !== undefined && fault !== "fields")) {
      return this.#broken(scanner, {
        ...place,
        fault: encoding === "none" ? "unreadable" : (fault ?? "fields"),
      });
    }
    const cells = this.#cells(scanner);
    const isBlank = cells.every((cell) => cell.trim() === "");
    if (isBlank || (!isBehindHeader && isSeparatorLine(cells))) return undefined;
    if (fault !== undefined) return this.#broken(scanner, { ...place, fault });
    if (!isBehindHeader) this.#row = 1;
    return { type: "row", cells, ...place, encoding, oddity };
  }

  #broken(
    scanner: CsvScanner,
    place: Pick<BrokenRow, "fault" | "line" | "endLine" | "row">,
  ): BrokenRow {
    const end = Math.min(scanner.end, scanner.start + keptBytes);
    const text = this.#text.text(scanner.start, end);
    return { type: "broken", ...place, fields: scanner.fields.count, text };
  }

  #cells({ fields, fault }: CsvScanner): string[] {
    const { starts, ends, isDoubled, columns } = fields;
    const count = fault === undefined ? (columns ?? fields.count) : fields.count;
    const cells: string[] = [];
    const known = Math.min(count, starts.length);
    for (let index = 0; index < known; index++) {
      const text = this.#text.text(starts[index] ?? 0, ends[index] ?? 0);
      cells.push(isDoubled[index] === true ? text.replaceAll('""', '"') : text);
    }
    return cells;
  }
}

/** With "sep=;" Excel says which character parts the fields. */
const isSeparatorLine = (cells: readonly string[]): boolean => /^sep=,?$/i.test(cells.join(","));
