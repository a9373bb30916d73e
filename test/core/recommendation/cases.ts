/** Cases and answers of a model for tests; people, figures and words are invented. */

import assert from "node:assert/strict";

import { estimateScenario } from "../../../src/core/cost/estimate-scenario.ts";
import type { GivenInputs } from "../../../src/core/cost/inputs.ts";
import { priceBook } from "../../../src/core/cost/prices.ts";
import type { Scenario } from "../../../src/core/cost/scenario.ts";
import { defaultThresholds } from "../../../src/core/cost/thresholds.ts";
import type { RecommendationAnswer } from "../../../src/core/recommendation/recommendation-answer.ts";
import { recommendationInputs } from "../../../src/core/recommendation/recommendation-inputs.ts";
import type {
  DatasetFacts,
  RecommendationAnswers,
  RecommendationInputs,
} from "../../../src/core/recommendation/recommendation.ts";

export const today = "2026-11-23";

/** The original toolkit's high-volume case: fine-tune. */
export const highVolume: GivenInputs = {
  trainingTokens: 500_000,
  requests: 50_000,
  promptTokens: 2500,
  tunedPromptTokens: 500,
};

/** Its low-volume case: do not. */
export const lowVolume: GivenInputs = { ...highVolume, requests: 1000, oneOffCost: 200 };

export const goodDataset: DatasetFacts = {
  name: "tickets.jsonl",
  format: "openai-chat",
  records: 1200,
  validShare: 0.98,
  balances: ["Task type: troubleshooting 60 %, configuration 40 %"],
  quality: { by: "model", quality: "good", score: 78 },
};

export interface CaseParts {
  readonly inputs?: GivenInputs;
  readonly scenario?: Partial<Scenario>;
  readonly answers?: Partial<RecommendationAnswers>;
  readonly dataset?: Partial<DatasetFacts> | "none";
}

export function caseOf({
  inputs = highVolume,
  scenario = {},
  answers = {},
  dataset = {},
}: CaseParts = {}): RecommendationInputs {
  const { estimate, problem } = estimateScenario(
    { name: "Tickets", inputs, ...scenario },
    { book: priceBook, thresholds: defaultThresholds, today },
  );
  assert.ok(estimate, problem);
  return {
    ...recommendationInputs({ answers: { task: "", tried: [], ...answers }, estimate }),
    dataset: dataset === "none" ? undefined : { ...goodDataset, ...dataset },
  };
}

export function answerOf(parts: Partial<RecommendationAnswer> = {}): RecommendationAnswer {
  return {
    summary: "The volume is high and the prompt repeats itself.",
    reasonsFor: ["Each prompt repeats the same instructions."],
    reasonsAgainst: ["The accuracy is not measured."],
    doubts: [],
    verdict: "fine-tune",
    confidence: "medium",
    expectedAccuracy: null,
    alternatives: [
      {
        technique: "prompt-caching",
        description: "Cache the instructions.",
        effort: "low",
        cost: "Repeated tokens cost less.",
      },
    ],
    risks: ["The base model may end."],
    nextSteps: [{ step: "split-dataset", text: "Split the dataset, to measure." }],
    ...parts,
  };
}
