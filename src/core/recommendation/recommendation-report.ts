/** From rules and an answer to what is shown. */

import { promptName } from "../assist/prompt.ts";
import type { DecisionThresholds } from "../cost/thresholds.ts";
import { disagreements } from "./disagreements.ts";
import { keptRecommendation } from "./kept-recommendation.ts";
import { recommendPrompt } from "./prompts/recommend.ts";
import type { RecommendationAnswer } from "./recommendation-answer.ts";
import type {
  RecommendationInputs,
  RecommendationReport,
  RulesRecommendation,
} from "./recommendation.ts";
import { rulesRecommendation } from "./rules-recommendation.ts";

/** Without any model. */
export const rulesReport = (
  inputs: RecommendationInputs,
  thresholds: DecisionThresholds,
): RecommendationReport => ({
  inputs,
  rules: rulesRecommendation(inputs, thresholds),
  model: undefined,
  run: undefined,
});

interface Asked {
  readonly inputs: RecommendationInputs;
  readonly rules: RulesRecommendation;
  /** All that the model was told, instructions apart. */
  readonly told: string;
  /** Of the model: "Claude Sonnet 5.5". */
  readonly label: string;
  /** ISO day. */
  readonly date: string;
}

export function modelPart(
  answer: RecommendationAnswer,
  { inputs, rules, told, label, date }: Asked,
): NonNullable<RecommendationReport["model"]> {
  const { recommendation, notes } = keptRecommendation(answer, { inputs, told });
  return {
    label,
    date,
    promptVersion: promptName(recommendPrompt),
    recommendation,
    disagreements: disagreements({ inputs, rules, model: recommendation }),
    notes,
  };
}
