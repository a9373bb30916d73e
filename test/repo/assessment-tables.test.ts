/** What docs/assessment.md says of the rubric is what the model is told. `UPDATE=1` writes it anew. */

import { test } from "node:test";

import { issueKinds } from "../../src/core/assessment/data-quality-assessment.ts";
import { readinessAims } from "../../src/core/assessment/readiness.ts";
import { issueTitles } from "../../src/core/assessment/report-parts.ts";
import {
  anchors,
  dimensionWeights,
  exampleRubric,
  issueRubric,
  networkChecks,
  setRubric,
  type Criterion,
} from "../../src/core/assessment/rubric.ts";
import { enumeration, percent, sentence } from "../../src/core/wording.ts";
import { checkGeneratedParts, markdownTable } from "./generated-part.ts";

test("the tables in docs/assessment.md are those of the rubric", async () => {
  await checkGeneratedParts(new URL("../../docs/assessment.md", import.meta.url), {
    parts: {
      example: rubricTable(exampleRubric),
      network: networkChecks.map(({ check }) => `- ${check}`).join("\n"),
      set: rubricTable(setRubric),
      issues: markdownTable(
        ["issue", "what it is"],
        issueKinds.map((kind) => [issueTitles[kind], sentence(issueRubric[kind])]),
      ),
      weights: markdownTable(
        ["dimension", "weight"],
        Object.entries(dimensionWeights).map(([dimension, weight]) => [dimension, percent(weight)]),
      ),
      readiness: readinessList(),
    },
    test: "test/repo/assessment-tables.test.ts",
  });
});

const rubricTable = (rubric: Readonly<Record<string, Criterion>>): string =>
  Object.entries(rubric)
    .map(([dimension, criterion]) =>
      [
        `**${dimension}**: ${criterion.question}`,
        markdownTable(
          ["score", "means"],
          anchors.map((anchor) => [String(anchor), criterion.anchors[anchor]]),
        ),
      ].join("\n\n"),
    )
    .join("\n\n");

const readinessList = (): string =>
  [
    `- The overall score is ${enumeration(readinessAims.qualities, "or")}, and the lower end of its interval at least ${readinessAims.leastLow}.`,
    `- At most ${percent(readinessAims.mostGrave)} of the judged examples have an issue of high severity.`,
    `- The scores of at least ${readinessAims.leastCounted} examples count.`,
    `- At least ${percent(readinessAims.leastValidShare)} of the lines are records without an error, and no errors of the rules are left.`,
  ].join("\n");
