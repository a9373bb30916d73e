/** A text in UTF-8 with the classes of its characters, in memory that is used again for the next. */

import { characterClass } from "./character-class.ts";

const asciiClasses = Uint8Array.from({ length: 128 }, (_, code) => characterClass(code));

const encoder = new TextEncoder();

/** Bytes behind the text that a reader of whole words may touch. */
const slack = 16;

/** Beyond this many bytes the memory of a text is not kept for the next. */
const keptBytes = 1 << 20;

export class Utf8Text {
  /** The text in UTF-8; lone surrogates are U+FFFD, as in tiktoken. */
  bytes = new Uint8Array(1 << 12);
  /** Of the same bytes. */
  view = new DataView(this.bytes.buffer);
  /** Of the text, in bytes. */
  length = 0;
  /** By byte, the class of the character it belongs to; 0 behind the end. */
  classes = new Uint8Array(1 << 12);

  load(text: string): void {
    const size = text.length * 3 + slack;
    if (this.bytes.length < size) this.#reserve(size * 2 > keptBytes ? size : size * 2);
    this.length = encoder.encodeInto(text, this.bytes).written;
    this.#classify();
  }

  /** The text ends here, at the end of a character. */
  truncate(length: number): void {
    this.length = length;
    this.classes[length] = 0;
  }

  /** The byte behind the character at `at`. */
  after(at: number): number {
    const byte = this.bytes[at] ?? 0;
    return at + (byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4);
  }

  /** Where the character begins that ends at `at`, or that `at` is inside of. */
  before(at: number): number {
    let start = at - 1;
    while (((this.bytes[start] ?? 0) & 0xc0) === 0x80) start -= 1;
    return start;
  }

  /** Characters of UTF-16 in the first `length` bytes. */
  utf16Length(length: number): number {
    let units = 0;
    for (let at = 0; at < length; at = this.after(at))
      units += (this.bytes[at] ?? 0) < 0xf0 ? 1 : 2;
    return units;
  }

  /** Lets the memory of a long text go. */
  release(): void {
    if (this.bytes.length > keptBytes) this.#reserve(keptBytes);
  }

  #reserve(size: number): void {
    this.bytes = new Uint8Array(size);
    this.view = new DataView(this.bytes.buffer);
    this.classes = new Uint8Array(size);
  }

  #classify(): void {
    const { bytes, length } = this;
    const classes = this.classes;
    for (let at = 0; at < length;) {
      const byte = bytes[at] ?? 0;
      if (byte < 0x80) {
        classes[at] = asciiClasses[byte] ?? 0;
        at += 1;
      } else {
        at = this.#classifyBeyondAscii(at, byte);
      }
    }
    classes[length] = 0;
  }

  #classifyBeyondAscii(at: number, lead: number): number {
    const classes = this.classes;
    const width = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    let codePoint = lead & (0x7f >> width);
    for (let next = 1; next < width; next++) {
      codePoint = (codePoint << 6) | ((this.bytes[at + next] ?? 0) & 0x3f);
    }
    const found = characterClass(codePoint);
    for (let next = 0; next < width; next++) classes[at + next] = found;
    return at + width;
  }
}
