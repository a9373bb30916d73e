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

/** Why an earlier answer may not fit any more. */
export const staleAnswer =
  "The inputs or the dataset have changed since the model was asked: ask again.";

/** With an earlier answer. The rules speak of the case as it is now: where the two disagree is worked out anew. */
export function withAnswer(
  report: RecommendationReport,
  {
    model,
    run,
    isStale,
  }: Pick<RecommendationReport, "model" | "run"> & { readonly isStale: boolean },
): RecommendationReport {
  const { inputs, rules } = report;
  if (model === undefined) return { ...report, run };
  const sides = disagreements({ inputs, rules, model: model.recommendation });
  const since = isStale && sides.length > 0 ? [staleAnswer] : [];
  return { ...report, model: { ...model, disagreements: [...since, ...sides] }, run };
}

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
