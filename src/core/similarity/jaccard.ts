/** Similarity of two sets or bags of numbers, both in ascending order. */

/**
 * Shared numbers among all of both, from 0 to 1: of sets the Jaccard similarity; of bags, which may hold a number several
 * times, the same with repetitions counted. Two empty ones are equal. Below `least` the answer may be any number below
 * it: the count ends as soon as `least` is out of reach.
 */
export function sharedShare(a: Float64Array, b: Float64Array, least = 0): number {
  const total = a.length + b.length;
  if (total === 0) return 1;
  // The share is shared / (total - shared). Every number without partner lowers what can still be reached.
  let maxLoose = total - Math.ceil((2 * total * least) / (1 + least) - 1e-6);
  if (Math.abs(a.length - b.length) > maxLoose) return 0;
  let shared = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) {
      shared += 1;
      i += 1;
      j += 1;
      continue;
    }
    if (--maxLoose < 0) return 0;
    if (left < right) i += 1;
    else j += 1;
  }
  return shared / (total - shared);
}
