import type { PseudonymKey } from "./pseudonym-key.ts";

/** As many as NIST SP 800-38G has for FF1. */
const rounds = 10;

/**
 * Shuffles the numbers from 0 to `size` - 1, each key and purpose in its own way, and back: a Feistel network over the
 * next even number of bits, walked until the result is small enough again (Black and Rogaway, 2002).
 */
export class KeyedPermutation {
  readonly #key: PseudonymKey;
  readonly #purpose: string;
  readonly #size: number;
  /** Both halves have values from 0 to this, exclusive: at most 2^26, so that all numbers stay exact. */
  readonly #half: number;

  constructor(key: PseudonymKey, purpose: string, size: number) {
    if (size < 1 || size > 2 ** 52) throw new RangeError("A permutation has 1 to 2^52 elements.");
    this.#key = key;
    this.#purpose = purpose;
    this.#size = size;
    this.#half = 2 ** Math.max(1, Math.ceil(Math.log2(size) / 2));
  }

  apply(value: number): number {
    let result = value;
    do {
      result = this.#forward(result);
    } while (result >= this.#size);
    return result;
  }

  invert(value: number): number {
    let result = value;
    do {
      result = this.#backward(result);
    } while (result >= this.#size);
    return result;
  }

  #forward(value: number): number {
    let left = Math.floor(value / this.#half);
    let right = value % this.#half;
    for (let round = 0; round < rounds; round++) {
      [left, right] = [right, (left ^ this.#mix(round, right)) >>> 0];
    }
    return left * this.#half + right;
  }

  #backward(value: number): number {
    let left = Math.floor(value / this.#half);
    let right = value % this.#half;
    for (let round = rounds - 1; round >= 0; round--) {
      [left, right] = [(right ^ this.#mix(round, left)) >>> 0, left];
    }
    return left * this.#half + right;
  }

  #mix(round: number, half: number): number {
    const [a = 0, b = 0, c = 0, d = 0] = this.#key.bytes(this.#purpose, `${round} ${half}`);
    return ((a << 24) | (b << 16) | (c << 8) | d) & (this.#half - 1);
  }
}
