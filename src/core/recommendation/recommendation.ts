/** Whether to fine-tune at all: what is asked, what rules say, and what a model says, in the terms of the original toolkit. */

import type { RunEnd } from "../assist/run.ts";
import type { Estimate } from "../cost/estimate.ts";
import type { Decision, Signal, Verdict } from "../cost/decision.ts";
import type { Rival } from "../cost/analysis.ts";
import type { DataQuality } from "../quality/score-card.ts";

export const triedTechniques = [
  "better-prompt",
  "few-shot",
  "retrieval",
  "prompt-caching",
  "smaller-model",
  "distillation",
] as const;
/** What may do instead of fine-tuning. */
export type Technique = (typeof triedTechniques)[number];

/** What a person says in the form, beside the cost scenario, which has accuracies, volumes and changes. */
export interface RecommendationAnswers {
  /** What the model is to do, in a few words. May be empty. */
  readonly task: string;
  /** What an answer may take, in milliseconds; `undefined`: not said. */
  readonly latencyTargetMs?: number | undefined;
  /** What it takes now. */
  readonly latencyNowMs?: number | undefined;
  /** What was tried before. */
  readonly tried: readonly Technique[];
}

/** What is known of the dataset. */
export interface DatasetFacts {
  readonly name: string;
  readonly format: string | undefined;
  readonly records: number;
  readonly validShare: number;
  /** By task type and the like, in words: "Task type: troubleshooting 60 %, configuration 40 %". */
  readonly balances: readonly string[];
  /** By whom and how good. */
  readonly quality:
    | {
        readonly by: "rules" | "model";
        readonly quality: DataQuality;
        readonly score: number;
      }
    | undefined;
}

export interface RecommendationInputs {
  readonly answers: RecommendationAnswers;
  /** `undefined`: no dataset is open. */
  readonly dataset: DatasetFacts | undefined;
  readonly estimate: Estimate;
  readonly rivals: readonly Rival[];
}

/** What rules say, always there and always first. */
export interface RulesRecommendation {
  /** Of the cost calculator, with what the quality of the dataset adds. */
  readonly decision: Decision;
  readonly verdict: Verdict;
}

export const confidences = ["high", "medium", "low"] as const;
export const efforts = ["low", "medium", "high"] as const;

/** Steps that a command of Tunesmith takes, or that a person takes alone. */
export const nextStepIds = [
  "check-dataset",
  "fix-findings",
  "remove-duplicates",
  "redact",
  "assess-quality",
  "split-dataset",
  "export-dataset",
  "choose-targets",
  "compare-costs",
  "import-dataset",
  "without-command",
] as const;
export type NextStepId = (typeof nextStepIds)[number];

export interface Alternative {
  readonly technique: Technique;
  /** What to do, and what to expect of it. */
  readonly description: string;
  readonly effort: (typeof efforts)[number];
  /** What it costs, in words of the model. */
  readonly cost: string;
  /** Computed from the scenario, in USD a month; `undefined`: there is no figure for it. */
  readonly monthlyCostUsd?: number | undefined;
}

/** The model's answer. Its words are of the model, its numbers are bounded by the schema. */
export interface FineTuningRecommendation {
  readonly verdict: Verdict;
  readonly confidence: (typeof confidences)[number];
  readonly summary: string;
  readonly reasonsFor: readonly string[];
  readonly reasonsAgainst: readonly string[];
  /** Shares from 0 to 1, and what the range is based on. `undefined`: it cannot be told. */
  readonly expectedAccuracy:
    { readonly low: number; readonly high: number; readonly basis: string } | undefined;
  readonly alternatives: readonly Alternative[];
  readonly risks: readonly string[];
  /** Signals of the rules that it holds to be misleading, and why. */
  readonly doubts: readonly { readonly rule: Signal["rule"]; readonly because: string }[];
  readonly nextSteps: readonly { readonly step: NextStepId; readonly text: string }[];
}

export interface RecommendationReport {
  readonly inputs: RecommendationInputs;
  readonly rules: RulesRecommendation;
  /** `undefined`: no model was asked, or none has answered. */
  readonly model:
    | {
        readonly label: string;
        /** ISO day. */
        readonly date: string;
        readonly promptVersion: string;
        readonly recommendation: FineTuningRecommendation;
        /** Where rules and model disagree: plain sentences; empty: they agree. */
        readonly disagreements: readonly string[];
        /** What of the answer is left out, or must not be relied on: plain sentences. */
        readonly notes: readonly string[];
      }
    | undefined;
  readonly run: RunEnd | undefined;
}
