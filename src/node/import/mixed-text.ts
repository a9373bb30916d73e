/** Bytes as text that is UTF-8, except for rows that are Windows-1252: exports are joined of several sources. */

import { isAscii, isUtf8 } from "node:buffer";

import { fromWindows1252 } from "../../core/import/windows-1252.ts";

/** `toString("utf8", …)` calls these; without the detour short cells take half the time. */
interface TextBuffer extends Buffer {
  utf8Slice(start: number, end: number): string;
  latin1Slice(start: number, end: number): string;
}

export type RowEncoding = "utf-8" | "windows-1252" | "none";

/** V8 copies shorter slices; longer ones would keep all of the text they are from. */
const copiedSlice = 13;

export class MixedText {
  /** Rows that are Windows-1252. */
  foreignRows = 0;
  /** There is text in UTF-8 that is not ASCII. */
  hasUtf8 = false;

  #bytes = Buffer.alloc(0) as TextBuffer; // As all buffers are.
  #units = "";
  #isAscii = true;
  /** Up to here all is UTF-8. */
  #sureEnd = 0;
  #encoding: RowEncoding = "utf-8";

  /** A unit for each byte, in which rows are looked for. */
  begin(bytes: Buffer, rowBreak: string): string {
    this.#bytes = bytes as TextBuffer; // As all buffers are.
    this.#units = this.#bytes.latin1Slice(0, bytes.length);
    this.#isAscii = isAscii(bytes);
    this.#encoding = "utf-8";
    if (this.#isAscii) return this.#units;
    // A character may be cut in two at the end.
    const whole = bytes.subarray(0, bytes.lastIndexOf(rowBreak) + 1);
    this.#sureEnd = isUtf8(whole) ? whole.length : 0;
    if (this.#sureEnd > 0 && !this.hasUtf8) this.hasUtf8 = !isAscii(whole);
    return this.#units;
  }

  /** What the row is that goes from `start` to `end`: its texts are read by that. */
  row(start: number, end: number): RowEncoding {
    this.#encoding = "utf-8";
    if (this.#isAscii || end <= this.#sureEnd) return "utf-8";
    const bytes = this.#bytes.subarray(start, end);
    if (isUtf8(bytes)) {
      if (!this.hasUtf8) this.hasUtf8 = !isAscii(bytes);
      return "utf-8";
    }
    const isText = fromWindows1252(this.#units.slice(start, end)) !== undefined;
    if (isText) this.foreignRows += 1;
    return (this.#encoding = isText ? "windows-1252" : "none");
  }

  /** All of it, if that is text. */
  whole(bytes: Buffer): string | undefined {
    this.begin(bytes, "\n");
    return this.row(0, bytes.length) === "none" ? undefined : this.text(0, bytes.length);
  }

  /** In the row; a copy that keeps nothing else in memory. */
  text(start: number, end: number): string {
    if (start === end) return "";
    if (this.#encoding !== "utf-8") return this.#foreign(start, end);
    if (!this.#isAscii) return this.#bytes.utf8Slice(start, end);
    return end - start < copiedSlice
      ? this.#units.slice(start, end)
      : this.#bytes.latin1Slice(start, end);
  }

  #foreign(start: number, end: number): string {
    const units = this.#bytes.latin1Slice(start, end);
    return fromWindows1252(units) ?? units;
  }
}
