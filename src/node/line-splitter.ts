/** Bytes in pieces of any size go in, whole lines come out. Line breaks are LF, CRLF and a lone CR, as in the editor. */

import { isUtf8 } from "node:buffer";
import type { LineBytes } from "../core/digest/scan-record.ts";

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** `toString("utf8", …)` calls this, in every Node there is; without the detour decoding takes half the time. */
interface Utf8Buffer extends Buffer {
  utf8Slice(start: number, end: number): string;
}

/** Where the bytes are kept between reading and giving out. */
export interface ByteStore {
  /** An array of at least `size` bytes, beginning with what was written to the last one, which is dead then. */
  reserve(size: number): Uint8Array<ArrayBuffer>;
}

export interface LineSink {
  /** A line without its break, and where its bytes are in the store during the call. */
  line(text: string, bytes: LineBytes): void;
  /** A line with bytes that are not UTF-8: U+FFFD in the text, and the bytes, to be read during the call. */
  invalidLine(text: string, bytes: Uint8Array, offset: number): void;
  /** A line beyond the limit: measured, not kept. `firstByte` is the first that is not white space. */
  oversizedLine(length: number, firstByte: number): void;
  /** Told of all bytes of a line beyond the limit, piece by piece, before it; to be read during the call. */
  oversizedPiece?(bytes: Uint8Array): void;
}

/** A range of a file: the lines that begin in it are its lines. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
  /** A line is known to begin at `start`; otherwise the first one begins behind the next line break. */
  readonly startsLine: boolean;
}

export class LineSplitter {
  /** A line at or beyond the range's end was reached: the rest is of no interest. */
  isDone = false;

  readonly #sink: LineSink;
  readonly #maxLineBytes: number;
  readonly #store: ByteStore;
  readonly #lineBytes: LineBytes = { start: 0, length: 0 };
  #limit = Infinity;
  #buffer: Utf8Buffer;
  /** The buffer holds the bytes not given out yet in `[#start, #filled)`; `#start` is always the start of a line. */
  #start = 0;
  #filled = 0;
  /** Offset in the file of the buffer's first byte. */
  #base = 0;
  /** The bytes belong to a line that began earlier, up to the first line break. */
  #isSkipping = false;
  /** The part of an oversized line that is gone from the buffer. */
  #oversized: { length: number; firstByte: number } | undefined;

  constructor(sink: LineSink, maxLineBytes: number, store: ByteStore = new PlainStore()) {
    this.#sink = sink;
    this.#maxLineBytes = maxLineBytes;
    this.#store = store;
    this.#buffer = bufferOver(store.reserve(0));
  }

  /** Starts over with a range; answers from which offset bytes must come. */
  begin(range: ByteRange): number {
    this.#isSkipping = !range.startsLine;
    this.#base = range.startsLine ? range.start : range.start - 1;
    this.#limit = range.end;
    this.#start = this.#filled = 0;
    this.#oversized = undefined;
    this.isDone = false;
    return this.#base;
  }

  /** Room for `size` bytes; after writing there, `commit` what was written. */
  space(size: number): Buffer {
    this.#buffer.copyWithin(0, this.#start, this.#filled);
    this.#base += this.#start;
    this.#filled -= this.#start;
    this.#start = 0;
    if (this.#buffer.length - this.#filled < size) {
      this.#buffer = bufferOver(this.#store.reserve(this.#filled + size));
    }
    return this.#buffer.subarray(this.#filled, this.#filled + size);
  }

