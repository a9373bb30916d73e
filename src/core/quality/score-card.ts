/** The score card of a dataset, the same whether rules or a model have filled it in. */

export const dimensions = [
  "consistency",
  "accuracy",
  "completeness",
  "diversity",
  "format",
] as const;
export type Dimension = (typeof dimensions)[number];

export const dataQualities = ["excellent", "good", "fair", "poor"] as const;
export type DataQuality = (typeof dataQualities)[number];

/** From 0 to 100; `low` and `high`: the 95 % confidence interval, where it is a sample that was judged. */
export interface Score {
  readonly score: number;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

export interface DimensionScore {
  readonly dimension: Dimension;
  /** `undefined`: cannot be told this way. */
  readonly score: Score | undefined;
  /** A plain sentence: what the score is made of, or why there is none. */
  readonly basis: string;
}

export interface ScoreCard {
  readonly by: "rules" | "model";
  readonly scores: readonly DimensionScore[];
  /** `undefined`: nothing could be scored. */
  readonly overall: (Score & { readonly quality: DataQuality }) | undefined;
}

/** From which score on. */
const leastScore: Readonly<Record<DataQuality, number>> = {
  excellent: 85,
  good: 70,
  fair: 50,
  poor: 0,
};

export function qualityOf(score: number): DataQuality {
  return dataQualities.find((quality) => score >= leastScore[quality]) ?? "poor";
}
