/**
 * One pass over the text of a record that `JSON.parse` has accepted. It yields what the parsed value cannot tell
 * (repeated keys, digits lost from numbers) and the digest that finds exact duplicates. Strings are jumped over with
 * `indexOf` and their bytes hashed in place, so that the pass costs less than the parse.
 *
 * The digest is that of the canonical record: keys in any order, no white space between tokens, every string trimmed
 * and in Unicode NFC, escapes and numbers in `JSON.stringify`'s spelling.
 */

import { EncodedText, type Bytes } from "./bytes.ts";
import { avalanche, ByteHasher } from "./hash-bytes.ts";

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const openBracket = 0x5b;
const backslash = 0x5c;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/** Records nested deeper are reported and not looked into. */
export const maxDepth = 512;

/** Numbers that the stack holds for each open container. */
const frameSize = 6;

/** Integers with at most this many digits are exact in a double. */
const exactDigits = 15;

/** Objects with more keys are left to the parser: comparing each key with each would take too long. */
const maxComparedKeys = 64;

export class RecordScanner {
  /** The digest of the last record, two unsigned 32-bit numbers. */
  digestLow = 0;
  digestHigh = 0;
  /** In the last record a key may repeat, or a number or a surrogate not survive: the parser should look at it. */
  suspicious = false;
  /** The last record holds an empty or blank string, an empty array or object, or null. */
  hasEmpty = false;
  tooDeep = false;
  /** Length of the last record's text up to the end of its first key. */
  headLength = 1;

  readonly #ignoredKeys: ReadonlySet<string>;
  readonly #hasher = new ByteHasher();
  readonly #line = new EncodedText();
  readonly #string = new EncodedText();
  /** What `#run` remembers of the containers around the current one. */
  readonly #stack = new Int32Array(frameSize * (maxDepth + 1));
  /** Hashes of the keys of all open objects, outermost first. */
  #keys = new Int32Array(256);
  /** The line spells all its strings the canonical way, but for white space at their ends. */
  #isCanonical = false;

  /** `ignoredKeys`: fields of the record itself that the digest leaves out. */
  constructor(ignoredKeys: readonly string[]) {
    this.#ignoredKeys = new Set(ignoredKeys);
  }

  /**
   * `text` must be valid JSON. Its UTF-8 bytes stand in `bytes[start, start + length)`, where the caller has them;
   * otherwise they are made here.
   */
  scan(text: string, bytes?: Bytes, start = 0, length = 0): void {
    let isWellFormed = true;
    if (bytes === undefined) {
      start = 0;
      length = this.#line.encode(text);
      bytes = this.#line.bytes;
      isWellFormed = length === text.length || text.isWellFormed();
    }
    // `\u` and `\/` spell what needs no escape; every other escape is the only spelling.
    this.#isCanonical =
      isWellFormed &&
      !text.includes("\\u") &&
      !text.includes("\\/") &&
      (length === text.length || text.normalize("NFC") === text);
    this.suspicious = this.hasEmpty = this.tooDeep = false;
    this.headLength = 0;
    this.#run(text, bytes, start, length === text.length);
  }

  /** `base`: what to add to an offset in the text for that of its byte; grows with every character beyond ASCII. */
  #run(text: string, bytes: Bytes, base: number, isAscii: boolean): void {
    const { length } = text;
    const hasher = this.#hasher;
    const stack = this.#stack;
    let depth = 0;
    let keyCount = 0;
    let expectKey = false;
    let justOpened = false;
    let ignoring = false;
    // The container around the current value: its hash so far, and the key that leads to the value.
    let isObject = false;
    let low = 0;
    let high = 0;
    let keyLow = 0;
    let keyHigh = 0;
    let firstKey = 0;