  /** Takes over `size` bytes written to the last `space`. */
  commit(size: number): void {
    this.#filled += size;
    // A CR at the very end may be half of a CRLF.
    const isOpen = this.#filled > 0 && this.#buffer[this.#filled - 1] === carriageReturn;
    const end = isOpen ? this.#filled - 1 : this.#filled;
    this.#giveOut(end);
    // The line that goes on here began before the range, and the next one begins behind it.
    if (this.#isSkipping && this.#base + this.#filled >= this.#limit) this.isDone = true;
    if (!this.isDone && this.#isOversized(end)) this.#drop(end);
  }

  /** Offset in the file of the first byte not given out; while the sink looks at a line, of its first byte. */
  get offset(): number {
    return this.#base + this.#start;
  }

  push(chunk: Uint8Array): void {
    this.space(chunk.length).set(chunk);
    this.commit(chunk.length);
  }

  /** There is no more: a last line without a break is a line. */
  end(): void {
    this.#giveOut(this.#filled);
    if (this.isDone || this.#isSkipping) return;
    if (this.#filled > this.#start || this.#oversized !== undefined) {
      const { buffer } = this.#region(this.#filled);
      this.#emit(this.#filled, isUtf8(buffer));
    }
  }

  /** Gives out all lines whose break is before `end`. */
  #giveOut(end: number): void {
    const { buffer, lastBreak } = this.#region(end);
    let isValid: boolean | undefined;
    let lineEnd = buffer.indexOf(lineFeed);
    let nextReturn = buffer.indexOf(carriageReturn);
    const origin = this.#start;
    while (!this.isDone && this.#start - origin <= lastBreak) {
      const from = this.#start - origin;
      if (lineEnd !== -1 && lineEnd < from) lineEnd = buffer.indexOf(lineFeed, from);
      if (nextReturn !== -1 && nextReturn < from) nextReturn = buffer.indexOf(carriageReturn, from);
      const isReturnFirst = nextReturn !== -1 && (lineEnd === -1 || nextReturn < lineEnd);
      const breakAt = isReturnFirst ? nextReturn : lineEnd;
      const breakLength = isReturnFirst && nextReturn + 1 === lineEnd ? 2 : 1;
      if (this.#isSkipping) {
        this.#isSkipping = false;
        this.#oversized = undefined;
      } else {
        isValid ??= isUtf8(buffer.subarray(from, lastBreak));
        this.#emit(origin + breakAt, isValid);
      }
      this.#start = origin + breakAt + breakLength;
      if (this.#base + this.#start >= this.#limit) this.isDone = true;
    }
  }

  /** The bytes not given out, up to `end`, and where in them the last line break is (-1: nowhere). */
  #region(end: number): { readonly buffer: Buffer; readonly lastBreak: number } {
    const buffer = this.#buffer.subarray(this.#start, Math.max(this.#start, end));
    const lastFeed = buffer.lastIndexOf(lineFeed);
    return { buffer, lastBreak: Math.max(lastFeed, buffer.lastIndexOf(carriageReturn)) };
  }

  /** `isValid`: all bytes around are UTF-8, so those of the line are; otherwise they are looked at. */
  #emit(end: number, isValid: boolean): void {
    const start = this.#start;
    if (this.#isOversized(end)) {
      const { length, firstByte } = this.#drop(end);
      this.#oversized = undefined;
      this.#sink.oversizedLine(length, firstByte);
      return;
    }
    const text = this.#buffer.utf8Slice(start, end);
    this.#lineBytes.start = start;
    this.#lineBytes.length = end - start;
    if (isValid) this.#sink.line(text, this.#lineBytes);
    else {
      const bytes = this.#buffer.subarray(start, end);
      if (isUtf8(bytes)) this.#sink.line(text, this.#lineBytes);
      else this.#sink.invalidLine(text, bytes, this.#base + start);
    }
  }

  /** Whether the line that goes on, or ends, at `end` is too long. */
  #isOversized(end: number): boolean {
    return this.#oversized !== undefined || end - this.#start > this.#maxLineBytes;
  }

  /** Forgets the bytes before `end`: they belong to an oversized line, or to one to be skipped. */
  #drop(end: number): { readonly length: number; readonly firstByte: number } {
    const gone = (this.#oversized ??= { length: 0, firstByte: 0 });
    gone.length += end - this.#start;
    if (gone.firstByte === 0) {
      gone.firstByte = this.#buffer.subarray(this.#start, end).find((byte) => byte > 0x20) ?? 0;
    }
    this.#sink.oversizedPiece?.(this.#buffer.subarray(this.#start, end));
    this.#start = end;
    return gone;
  }
}

class PlainStore implements ByteStore {
  #bytes = new Uint8Array(0);

  reserve(size: number): Uint8Array<ArrayBuffer> {
    if (this.#bytes.length < size) {
      const larger = new Uint8Array(Math.max(size, this.#bytes.length * 2));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    return this.#bytes;
  }
}

function bufferOver({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): Utf8Buffer {
  return Buffer.from(buffer, byteOffset, byteLength) as Utf8Buffer; // As all buffers are.
}
