/** The words of a text as numbers: what occurs twice is told by them without keeping any text. */

import { characterClass, digit, letter, mark, upperCase } from "../tokens/character-class.ts";

/** A word: its hash of 32 bits, and where it stands. */
type VisitWord = (hash: number, start: number, end: number) => void;

const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;

/**
 * Runs of letters, marks, digits and "_" in lower case; in scripts that are written without spaces every character is a
 * word. The hash is FNV-1a (Fowler, Noll, Vo; public domain), mixed at its end.
 */
function forEachWord(text: string, visit: VisitWord): void {
  let start = -1;
  let hash = offsetBasis;
  let at = 0;
  const endWord = (): void => {
    if (start !== -1) visit(mixed(hash), start, at);
    start = -1;
    hash = offsetBasis;
  };
  while (at < text.length) {
    let code = text.charCodeAt(at);
    let length = 1;
    let isWord: boolean;
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
      if (isWord && isWrittenWithoutSpaces(code)) {
        endWord();
        visit(mixed(Math.imul(offsetBasis ^ code, prime)), at, at + length);
        at += length;
        continue;
      }
    }
    if (isWord) {
      if (start === -1) start = at;
      hash = Math.imul(hash ^ code, prime);
    } else if (start !== -1) endWord();
    at += length;
  }
  endWord();
}

/** A run of one, two or three words. */
export type VisitRun = (hash: number, words: 1 | 2 | 3, start: number, end: number) => void;

/** Of each word in its order: the run of it alone, then those of two and of three words that end with it. */
export function forEachRun(text: string, visit: VisitRun): void {
  let before = 0;
  let beforeThat = 0;
  let startBefore = -1;
  let startBeforeThat = -1;
  forEachWord(text, (hash, start, end) => {
    visit(hash, 1, start, end);
    if (startBefore !== -1) {
      const pair = joined(before, hash);
      visit(pair, 2, startBefore, end);
      if (startBeforeThat !== -1) visit(joined(beforeThat, pair), 3, startBeforeThat, end);
    }
    beforeThat = before;
    startBeforeThat = startBefore;
    before = hash;
    startBefore = start;
  });
}

/** Of a text of one, two or three words, as `forEachRun` has it; `undefined`: it has none or more. */
export function runHash(text: string): number | undefined {
  const hashes: number[] = [];
  forEachWord(text, (hash) => hashes.push(hash));
  const [first, second, third] = hashes;
  if (first === undefined || hashes.length > 3) return undefined;
  if (second === undefined) return first;
  return third === undefined ? joined(first, second) : joined(first, joined(second, third));
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
