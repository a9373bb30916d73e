/**
 * Cuts texts into the pieces within which tokens are made, as the published patterns of o200k_base and cl100k_base say
 * (tiktoken 1.0.22, `pat_str`), by hand: in one pass, without the steps back that a regular expression makes on long
 * runs. The comments name the alternatives of the patterns in their order.
 */

import {
  blank,
  digit,
  letter,
  lowerCase,
  mark,
  newline,
  noCase,
  symbol,
  upperCase,
  whitespace,
} from "./character-class.ts";
import type { ExactTokenizer } from "./tokenizers.ts";
import { Utf8Text } from "./utf8-text.ts";

/** `[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]` */
const upperish = upperCase | noCase | mark;
/** `[\p{Ll}\p{Lm}\p{Lo}\p{M}]` */
const lowerish = lowerCase | noCase | mark;
/** `[^\r\n\p{L}\p{N}]`: what may stand before the letters of a word. */
const wordPrefix = blank | symbol | mark;
/** `[^\s\p{L}\p{N}]` */
const symbols = symbol | mark;

export class TextSplitter extends Utf8Text {
  readonly #isO200k: boolean;

  constructor(pattern: ExactTokenizer) {
    super();
    this.#isO200k = pattern === "o200k_base";
  }

  /** Where the piece ends that begins at `start`. */
  pieceEnd(start: number): number {
    return this.#isO200k ? this.#o200kEnd(start) : this.#cl100kEnd(start);
  }

  #o200kEnd(start: number): number {
    const classes = this.classes;
    const first = classes[start] ?? 0;
    if ((first & (letter | mark)) !== 0) return this.#o200kWordEnd(start);
    if ((first & digit) !== 0) return this.#numberEnd(start);
    if ((first & wordPrefix) !== 0) {
      const next = this.after(start);
      if (((classes[next] ?? 0) & (letter | mark)) !== 0) return this.#o200kWordEnd(next);
    }
    return this.#symbolsOrWhitespaceEnd(start);
  }

  /** `[upperish]*[lowerish]+(?i:'s|…)?`, else `[upperish]+[lowerish]*(?i:'s|…)?`, from a letter or mark. */
  #o200kWordEnd(start: number): number {
    const classes = this.classes;
    let at = start;
    /** Behind the last character that is both. */
    let bothEnd = -1;
    for (;;) {
      const found = classes[at] ?? 0;
      if ((found & upperish) === 0) break;
      at += 1;
      if (found !== upperCase) bothEnd = at;
    }
    if (((classes[at] ?? 0) & lowerCase) !== 0) {
      do at += 1;
      while (((classes[at] ?? 0) & lowerish) !== 0);
    } else if (bothEnd !== -1) {
      // The second part needs one character: the last that both may have.
      at = bothEnd;
    }
    return this.#contractionEnd(at);
  }

  /** `(?i:'s|'t|'re|'ve|'m|'ll|'d)|[wordPrefix]?\p{L}+`, then the rest. */
  #cl100kEnd(start: number): number {
    const classes = this.classes;
    const first = classes[start] ?? 0;
    if ((first & letter) !== 0) return this.#lettersEnd(start);
    if ((first & digit) !== 0) return this.#numberEnd(start);
    const contraction = this.#contractionEnd(start);
    if (contraction !== start) return contraction;
    if ((first & wordPrefix) !== 0) {
      const next = this.after(start);
      if (((classes[next] ?? 0) & letter) !== 0) return this.#lettersEnd(next);
    }
    return this.#symbolsOrWhitespaceEnd(start);
  }

  #lettersEnd(start: number): number {
    const classes = this.classes;
    let at = start;
    while (((classes[at] ?? 0) & letter) !== 0) at += 1;
    return at;
  }

  /** `\p{N}{1,3}` */
  #numberEnd(start: number): number {
    const classes = this.classes;
    let at = start;
    for (let digits = 0; digits < 3 && classes[at] === digit; digits++) at = this.after(at);
    return at;
  }

  /** ` ?[symbols]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+`; cl100k_base has no `/` there. */
  #symbolsOrWhitespaceEnd(start: number): number {
    const classes = this.classes;
    let at = this.bytes[start] === 0x20 ? start + 1 : start;
    if (((classes[at] ?? 0) & symbols) === 0) return this.#whitespaceEnd(start);
    while (((classes[at] ?? 0) & symbols) !== 0) at += 1;
    while (classes[at] === newline || this.#isSlash(at)) at += 1;
    return at;
  }

  #isSlash(at: number): boolean {
    return this.#isO200k && at < this.length && this.bytes[at] === 0x2f;
  }

  #whitespaceEnd(start: number): number {
    const classes = this.classes;
    let end = start;
    let newlineEnd = -1;
    for (;;) {
      const found = classes[end] ?? 0;
      if ((found & whitespace) === 0) break;
      end += 1;
      if (found === newline) newlineEnd = end;
    }
    if (newlineEnd !== -1) return newlineEnd;
    if (end === this.length) return end;
    // The last one goes with what follows, unless it is the only one.
    const last = this.before(end);
    return last > start ? last : end;
  }

  /** Behind the contraction that stands at `at`; `at` itself if none does. */
  #contractionEnd(at: number): number {
    const { bytes } = this;
    if (bytes[at] !== 0x27 || at + 1 >= this.length) return at;
    const first = (bytes[at + 1] ?? 0) | 0x20;
    switch (first) {
      case 0x73: // s
      case 0x74: // t
      case 0x6d: // m
      case 0x64: // d
        return at + 2;
      case 0x72: // re
      case 0x76: // ve
        return this.#hasLetter(at + 2, 0x65) ? at + 3 : at;
      case 0x6c: // ll
        return this.#hasLetter(at + 2, 0x6c) ? at + 3 : at;
    }
    // Without regard to case the long s, U+017F, is an s.
    return bytes[at + 1] === 0xc5 && bytes[at + 2] === 0xbf ? at + 3 : at;
  }

  #hasLetter(at: number, lower: number): boolean {
    return at < this.length && ((this.bytes[at] ?? 0) | 0x20) === lower;
  }
}
