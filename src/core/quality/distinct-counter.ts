/** How many different numbers there are among many. */

/** So many are kept, in 512 KB, which fit the processor's cache: of more, a sample. */
const usuallyKept = 1 << 16;

/**
 * Counts exactly up to `maxKept`. Beyond that it keeps those below a limit, which is halved whenever they are too many, and
 * infers the rest: the standard error is below 0.6 % then. The numbers are hashes of 32 bits, of which none is likelier than
 * others, so the same numbers give the same count in any order.
 */
export class DistinctCounter {
  readonly #maxKept: number;
  #slots = new Uint32Array(64);
  #kept = 0;
  /** Numbers from here on are not kept. */
  #limit = 2 ** 32;

  constructor(maxKept = usuallyKept) {
    this.#maxKept = maxKept;
  }

  add(hash: number): void {
    if (hash >= this.#limit) return;
    // 0 is a free slot.
    const key = hash === 0 ? 1 : hash;
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = key & mask;
    for (;;) {
      const found = slots[slot];
      if (found === key) return;
      if (found === 0) break;
      slot = (slot + 1) & mask;
    }
    slots[slot] = key;
    this.#kept += 1;
    if (this.#kept * 2 <= slots.length) return;
    const isFull = this.#kept > this.#maxKept;
    if (isFull) this.#limit /= 2;
    this.#rebuild(isFull ? slots.length : slots.length * 2);
  }

  /** Those from `first` up to `end`, which is not one of them. */
  addAll(hashes: Uint32Array, first: number, end: number): void {
    for (let at = first; at < end; at++) this.add(hashes[at] ?? 0);
  }

  get isExact(): boolean {
    return this.#limit === 2 ** 32;
  }

  count(): number {
    if (this.isExact) return this.#kept;
    // Among so many, different words share a hash by chance.
    const filled = this.#kept / this.#limit;
    return Math.round(-Math.log1p(-filled) * 2 ** 32);
  }

  #rebuild(length: number): void {
    const before = this.#slots;
    this.#slots = new Uint32Array(length);
    this.#kept = 0;
    const mask = length - 1;
    for (const key of before) {
      if (key === 0 || key >= this.#limit) continue;
      let slot = key & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = key;
      this.#kept += 1;
    }
  }
}
