/** How numbers are spread: least, greatest, and what shares of them do not exceed. */

export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly p90: number;
  readonly p99: number;
  readonly max: number;
}

/** Below this, numbers are counted as they are; above, in steps of a 32,000th: memory is bounded then. */
const exactBelow = 1 << 16;

export class SpreadCounter {
  readonly #counts = new Map<number, number>();
  #total = 0;
  #min = Infinity;
  #max = 0;

  /** `value`: a whole number from 0. */
  add(value: number): void {
    this.#total += 1;
    if (value < this.#min) this.#min = value;
    if (value > this.#max) this.#max = value;
    const kept = rounded(value);
    this.#counts.set(kept, (this.#counts.get(kept) ?? 0) + 1);
  }

  /** `undefined`: there was nothing to count. */
  spread(): Spread | undefined {
    if (this.#total === 0) return undefined;
    const sorted = [...this.#counts].sort(([a], [b]) => a - b);
    const atMost = (share: number): number => {
      let left = Math.ceil(share * this.#total);
      for (const [value, count] of sorted) {
        left -= count;
        if (left <= 0) return Math.max(value, this.#min);
      }
      return this.#max;
    };
    return {
      min: this.#min,
      median: atMost(0.5),
      p90: atMost(0.9),
      p99: atMost(0.99),
      max: this.#max,
    };
  }
}

function rounded(value: number): number {
  let step = 1;
  while (value / step >= exactBelow) step *= 2;
  return Math.floor(value / step) * step;
}
