/** Where the rows of a table and their fields are in its text. By RFC 4180, and beyond it where only one reading fits. */

import { CsvFields } from "./csv-fields.ts";
import { hasSwallowed, readLoosely, rowLikeShare, type LineRange } from "./csv-lines.ts";
import { CsvText, type CsvDialect } from "./csv-text.ts";

/** What is wrong with a row that is none. */
export type CsvFault =
  /** A quote opens a field and nothing closes it. */
  | "open-quote"
  /** Text follows a closing quote. */
  | "behind-quote"
  /** A quote stands in a field that has none around it; the number of fields is wrong. */
  | "inner-quote"
  /** The number of fields is wrong. */
  | "fields"
  /** The text ends in the row. */
  | "cut-off"
  /** The line has no end, as far as was read. */
  | "too-long";

/** Quotes that are not as RFC 4180 has them, in a row that has as many fields as it should. */
export type CsvOddity = "behind-quote" | "inner-quote";

const quote = 0x22;

type Scanned = "row" | "more" | "open" | "behind";

export class CsvScanner {
  /** The row that was read last: where it begins, where it ends without its break, and where the next one begins. */
  start = 0;
  end = 0;
  following = 0;
  /** How many lines it has. */
  lines = 1;
  readonly fields = new CsvFields();
  fault: CsvFault | undefined;
  oddity: CsvOddity | undefined;

  readonly #dialect: CsvDialect;
  #text: CsvText;
  /** The text is as long as a row may be: one that begins at its start and does not end in it has no end. */
  #isFull = false;
  /** Of the first quote that is not as it should be; -1: there is none. */
  #oddAt = -1;
  /** Of the field with quotes that was read last: two quotes in it are one. */
  #isDoubled = false;

  constructor(dialect: CsvDialect) {
    this.#dialect = dialect;
    this.#text = new CsvText("", dialect, false);
  }

  /** `text`: begins with a row. Units of it may be bytes: marks of tables are ASCII. */
  begin(
    text: string,
    { isLast, isFull }: { readonly isLast: boolean; readonly isFull: boolean },
  ): void {
    this.#text = new CsvText(text, this.#dialect, isLast);
    this.#isFull = isFull;
    this.following = 0;
  }

  /** Whether there is a row, which `fault` may say to be none; otherwise the rest, from `following` on, is too little. */
  next(): boolean {
    const { text, isLast } = this.#text;
    const start = this.following;
    if (start >= text.length) return false;
    this.start = start;
    this.fault = undefined;
    this.oddity = undefined;
    this.#oddAt = -1;
    const scanned = this.#scan();
    if (scanned === "row") this.#endRow();
    else if (scanned !== "more") this.#repair(scanned);
    else if (this.#isFull && !isLast && start === 0) this.#repair("open");
    else return false;
    return true;
  }

  /** Reads fields until the row ends. */
  #scan(): Scanned {
    const text = this.#text;
    const { length } = text.text;
    const { fields, start } = this;
    fields.clear();
    for (let at = start; ;) {
      let rowBreak: number;
      if (text.text.charCodeAt(at) === quote) {
        const close = this.#closingQuote(at);
        if (typeof close !== "number") return close;
        fields.add(at + 1, close, this.#isDoubled);
        at = close + 1;
        // What follows is a delimiter or the end of the row.
        if (text.isDelimiter(at)) {
          at += 1;
          continue;
        }
        rowBreak = text.nextBreak(at);
      } else {
        rowBreak = text.nextBreak(at);
        const end = Math.min(text.nextDelimiter(at), rowBreak);
        if (end === length && !text.isLast) return "more";
        this.#findInnerQuote(at, end);
        if (end < rowBreak) {
          fields.add(at, end, false);
          at = end + 1;
          continue;
        }
        fields.add(at, text.rowEnd(at, rowBreak), false);
      }
      this.end = text.rowEnd(start, rowBreak);
      this.following = Math.min(rowBreak + 1, length);
      return "row";
    }
  }

  #findInnerQuote(start: number, end: number): void {
    const found = this.#text.nextQuote(start);
    if (found >= end) return;
    this.oddity ??= "inner-quote";
    if (this.#oddAt === -1) this.#oddAt = found;
  }

  /**
   * Of the field that begins with a quote at `open`. A quote with text behind it closes nothing, as writers forget to
   * double them; but where it could open a field, an earlier quote was left open.
   */
  #closingQuote(open: number): number | Exclude<Scanned, "row"> {
    const text = this.#text;
    this.#isDoubled = false;
    /** Where the quotes begin that stand side by side. */
    let run = open;
    for (let at = open + 1; ;) {
      const found = text.text.indexOf('"', at);
      if (found === -1) return text.isLast ? "open" : "more";
      if (found !== at) run = found;
      if (text.text.charCodeAt(found + 1) === quote) {
        this.#isDoubled = true;
        at = found + 2;
        continue;
      }
      const isEnd = text.isFieldEnd(found + 1);
      if (isEnd === undefined) return "more";
      if (isEnd) return found;
      if (this.#oddAt === -1) this.#oddAt = found;
      if (run === open || text.isFieldStart(run)) return "behind";
      this.oddity = "behind-quote";
      at = found + 1;
    }
  }

  #range(): LineRange {
    return { start: this.start, end: this.end, columns: this.fields.columns };
  }

