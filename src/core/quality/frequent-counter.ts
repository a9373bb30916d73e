/** How often the most frequent one of many numbers was met. */

/** Of up to so many different numbers each is counted. */
const mostKept = 1024;

/**
 * Exact up to 1,024 different numbers. Of more it counts too few, by less than one in a thousand of all there were (J. Misra
 * and D. Gries: Finding repeated elements, 1982).
 */
export class FrequentCounter {
  readonly #counts = new Map<number, number>();

  add(number: number): void {
    const counts = this.#counts;
    const known = counts.get(number);
    if (known !== undefined || counts.size < mostKept) {
      counts.set(number, (known ?? 0) + 1);
      return;
    }
    for (const [kept, count] of counts) {
      if (count === 1) counts.delete(kept);
      else counts.set(kept, count - 1);
    }
  }

  most(): number {
    let most = 0;
    for (const count of this.#counts.values()) most = Math.max(most, count);
    return most;
  }
}
