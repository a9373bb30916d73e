/** Assessments as text, Markdown and JSON: what they show, and that a model's words stay words. */

import assert from "node:assert/strict";
import { suite, test } from "node:test";

import { assessmentJson } from "../../../src/core/assessment/assessment-json.ts";
import { assessmentMarkdown } from "../../../src/core/assessment/assessment-markdown.ts";
import { assessmentText } from "../../../src/core/assessment/assessment-text.ts";
import { assessmentOf } from "../../../src/core/assessment/assessment.ts";
import type { DataQualityAssessment } from "../../../src/core/assessment/data-quality-assessment.ts";
import { judgementOf } from "../../../src/core/assessment/judgement.ts";
import {
  reliabilitySentence,
  runSentences,
  sentSentence,
} from "../../../src/core/assessment/report-parts.ts";
import type { RunEnd } from "../../../src/core/assist/run.ts";
import { wholeRun } from "../assist/run-ends.ts";
import { answerOf, exampleOf, issueOf, materialOf, setAnswerOf, today } from "./cases.ts";

const hostile =
  "<img src=x onerror=alert(1)> [click](https://example.com) \u001b[31m | `x` *y*\n# Ready";

const judgements = Array.from({ length: 12 }, (_, line) =>
  judgementOf(
    exampleOf(line),
    answerOf(70 + line, {
      issues:
        line === 3
          ? [
              issueOf({
                kind: "invalid-command",
                severity: "high",
                evidence: '"no shutdown" on port 3',
              }),
            ]
          : [],
    }),
    line < 3 ? answerOf(72 + line) : undefined,
  ),
);
const material = materialOf(judgements.map(({ example }) => example));

const usualRun: RunEnd = {
  ...wholeRun,
  answered: 15,
  total: 16,
  spentUsd: 0.42,
  failures: [{ message: "The model refused to answer.", requests: 1 }],
};

function assessed(
  words = "Add examples of other vendors.",
  run: RunEnd = usualRun,
): DataQualityAssessment {
  return assessmentOf(material, {
    judgements,
    set: { answer: setAnswerOf(60, { recommendations: [words] }), excerpts: [] },
    model: "Claude Opus 5.5",
    modelId: "claude-opus-5-5",
    sample: { size: null, seed: 7, repeats: 3 },
    date: today,
    notes: ["Line 14: a secret could not be masked."],
    sent: {
      provider: "Anthropic",
      host: "api.anthropic.com",
      isBatch: false,
      examples: 12,
      masked: 4,
    },
    run,
  });
}

/** What every report says. */
const facts = [
  /By rules, all 120 records/,
  /By Claude Opus 5\.5, 12 of 120 records, 2026-11-23/,
  /Ready for fine-tuning/,
  /High\. Invalid command, line 4: The cause is another one\./,
  /"no shutdown" on port 3/,
  /Add examples of other vendors\./,
  /Remove the 2 near-duplicates\./,
  /Distinct word pairs/,
  /Vendor: Cisco 30 \(75 %\), not told 10 \(25 %\)/,
  /Scores of 1 example were higher than the issues beside them allow, and count as 50/,
  /3 examples were judged twice: the scores differ by 2\.0 points on average/,
  /Line 14: a secret could not be masked\./,
  /12 examples went to Claude Opus 5\.5 \(Anthropic, api\.anthropic\.com\); 4 private values in them were masked\./,
  /15 of 16 questions have an answer\. At most \$0\.42 was spent\./,
  /1 question without an answer: The model refused to answer\./,
];

suite("text", () => {
  const text = assessmentText(assessed(), material);

  for (const fact of facts) {
    test(`says ${fact.source}`, () => {
      assert.match(text.replace(/\s+/g, " "), fact);
    });
  }

  test("has lines that fit a terminal", () => {
    for (const line of text.split("\n")) assert.ok(line.length <= 100, line);
  });

  test("has no control characters of a model", () => {
    const shown = assessmentText(assessed(hostile), material);
    assert.ok(shown.includes(String.raw`\u{1b}[31m`));
    for (const line of shown.split("\n")) assert.match(line, /^\P{Cc}*$/u);
  });

  test("without a model has the rules alone", () => {
    const alone = assessmentText(undefined, material);
    assert.match(alone, /By rules, all 120 records: 88 of 100, excellent/);
    assert.doesNotMatch(alone, /model|Ready/);
  });
});

