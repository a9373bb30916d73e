/** An assessment is made of answers by our own code: totals, issues, readiness. */

import assert from "node:assert/strict";
import { suite, test } from "node:test";

import { assessmentOf } from "../../../src/core/assessment/assessment.ts";
import type { DataQualityAssessment } from "../../../src/core/assessment/data-quality-assessment.ts";
import { judgementOf, type Judgement } from "../../../src/core/assessment/judgement.ts";
import type { SetAnswer } from "../../../src/core/assessment/set-answer.ts";
import type { RunEnd } from "../../../src/core/assist/run.ts";
import type { QualityMaterial } from "../../../src/core/quality/quality-material.ts";
import type { Dimension } from "../../../src/core/quality/score-card.ts";
import { wholeRun } from "../assist/run-ends.ts";
import { answerOf, exampleOf, issueOf, materialOf, setAnswerOf, today } from "./cases.ts";

interface Assessed {
  readonly material?: Partial<QualityMaterial>;
  readonly set?: SetAnswer | undefined;
  readonly run?: Partial<RunEnd>;
}

function assessed(
  judgements: readonly Judgement[],
  { material, set, run }: Assessed = {},
): DataQualityAssessment {
  const sample = judgements.map(({ example }) => example);
  const total = judgements.length;
  return assessmentOf(materialOf(sample, material), {
    judgements,
    set: set && { answer: set, excerpts: sample },
    model: "Claude Opus 5.5",
    modelId: "claude-opus-5-5",
    sample: { size: 40, seed: 1, repeats: 5 },
    date: today,
    notes: [],
    sent: { provider: "Anthropic", host: "localhost", isBatch: false, examples: total, masked: 0 },
    run: { ...wholeRun, answered: total, total, ...run },
  });
}

/** So many examples with the same score. */
const alike = (examples: number, score: number): readonly Judgement[] =>
  Array.from({ length: examples }, (_, line) => judgementOf(exampleOf(line), answerOf(score)));

const scoreOf = ({ card }: DataQualityAssessment, wanted: Dimension) =>
  card.scores.find(({ dimension }) => dimension === wanted);

