/** An example with what the judge says of it. */

import type { SampledExample } from "../quality/quality-material.ts";
import { exampleDimensions } from "./data-quality-assessment.ts";
import type { ExampleAnswer } from "./example-answer.ts";
import { gradedAnswer, type GradedAnswer } from "./graded-answer.ts";
import { weightedScore } from "./weighted-score.ts";

export interface Judgement {
  readonly example: SampledExample;
  readonly answer: GradedAnswer;
  /** Asked once more, to see whether the judge agrees with itself. */
  readonly again: GradedAnswer | undefined;
}

export const judgementOf = (
  example: SampledExample,
  answer: ExampleAnswer,
  again?: ExampleAnswer,
): Judgement => ({
  example,
  answer: gradedAnswer(answer, example),
  again: again && gradedAnswer(again, example),
});

/** Nobody can tell what a score is worth that the example itself has tried to make: by rules, or as its judge shows. */
export const isCounted = ({ example, answer }: Judgement): boolean =>
  !example.isAddressedToModels &&
  !answer.issues.some(({ kind, evidence }) => kind === "addressed-to-models" && evidence !== "");

/** All dimensions of one answer in one score; `undefined`: nothing could be told. */
export const overallScore = ({ scores }: GradedAnswer): number | undefined =>
  weightedScore(exampleDimensions.map((dimension) => ({ dimension, score: scores[dimension] })));
