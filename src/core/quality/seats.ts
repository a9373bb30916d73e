/** How many records of each stratum are in a sample. */

/**
 * In proportion to `counts`, by largest remainder, each from 1 (from 0 where `size` is smaller than there are strata;
 * the largest have one then) up to what there is. They add up to `size`, or to all there is.
 */
export function seatsOf(counts: readonly number[], size: number): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (size >= total) return [...counts];
  const bySize = [...counts.keys()].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  const wanted = counts.map((count) => (size * count) / total);
  const seats = counts.map(() => 0);
  let left = size;
  for (const stratum of bySize) {
    if (left === 0) break;
    if (counts[stratum] === 0) continue;
    seats[stratum] = 1;
    left -= 1;
  }
  for (const stratum of bySize) {
    const more = Math.min(left, Math.floor(wanted[stratum] ?? 0) - (seats[stratum] ?? 0));
    if (more <= 0) continue;
    seats[stratum] = (seats[stratum] ?? 0) + more;
    left -= more;
  }
  const owed = (stratum: number): number => (wanted[stratum] ?? 0) - (seats[stratum] ?? 0);
  while (left > 0) {
    const inOrder = bySize
      .filter((stratum) => (seats[stratum] ?? 0) < (counts[stratum] ?? 0))
      .sort((a, b) => owed(b) - owed(a));
    for (const stratum of inOrder.slice(0, left)) {
      seats[stratum] = (seats[stratum] ?? 0) + 1;
      left -= 1;
    }
  }
  return seats;
}