suite("score card", () => {
  test("has the mean of examples, consistency of both, diversity of the set", () => {
    const result = assessed(alike(12, 80), { set: setAnswerOf(60) });
    assert.equal(scoreOf(result, "accuracy")?.score?.score, 80);
    assert.equal(scoreOf(result, "consistency")?.score?.score, 70);
    assert.match(
      scoreOf(result, "consistency")?.basis ?? "",
      /within examples 80 .*across examples 60/,
    );
    assert.deepEqual(scoreOf(result, "diversity")?.score, { score: 60 });
    // 0.35, 0.2 and 0.1 of 80, 0.2 of 70, 0.15 of 60.
    const { overall } = result.card;
    assert.ok(overall !== undefined && Math.abs(overall.score - 75) < 1e-9);
    assert.equal(overall.quality, "good");
    assert.equal(result.quality, "good");
  });

  test("without an answer about the set has no diversity, and its weight goes to the others", () => {
    const result = assessed(alike(12, 80));
    assert.equal(scoreOf(result, "diversity")?.score, undefined);
    assert.match(scoreOf(result, "diversity")?.basis ?? "", /The set as a whole is not judged\./);
    assert.match(scoreOf(result, "consistency")?.basis ?? "", /^Within examples only/);
    assert.equal(result.card.overall?.score.toFixed(6), "80.000000");
  });

  test("weighs examples by the records they stand for", () => {
    const rare = exampleOf(0, { stratum: "rare" });
    const result = assessed(
      [judgementOf(rare, answerOf(0)), judgementOf(exampleOf(1), answerOf(100))],
      {
        material: {
          strata: [
            { label: "rare", records: 10, sampled: 1 },
            { label: "troubleshooting", records: 90, sampled: 1 },
          ],
        },
      },
    );
    assert.equal(scoreOf(result, "accuracy")?.score?.score, 90);
  });

  test("has intervals, half as wide for what is half of the set's, and within 0 and 100", () => {
    const judgements = [60, 70, 80, 90, 95, 100, 100, 100].map((score, line) =>
      judgementOf(exampleOf(line), answerOf(score)),
    );
    const { card } = assessed(judgements, { set: setAnswerOf(87) });
    const widths = new Map(
      card.scores.map(({ dimension, score }) => [
        dimension,
        score?.low === undefined || score.high === undefined ? undefined : score.high - score.low,
      ]),
    );
    const accuracy = widths.get("accuracy") ?? 0;
    assert.ok(accuracy > 0);
    assert.ok(Math.abs((widths.get("consistency") ?? 0) - accuracy / 2) < accuracy * 0.05);
    assert.equal(widths.get("diversity"), undefined);
    const { low = NaN, high = NaN, score = NaN } = card.overall ?? {};
    assert.ok(low < score && score < high && high - low < accuracy);
    const top = assessed([99, 100, 90, 100].map((s, i) => judgementOf(exampleOf(i), answerOf(s))));
    assert.equal(top.card.overall?.high, 100);
  });

  test("of one example has no interval; of all records neither", () => {
    const one = assessed(alike(1, 70));
    assert.deepEqual(one.card.overall, { score: 70, quality: "good" });
    assert.equal(scoreOf(one, "accuracy")?.basis, "Score of 1 example.");
    assert.match(
      scoreOf(one, "consistency")?.basis ?? "",
      /^Within examples only: score of 1 example\. Across/,
    );
    const all = [60, 80].map((score, line) => judgementOf(exampleOf(line), answerOf(score)));
    const { card } = assessed(all, {
      material: { strata: [{ label: "troubleshooting", records: 2, sampled: 2 }] },
    });
    assert.deepEqual(card.overall, { score: 70, quality: "good" });
  });

  test("leaves out what cannot be told", () => {
    const untold = answerOf(80, { accuracy: { reason: "A prompt only.", score: null } });
    const result = assessed([judgementOf(exampleOf(0), untold), ...alike(0, 0)]);
    assert.equal(scoreOf(result, "accuracy")?.score, undefined);
    assert.equal(result.card.overall?.score.toFixed(6), "80.000000");
    const nothing = { reason: "", score: null };
    const none = assessed([
      judgementOf(
        exampleOf(0),
        answerOf(0, {
          accuracy: nothing,
          completeness: nothing,
          consistency: nothing,
          format: nothing,
        }),
      ),
    ]);
    assert.equal(none.card.overall, undefined);
    assert.equal(none.quality, undefined);
    assert.equal(none.readiness.verdict, "unsure");
  });
});

