import type { View } from "./sketcher.ts";

/** Minima a band consists of: one vector register holds them. */
export const rowsPerBand = 4;

/** How likely a pair that is exactly as similar as the threshold says may stay unnoticed. */
const maxMiss = 5e-4;

/** So many are enough down to a threshold of 0.49; further down more pairs stay unnoticed, and nothing else happens. */
export const maxBands = 128;

/**
 * So many bands two records must share to be compared. Masked words are few and alike, so that one band of the blind view
 * is often shared by chance.
 */
export const sharedBands = { plain: 1, blind: 2 } as const satisfies Record<View, number>;

/**
 * Bands of a MinHash sketch, so that two sets of Jaccard similarity `threshold` or more share `sharedBands` of them with
 * a probability of at least 1 - 0.0005 (a band agrees with probability similarity ** rows).
 */
export function bandsFor(threshold: number, view: View): number {
  const agrees = threshold ** rowsPerBand;
  const wanted = sharedBands[view];
  let bands = wanted;
  while (bands < maxBands && missOf(bands, agrees, wanted) > maxMiss) bands += 1;
  return bands;
}

/** The probability that fewer than `wanted` of the bands agree. */
function missOf(bands: number, agrees: number, wanted: number): number {
  let miss = 0;
  let ways = 1;
  for (let shared = 0; shared < wanted; shared++) {
    miss += ways * agrees ** shared * (1 - agrees) ** (bands - shared);
    ways = (ways * (bands - shared)) / (shared + 1);
  }
  return miss;
}
