/** What a model says of a dataset's quality, in the terms of the original toolkit. */

import type { RunEnd } from "../assist/run.ts";
import type { DataQuality, ScoreCard } from "../quality/score-card.ts";

/** What can be told of one example alone. */
export const exampleDimensions = ["accuracy", "completeness", "consistency", "format"] as const;
export type ExampleDimension = (typeof exampleDimensions)[number];

export const issueKinds = [
  "inaccurate",
  "invalid-command",
  "contradicts-itself",
  "unsupported-resolution",
  "incomplete",
  "inconsistent",
  "bad-format",
  "repetitive",
  "unbalanced",
  "addressed-to-models",
  "other",
] as const;
export type IssueKind = (typeof issueKinds)[number];

export const issueSeverities = ["high", "medium", "low"] as const;
export type IssueSeverity = (typeof issueSeverities)[number];

export interface QualityIssue {
  readonly kind: IssueKind;
  readonly severity: IssueSeverity;
  /** Digests of the records concerned; empty: the set as a whole. */
  readonly digests: readonly string[];
  /** Their 0-based lines when they were read, in the same order. */
  readonly lines: readonly number[];
  /** What is wrong, in a sentence of the model. */
  readonly description: string;
  /** Words of the record that show it, as it was sent; may be empty. */
  readonly evidence: string;
  readonly suggestion: string;
}

/** How much the judge agrees with itself, on examples that it judged twice. */
export interface JudgeReliability {
  readonly examples: number;
  /** Mean difference of the two scores, in points. */
  readonly meanDifference: number;
  /** Share of examples whose scores are at most 10 points apart. */
  readonly withinTen: number;
  /** Krippendorff's alpha for intervals; `undefined`: too few examples, or all scores are alike. */
  readonly alpha: number | undefined;
}

/** An example that has an answer. */
export interface JudgedExample {
  readonly digest: string;
  /** 0-based, when it was read. */
  readonly line: number;
  /** Otherwise its scores are not part of any total. */
  readonly isCounted: boolean;
  /** From 0 to 100; `null`: cannot be told. */
  readonly scores: Readonly<Record<ExampleDimension, number | null>>;
}

export interface DataQualityAssessment {
  readonly dataset: string;
  /** As it is shown: "Claude Sonnet 5.5". */
  readonly model: string;
  /** As the provider calls it: "claude-sonnet-5-5". */
  readonly modelId: string;
  /** ISO day. */
  readonly date: string;
  /** Version of the prompts. */
  readonly promptVersion: string;
  /** How the examples were chosen: the same numbers choose the same ones of the same records. */
  readonly sample: {
    /** How many were wished for; `null`: all. */
    readonly size: number | null;
    readonly seed: number;
    /** How many were to be judged twice. */
    readonly repeats: number;
  };
  readonly quality: DataQuality | undefined;
  readonly card: ScoreCard;
  readonly judged: number;
  readonly records: number;
  /** Scores that do not count, since the example speaks to its judge. */
  readonly discounted: number;
  readonly reliability: JudgeReliability | undefined;
  /** The gravest first. */
  readonly issues: readonly QualityIssue[];
  readonly strengths: readonly string[];
  readonly recommendations: readonly string[];
  readonly readiness: {
    readonly verdict: "ready" | "not-ready" | "unsure";
    /** Plain sentences. */
    readonly reasons: readonly string[];
  };
  /** In the order of the dataset, all that were judged. */
  readonly examples: readonly JudgedExample[];
  /** What limits the result, such as examples that were left out: plain sentences. */
  readonly notes: readonly string[];
  /** To whom what was sent. */
  readonly sent: {
    readonly provider: string;
    readonly host: string;
    readonly isBatch: boolean;
    readonly examples: number;
    /** Private values that were masked in them. */
    readonly masked: number;
  };
  readonly run: RunEnd;
}
