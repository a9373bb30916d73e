/** The memory that the kernel of sketches works in, and the kernel itself: see `kernel/sketch.ts`. */

import { kernelFactory } from "../instantiate.ts";
import { maxBands } from "./bands.ts";
import { maskWords } from "./mask-words.ts";
import { sketchWasm } from "./kernel/sketch-wasm.ts";

/** As in the kernel's source. */
const bandsStart = 64;
const wordsStart = 0x10000;
const slack = 48;
const pageSize = 0x10000;

interface Kernel {
  readonly memory: WebAssembly.Memory;
  addToVocabulary(start: number, length: number, flags: number): void;
  place(blindWords: number): void;
  beginRecord(): void;
  beginTurn(): void;
  endTurn(role: number, isCounted: number): number;
  historyDigest(): number;
  addText(start: number, length: number, isAscii: number): void;
  makeShingles(): void;
  makeBands(plainBands: number, blindBands: number): void;
  dropPunctuation(): void;
  makeNumbers(): void;
}

const instantiate = kernelFactory(sketchWasm);
const encoder = new TextEncoder();

export class SketchMemory {
  readonly #kernel = instantiate() as Kernel; // As its source exports them.
  readonly #hasBlind: boolean;
  /** Words for which there is room in each view, and an upper bound of those of the record so far. */
  #room = 0;
  #words = 0;
  #textStart = 0;
  #text = new Uint8Array();
  #bands = new Int32Array();

  /** `hasBlind`: whether masked words are wanted at all. */
  constructor({ hasBlind }: { readonly hasBlind: boolean }) {
    this.#hasBlind = hasBlind;
    this.#layOut(1 << 14, 1 << 17);
    for (const { words, flags } of maskWords) {
      for (const word of words) {
        const { written } = encoder.encodeInto(word, this.#text);
        this.#kernel.addToVocabulary(this.#textStart, written, flags);
      }
    }
  }

  beginRecord(): void {
    this.#words = 0;
    this.#kernel.beginRecord();
  }

  beginTurn(): void {
    this.#kernel.beginTurn();
  }

  addText(text: string): void {
    this.#reserve(text.length);
    let { written } = encoder.encodeInto(text, this.#text);
    // Beyond ASCII the kernel does not know what is the same.
    const isAscii = written === text.length;
    if (!isAscii) {
      const plain = text.toLowerCase().normalize("NFC");
      this.#reserve(plain.length);
      ({ written } = encoder.encodeInto(plain, this.#text));
    }
    this.#words += maxWords(written);
    this.#kernel.addText(this.#textStart, written, Number(isAscii));
  }

  /** Returns whether the turn has words. `isCounted`: they stay, for bands, shingles and words. */
  endTurn(role: number, isCounted: boolean): boolean {
    return this.#kernel.endTurn(role, Number(isCounted)) !== 0;
  }

  /** Of the masked words of all turns so far, with their roles. */
  historyDigest(): number {
    return this.#kernel.historyDigest() >>> 0;
  }

  /** Ends the record. */
  copyBands(plainBands: number, blindBands: number, to: Int32Array): void {
    this.#kernel.makeBands(plainBands, blindBands);
    for (let i = 0; i < to.length; i++) to[i] = this.#bands[i] ?? 0;
  }

  /** Without those of nothing but punctuation, unless there are no others. Ends the record. */
  words(view: "plain" | "blind"): Float64Array<ArrayBuffer> {
    this.#kernel.dropPunctuation();
    return this.#numbers(view);
  }

  /** Ends the record. */
  shingles(view: "plain" | "blind"): Float64Array<ArrayBuffer> {
    this.#kernel.makeShingles();
    return this.#numbers(view);
  }

  #numbers(view: "plain" | "blind"): Float64Array<ArrayBuffer> {
    this.#kernel.makeNumbers();
    const { buffer } = this.#kernel.memory;
    const counts = new Uint32Array(buffer, 0, 2);
    if (view === "plain") return new Float64Array(buffer, wordsStart, counts[0]).slice();
    return new Float64Array(buffer, this.#blindStart, counts[1]).slice();
  }

  get #blindStart(): number {
    return wordsStart + this.#room * 8;
  }

  /** Makes room for a text of so many UTF-16 units and for its words. */
  #reserve(length: number): void {
    const size = length * 3;
    const words = this.#words + maxWords(size);
    if (words <= this.#room && size + slack <= this.#text.length) return;
    this.#layOut(
      words <= this.#room ? this.#room : Math.max(words, 2 * this.#room),
      Math.max(size + slack, this.#text.length),
    );
  }

  #layOut(room: number, textSize: number): void {
    const { memory } = this.#kernel;
    const before = { start: this.#blindStart, end: this.#blindStart + this.#words * 8 };
    this.#room = room;
    const viewSize = room * 8;
    // One byte before a text is read.
    this.#textStart = wordsStart + viewSize * (this.#hasBlind ? 2 : 1) + 8;
    const missing = this.#textStart + textSize - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / pageSize));
    this.#text = new Uint8Array(memory.buffer, this.#textStart);
    this.#bands = new Int32Array(memory.buffer, bandsStart, 2 * maxBands);
    if (!this.#hasBlind) return;
    new Uint8Array(memory.buffer).copyWithin(this.#blindStart, before.start, before.end);
    this.#kernel.place(this.#blindStart);
  }
}

/** A word of ASCII has a separator behind it, others have two bytes at least. */
function maxWords(bytes: number): number {
  return (bytes >> 1) + 1;
}
