/** A few examples of a sample, of as many kinds as can be. */

import type { SampledExample } from "../quality/quality-material.ts";

/** At most `most`: of each stratum the first, then of each the second, and so on. In the order of the sample. */
export function spread(sample: readonly SampledExample[], most: number): readonly SampledExample[] {
  const indexes = new Map<string, number[]>();
  for (const [index, { stratum }] of sample.entries()) {
    const ofStratum = indexes.get(stratum);
    if (ofStratum === undefined) indexes.set(stratum, [index]);
    else ofStratum.push(index);
  }
  const chosen: number[] = [];
  // A sample may have a hundred thousand: it is not sorted for a few of them.
  for (let round = 0; chosen.length < Math.min(most, sample.length); round++) {
    const next = [...indexes.values()].flatMap((ofStratum) => ofStratum[round] ?? []);
    for (const index of next.toSorted((a, b) => a - b)) chosen.push(index);
  }
  return chosen
    .slice(0, most)
    .toSorted((a, b) => a - b)
    .flatMap((index) => sample[index] ?? []);
}