  /** Ends the row that was read if it has its fields. */
  #endRow(): void {
    const { fields } = this;
    const isOneLine = this.#text.nextBreak(this.start) >= this.end;
    if (fields.fit) {
      if (isOneLine || !hasSwallowed(this.#text, this.#range())) this.#countLines();
      else this.#breakOff("open-quote");
    } else if (!isOneLine && rowLikeShare(this.#text, this.#range()) > 0.5) {
      this.#breakOff(this.oddity ?? "open-quote");
    } else {
      const isCutOff = fields.count < (fields.columns ?? 0) && this.following === this.end;
      this.#fail(isCutOff ? "cut-off" : (this.oddity ?? "fields"));
    }
  }

  /** A row that does not end: its first line may be one, with quotes that are text. */
  #repair(scanned: "open" | "behind"): void {
    const { text, isLast } = this.#text;
    const firstBreak = this.#text.nextBreak(this.start);
    if (firstBreak === text.length && !isLast) {
      this.following = this.end = text.length;
      this.#fail("too-long");
      return;
    }
    const isOdd = this.#oddAt !== -1 && this.#oddAt < firstBreak;
    if (isOdd && this.#isLooseLine()) return;
    if (scanned === "open" && isLast && !isOdd) {
      this.following = text.length;
      const isEnded = text.endsWith(this.#dialect.rowBreak);
      this.end = isEnded ? this.#text.rowEnd(this.start, text.length - 1) : text.length;
      if (rowLikeShare(this.#text, this.#range()) < 0.5) {
        this.#fail("cut-off");
        return;
      }
    }
    this.#breakOff(isOdd ? "behind-quote" : "open-quote");
  }

  /** Whether the first line is a row, if quotes that close nothing are text. */
  #isLooseLine(): boolean {
    this.#endLine();
    const { fields, start: offset } = this;
    const line = this.#text.text.slice(offset, this.end);
    readLoosely(line, { dialect: this.#dialect, fields, offset });
    if (!fields.fit) return false;
    this.oddity = "behind-quote";
    this.#countLines();
    return true;
  }

  /** The first line of the row is none: what follows it may be rows. */
  #breakOff(fault: CsvFault): void {
    this.#endLine();
    this.#fail(fault);
  }

  #endLine(): void {
    const rowBreak = this.#text.nextBreak(this.start);
    this.end = this.#text.rowEnd(this.start, rowBreak);
    this.following = Math.min(rowBreak + 1, this.#text.text.length);
  }

  /** The row is none, with all its lines. */
  #fail(fault: CsvFault): void {
    this.fault = fault;
    this.#countLines();
  }

  #countLines(): void {
    this.lines = this.#text.lineBreaks(this.start, this.following);
    // The last line has no break.
    if (this.following === this.end) this.lines += 1;
  }
}
