/** What a judge says of an example, as far as it holds: issues as far as they are founded, scores as far as they fit them. */

import type { SampledExample } from "../quality/quality-material.ts";
import {
  exampleDimensions,
  type ExampleDimension,
  type QualityIssue,
} from "./data-quality-assessment.ts";
import { founded, type Founded } from "./evidence.ts";
import type { ExampleAnswer } from "./example-answer.ts";
import { issueDimensions, mostWithIssue } from "./rubric.ts";

export interface GradedIssue extends Founded, Pick<QualityIssue, "description" | "suggestion"> {
  readonly kind: ExampleAnswer["issues"][number]["kind"];
}

export interface GradedAnswer {
  /** From 0 to 100; `null`: cannot be told. */
  readonly scores: Readonly<Record<ExampleDimension, number | null>>;
  readonly issues: readonly GradedIssue[];
  /** A score was higher than the issues in its dimension allow. */
  readonly isLowered: boolean;
}

export function gradedAnswer(answer: ExampleAnswer, { text }: SampledExample): GradedAnswer {
  const issues = answer.issues.map((issue) => ({ ...issue, ...founded(issue, [text]) }));
  const scoreOf = (dimension: ExampleDimension): number | null => {
    const { score } = answer[dimension];
    return score === null ? null : Math.min(score, mostOf(dimension, issues));
  };
  return {
    // Made of all dimensions of an example.
    scores: Object.fromEntries(
      exampleDimensions.map((dimension) => [dimension, scoreOf(dimension)]),
    ) as Record<ExampleDimension, number | null>,
    issues,
    isLowered: exampleDimensions.some(
      (dimension) => answer[dimension].score !== scoreOf(dimension),
    ),
  };
}

const mostOf = (dimension: ExampleDimension, issues: readonly GradedIssue[]): number =>
  issues
    .filter(({ kind }) => issueDimensions[kind] === dimension)
    .reduce((most, { severity }) => Math.min(most, mostWithIssue[severity]), 100);
