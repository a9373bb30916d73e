/** Values that were needed lately, as many as a total size allows. */
export class SizedCache<Key, Value> {
  readonly #maxSize: number;
  readonly #sizeOf: (value: Value) => number;
  /** Those asked for last stand last. */
  readonly #values = new Map<Key, Value>();
  #size = 0;

  /** `sizeOf`: in any unit, that of `maxSize`; of one value always the same. */
  constructor(maxSize: number, sizeOf: (value: Value) => number) {
    this.#maxSize = maxSize;
    this.#sizeOf = sizeOf;
  }

  /** The value, made by `make` if it is not at hand. */
  get(key: Key, make: () => Value): Value {
    const known = this.#values.get(key);
    if (known !== undefined) {
      this.#values.delete(key);
      this.#values.set(key, known);
      return known;
    }
    const made = make();
    this.#values.set(key, made);
    this.#size += this.#sizeOf(made);
    for (const [oldest, value] of this.#values) {
      // Two of any size: pairs are compared.
      if (this.#size <= this.#maxSize || this.#values.size <= 2) break;
      this.#values.delete(oldest);
      this.#size -= this.#sizeOf(value);
    }
    return made;
  }
}
