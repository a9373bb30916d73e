/** Asks a model whether to fine-tune. Whatever comes of it, what the rules say is there. */

import type { ModelRequest } from "../core/assist/language-model.ts";
import type { Outgoing } from "../core/assist/outgoing.ts";
import type { DecisionThresholds } from "../core/cost/thresholds.ts";
import type { MaskedWriting } from "../core/quality/mask-written.ts";
import { recommendationAnswer } from "../core/recommendation/recommendation-answer.ts";
import { modelPart } from "../core/recommendation/recommendation-report.ts";
import { recommendationRequest } from "../core/recommendation/recommendation-request.ts";
import type {
  RecommendationInputs,
  RecommendationReport,
  RulesRecommendation,
} from "../core/recommendation/recommendation.ts";
import { rulesRecommendation } from "../core/recommendation/rules-recommendation.ts";
import { outgoingOf } from "./outgoing-of.ts";
import { runRequests, type RunMeans } from "./run-requests.ts";

/** One request is no batch. */
export interface RecommendationMeans
  extends Omit<RunMeans, "isBatch">, Pick<Outgoing, "provider" | "host" | "keyFrom"> {
  /** Masks what a person has written. */
  readonly maskWritten: (text: string) => Promise<MaskedWriting>;
  /** Those of the estimate. */
  readonly thresholds: DecisionThresholds;
  /** ISO day. */
  readonly today: string;
}

export interface RecommendationPlan {
  readonly inputs: RecommendationInputs;
  readonly rules: RulesRecommendation;
  /** What the model is to do, as it is sent: masked. May be empty. */
  readonly task: string;
  readonly request: ModelRequest;
  readonly outgoing: Outgoing;
}

/** Asks for nothing but the number of tokens, where the provider counts them: of the facts only if the means say so. */
export async function planRecommendation(
  inputs: RecommendationInputs,
  means: RecommendationMeans,
): Promise<RecommendationPlan> {
  const rules = rulesRecommendation(inputs, means.thresholds);
  const { answers } = inputs;
  const { text: task, masked, privacy } = await means.maskWritten(answers.task);
  const told: RecommendationInputs = { ...inputs, answers: { ...answers, task } };
  const request = recommendationRequest(told, rules, means.model.facts);
  const outgoing = await outgoingOf([request], {
    ...means,
    isBatch: false,
    examples: 0,
    masked,
    privacy: ["No record is sent: only figures, and what you wrote of the task.", ...privacy],
    leftOut: [],
    texts: [
      { title: "Instructions", text: request.system },
      { title: "The task and the figures", text: request.text },
    ],
    warnings: [],
    secretPlace: "what you wrote",
  });
  return { inputs, rules, task, request, outgoing };
}

/** Without an answer `model` is `undefined`, and `run` says why. */
export async function runRecommendation(
  { inputs, rules, request }: RecommendationPlan,
  means: RecommendationMeans,
): Promise<RecommendationReport> {
  const { answers, end } = await runRequests([request], { ...means, isBatch: false });
  const value = answers.get(request.key);
  const told = request.text;
  const { label } = means.model.facts;
  return {
    inputs,
    rules,
    model:
      value === undefined
        ? undefined
        : modelPart(recommendationAnswer.parse(value), {
            inputs,
            rules,
            told,
            label,
            date: means.today,
          }),
    run: end,
  };
}
