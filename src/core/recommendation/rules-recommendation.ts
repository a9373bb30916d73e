/** The recommendation by rules: what the cost calculator decides, and what is known beyond costs. */

import { decide, decisionOf } from "../cost/decide.ts";
import { paidBack, type Estimate } from "../cost/estimate.ts";
import type { DecisionThresholds } from "../cost/thresholds.ts";
import { datasetSignals, hasNoExample } from "./dataset-signals.ts";
import type { RecommendationInputs, RulesRecommendation } from "./recommendation.ts";

/**
 * `thresholds`: those of the estimate. The verdict follows from all signals by `decisionOf`, unless the dataset has nothing
 * to train on: no cost and no volume speaks for that.
 */
export function rulesRecommendation(
  inputs: RecommendationInputs,
  thresholds: DecisionThresholds,
): RulesRecommendation {
  const { dataset } = inputs;
  const { signals } = decide(withExamples(inputs), thresholds);
  const decision = decisionOf([...signals, ...datasetSignals(inputs)], paidBack(inputs.estimate));
  const verdict = dataset !== undefined && hasNoExample(dataset) ? "do-not" : decision.verdict;
  return { decision: { ...decision, verdict }, verdict };
}

/** A scenario whose tokens are given by hand does not say how many examples there are; the dataset does. */
function withExamples({ estimate, dataset }: RecommendationInputs): Estimate["scenario"] {
  const { scenario } = estimate;
  if (dataset === undefined || scenario.given.examples !== undefined) return scenario;
  return { ...scenario, given: { ...scenario.given, examples: dataset.records } };
}
