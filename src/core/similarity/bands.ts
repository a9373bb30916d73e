/** Minima a band consists of: one vector register holds them. */
export const rowsPerBand = 4;

/** How likely a pair that is exactly as similar as the threshold says may stay unnoticed. */
const maxMiss = 5e-4;

/**
 * Bands of a MinHash sketch, so that two sets of Jaccard similarity `threshold` or more share a band with a probability
 * of at least 1 - 0.0005 (a band agrees with probability similarity ** rows).
 */
export function bandsFor(threshold: number): number {
  return Math.ceil(Math.log(maxMiss) / Math.log(1 - threshold ** rowsPerBand));
}
