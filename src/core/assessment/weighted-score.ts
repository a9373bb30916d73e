/** Scores of several dimensions in one. */

import type { Dimension } from "../quality/score-card.ts";
import { dimensionWeights } from "./rubric.ts";
import { sum } from "./stratified-mean.ts";

export interface DimensionNumber {
  readonly dimension: Dimension;
  /** `null`, `undefined`: cannot be told, and its weight goes to the others. */
  readonly score: number | null | undefined;
}

/** `undefined`: none can be told. */
export function weightedScore(scores: readonly DimensionNumber[]): number | undefined {
  const told = scores.flatMap(({ dimension, score }) =>
    typeof score === "number" ? [{ score, weight: dimensionWeights[dimension] }] : [],
  );
  const weight = sum(told.map((one) => one.weight));
  return weight > 0 ? sum(told.map((one) => one.score * one.weight)) / weight : undefined;
}
