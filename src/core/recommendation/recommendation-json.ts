/** A recommendation for other programs. What is there stays as it is; members may be added. */

import { inputsJson, jsonText } from "../cost/cost-json.ts";
import { keyFigures } from "../cost/key-figures.ts";
import { untoldInputs } from "../cost/untold.ts";
import type { FineTuningRecommendation, RecommendationReport } from "./recommendation.ts";
import { stepCommands } from "./step-commands.ts";

/**
 * `{ version, verdict, rules, model, inputs, run }`. Verdicts are "fine-tune", "marginal" and "do-not"; `verdict` is that of
 * the rules, whatever a model says. Amounts in the units of their names, shares from 0 to 1; what is not known, or never, is
 * null, and so is `model` without an answer.
 */
export function recommendationJson(report: RecommendationReport): string {
  const { inputs, rules, model, run } = report;
  return jsonText({
    version: 1,
    verdict: rules.verdict,
    rules: rules.decision,
    model:
      model === undefined
        ? null
        : {
            label: model.label,
            date: model.date,
            promptVersion: model.promptVersion,
            ...answerJson(model.recommendation),
            disagreements: model.disagreements,
            notes: model.notes,
          },
    inputs: inputsOf(inputs),
    run: run ?? null,
  });
}

const answerJson = (recommendation: FineTuningRecommendation): object => ({
  ...recommendation,
  expectedAccuracy: recommendation.expectedAccuracy ?? null,
  alternatives: recommendation.alternatives.map((alternative) => ({
    ...alternative,
    monthlyCostUsd: alternative.monthlyCostUsd ?? null,
  })),
  nextSteps: recommendation.nextSteps.map(({ step, text }) => ({
    step,
    text,
    command: stepCommands[step].terminal ?? null,
  })),
});

function inputsOf({ answers, dataset, estimate, rivals }: RecommendationReport["inputs"]): object {
  const { scenario } = estimate;
  return {
    task: answers.task,
    latencyNowMs: answers.latencyNowMs ?? null,
    latencyTargetMs: answers.latencyTargetMs ?? null,
    tried: answers.tried,
    dataset: dataset === undefined ? null : { ...dataset, quality: dataset.quality ?? null },
    scenario: {
      name: scenario.name,
      model: scenario.modelLabel,
      ...keyFigures(estimate),
      untoldInputs: untoldInputs(scenario.given),
      inputs: inputsJson(scenario),
      warnings: scenario.warnings,
    },
    rivals,
  };
}
