/** How many records of each label each side is to have. */

/**
 * Whole numbers that add up to `totals`, by label and side. What rounding takes from a side at one label it gets at the
 * next, so that the sides as wholes have their shares, too. `shares` add up to 1.
 */
export function quotas(totals: readonly number[], shares: readonly number[]): number[][] {
  let owed = shares.map(() => 0);
  return totals.map((total) => {
    const wanted = shares.map((share, side) => total * share + (owed[side] ?? 0));
    const given = rounded(wanted, total);
    owed = wanted.map((amount, side) => amount - (given[side] ?? 0));
    return given;
  });
}

/** Whole numbers from 0 up that are near to `wanted` and add up to `total`. */
function rounded(wanted: readonly number[], total: number): number[] {
  const given = wanted.map((amount) => Math.max(0, Math.floor(amount + 1e-9)));
  const missing = (): number => total - given.reduce((sum, amount) => sum + amount, 0);
  for (let left = missing(); left !== 0; left = missing()) {
    const step = Math.sign(left);
    const want = (side: number): number => {
      const amount = given[side] ?? 0;
      return amount + step < 0 ? -Infinity : step * ((wanted[side] ?? 0) - amount);
    };
    const side = bestOf(given.length, want);
    given[side] = (given[side] ?? 0) + step;
  }
  return given;
}

/** The number below `length` with the highest score, the first of equals. */
export function bestOf(length: number, scoreOf: (index: number) => number): number {
  let best = 0;
  let highest = -Infinity;
  for (let index = 0; index < length; index++) {
    const score = scoreOf(index);
    if (score > highest) [best, highest] = [index, score];
  }
  return best;
}
