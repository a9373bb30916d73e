/** Which line of a rewritten dataset was which line before: lines went, and others became several. */
export class LineMap {
  /** Lines of the result at which the difference changes, ascending. */
  readonly #results: number[] = [];
  /** What these lines were. */
  readonly #originals: number[] = [];
  /** How many lines more the result has so far. */
  #growth = 0;

  /** A line became `parts` lines, none or several. To be called in the order of the lines, counted from 0. */
  add(line: number, parts: number): void {
    const result = line + this.#growth;
    for (let part = 1; part < parts; part++) this.#note(result + part, line);
    this.#note(result + parts, line + 1);
    this.#growth += parts - 1;
  }

  originalOf(result: number): number {
    let low = 0;
    let high = this.#results.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#results[middle] ?? 0) <= result) low = middle + 1;
      else high = middle;
    }
    const change = low - 1;
    return (this.#originals[change] ?? 0) + result - (this.#results[change] ?? 0);
  }

  #note(result: number, original: number): void {
    if (this.#results.at(-1) === result) this.#originals[this.#originals.length - 1] = original;
    else {
      this.#results.push(result);
      this.#originals.push(original);
    }
  }
}
