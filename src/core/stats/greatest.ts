/** The greatest of numbers, and where it is. */

export interface Greatest {
  readonly value: number;
  /** 0-based. */
  readonly line: number;
}

/** Of those that are the same, the first one counts. */
export class GreatestCounter {
  #greatest: Greatest | undefined;

  add(value: number, line: number): void {
    if (this.#greatest === undefined || value > this.#greatest.value)
      this.#greatest = { value, line };
  }

  /** `undefined`: there was nothing to count. */
  get greatest(): Greatest | undefined {
    return this.#greatest;
  }
}
