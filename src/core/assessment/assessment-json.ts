/** An assessment for other programs. Members stay as they are; others may be added. */

import { exactly } from "../cost/key-figures.ts";
import type { Score, ScoreCard } from "../quality/score-card.ts";
import type { DataQualityAssessment } from "./data-quality-assessment.ts";
import type { ReportMaterial } from "./report-parts.ts";

/**
 * Scores are from 0 to 100, shares from 0 to 1, lines from 1; what is not known is null. `assessment`, of the model, is
 * null where none was asked. Issues without lines are of the set as a whole.
 */
export function assessmentJson(
  assessment: DataQualityAssessment | undefined,
  { rules, summary, ...material }: ReportMaterial,
): string {
  const report = {
    version: 1,
    dataset: material.name,
    formatId: material.formatId ?? null,
    records: material.records,
    unreadable: material.unreadable,
    validShare: material.validShare,
    summary,
    rules: {
      ...cardJson(rules.card),
      advice: rules.advice,
      diversity: rules.diversity,
      consistency: rules.consistency,
      completeness: rules.completeness,
      balances: rules.balances,
    },
    assessment: assessment === undefined ? null : modelJson(assessment),
  };
  const rounded = (_key: string, value: unknown): unknown =>
    typeof value === "number" ? exactly(value) : value;
  return `${JSON.stringify(report, rounded, 2)}\n`;
}

const modelJson = (assessment: DataQualityAssessment): object => ({
  model: assessment.model,
  modelId: assessment.modelId,
  date: assessment.date,
  promptVersion: assessment.promptVersion,
  sample: assessment.sample,
  ...cardJson(assessment.card),
  readiness: assessment.readiness,
  judged: assessment.judged,
  discounted: assessment.discounted,
  reliability: assessment.reliability
    ? { ...assessment.reliability, alpha: assessment.reliability.alpha ?? null }
    : null,
  issues: assessment.issues.map(({ lines, ...issue }) => ({
    ...issue,
    lines: lines.map((line) => line + 1),
  })),
  strengths: assessment.strengths,
  recommendations: assessment.recommendations,
  examples: assessment.examples.map(({ line, digest, isCounted, scores }) => ({
    line: line + 1,
    digest,
    isCounted,
    scores,
  })),
  notes: assessment.notes,
  sent: assessment.sent,
  run: { ...assessment.run, spentUsd: assessment.run.spentUsd ?? null },
});

const cardJson = ({ overall, scores }: ScoreCard): object => ({
  quality: overall?.quality ?? null,
  overall: overall === undefined ? null : scoreJson(overall),
  scores: Object.fromEntries(
    scores.map(({ dimension, score, basis }) => [
      dimension,
      {
        ...(score === undefined ? { score: null, low: null, high: null } : scoreJson(score)),
        basis,
      },
    ]),
  ),
});

const scoreJson = ({ score, low, high }: Score): object => ({
  score,
  low: low ?? null,
  high: high ?? null,
});
