/** An example with what the judge says of it. */

import type { SampledExample } from "../quality/quality-material.ts";
import { exampleDimensions } from "./data-quality-assessment.ts";
import type { ExampleAnswer } from "./example-answer.ts";
import { literalQuote } from "./model-words.ts";
import { weightedScore } from "./weighted-score.ts";

export interface Judgement {
  readonly example: SampledExample;
  readonly answer: ExampleAnswer;
  /** Asked once more, to see whether the judge agrees with itself. */
  readonly again?: ExampleAnswer | undefined;
}

/** Nobody can tell what a score is worth that the example itself has tried to make: by rules, or as its judge shows. */
export const isCounted = ({ example, answer }: Judgement): boolean =>
  !example.isAddressedToModels &&
  !answer.issues.some(
    ({ kind, evidence }) =>
      kind === "addressed-to-models" && literalQuote(evidence, example.text) !== "",
  );

/** All dimensions of one answer in one score; `undefined`: nothing could be told. */
export const overallScore = (answer: ExampleAnswer): number | undefined =>
  weightedScore(
    exampleDimensions.map((dimension) => ({ dimension, score: answer[dimension].score })),
  );
