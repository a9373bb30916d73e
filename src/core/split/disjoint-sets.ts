/** Records that belong together, joined pair by pair. */

export class DisjointSets {
  readonly #parents: Int32Array;

  /** Each of `count` records stands alone. */
  constructor(count: number) {
    this.#parents = Int32Array.from({ length: count }, (_, record) => record);
  }

  /** The first record of the set that this one is in. */
  firstOf(record: number): number {
    let first = record;
    for (let up = this.#parentOf(first); up !== first; up = this.#parentOf(first)) {
      // Halves the way for the next question.
      const above = this.#parentOf(up);
      this.#parents[first] = above;
      first = above;
    }
    return first;
  }

  /** Whether they were apart. */
  join(a: number, b: number): boolean {
    const firstA = this.firstOf(a);
    const firstB = this.firstOf(b);
    if (firstA === firstB) return false;
    this.#parents[Math.max(firstA, firstB)] = Math.min(firstA, firstB);
    return true;
  }

  #parentOf(record: number): number {
    return this.#parents[record] ?? record;
  }
}
