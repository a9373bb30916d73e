/** What the reports of an assessment have in common: which facts they show, and in which words. */

import { earlierText, isRemembered, spentText } from "../assist/run-words.ts";
import type { ReportTable } from "../cost/report-tables.ts";
import type { QualityMaterial } from "../quality/quality-material.ts";
import type { Score, ScoreCard } from "../quality/score-card.ts";
import { about } from "../quality/share-words.ts";
import { capitalized, count, enumeration, formatInteger, percent } from "../wording.ts";
import type {
  DataQualityAssessment,
  IssueKind,
  JudgeReliability,
  QualityIssue,
} from "./data-quality-assessment.ts";
import { alphaBounds } from "./reliability.ts";

/** The texts of the sample are in no report. */
export type ReportMaterial = Omit<QualityMaterial, "sample">;

export const issueTitles: Readonly<Record<IssueKind, string>> = {
  inaccurate: "Inaccurate",
  "invalid-command": "Invalid command",
  "contradicts-itself": "Contradicts itself",
  "unsupported-resolution": "Resolution does not follow",
  incomplete: "Incomplete",
  inconsistent: "Inconsistent",
  "bad-format": "Badly formatted",
  repetitive: "Repetitive",
  unbalanced: "Unbalanced",
  "addressed-to-models": "Speaks to models",
  other: "Other",
};

export const readinessTitles: Readonly<
  Record<DataQualityAssessment["readiness"]["verdict"], string>
> = {
  ready: "Ready for fine-tuning",
  "not-ready": "Not ready for fine-tuning",
  unsure: "Not sure whether it is ready for fine-tuning",
};

/** "By rules, all 1,204 records". */
export const rulesTitle = ({ records }: ReportMaterial): string =>
  `By rules, ${records === 0 ? "no records" : records === 1 ? "1 record" : `all ${formatInteger(records)} records`}`;

/** "By Claude Sonnet 5.5, 40 of 1,204 records, 2026-11-23". */
export const modelTitle = ({ model, judged, records, date }: DataQualityAssessment): string =>
  `By ${model}, ${formatInteger(judged)} of ${count(records, "record")}, ${date}`;

/** "82 (78 to 86)": with its 95 % interval. */
export function scoreText({ score, low, high }: Score): string {
  const shown = String(Math.round(score));
  return low === undefined || high === undefined
    ? shown
    : `${shown} (${Math.round(low)} to ${Math.round(high)})`;
}

/** "82 (78 to 86) of 100, good". */
export const overallText = ({ overall }: ScoreCard): string =>
  overall === undefined
    ? "nothing could be scored"
    : `${scoreText(overall)} of 100, ${overall.quality}`;

export const cardTable = ({ scores, overall }: ScoreCard): ReportTable => ({
  head: ["", "Score", "From"],
  rows: [
    ...scores.map(({ dimension, score, basis }) => [
      capitalized(dimension),
      score === undefined ? "–" : scoreText(score),
      basis,
    ]),
    [
      "Overall",
      overall === undefined ? "–" : scoreText(overall),
      overall === undefined ? "" : capitalized(overall.quality),
    ],
  ],
  numbers: false,
});

export const figuresTable = ({ rules }: ReportMaterial): ReportTable => ({
  head: ["Figure", "Value", ""],
  rows: [...rules.diversity, ...rules.consistency, ...rules.completeness].map(
    ({ label, value, note = "" }) => [label, value, note],
  ),
  numbers: false,
});

/** "Vendor: Cisco 700 (58 %), Juniper 504 (41 %)". */
export const balanceSentences = ({ rules }: ReportMaterial): readonly string[] =>
  rules.balances.map(({ trait, shares }) => {
    const all = shares.reduce((total, { records }) => total + records, 0);
    const parts = shares.map(
      ({ label, records }) => `${label} ${formatInteger(records)} (${about(records / all)})`,
    );
    return `${trait}: ${parts.join(", ")}`;
  });

const mostLines = 20;

/** "line 4", "lines 3 and 12"; empty: the set as a whole. */
export function linesText({ lines }: QualityIssue): string {
  const named = lines.slice(0, mostLines).map((line) => formatInteger(line + 1));
  const rest = lines.length - named.length;
  const more = rest === 0 ? [] : [`${formatInteger(rest)} more`];
  return lines.length === 0
    ? ""
    : `${lines.length === 1 ? "line" : "lines"} ${enumeration([...named, ...more])}`;
}

/** "High. Invalid command, lines 3 and 12: There is no such command on IOS." */
export function issueHeadline(issue: QualityIssue): string {
  const where = linesText(issue) || "the set as a whole";
  return `${capitalized(issue.severity)}. ${issueTitles[issue.kind]}, ${where}: ${issue.description}`;
}

export function reliabilitySentence(reliability: JudgeReliability | undefined): string {
  if (reliability === undefined) return "No example was judged twice.";
  const { examples, meanDifference, withinTen, alpha } = reliability;
  const points = `${meanDifference.toFixed(1)} points`;
  const agreement =
    examples === 1
      ? `1 example was judged twice: the scores differ by ${points}`
      : `${count(examples, "example")} were judged twice: the scores differ by ${points} on average, ${percent(withinTen)} of them by at most 10`;
  if (alpha === undefined) return `${agreement}. That is too few, or too alike, to say more.`;
  const word =
    alpha >= alphaBounds.reliable
      ? "the judge agrees with itself"
      : alpha >= alphaBounds.tentative
        ? "the judge agrees with itself tolerably"
        : "the judge does not tell these examples apart reliably";
  return `${agreement}. Krippendorff's alpha is ${alpha.toFixed(2)}: ${word}.`;
}

export function sentSentence({ sent, model, run }: DataQualityAssessment): string {
  if (isRemembered(run)) return "Nothing was sent or spent.";
  const examples = count(sent.examples, "example");
  const masked =
    sent.masked === 0
      ? "no private value was found in them"
      : `${count(sent.masked, "private value")} in them ${sent.masked === 1 ? "was" : "were"} masked`;
  const batch = sent.isBatch ? ", as a batch" : "";
  return `${examples} went to ${model} (${sent.provider}, ${sent.host})${batch}; ${masked}.`;
}

export function runSentences({ run }: DataQualityAssessment): readonly string[] {
  const has = run.answered === 1 || run.total === 1 ? "has" : "have";
  return [
    `${formatInteger(run.answered)} of ${count(run.total, "question")} ${has} an answer${earlierText(run)}.${spentText(run)}`,
    ...run.failures.map(
      ({ message, requests }) => `${count(requests, "question")} without an answer: ${message}`,
    ),
  ];
}
