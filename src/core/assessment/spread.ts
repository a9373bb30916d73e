/** A few examples of a sample, of as many kinds as can be. */

import type { SampledExample } from "../quality/quality-material.ts";

/** At most `most`: of each stratum the first, then of each the second, and so on. In the order of the sample. */
export function spread(sample: readonly SampledExample[], most: number): readonly SampledExample[] {
  const seen = new Map<string, number>();
  const rounds = sample.map((example, index) => {
    const round = seen.get(example.stratum) ?? 0;
    seen.set(example.stratum, round + 1);
    return { example, round, index };
  });
  return rounds
    .toSorted((a, b) => a.round - b.round || a.index - b.index)
    .slice(0, most)
    .toSorted((a, b) => a.index - b.index)
    .map(({ example }) => example);
}
