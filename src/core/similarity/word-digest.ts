/** A digest of a list of words, given as hashes of up to 53 bits: 64 bits that depend on their order. */
export class WordDigest {
  #low = 0x9e3779b1;
  #high = 0x85ebca6b;

  static of(words: Float64Array): string {
    const digest = new WordDigest();
    digest.add(words);
    return digest.toString();
  }

  add(words: Iterable<number>): void {
    for (const word of words) {
      this.#mix(word >>> 0);
      this.#mix(Math.floor(word / 2 ** 32));
    }
  }

  /** Of what was added so far. */
  toString(): string {
    return `${this.#low >>> 0} ${this.#high >>> 0}`;
  }

  #mix(value: number): void {
    const low = Math.imul(this.#low ^ value, 0xcc9e2d51);
    const high = Math.imul(this.#high ^ value, 0x1b873593);
    this.#low = (low ^ (low >>> 15)) + 0x7f4a7c15;
    this.#high = (high ^ (high >>> 13)) + Math.imul(low, 0x2545f491);
  }
}