suite("what was sent", () => {
  const said = (run: Partial<RunEnd>) => {
    const assessment = assessed("", { ...wholeRun, answered: 16, total: 16, ...run });
    return [sentSentence(assessment), ...runSentences(assessment)];
  };

  test("is nothing where all answers are of an earlier run", () => {
    assert.deepEqual(said({ remembered: 16 }), [
      "Nothing was sent or spent.",
      "16 of 16 questions have an answer, all of them of an earlier run.",
    ]);
  });

  test("is told with what was answered before", () => {
    assert.deepEqual(said({ remembered: 10, spentUsd: 0.1 }), [
      "12 examples went to Claude Opus 5.5 (Anthropic, api.anthropic.com); 4 private values in them were masked.",
      "16 of 16 questions have an answer, 10 of them of an earlier run. At most $0.10 was spent.",
    ]);
    assert.equal(
      said({ spentUsd: 0.2 })[1],
      "16 of 16 questions have an answer. At most $0.20 was spent.",
    );
  });

  test("an example that was judged twice has one difference", () => {
    const one = { examples: 1, meanDifference: 2, withinTen: 1, alpha: undefined };
    assert.equal(
      reliabilitySentence(one),
      "1 example was judged twice: the scores differ by 2.0 points. That is too few, or too alike, to say more.",
    );
  });
});

suite("Markdown", () => {
  const markdown = assessmentMarkdown(assessed(), material);
  const plain = markdown.replace(/\\(.)/g, "$1");

  for (const fact of facts) {
    test(`says ${fact.source}`, () => {
      assert.match(plain, fact);
    });
  }

  test("compares rules and model", () => {
    assert.match(markdown, /\| {2}\| By rules \| By Claude Opus 5\.5 \(95 % interval\) \|/);
    // 70 to 81, but for line 4, where an issue of high severity makes 73 to 50.
    assert.match(markdown, /\| Accuracy \| – \| 74 \(6\d to 7\d\) \|/);
    assert.match(markdown, /\| \*\*Overall\*\* \| 88 \| /);
  });

  test("shows a model's words as words", () => {
    const shown = assessmentMarkdown(assessed(hostile), material);
    const line = shown.split("\n").find((one) => one.includes("onerror")) ?? "";
    assert.ok(line.startsWith("- \\<img src=x onerror=alert(1)\\> \\[click\\]((a link))"), line);
    assert.ok(line.includes("\\| \\`x\\` \\*y\\* \\# Ready"), line);
    assert.doesNotMatch(shown, /^# Ready/m);
  });

  test("without a model has the rules alone", () => {
    assert.doesNotMatch(assessmentMarkdown(undefined, material), /model|Claude|Ready/);
  });
});

suite("JSON", () => {
  interface Json {
    readonly version: number;
    readonly rules: object;
    readonly assessment:
      | (Made & {
          readonly quality: string;
          readonly scores: Readonly<Record<string, { score: number | null; low: number | null }>>;
          readonly issues: readonly { kind: string; lines: readonly number[] }[];
          readonly examples: readonly { line: number }[];
          readonly readiness: { verdict: string };
        })
      | null;
  }
  interface Made {
    readonly model: string;
    readonly modelId: string;
    readonly promptVersion: string;
    readonly sample: object;
    readonly sent: { readonly provider: string; readonly host: string };
  }
  const json = (assessment: DataQualityAssessment | undefined) =>
    JSON.parse(assessmentJson(assessment, material)) as Json;

  test("has all there is, lines from 1", () => {
    const { assessment, version } = json(assessed());
    assert.equal(version, 1);
    assert.equal(assessment?.quality, "good");
    assert.deepEqual(assessment.issues[0]?.lines, [4]);
    assert.equal(assessment.examples[0]?.line, 1);
    assert.equal(assessment.scores["diversity"]?.score, 60);
    assert.equal(assessment.scores["diversity"].low, null);
    assert.ok((assessment.scores["accuracy"]?.low ?? 100) < 76);
    assert.equal(assessment.readiness.verdict, "ready");
  });

  test("says how it was made, so that it can be made again", () => {
    const made = json(assessed()).assessment;
    assert.ok(made);
    assert.deepEqual(
      [made.model, made.modelId, made.promptVersion],
      ["Claude Opus 5.5", "claude-opus-5-5", "judge-example 1, judge-set 1"],
    );
    assert.deepEqual(made.sample, { size: null, seed: 7, repeats: 3 });
    assert.deepEqual([made.sent.provider, made.sent.host], ["Anthropic", "api.anthropic.com"]);
  });

  test("has no text of an example but the evidence", () => {
    assert.ok(!assessmentJson(assessed(), material).includes("of the switch is down"));
  });

  test("without a model has null for it", () => {
    assert.equal(json(undefined).assessment, null);
  });
});