suite("issues", () => {
  test("of several records that say the same are one, the gravest first", () => {
    const judgements = [
      judgementOf(exampleOf(3), answerOf(50, { issues: [issueOf({ severity: "low" })] })),
      judgementOf(
        exampleOf(1),
        answerOf(50, {
          issues: [
            issueOf({ description: "the cause is ANOTHER one" }),
            issueOf({ kind: "incomplete", severity: "high", description: "No check." }),
          ],
        }),
      ),
    ];
    const { issues } = assessed(judgements);
    assert.deepEqual(
      issues.map(({ kind, severity, lines }) => [kind, severity, lines]),
      [
        ["incomplete", "high", [1]],
        ["inaccurate", "medium", [1, 3]],
      ],
    );
    assert.deepEqual(issues[1]?.digests, [exampleOf(1).digest, exampleOf(3).digest]);
  });

  test("that quote what is not there have the lowest severity, and there is a note", () => {
    const invented = issueOf({ severity: "high", evidence: "reload in 5" });
    const judgements = [
      ...alike(10, 90),
      ...[10, 11].map((line) => judgementOf(exampleOf(line), answerOf(90, { issues: [invented] }))),
    ];
    const { issues, notes, readiness, card } = assessed(judgements, {
      set: setAnswerOf(90, {
        issues: [{ ...invented, kind: "repetitive", examples: [1] }],
      }),
    });
    assert.deepEqual(
      issues.map(({ kind, severity, evidence }) => [kind, severity, evidence]),
      [
        ["inaccurate", "low", ""],
        ["repetitive", "low", ""],
      ],
    );
    assert.equal(readiness.verdict, "ready");
    assert.equal(card.overall?.score.toFixed(6), "90.000000");
    assert.deepEqual(notes, [
      "3 issues of the model quote words that are not in the text: of low severity, whatever the model says.",
    ]);
  });

  test("lower the score of their dimension to what the rubric has for them", () => {
    const judged = (issue: ReturnType<typeof issueOf>, score = 100) => {
      const issues = [issueOf({ severity: "low", kind: "incomplete" }), issue];
      return assessed([judgementOf(exampleOf(7), answerOf(score, { issues }))]);
    };
    const high = judged(issueOf({ kind: "invalid-command", severity: "high" }));
    assert.deepEqual(high.examples[0]?.scores, {
      accuracy: 50,
      completeness: 100,
      consistency: 100,
      format: 100,
    });
    assert.equal(scoreOf(high, "accuracy")?.score?.score, 50);
    assert.deepEqual(high.notes, [
      "Scores of 1 example were higher than the issues beside them allow, and count as 50 (an issue of high severity in the dimension) or 75 (medium).",
    ]);
    const medium = judged(issueOf({ kind: "contradicts-itself" }));
    assert.equal(medium.examples[0]?.scores.consistency, 75);
    const fitting = judged(issueOf({ kind: "invalid-command", severity: "high" }), 30);
    assert.deepEqual([fitting.examples[0]?.scores.accuracy, fitting.notes], [30, []]);
    const other = judged(issueOf({ kind: "other", severity: "high" }));
    assert.deepEqual(other.notes, []);
  });

  test("have evidence only if it is a literal quote", () => {
    const evidence = (text: string) =>
      assessed([judgementOf(exampleOf(7), answerOf(50, { issues: [issueOf({ evidence: text })] }))])
        .issues[0]?.evidence;
    assert.equal(evidence('Enter "no shutdown" on port 7.'), 'Enter "no shutdown" on port 7.');
    assert.equal(evidence("is down. # assistant"), "is down. # assistant");
    assert.equal(evidence('"Port 7 of the switch…"'), "Port 7 of the switch");
    assert.equal(evidence('Enter "no shutdown" on port 8.'), "");
    assert.equal(evidence("port … down"), "");
  });

  test("of the set name records by their numbers; numbers that do not exist are dropped", () => {
    const issue = { ...issueOf(), kind: "repetitive" as const, examples: [2, 2, 99, 0, 1.5, -1] };
    const { issues } = assessed(alike(3, 50), { set: setAnswerOf(50, { issues: [issue] }) });
    assert.deepEqual(issues[0]?.lines, [1]);
    const whole = { ...issue, examples: [], evidence: "Port 2 of the switch" };
    const { issues: ofSet } = assessed(alike(3, 50), { set: setAnswerOf(50, { issues: [whole] }) });
    assert.deepEqual(ofSet[0]?.digests, []);
    assert.equal(ofSet[0].evidence, "Port 2 of the switch");
  });

  test("are on one line and of a bounded length", () => {
    const issue = issueOf({ description: `a\n# b\u0000 ${"c".repeat(900)}`, suggestion: "d\n\ne" });
    const [first] = assessed([judgementOf(exampleOf(1), answerOf(50, { issues: [issue] }))]).issues;
    assert.equal(first?.description.length, 400);
    assert.match(first.description, /^a # b\\u\{0\} c+…$/);
    assert.equal(first.suggestion, "d e");
  });
});

suite("readiness", () => {
  test("is ready where all aims are met", () => {
    const { readiness } = assessed(alike(12, 90), { set: setAnswerOf(80) });
    assert.equal(readiness.verdict, "ready");
    assert.deepEqual(readiness.reasons, [
      "99 % of the lines are records without an error.",
      "No errors of the rules are left.",
      "The model's overall score is 88 of 100 (95 % interval 74 to 100): excellent.",
      "Judged examples with an issue of high severity: 0 of 12.",
    ]);
  });

  const grave = answerOf(90, { issues: [issueOf({ severity: "high" })] });
  const summary = { errors: 3, warnings: 0, infos: 0, hints: 0, byRule: {} };
  const untold = (examples: number) =>
    Array.from({ length: examples }, (_, index) =>
      judgementOf(
        exampleOf(50 + index),
        answerOf(90, { accuracy: { reason: "It needs an image.", score: null } }),
      ),
    );
  const twice = (...pairs: readonly (readonly [number, number])[]) =>
    pairs.map(([first, second], index) =>
      judgementOf(exampleOf(50 + index), answerOf(first), answerOf(second)),
    );
  const spreadOut = [30, 100, 100, 30, 100, 100, 30, 100, 100, 30, 100, 100].map((score, line) =>
    judgementOf(exampleOf(line), answerOf(score)),
  );
  for (const [what, result, verdict, reason] of [
    [
      "a fair score",
      assessed(alike(12, 60)),
      "not-ready",
      /60 of 100 \(.*\): fair\. The aim is good/,
    ],
    [
      "a score that may be far lower",
      assessed(spreadOut),
      "unsure",
      /may be as low as \d+; the aim is at least 60\. Judge more/,
    ],
    [
      "errors of the rules",
      assessed(alike(12, 90), { material: { summary } }),
      "not-ready",
      /3 errors of the rules are left/,
    ],
    [
      "too many lines with errors, whoever has judged how little",
      assessed(alike(2, 90), { material: { validShare: 0.9 } }),
      "not-ready",
      /Only 90 % of the lines .*; the aim is 95 %/,
    ],
    [
      "a format that nobody knows, whatever the model says",
      assessed(alike(12, 90), { material: { formatId: undefined, validShare: 1 } }),
      "not-ready",
      /^No known format fits the records, so trainers will not read them: convert them first\.$/,
    ],
    [
      "grave issues in 2 of 12",
      assessed([...alike(10, 90), ...[10, 11].map((line) => judgementOf(exampleOf(line), grave))]),
      "not-ready",
      /issue of high severity: 2 of 12, or 16\.7 % of the records .*; the aim is at most 10 %/,
    ],
    [
      "grave issues in 1 of 12",
      assessed([...alike(11, 90), judgementOf(exampleOf(11), grave)]),
      "ready",
      /issue of high severity: 1 of 12, or 8\.3 % of the records .*\./,
    ],
    [
      "grave issues in a rare kind",
      assessed(
        [
          ...alike(10, 90),
          ...[10, 11].map((line) => judgementOf(exampleOf(line, { stratum: "rare" }), grave)),
        ],
        {
          material: {
            strata: [
              { label: "troubleshooting", records: 990, sampled: 10 },
              { label: "rare", records: 10, sampled: 2 },
            ],
          },
        },
      ),
      "ready",
      /issue of high severity: 2 of 12, or 1\.0 % of the records if/,
    ],
    [
      "an accuracy that could mostly not be told",
      assessed([...alike(5, 90), ...untold(7)]),
      "unsure",
      /are right could be told of 5 of 12 examples only; the aim is at least 50 %/,
    ],
    [
      "an accuracy that could be told of half",
      assessed([...alike(6, 90), ...untold(6)]),
      "ready",
      /overall score is 90/,
    ],
    [
      "a judge that does not agree with itself",
      assessed([...alike(9, 90), ...twice([90, 55], [60, 95], [95, 60])]),
      "unsure",
      /asked twice of 3 examples, its scores differ by 35\.0 points/,
    ],
    [
      "a judge whose scores are too alike for it to tell them apart",
      assessed([...alike(9, 90), ...twice([90, 88], [88, 90], [91, 88])]),
      "ready",
      /overall score is/,
    ],
    [
      "scores that are all alike, but lower than so few can answer for",
      assessed(alike(12, 74)),
      "unsure",
      /74 of 100 \(95 % interval 59 to 89\): good, but it may be as low as 59/,
    ],
    ["nine examples", assessed(alike(9, 90)), "unsure", /Only 9 examples have .* fewer than 10/],
    ["one example", assessed(alike(1, 10)), "unsure", /Only 1 example has scores that count/],
    [
      "a part of the answers",
      assessed(alike(12, 90), { run: { isPartial: true } }),
      "unsure",
      /not complete: run it again to go on/,
    ],
  ] as const) {
    test(`is ${verdict} with ${what}`, () => {
      assert.equal(result.readiness.verdict, verdict);
      assert.match(result.readiness.reasons.join("\n"), reason);
    });
  }
});
