/** What the extension and the pages that advise (quality, recommendation) say to each other. */

import type { DataQualityAssessment } from "../core/assessment/data-quality-assessment.ts";
import type { ModelFacts } from "../core/assist/language-model.ts";
import type { Outgoing } from "../core/assist/outgoing.ts";
import type { RunProgress } from "../core/assist/run.ts";
import type { InputId } from "../core/cost/inputs.ts";
import type { QualityMaterial } from "../core/quality/quality-material.ts";
import type {
  NextStepId,
  RecommendationAnswers,
  RecommendationReport,
} from "../core/recommendation/recommendation.ts";

/** Where the work with a model stands. */
export type AdviceStage =
  | { readonly stage: "idle" }
  /** Reading, counting: nothing has left the machine. */
  | { readonly stage: "preparing"; readonly what: string }
  /** The sheet: waits for "send" or "withdraw". Of long runs it has the first texts only. */
  | { readonly stage: "sheet"; readonly outgoing: Outgoing; readonly textsInAll: number }
  | { readonly stage: "running"; readonly progress: RunProgress }
  /** A plain sentence. */
  | { readonly stage: "failed"; readonly message: string };

export interface ChosenModel {
  readonly facts: ModelFacts;
  /** "Anthropic", "GitHub Copilot". */
  readonly provider: string;
  readonly host: string;
}

interface AdviceBase {
  readonly stage: AdviceStage;
  /** `undefined`: none is chosen yet. */
  readonly model: ChosenModel | undefined;
  /** In USD: what a person allows to be spent at one time. */
  readonly capUsd: number;
}

export interface AssessmentState extends AdviceBase {
  readonly page: "assessment";
  /** File name; `undefined`: no dataset is open. */
  readonly dataset: string | undefined;
  /** Why there is nothing to assess, as a plain sentence. */
  readonly problem: string | undefined;
  /** Without its texts; `undefined`: it is being read. */
  readonly material: Omit<QualityMaterial, "sample"> | undefined;
  /** `null`: all. */
  readonly sampleSize: number | null;
  readonly repeats: number;
  readonly isBatch: boolean;
  readonly canBatch: boolean;
  readonly result:
    | {
        readonly assessment: DataQualityAssessment;
        /** By issue, by its records: 0-based lines where they are now; `null`: it has changed or is gone. */
        readonly lines: readonly (readonly (number | null)[])[];
        /** Judged examples that have changed or are gone. */
        readonly stale: number;
      }
    | undefined;
}

export interface RecommendationState extends AdviceBase {
  readonly page: "recommendation";
  /** Names of the cost scenarios; the selected one is used. */
  readonly scenarios: readonly string[];
  readonly selected: number;
  readonly answers: RecommendationAnswers;
  /** Of the scenario, those that the form asks for too: current and target accuracy, changes, requests … */
  readonly inputs: Readonly<Partial<Record<InputId, number>>>;
  /** What is missing or wrong, as plain sentences; then there is no report. */
  readonly problems: readonly string[];
  /** The dataset has changed since the model has answered, or the inputs have. */
  readonly isStale: boolean;
  readonly report: RecommendationReport | undefined;
}

export type AdviceState = AssessmentState | RecommendationState;

export interface ToAdvicePage {
  readonly type: "state";
  readonly state: AdviceState;
}

export type FromAdvicePage =
  | { readonly type: "ready" }
  | { readonly type: "chooseModel" }
  | { readonly type: "changeCap"; readonly capUsd: number }
  /** Works out what would be sent, and shows it. */
  | { readonly type: "prepare" }
  /** What the sheet shows is sent. */
  | { readonly type: "send" }
  | { readonly type: "withdraw" }
  | { readonly type: "stop" }
  /** All texts of the sheet, in an editor tab. */
  | { readonly type: "showTexts" }
  /** The result, as Markdown. */
  | { readonly type: "save" }
  | { readonly type: "copy" }
  | {
      readonly type: "changeSample";
      readonly sampleSize: number | null;
      readonly repeats: number;
      readonly isBatch: boolean;
    }
  /** 0-based. */
  | { readonly type: "openLine"; readonly line: number }
  | { readonly type: "readAgain" }
  | { readonly type: "selectScenario"; readonly selected: number }
  | { readonly type: "changeAnswers"; readonly answers: RecommendationAnswers }
  /** `null`: not said. */
  | { readonly type: "changeInput"; readonly input: InputId; readonly value: number | null }
  | { readonly type: "takeStep"; readonly step: NextStepId };
