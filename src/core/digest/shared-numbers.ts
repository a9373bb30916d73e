/** Tells which numbers of a long list occur more than once: a first look, in tables that fit the processor's cache. */

export class SharedNumbers {
  readonly #once: BitSet;
  readonly #twice: BitSet;

  /** `count`: numbers that will be added. */
  constructor(count: number) {
    // Sixteen bits for every number, so that few of them share a bit by chance.
    const bits = 36 - Math.clz32(count | 0x3f);
    this.#once = new BitSet(bits);
    this.#twice = new BitSet(bits);
  }

  add(number: number): void {
    if (this.#once.has(number)) this.#twice.add(number);
    else this.#once.add(number);
  }

  /** `false`: it was added once at most. */
  mayRepeat(number: number): boolean {
    return this.#twice.has(number);
  }
}

/** A set of the last `bits` bits of numbers. */
class BitSet {
  readonly #words: Uint32Array;
  readonly #mask: number;

  constructor(bits: number) {
    this.#words = new Uint32Array(2 ** (bits - 5));
    this.#mask = 2 ** bits - 1;
  }

  has(value: number): boolean {
    const bit = value & this.#mask;
    return ((this.#words[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  }

  add(value: number): void {
    const bit = value & this.#mask;
    this.#words[bit >>> 5] = (this.#words[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
}