    for (let at = 0; at < length; at++) {
      let valueLow: number;
      let valueHigh: number;
      const code = text.charCodeAt(at);
      if (code === quote) {
        const start = at + 1;
        at = closingQuote(text, start);
        const byteStart = base + start;
        const byteEnd = isAscii ? base + at : closingQuoteByte(bytes.array, byteStart);
        base = byteEnd - at;
        if (start === at) {
          this.hasEmpty = true;
          hasher.hash(bytes.view, 0, 0);
        } else if (this.#isCanonical && !mayNeedTrim(text, start, at)) {
          hasher.hash(bytes.view, byteStart, byteEnd);
        } else this.#hashDecoded(text.slice(start - 1, at + 1));
        if (expectKey) {
          expectKey = false;
          keyLow = hasher.low;
          keyHigh = hasher.high;
          this.#noteKey(keyLow, firstKey, keyCount++);
          if (depth === 1) {
            ignoring = this.#ignoredKeys.has(text.slice(start, at));
            if (keyCount === 1) this.headLength = at + 1;
          }
          continue;
        }
        valueLow = hasher.low;
        valueHigh = hasher.high;
      } else if (code === comma) {
        expectKey = isObject;
        continue;
      } else if (code === colon || code <= 0x20) {
        continue;
      } else if (code === openBrace || code === openBracket) {
        if (depth === maxDepth) {
          this.tooDeep = true;
          return;
        }
        let frame = frameSize * depth;
        stack[frame++] = isObject ? 1 : 0;
        stack[frame++] = low;
        stack[frame++] = high;
        stack[frame++] = keyLow;
        stack[frame++] = keyHigh;
        stack[frame] = firstKey;
        depth += 1;
        expectKey = isObject = code === openBrace;
        low = high = isObject ? 0 : 0x2545f491;
        firstKey = keyCount;
        justOpened = true;
        continue;
      } else if (code === closeBrace || code === closeBracket) {
        if (justOpened && (!isObject || keyCount === firstKey)) this.hasEmpty = true;
        keyCount = firstKey;
        valueLow = avalanche(low);
        valueHigh = avalanche(high);
        depth -= 1;
        let frame = frameSize * depth;
        isObject = stack[frame++] === 1;
        low = stack[frame++] ?? 0;
        high = stack[frame++] ?? 0;
        keyLow = stack[frame++] ?? 0;
        keyHigh = stack[frame++] ?? 0;
        firstKey = stack[frame] ?? 0;
      } else {
        const end = endOfScalar(text, at);
        this.#hashScalar(text.slice(at, end));
        at = end - 1;
        valueLow = ~hasher.low; // A number is not the string of its digits.
        valueHigh = hasher.high;
      }
      justOpened = false;
      if (!isObject) {
        low = Math.imul(((low << 5) | (low >>> 27)) ^ valueLow, 0x9e3779b1);
        high = Math.imul(((high << 5) | (high >>> 27)) ^ valueHigh, 0x85ebca77);
      } else if (ignoring && depth === 1) {
        ignoring = false;
      } else {
        // A sum does not depend on the order of keys; mixing first ties each value to its key.
        low = (low + avalanche(valueLow ^ keyLow)) | 0;
        high = (high + avalanche((valueHigh + keyHigh) | 0)) | 0;
      }
    }
    this.digestLow = low >>> 0;
    this.digestHigh = high >>> 0;
  }

  /** The general way: decode, make canonical, spell as JSON again. */
  #hashDecoded(literal: string): void {
    const value = JSON.parse(literal) as string;
    if (!value.isWellFormed()) this.suspicious = true;
    const canonical = value.trim().normalize("NFC");
    if (canonical === "") this.hasEmpty = true;
    const length = this.#string.encode(JSON.stringify(canonical));
    this.#hasher.hash(this.#string.bytes.view, 1, length - 1);
  }

  #hashScalar(literal: string): void {
    if (literal === "null") this.hasEmpty = true;
    let canonical = literal;
    const isNumber = literal.charCodeAt(0) <= 0x39;
    if (isNumber && (literal.length > exactDigits || /^-0|[.eE]/.test(literal))) {
      const value = Number(literal);
      if (literal.length > exactDigits || !Number.isFinite(value)) this.suspicious = true;
      canonical = String(value);
    }
    const length = this.#string.encode(canonical);
    this.#hasher.hash(this.#string.bytes.view, 0, length);
  }

  #noteKey(keyLow: number, firstKey: number, index: number): void {
    if (index - firstKey >= maxComparedKeys) {
      this.suspicious = true;
      return;
    }
    if (index >= this.#keys.length) {
      const larger = new Int32Array(this.#keys.length * 2);
      larger.set(this.#keys);
      this.#keys = larger;
    }
    this.#keys[index] = keyLow;
    for (let i = firstKey; i < index; i++) if (this.#keys[i] === keyLow) this.suspicious = true;
  }
}

/** The offset of the quote that closes the string whose content starts at `from`. */
function closingQuote(text: string, from: number): number {
  let end = text.indexOf('"', from);
  while (text.charCodeAt(end - 1) === backslash) {
    let first = end - 1;
    while (first > from && text.charCodeAt(first - 1) === backslash) first -= 1;
    if ((end - first) % 2 === 0) break;
    end = text.indexOf('"', end + 1);
  }
  return end;
}

/** The same among bytes. */
function closingQuoteByte(bytes: Uint8Array, from: number): number {
  let end = bytes.indexOf(quote, from);
  while (bytes[end - 1] === backslash) {
    let first = end - 1;
    while (first > from && bytes[first - 1] === backslash) first -= 1;
    if ((end - first) % 2 === 0) break;
    end = bytes.indexOf(quote, end + 1);
  }
  return end;
}

/** Whether the string may begin or end with white space: plain, escaped such as `\n`, or beyond ASCII. */
function mayNeedTrim(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  const last = text.charCodeAt(end - 1);
  return (
    first <= 0x20 ||
    first === backslash ||
    first >= 0x80 ||
    last <= 0x20 ||
    last >= 0x80 ||
    (end - start > 1 && text.charCodeAt(end - 2) === backslash)
  );
}

function endOfScalar(text: string, from: number): number {
  let end = from + 1;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === comma || code === closeBrace || code === closeBracket || code <= 0x20) break;
    end += 1;
  }
  return end;
}
