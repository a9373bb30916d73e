/** How much better judgements agree than chance would have it. */

import { sum } from "./stratified-mean.ts";

/**
 * Krippendorff's alpha for intervals (K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011): 1 if all
 * agree, 0 if it is chance, below if they disagree on purpose. A unit has the values that were given to it; units with
 * one value say nothing. `undefined`: no unit is left, or all values are alike, so that there is nothing to agree on.
 */
export function krippendorffAlpha(units: readonly (readonly number[])[]): number | undefined {
  const paired = units.filter((values) => values.length > 1);
  const observed = sum(paired.map((values) => squaredDifferences(values) / (values.length - 1)));
  const all = paired.flat();
  const expected = squaredDifferences(all) / (all.length - 1);
  return expected > 0 ? 1 - observed / expected : undefined;
}

/** Of each value to each other, both ways: 2 (n Σv² − (Σv)²), taken around the first so that nothing is lost to rounding. */
function squaredDifferences(values: readonly number[]): number {
  const [first = 0] = values;
  const moved = values.map((value) => value - first);
  return 2 * (values.length * sum(moved.map((value) => value ** 2)) - sum(moved) ** 2);
}
