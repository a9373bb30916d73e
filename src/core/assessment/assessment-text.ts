/** An assessment for people at a terminal: rules and model side by side, each under its name. */

import type { ReportTable } from "../cost/report-tables.ts";
import { sectionWidth, textList, textParagraph, textSection } from "../cost/text-report.ts";
import { textTable, wrapText } from "../cost/text-table.ts";
import { count, printable } from "../wording.ts";
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
  sentSentence,
  type ReportMaterial,
} from "./report-parts.ts";

/** `assessment`: `undefined` where no model was asked. */
export const assessmentText = (
  assessment: DataQualityAssessment | undefined,
  material: ReportMaterial,
): string => `${[...linesOf(assessment, material)].join("\n")}\n`;

function* linesOf(
  assessment: DataQualityAssessment | undefined,
  material: ReportMaterial,
): Iterable<string> {
  const { rules } = material;
  yield printable(material.name);
  yield* textParagraph(`${rulesTitle(material)}: ${overallText(rules.card)}`);
  if (assessment !== undefined) {
    yield* textParagraph(`${modelTitle(assessment)}: ${overallText(assessment.card)}`);
    yield* textParagraph(`${readinessTitles[assessment.readiness.verdict]}.`);
    yield* textSection("Why", textList(assessment.readiness.reasons));
  }
  yield* textSection(rulesTitle(material), tableLines(cardTable(rules.card)));
  yield* textSection("What rules advise", textList(rules.advice));
  if (assessment !== undefined) yield* modelLines(assessment);
  yield* textSection("Counted by rules", tableLines(figuresTable(material)));
  yield* textSection("How records are spread", textList(balanceSentences(material)));
}

function* modelLines(assessment: DataQualityAssessment): Iterable<string> {
  const { issues } = assessment;
  yield* textSection(modelTitle(assessment), tableLines(cardTable(assessment.card)));
  yield* textSection(`${count(issues.length, "issue")}, in the model's words`, issueLines(issues));
  yield* textSection("Strengths, in the model's words", textList(assessment.strengths));
  yield* textSection("What the model recommends", textList(assessment.recommendations));
  yield* textSection(
    "How far to trust it",
    textList([reliabilitySentence(assessment.reliability), ...assessment.notes]),
  );
  yield* textSection(
    "What was sent",
    textList([sentSentence(assessment), ...runSentences(assessment)]),
  );
}

const issueLines = (issues: readonly QualityIssue[]): readonly string[] =>
  issues.flatMap((issue) => [
    ...textList([issueHeadline(issue)]),
    ...[issue.evidence && `"${issue.evidence}"`, issue.suggestion]
      .filter((text) => text !== "")
      .flatMap((text) => wrapText(printable(text), sectionWidth - 4).map((line) => `    ${line}`)),
  ]);

/** The last column goes on below itself where it is long. */
function tableLines({ rows }: ReportTable): readonly string[] {
  const safe = rows.map((row) => row.map(printable));
  const lines = textTable(
    safe.map((row) => row.slice(0, -1)),
    () => false,
  );
  const indent = Math.max(0, ...lines.map((line) => line.length)) + 2;
  return lines.flatMap((line, index) =>
    wrapText(safe[index]?.at(-1) ?? "", Math.max(sectionWidth - indent, 20)).map((part, row) =>
      `${(row === 0 ? line : "").padEnd(indent)}${part}`.trimEnd(),
    ),
  );
}
