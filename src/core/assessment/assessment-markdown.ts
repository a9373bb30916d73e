/** An assessment to save and send, as Markdown: rules and model side by side, each under its name. */

import { markdownList, markdownSection, markdownTable, markdownText } from "../cost/markdown.ts";
import { capitalized, count } from "../wording.ts";
import type { DataQualityAssessment, QualityIssue } from "./data-quality-assessment.ts";
import {
  balanceSentences,
  cardTable,
  figuresTable,
  issueHeadline,
  modelTitle,
  overallText,
  readinessTitles,
  reliabilitySentence,
  rulesTitle,
  runSentences,
  scoreText,
  sentSentence,
  type ReportMaterial,
} from "./report-parts.ts";
import { dimensions, type ScoreCard } from "../quality/score-card.ts";

/** `assessment`: `undefined` where no model was asked. */
export const assessmentMarkdown = (
  assessment: DataQualityAssessment | undefined,
  material: ReportMaterial,
): string => `${[...partsOf(assessment, material)].join("\n\n")}\n`;

function* partsOf(
  assessment: DataQualityAssessment | undefined,
  material: ReportMaterial,
): Iterable<string> {
  const { rules, name } = material;
  yield `# How good is ${markdownText(name)}?`;
  yield `${rulesTitle(material)}: **${overallText(rules.card)}**`;
  if (assessment !== undefined) {
    yield `${markdownText(modelTitle(assessment))}: **${overallText(assessment.card)}**`;
    yield `**${readinessTitles[assessment.readiness.verdict]}**`;
    yield markdownList(assessment.readiness.reasons.map(markdownText));
    yield "## Scores";
    yield comparison(rules.card, assessment);
    yield* modelParts(assessment);
  }
  yield* markdownSection(`## ${rulesTitle(material)}`, cardTable(rules.card));
  yield* section("### What rules advise", rules.advice);
  yield* markdownSection("### Counted", figuresTable(material));
  yield* section("### How records are spread", balanceSentences(material));
}

function comparison(rules: ScoreCard, { card, model }: DataQualityAssessment): string {
  const cell = (one: ScoreCard, dimension: string): string => {
    const score = one.scores.find((other) => other.dimension === dimension)?.score;
    return score === undefined ? "–" : scoreText(score);
  };
  return markdownTable(
    ["", "By rules", `By ${markdownText(model)} (95 % interval)`],
    [
      ...dimensions.map((dimension) => [
        capitalized(dimension),
        cell(rules, dimension),
        cell(card, dimension),
      ]),
      ["**Overall**", ...[rules, card].map(({ overall }) => (overall ? scoreText(overall) : "–"))],
    ],
  );
}

function* modelParts(assessment: DataQualityAssessment): Iterable<string> {
  const { card, issues } = assessment;
  yield `## ${markdownText(modelTitle(assessment))}`;
  yield "Issues, strengths and recommendations are the model's own words and may be wrong. Totals are computed from its scores of single examples.";
  yield markdownList(
    card.scores.map(({ dimension, basis }) => `${capitalized(dimension)}: ${markdownText(basis)}`),
  );
  yield `### ${count(issues.length, "issue")}`;
  yield issues.length === 0 ? "None." : markdownList(issues.map(issueItem));
  yield* section("### Strengths", assessment.strengths);
  yield* section("### What the model recommends", assessment.recommendations);
  yield* section("### How far to trust it", [
    reliabilitySentence(assessment.reliability),
    ...assessment.notes,
    `Prompts: ${assessment.promptVersion}.`,
  ]);
  yield* section("### What was sent", [sentSentence(assessment), ...runSentences(assessment)]);
}

/** One item, its parts on lines of their own. */
const issueItem = (issue: QualityIssue): string =>
  [
    issueHeadline(issue),
    issue.evidence && `Evidence: "${issue.evidence}"`,
    issue.suggestion && `Suggestion: ${issue.suggestion}`,
  ]
    .filter((text) => text !== "")
    .map(markdownText)
    .join("\\\n  ");

function* section(heading: string, sentences: readonly string[]): Iterable<string> {
  if (sentences.length === 0) return;
  yield heading;
  yield markdownList(sentences.map(markdownText));
}
