/** Finds the marks of a table in text. Each search goes on where the last one ended, so that all of them are linear. */

import type { Delimiter } from "./input-kind.ts";

export interface CsvDialect {
  readonly delimiter: Delimiter;
  /** Tables from old Macs part their rows by CR; in all others a lone CR is text. CRLF is LF with a CR before it. */
  readonly rowBreak: "\n" | "\r";
}

const carriageReturn = 0x0d;
const lineFeed = 0x0a;

export class CsvText {
  readonly text: string;
  readonly dialect: CsvDialect;
  /** Nothing follows the text. */
  readonly isLast: boolean;
  readonly #delimiter: number;
  readonly #rowBreak: number;
  readonly #delimiters: Search;
  readonly #breaks: Search;
  readonly #quotes: Search;

  constructor(text: string, dialect: CsvDialect, isLast: boolean) {
    this.text = text;
    this.dialect = dialect;
    this.isLast = isLast;
    this.#delimiter = dialect.delimiter.charCodeAt(0);
    this.#rowBreak = dialect.rowBreak.charCodeAt(0);
    this.#delimiters = new Search(text, dialect.delimiter);
    this.#breaks = new Search(text, dialect.rowBreak);
    this.#quotes = new Search(text, '"');
  }

  /** The first from `at` on; the text's length: there is none. */
  nextDelimiter(at: number): number {
    return this.#delimiters.next(at);
  }

  nextBreak(at: number): number {
    return this.#breaks.next(at);
  }

  nextQuote(at: number): number {
    return this.#quotes.next(at);
  }

  isDelimiter(at: number): boolean {
    return this.text.charCodeAt(at) === this.#delimiter;
  }

  /** Whether a field may begin at `at`. */
  isFieldStart(at: number): boolean {
    if (at === 0) return true;
    const before = this.text.charCodeAt(at - 1);
    return before === this.#delimiter || before === this.#rowBreak;
  }

  /** Whether a field may end at `at`; `undefined`: that is told by text that is not there yet. */
  isFieldEnd(at: number): boolean | undefined {
    const unit = this.text.charCodeAt(at);
    if (unit === this.#delimiter || unit === this.#rowBreak) return true;
    if (at >= this.text.length) return this.isLast ? true : undefined;
    if (unit !== carriageReturn) return false;
    if (at + 1 === this.text.length) return this.isLast ? true : undefined;
    return this.text.charCodeAt(at + 1) === lineFeed;
  }

  /** Where the row ends whose break, or the end of the text, is at `at`. */
  rowEnd(start: number, at: number): number {
    const hasReturn = at > start && this.text.charCodeAt(at - 1) === carriageReturn;
    return hasReturn && this.#rowBreak === lineFeed ? at - 1 : at;
  }

  /** How many lines end from `start` to `end`: at LF, CRLF and a lone CR, as in the editor. */
  lineBreaks(start: number, end: number): number {
    const part = this.text.slice(start, end);
    let breaks = occurrences(part, "\n");
    if (!part.includes("\r")) return breaks;
    for (let at = part.indexOf("\r"); at !== -1; at = part.indexOf("\r", at + 1)) {
      if (part.charCodeAt(at + 1) !== lineFeed) breaks += 1;
    }
    return breaks;
  }
}

export function occurrences(text: string, wanted: string): number {
  let found = 0;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) found += 1;
  return found;
}

/** Remembers what it found: a mark that is far away is not looked for again from each place before it. */
class Search {
  readonly #text: string;
  readonly #mark: string;
  #from = 0;
  #found = -1;

  constructor(text: string, mark: string) {
    this.#text = text;
    this.#mark = mark;
  }

  next(at: number): number {
    if (at < this.#from || at > this.#found) {
      const found = this.#text.indexOf(this.#mark, at);
      this.#found = found === -1 ? this.#text.length : found;
      this.#from = at;
    }
    return this.#found;
  }
}
