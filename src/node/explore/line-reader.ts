/** Reads lines of an open file where its index has them. */

import { Buffer } from "node:buffer";
import { readSync } from "node:fs";

import { ListGone } from "./list-gone.ts";

/** Where lines begin, in bytes. */
interface LinePlaces {
  readonly lines: number;
  /** Of one behind the last line, the end of the file. */
  startOf(line: number): number;
}

/** The text of a line, or its beginning. */
export interface LineHead {
  readonly text: string;
  readonly isWhole: boolean;
}

/** Enough for most lines of a window of the list. */
const usualReadAhead = 64 << 10;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

export class LineReader {
  readonly #file: number;
  readonly #places: LinePlaces;
  readonly #readAhead: number;
  #buffer = Buffer.alloc(0);
  /** What was read last: where it begins in the file, and how much of the buffer it fills. */
  #from = 0;
  #filled = 0;

  /** `readAhead`: bytes that a read asks for at least. */
  constructor(file: number, places: LinePlaces, readAhead = usualReadAhead) {
    this.#file = file;
    this.#places = places;
    this.#readAhead = readAhead;
  }

  /** As `LineSplitter` gives it out; of a longer one `maxBytes` at most. `undefined`: there is no such line. */
  read(line: number, maxBytes: number): LineHead | undefined {
    if (!(line >= 0 && line < this.#places.lines)) return undefined;
    const start = this.#places.startOf(line);
    const length = this.#places.startOf(line + 1) - start;
    // The break may be two bytes of it; one more shows whether a character is cut in half.
    const wanted = Math.min(length, maxBytes + 3);
    this.#load(start, wanted);
    const at = start - this.#from;
    let end = at + wanted;
    if (wanted === length) end = this.#withoutBreak(at, end);
    if (end - at <= maxBytes)
      return { text: this.#buffer.toString("utf8", at, end), isWhole: true };
    end = at + maxBytes;
    // Not in the middle of a character.
    while (end > at && ((this.#buffer[end] ?? 0) & 0xc0) === 0x80) end -= 1;
    return { text: this.#buffer.toString("utf8", at, end), isWhole: false };
  }

  /** Whether a line has more bytes, without its break. */
  isLonger(line: number, bytes: number): boolean {
    const length = this.#places.startOf(line + 1) - this.#places.startOf(line);
    // What is near is read: the break may be two bytes of it.
    return length > bytes && (length > bytes + 2 || this.read(line, bytes)?.isWhole === false);
  }

  #withoutBreak(at: number, end: number): number {
    let last = end;
    if (last > at && this.#buffer[last - 1] === lineFeed) last -= 1;
    if (last > at && this.#buffer[last - 1] === carriageReturn) last -= 1;
    return last;
  }

  /** Lines are asked for in their order mostly: what is there already is not read again. */
  #load(start: number, length: number): void {
    if (start >= this.#from && start + length <= this.#from + this.#filled) return;
    const wanted = Math.max(length, this.#readAhead);
    if (this.#buffer.length < wanted) this.#buffer = Buffer.allocUnsafeSlow(wanted);
    this.#from = start;
    this.#filled = 0;
    while (this.#filled < wanted) {
      const room = wanted - this.#filled;
      const read = readSync(this.#file, this.#buffer, this.#filled, room, start + this.#filled);
      if (read === 0) break;
      this.#filled += read;
    }
    if (this.#filled < length) throw new ListGone();
  }
}
