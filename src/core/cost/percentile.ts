/** The smallest of the values that so large a share of them does not exceed; `sorted` in ascending order. */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  const rank = Math.ceil(share * sorted.length - 1e-9);
  return sorted[Math.max(rank - 1, 0)] ?? NaN;
}
