/** Lines of records, read again where they are: in a file, or in the copy of a stream. */

import type { RecordTexts } from "../core/similarity/record-texts.ts";

/** Bytes that can be read from any place. */
export interface ByteSource {
  /** Reads what is there from `position` on into the array; answers how much it was, 0 at the end. */
  read(target: Uint8Array, position: number): number;
}

export interface LinePlaces {
  /** Where the line of a record begins, in bytes; `undefined`: that is not known. */
  readonly offsetOf: (record: number) => number | undefined;
  /** Where the first line begins: behind a byte order mark. */
  readonly start: number;
  readonly maxLineBytes: number;
}

/** Longer than nearly all lines, so that one read is enough for one of them. */
const usualSize = 8 << 10;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

export class LineTexts implements RecordTexts {
  readonly #source: ByteSource;
  readonly #places: LinePlaces;
  #buffer = Buffer.allocUnsafeSlow(usualSize);
  /** What was read last: where it begins, and how much of the buffer it fills. */
  #from = 0;
  #filled = 0;

  constructor(source: ByteSource, places: LinePlaces) {
    this.#source = source;
    this.#places = places;
  }

  /** As the splitter gave it out. `undefined`: no line of a dataset begins there any more. */
  text(record: number): string | undefined {
    const { offsetOf, start } = this.#places;
    const offset = offsetOf(record);
    if (offset === undefined) return undefined;
    // The break before it is read as well: it shows whether a line still begins there.
    const before = offset > start ? 1 : 0;
    this.#move(offset - before);
    for (let isAtEnd = false; ;) {
      if (this.#filled > before) {
        if (before === 1 && !isBreak(this.#buffer[0])) return undefined;
        const end = lineEnd(this.#buffer.subarray(0, this.#filled), before);
        if (end !== -1) return this.#buffer.toString("utf8", before, end);
        if (isAtEnd) return this.#buffer.toString("utf8", before, this.#filled);
      } else if (isAtEnd) return undefined;
      if (this.#filled === this.#buffer.length && !this.#grow()) return undefined;
      const room = this.#buffer.subarray(this.#filled);
      const read = this.#source.read(room, this.#from + this.#filled);
      this.#filled += read;
      isAtEnd = read === 0;
    }
  }

  /** Records are asked for in their order mostly: what is there already of the next ones is not read again. */
  #move(from: number): void {
    const known = from - this.#from;
    const isThere = known >= 0 && known < this.#filled;
    if (isThere) this.#buffer.copyWithin(0, known, this.#filled);
    this.#filled = isThere ? this.#filled - known : 0;
    this.#from = from;
  }

  /** Whether a line may be longer than the buffer. */
  #grow(): boolean {
    const largest = this.#places.maxLineBytes + 2;
    if (this.#buffer.length >= largest) return false;
    const larger = Buffer.allocUnsafeSlow(Math.min(this.#buffer.length * 4, largest));
    this.#buffer.copy(larger);
    this.#buffer = larger;
    return true;
  }
}

const isBreak = (byte: number | undefined): boolean => byte === lineFeed || byte === carriageReturn;

/** Where the line ends that begins at `from`; -1: not in these bytes. */
function lineEnd(bytes: Buffer, from: number): number {
  const feed = bytes.indexOf(lineFeed, from);
  const before = feed === -1 ? bytes : bytes.subarray(0, feed);
  const lone = before.indexOf(carriageReturn, from);
  return lone === -1 ? feed : lone;
}
