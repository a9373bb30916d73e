/** The scores of judged examples, for the judge of the whole set. */

import { exampleDimensions } from "./data-quality-assessment.ts";
import type { Judgement } from "./judgement.ts";
import { meanOf } from "./stratified-mean.ts";

/** One line for each dimension, no longer than those of `highestScoresText`. */
export const scoresText = (judgements: readonly Judgement[]): string =>
  [
    `Judged examples: ${judgements.length}.`,
    ...exampleDimensions.map((dimension) => {
      const scores = judgements
        .map(({ answer }) => answer.scores[dimension])
        .filter((score) => score !== null)
        .toSorted((a, b) => a - b);
      if (scores.length === 0) return `${dimension}: cannot be told`;
      const [lowest, mean, highest] = [scores[0], meanOf(scores), scores.at(-1)].map((score) =>
        Math.round(score ?? 0),
      );
      return `${dimension}: mean ${mean}, from ${lowest} to ${highest}, told for ${scores.length}`;
    }),
  ].join("\n");

export const highestScoresText = (examples: number): string =>
  [
    `Judged examples: ${examples}.`,
    ...exampleDimensions.map(
      (dimension) => `${dimension}: mean 100, from 100 to 100, told for ${examples}`,
    ),
  ].join("\n");
