/** Choices that look random and are the same again for the same key and value. */

import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

export interface DrawsOptions {
  readonly key: Uint8Array;
  /** What the value is: values of different kinds draw differently. */
  readonly kind: string;
  readonly value: string;
  /** Another attempt gives another fake, so that two values need not share one. */
  readonly attempt: number;
}

export class Draws {
  readonly #seed: Uint8Array;
  readonly #attempt: number;
  #drawn = 0;
  #block = new Uint8Array();

  constructor({ key, kind, value, attempt }: DrawsOptions) {
    this.#seed = hmac(sha256, key, utf8ToBytes(`fake ${kind}\0${value}`));
    this.#attempt = attempt;
  }

  /** From 0 up to `size`. Attempts one after the other give all numbers in turn where no more than one is drawn. */
  below(size: number): number {
    const number = this.#next();
    const shift = this.#drawn === 1 ? this.#attempt : 0;
    return ((number % size) + shift) % size;
  }

  /** An entry of a list that is not empty, or a character of a text. */
  of(choices: string | readonly string[]): string {
    return choices[this.below(choices.length)] ?? "";
  }

  text(alphabet: string, length: number): string {
    let text = "";
    while (text.length < length) text += this.of(alphabet);
    return text;
  }

  digits(length: number): string {
    return this.text("0123456789", length);
  }

  #next(): number {
    const at = (this.#drawn * 4) % 32;
    if (at === 0) this.#block = this.#makeBlock();
    this.#drawn += 1;
    return new DataView(this.#block.buffer, this.#block.byteOffset).getUint32(at);
  }

  #makeBlock(): Uint8Array<ArrayBuffer> {
    // The first number stays the same for all attempts, which count from there.
    const attempt = this.#drawn === 0 ? "" : ` ${this.#attempt}`;
    return Uint8Array.from(hmac(sha256, this.#seed, utf8ToBytes(`${this.#drawn}${attempt}`)));
  }
}
