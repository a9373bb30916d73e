/** The reports of a recommendation, whole, on invented cases. `UPDATE=1` writes what is expected. */

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { suite, test } from "node:test";

import { defaultThresholds } from "../../../src/core/cost/thresholds.ts";
import type { RecommendationAnswer } from "../../../src/core/recommendation/recommendation-answer.ts";
import { recommendationJson } from "../../../src/core/recommendation/recommendation-json.ts";
import { recommendationMarkdown } from "../../../src/core/recommendation/recommendation-markdown.ts";
import { modelPart, rulesReport } from "../../../src/core/recommendation/recommendation-report.ts";
import { recommendationRequest } from "../../../src/core/recommendation/recommendation-request.ts";
import { recommendationText } from "../../../src/core/recommendation/recommendation-text.ts";
import type { RecommendationReport } from "../../../src/core/recommendation/recommendation.ts";
import { wholeRun } from "../assist/run-ends.ts";
import { answerOf, caseOf, highVolume, today, type CaseParts } from "./cases.ts";

const run = { ...wholeRun, answered: 1, total: 1, spentUsd: 0.01 };

function reportOf(parts: CaseParts, answer?: Partial<RecommendationAnswer>): RecommendationReport {
  const report = rulesReport(caseOf(parts), defaultThresholds);
  if (answer === undefined) return report;
  const { inputs, rules } = report;
  const told = recommendationRequest(inputs, rules, { hasStructuredOutput: true }).text;
  const model = modelPart(answerOf(answer), {
    ...{ inputs, rules, told },
    label: "Claude Test 1",
    date: today,
  });
  return { ...report, model, run };
}

const measured: CaseParts = {
  inputs: { ...highVolume, accuracy: 0.82, rivalInputPrice: 1, rivalOutputPrice: 4 },
  answers: {
    task: "Classify syslog lines by severity | and action.",
    latencyNowMs: 1800,
    latencyTargetMs: 1000,
    tried: ["few-shot"],
  },
};

const hostileWords =
  "</td><script>alert(1)</script> | **bold** [x](https://example.com) \u001b[31m\n# Head";

const cases = {
  agreed: reportOf(measured, {
    verdict: "fine-tune",
    confidence: "high",
    expectedAccuracy: { low: 0.86, high: 0.93, basis: "82 % are reached without fine-tuning." },
    alternatives: [
      ...answerOf().alternatives,
      {
        technique: "few-shot",
        description: "Choose other examples for the prompt.",
        effort: "low",
        cost: "Longer prompts cost more per request.",
      },
    ],
  }),
  apart: reportOf(
    { ...measured, dataset: { records: 300 } },
    {
      verdict: "do-not",
      confidence: "low",
      summary: `It saves $9,999 a month. ${hostileWords}`,
      doubts: [{ rule: "volume", because: "The volume may be that of one month." }],
      alternatives: [
        {
          ...answerOf().alternatives[0],
          technique: "retrieval",
          description: hostileWords,
          effort: "medium",
          cost: hostileWords,
        },
      ],
      risks: [hostileWords],
      nextSteps: [
        { step: "redact", text: "Redact names." },
        { step: "without-command", text: "Measure the accuracy." },
      ],
    },
  ),
  "rules-only": reportOf({ dataset: "none" }),
  failed: {
    ...reportOf({}),
    run: {
      ...run,
      answered: 0,
      isPartial: true,
      failures: [{ message: "The model does not want to answer.", requests: 1 }],
    },
  },
};

for (const [name, report] of Object.entries(cases)) {
  for (const [type, text] of [
    ["md", recommendationMarkdown(report)],
    ["txt", recommendationText(report)],
  ] as const) {
    test(`the report is as in ${name}.${type}`, () => {
      const path = new URL(`../../golden/recommendation/${name}.${type}`, import.meta.url);
      if (process.env["UPDATE"]) writeFileSync(path, text);
      assert.equal(text, readFileSync(path, "utf8"));
    });
  }
}

suite("words of a model", () => {
  test("are shown in Markdown, and do nothing", () => {
    const text = recommendationMarkdown(cases.apart);
    assert.doesNotMatch(text, /(?<!\\)<script|(?<!\\)\*\*bold|(?<!\\)\[x|^# Head/m);
    assert.ok(!text.includes("\u001b"));
    for (const table of text.split("\n\n").filter((part) => part.startsWith("|"))) {
      const widths = table
        .trim()
        .split("\n")
        .map((line) => line.split(/(?<!\\)\|/).length);
      assert.equal(new Set(widths).size, 1, table);
    }
  });

  test("do not break lines of a terminal", () => {
    const text = recommendationText(cases.apart);
    assert.ok(!text.includes("\u001b"));
    for (const line of text.split("\n")) assert.ok(line.length <= 100, line);
  });
});

suite("JSON", () => {
  const read = (report: RecommendationReport) =>
    JSON.parse(recommendationJson(report)) as Readonly<Record<string, unknown>> & {
      readonly model: Readonly<Record<string, unknown>> | null;
    };

  test("has the verdict of the rules and the model's beside it", () => {
    const { version, verdict, model } = read(cases.apart);
    assert.deepEqual([version, verdict, model?.["verdict"]], [1, "marginal", "do-not"]);
    assert.deepEqual(model?.["expectedAccuracy"], null);
    assert.deepEqual(model["nextSteps"], [
      {
        step: "redact",
        text: "Redact names.",
        command: "tunesmith fix --redact mask --out FILE PATH",
      },
      { step: "without-command", text: "Measure the accuracy.", command: null },
    ]);
  });

  test("has the same members with and without a model", () => {
    const { verdict, model, run: end } = read(cases["rules-only"]);
    assert.deepEqual([verdict, model, end], ["marginal", null, null]);
    assert.deepEqual(Object.keys(read(cases["rules-only"])), Object.keys(read(cases.agreed)));
  });
});
