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
  | {
      readonly stage: "preparing";
      readonly what: string;
      /** How much of the dataset is read, from 0 to 1, where that takes long. */
      readonly share?: number | undefined;
    }
  /** The sheet: waits for "send" or "withdraw". Of long runs it has the first texts only. */
  | { readonly stage: "sheet"; readonly outgoing: Outgoing; readonly textsInAll: number }
  | { readonly stage: "running"; readonly progress: RunProgress }
  /** A plain sentence. `needsKey`: another API key may help. */
  | { readonly stage: "failed"; readonly message: string; readonly needsKey?: boolean | undefined };

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

/** A dataset is checked first, and then read for what its quality is. */
export interface Reading {
  readonly step: "check" | "read";
  /** From 0 to 1; `undefined`: nobody knows. */
  readonly share: number | undefined;
}

export interface AssessmentState extends AdviceBase {
  readonly page: "assessment";
  /** File name; `undefined`: no dataset is open. */
  readonly dataset: string | undefined;
  /** Why there is nothing to assess, as a plain sentence. */
  readonly problem: string | undefined;
  /** Without its texts; `undefined`: it is being read. */
  readonly material: Omit<QualityMaterial, "sample"> | undefined;
  /** How far that is; absent: nothing is known of it. */
  readonly reading?: Reading | undefined;
  /** `null`: all. */
  readonly sampleSize: number | null;
  readonly repeats: number;
  readonly isBatch: boolean;
  readonly canBatch: boolean;
  /** The size of a sample where nothing else is wished: as the settings have it. Absent: they say that all are judged. */
  readonly usualSize?: number | undefined;
  /** One that was sent, and has no result here yet. */
  readonly batch?:
    | {
        /** ISO date and time. */
        readonly since: string;
        readonly examples: number;
        /** "Claude Opus 5.5". */
        readonly model: string;
      }
    | undefined;
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
  /** Why the assessment of the dataset by a model does not count, as a plain sentence; absent: it does, or there is none. */
  readonly unused?: string | undefined;
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
  | { readonly type: "setApiKey" }
  | { readonly type: "changeCap"; readonly capUsd: number }
  /** Works out what would be sent, and shows it. */
  | { readonly type: "prepare" }
  /** What the sheet shows is sent. */
  | { readonly type: "send" }
  | { readonly type: "withdraw" }
  | { readonly type: "stop" }
  /** The batch that is under way: works out again what was sent, and shows it. */
  | { readonly type: "takeUp" }
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
