/** The score card that a model has filled in: its answers give scores of examples, the totals are computed here. */

import type { QualityMaterial } from "../quality/quality-material.ts";
import {
  dimensions,
  qualityOf,
  type Dimension,
  type DimensionScore,
  type Score,
  type ScoreCard,
} from "../quality/score-card.ts";
import { count, sentence } from "../wording.ts";
import { exampleDimensions, type ExampleDimension } from "./data-quality-assessment.ts";
import { isCounted, type Judgement } from "./judgement.ts";
import { dimensionWeights } from "./rubric.ts";
import type { SetAnswer } from "./set-answer.ts";
import { meanOfRecords } from "./mean-of-records.ts";
import { sum, type MeanEstimate } from "./stratified-mean.ts";
import { weightedScore } from "./weighted-score.ts";

export function modelCard(
  material: QualityMaterial,
  judgements: readonly Judgement[],
  set: SetAnswer | undefined,
): ScoreCard {
  const counted = judgements.filter(isCounted);
  const means = new Map(
    exampleDimensions.map((dimension) => [
      dimension,
      meanOfRecords(material, counted, { value: ({ answer }) => answer.scores[dimension] }),
    ]),
  );
  const parts: DimensionParts = { means, set, counted };
  const scores = dimensions.map((dimension) => dimensionScore(dimension, parts));
  const total = weightedScore(
    scores.map(({ dimension, score }) => ({ dimension, score: score?.score })),
  );
  if (total === undefined) return { by: "model", scores, overall: undefined };
  const shares = exampleDimensions.map(
    (dimension) => [dimension, shareOf(dimension, scores, set)] as const,
  );
  const spread = meanOfRecords(material, counted, {
    value: ({ answer }) =>
      sum(
        shares.map(
          ([dimension, share]) =>
            share * (answer.scores[dimension] ?? means.get(dimension)?.mean ?? 0),
        ),
      ),
    highest: 100 * sum(shares.map(([, share]) => share)),
  });
  const score = scoreAround(total, spread?.halfWidth);
  return { by: "model", scores, overall: { ...score, quality: qualityOf(score.score) } };
}

interface DimensionParts {
  readonly means: ReadonlyMap<Dimension, MeanEstimate | undefined>;
  readonly set: SetAnswer | undefined;
  readonly counted: readonly Judgement[];
}

/** The words of the model that go with a score are not shown: they say it of one example, or of an excerpt. */
function dimensionScore(
  dimension: Dimension,
  { means, set, counted }: DimensionParts,
): DimensionScore {
  const mean = means.get(dimension);
  const ofSet =
    dimension === "diversity" || dimension === "consistency" ? set?.[dimension] : undefined;
  const setScore = ofSet?.score ?? undefined;
  const judged = counted.filter(
    ({ answer }) => dimension !== "diversity" && answer.scores[dimension] !== null,
  ).length;
  const ofExamples =
    judged === 1
      ? "score of 1 example"
      : `mean of ${count(judged, "example")}, weighted by how frequent their kind is`;
  if (mean === undefined) {
    if (setScore === undefined)
      return { dimension, score: undefined, basis: untold(dimension, set) };
    return { dimension, score: { score: setScore }, basis: "Of the set as a whole." };
  }
  if (dimension !== "consistency") {
    return { dimension, score: scoreOf(mean), basis: sentence(ofExamples) };
  }
  if (setScore === undefined) {
    return {
      dimension,
      score: scoreOf(mean),
      basis: `Within examples only: ${ofExamples}. Across examples it is not judged.`,
    };
  }
  return {
    dimension,
    score: scoreAround((mean.mean + setScore) / 2, mean.halfWidth && mean.halfWidth / 2),
    basis: `Mean of two: within examples ${Math.round(mean.mean)} (${ofExamples}), across examples ${Math.round(setScore)} (the set as a whole).`,
  };
}

function untold(dimension: Dimension, set: SetAnswer | undefined): string {
  if (dimension !== "diversity") return "No example has a score that counts.";
  return set === undefined
    ? "The set as a whole is not judged."
    : "The model cannot tell it from what it was shown.";
}

/** What a point of examples' scores in this dimension adds to the overall score. */
function shareOf(
  dimension: ExampleDimension,
  scores: readonly DimensionScore[],
  set: SetAnswer | undefined,
): number {
  const told = scores.filter(({ score }) => score !== undefined);
  if (!told.some((one) => one.dimension === dimension)) return 0;
  const weight = sum(told.map((one) => dimensionWeights[one.dimension]));
  const isHalved = dimension === "consistency" && (set?.consistency.score ?? null) !== null;
  return (dimensionWeights[dimension] / weight) * (isHalved ? 0.5 : 1);
}

const scoreOf = ({ mean, halfWidth }: MeanEstimate): Score => scoreAround(mean, halfWidth);

/** Where all were judged there is nothing to be uncertain of, and of a single one nothing to tell it by. */
function scoreAround(score: number, halfWidth: number | undefined): Score {
  const clamped = clamp(score);
  if (halfWidth === undefined || halfWidth === 0) return { score: clamped };
  return { score: clamped, low: clamp(score - halfWidth), high: clamp(score + halfWidth) };
}

const clamp = (score: number): number => Math.min(100, Math.max(0, score));
