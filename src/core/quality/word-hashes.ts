/** The words of a text as numbers: what occurs twice is told by them without keeping any text. */

import { characterClass, digit, letter, mark, upperCase } from "../tokens/character-class.ts";

const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;

/**
 * The words of a text: runs of letters, marks, digits and "_" in lower case; in scripts that are written without spaces
 * every character is a word. Overwritten by the next text: `count` says how many there are.
 */
export class TextWords {
  count = 0;
  /** Of 32 bits each: FNV-1a (Fowler, Noll, Vo; public domain), mixed at its end. */
  hashes = new Uint32Array(firstRoom);
  /** Of the run of a word and the one before it; from the second word on. */
  pairs = new Uint32Array(firstRoom);
  /** Of the run of a word and the two before it; from the third word on. */
  triples = new Uint32Array(firstRoom);
  starts = new Uint32Array(firstRoom);
  ends = new Uint32Array(firstRoom);

  read(text: string): void {
    this.count = 0;
    let start = -1;
    let hash = offsetBasis;
    let at = 0;
    while (at < text.length) {
      let code = text.charCodeAt(at);
      let length = 1;
      let isWord: boolean;
      let isWhole = false;
      if (code < 0x80) {
        if (code >= 0x41 && code <= 0x5a) code |= 0x20;
        isWord = (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;
      } else {
        code = text.codePointAt(at) ?? code;
        if (code > 0xffff) length = 2;
        const kind = characterClass(code);
        isWord = (kind & (letter | mark | digit)) !== 0;
        if ((kind & upperCase) !== 0) {
          code = String.fromCodePoint(code).toLowerCase().codePointAt(0) ?? code;
        }
        isWhole = isWord && isWrittenWithoutSpaces(code);
      }
      if (start !== -1 && (!isWord || isWhole)) {
        this.#add(hash, start, at);
        start = -1;
        hash = offsetBasis;
      }
      if (isWhole) this.#add(Math.imul(offsetBasis ^ code, prime), at, at + length);
      else if (isWord) {
        if (start === -1) start = at;
        hash = Math.imul(hash ^ code, prime);
      }
      at += length;
    }
    if (start !== -1) this.#add(hash, start, at);
    this.#join();
  }

  /** Of all words in their order: the same for texts that differ in case and punctuation only. */
  digest(): number {
    let digest = 0;
    for (let word = 0; word < this.count; word++) digest = joined(digest, this.hashes[word] ?? 0);
    return digest;
  }

  #add(hash: number, start: number, end: number): void {
    const word = this.count;
    if (word === this.hashes.length) this.#grow();
    this.hashes[word] = mixed(hash);
    this.starts[word] = start;
    this.ends[word] = end;
    this.count = word + 1;
  }

  #join(): void {
    const { hashes, pairs, triples, count } = this;
    for (let word = 1; word < count; word++) {
      const pair = joined(hashes[word - 1] ?? 0, hashes[word] ?? 0);
      pairs[word] = pair;
      if (word > 1) triples[word] = joined(hashes[word - 2] ?? 0, pair);
    }
  }

  #grow(): void {
    const longer = (array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> => {
      const copy = new Uint32Array(2 * array.length);
      copy.set(array);
      return copy;
    };
    this.hashes = longer(this.hashes);
    this.pairs = longer(this.pairs);
    this.triples = longer(this.triples);
    this.starts = longer(this.starts);
    this.ends = longer(this.ends);
  }
}

const firstRoom = 1024;

/** Of a text of one, two or three words; `undefined`: it has none or more. */
export function runHash(text: string): number | undefined {
  const words = new TextWords();
  words.read(text);
  const { count, hashes, pairs, triples } = words;
  return count > 3 ? undefined : [undefined, hashes[0], pairs[1], triples[2]][count];
}

/** Of words that follow each other; not the same for other orders. */
const joined = (before: number, hash: number): number =>
  mixed((Math.imul(before, 0x9e3779b1) + hash) | 0);

/** Thai to Myanmar and Khmer, Han and Kana. */
function isWrittenWithoutSpaces(code: number): boolean {
  return (
    (code >= 0xe00 && code <= 0xeff) ||
    (code >= 0x1000 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x17ff) ||
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x20000 && code <= 0x3ffff)
  );
}

/** The end of MurmurHash3 (A. Appleby, public domain). */
export function mixed(number: number): number {
  let hash = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Of a text as it is. */
export function textHash(text: string): number {
  let hash = offsetBasis;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
  return mixed(hash);
}
