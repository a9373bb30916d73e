import assert from "node:assert/strict";
import { suite, test } from "node:test";
import * as z from "zod";

import { defaultThresholds } from "../../../src/core/cost/thresholds.ts";
import { keptRecommendation } from "../../../src/core/recommendation/kept-recommendation.ts";
import { quantitiesIn } from "../../../src/core/recommendation/quantities.ts";
import {
  recommendationAnswer,
  type RecommendationAnswer,
} from "../../../src/core/recommendation/recommendation-answer.ts";
import { recommendationRequest } from "../../../src/core/recommendation/recommendation-request.ts";
import { rulesRecommendation } from "../../../src/core/recommendation/rules-recommendation.ts";
import { answerOf, caseOf, highVolume, type CaseParts } from "./cases.ts";

function kept(answer: Partial<RecommendationAnswer>, parts: CaseParts = {}) {
  const inputs = caseOf(parts);
  const rules = rulesRecommendation(inputs, defaultThresholds);
  const { text } = recommendationRequest(inputs, rules, { hasStructuredOutput: true });
  return keptRecommendation(answerOf(answer), { inputs, told: text });
}

const measured: CaseParts = { inputs: { ...highVolume, accuracy: 0.8 } };

suite("expected accuracy", () => {
  const range = (low: number, high: number, basis = "80 % are reached now.") => ({
    expectedAccuracy: { low, high, basis },
  });

  test("is kept where it is a range with a basis, and accuracy was measured", () => {
    const { recommendation, notes } = kept(range(0.82, 0.9), measured);
    assert.deepEqual(recommendation.expectedAccuracy, {
      low: 0.82,
      high: 0.9,
      basis: "80 % are reached now.",
    });
    assert.deepEqual(notes, []);
  });

  for (const [what, parts, answer, note] of [
    ["invented", {}, range(0.9, 0.95), "the accuracy without fine-tuning is not known"],
    ["in percent", measured, range(82, 90), "it is not a range between 0 % and 100 %"],
    ["below nothing", measured, range(-0.1, 0.9), "it is not a range between 0 % and 100 %"],
    ["turned round", measured, range(0.9, 0.8), "its lower end is above its upper end"],
    ["without any error", measured, range(1, 1), "no model is right every time"],
    ["without a basis", measured, range(0.8, 0.9, " \n"), "it has no basis"],
  ] as const) {
    test(`is left out where it is ${what}`, () => {
      const { recommendation, notes } = kept(answer, parts);
      assert.equal(recommendation.expectedAccuracy, undefined);
      assert.equal(notes.length, 1);
      assert.ok(notes[0]?.includes(note), notes[0]);
    });
  }

  for (const [what, answer, note] of [
    [
      "below what is reached without it",
      range(0.1, 0.2),
      'It expects an accuracy of at most 20 %, less than the 80 % without fine-tuning, and says "fine-tune" all the same.',
    ],
    [
      "below what is to be reached",
      range(0.82, 0.85),
      'It expects an accuracy of at most 85 %, less than the 90 % to reach, and says "fine-tune" all the same.',
    ],
  ] as const) {
    test(`${what} speaks against its own verdict`, () => {
      const { recommendation, notes } = kept({ ...answer, verdict: "fine-tune" }, measured);
      assert.equal(recommendation.expectedAccuracy?.high, answer.expectedAccuracy.high);
      assert.deepEqual(notes, [note]);
      assert.deepEqual(kept({ ...answer, verdict: "do-not" }, measured).notes, []);
    });
  }

  test("need not be told", () => {
    assert.deepEqual(kept({ expectedAccuracy: null }, measured).notes, []);
  });
});

suite("alternatives", () => {
  const way = (technique: RecommendationAnswer["alternatives"][number]["technique"]) =>
    ({ technique, description: "Do it.", effort: "low", cost: "Little." }) as const;

  test("have our own figures, where there are any", () => {
    const inputs = { ...highVolume, rivalInputPrice: 1, rivalOutputPrice: 4 };
    const { alternatives } = kept(
      { alternatives: [way("prompt-caching"), way("smaller-model"), way("retrieval")] },
      { inputs },
    ).recommendation;
    assert.deepEqual(
      alternatives.map(({ monthlyCostUsd }) => monthlyCostUsd?.toFixed(2)),
      // 375.00 without; nine tenths of 2,000 of 2,500 prompt tokens saved; 50,000 × 2,500 tokens at 1.00.
      ["105.00", "125.00", undefined],
    );
  });

  test("have none without another model", () => {
    const { alternatives } = kept({ alternatives: [way("smaller-model")] }).recommendation;
    assert.ok(alternatives.every((one) => !("monthlyCostUsd" in one)));
  });

  test("are there once each", () => {
    const { recommendation, notes } = kept({
      alternatives: [way("retrieval"), { ...way("retrieval"), effort: "high" }, way("few-shot")],
    });
    assert.deepEqual(
      recommendation.alternatives.map(({ technique, effort }) => [technique, effort]),
      [
        ["retrieval", "low"],
        ["few-shot", "low"],
      ],
    );
    assert.deepEqual(notes, ["It names retrieval more than once; the first holds."]);
  });
});

suite("next steps", () => {
  const nextSteps: RecommendationAnswer["nextSteps"] = [
    { step: "redact", text: "Redact." },
    { step: "without-command", text: "Measure." },
    { step: "without-command", text: "Write a better prompt." },
    { step: "redact", text: "Redact again." },
    { step: "import-dataset", text: "Import tickets." },
  ];

  test("are there once each, those by hand as often as they are named", () => {
    const { recommendation, notes } = kept({ nextSteps });
    assert.deepEqual(
      recommendation.nextSteps.map(({ text }) => text),
      ["Redact.", "Measure.", "Write a better prompt.", "Import tickets."],
    );
    assert.deepEqual(notes, []);
  });

  test("need a dataset, or are left out", () => {
    const { recommendation, notes } = kept({ nextSteps }, { dataset: "none" });
    assert.deepEqual(
      recommendation.nextSteps.map(({ step }) => step),
      ["without-command", "without-command", "import-dataset"],
    );
    assert.deepEqual(notes, ["Steps that need a dataset are left out: none is open."]);
  });
});

suite("words of the model", () => {
  test("are on one line, without what cannot be seen, and not endless", () => {
    const { recommendation } = kept({
      summary: `One\n\n# Two\u202e three ${"x".repeat(900)}`,
      risks: [" ", "A risk."],
    });
    assert.match(recommendation.summary, /^One # Two\\u\{202e\} three x+…$/);
    assert.ok(recommendation.summary.length <= 800);
    assert.deepEqual(recommendation.risks, ["A risk."]);
  });

  test("have no links", () => {
    const { summary } = kept({
      summary: "See [this](https://example.com/a?b), www.example.org and vscode://x.",
    }).recommendation;
    assert.equal(summary, "See [this]((a link)), (a link) and (a link)");
  });
});

suite("numbers that it was not told", () => {
  const notes = (summary: string, parts: CaseParts = {}) => kept({ summary }, parts).notes;
  const note = (numbers: string): string =>
    `It names numbers that do not come from the figures: ${numbers}. Do not rely on them.`;

  for (const [what, text, numbers] of [
    ["amounts", "It saves $12,000 a year.", "$12,000"],
    ["amounts in words", "It saves 12,000 dollars.", "12,000 dollars"],
    ["millions of a known number", "It saves $300 million.", "$300 million"],
    ["known numbers in another currency", "It saves €300 a month.", "€300"],
    ["shares", "It saves 41 % of costs, and 7 percent of work.", "41 % and 7 percent"],
    ["durations", "It takes 12 hours, or 2-3 weeks.", "12 hours and 2-3 weeks"],
    ["counts", "With 70,000 examples it works.", "70,000 examples"],
    ["each of them once", "In 41 % of 41 %.", "41 %"],
    ["five of many", "1 %, 3 %, 5 %, 6 %, 7 %, 9 %", "1 %, 3 %, 5 %, 6 %, 7 % and more"],
  ] as const) {
    test(`are named: ${what}`, () => {
      assert.deepEqual(notes(text), [note(numbers)]);
    });
  }

  for (const text of [
    "It saves $300 a month, after $15.00 once.",
    "It is paid back after 1.5 days, which is 36 hours.",
    "Of 50,000 requests, 50k requests, with 1,200 examples; 98 % of them are without an error.",
    "GPT-4.1 and IPv6 on 192.0.2.1 in VLAN 300, 802.1Q, 24/7, since 2026-11-23.",
  ]) {
    test(`are not those of the figures, or names: ${text}`, () => {
      assert.deepEqual(notes(text), []);
    });
  }

  test("are not those that round the figures", () => {
    const inputs = { ...highVolume, accuracy: 0.824 };
    assert.deepEqual(notes("It reaches 82 % now.", { inputs }), []);
    assert.deepEqual(notes("It reaches 83 % now.", { inputs }), [note("83 %")]);
    // Half of a dollar off, which is no rounding of so little.
    assert.deepEqual(notes("It costs $1 once.", { inputs: { ...highVolume, oneOffCost: 0.6 } }), [
      note("$1"),
    ]);
  });

  test("are looked for in every sentence, and the expected range may be spoken of", () => {
    const expectedAccuracy = { low: 0.85, high: 0.93, basis: "Some 55 % are new." };
    const summary = "From 85 % to 93 % may be reached.";
    assert.deepEqual(kept({ summary, expectedAccuracy }, measured).notes, [note("55 %")]);
    const said = "It is 55 %.";
    const [alternative] = answerOf().alternatives;
    assert.ok(alternative);
    for (const part of [
      { reasonsFor: [said] },
      { reasonsAgainst: [said] },
      { risks: [said] },
      { doubts: [{ rule: "volume", because: said }] },
      { alternatives: [{ ...alternative, description: said }] },
      { alternatives: [{ ...alternative, cost: said }] },
      { nextSteps: [{ step: "without-command", text: said }] },
    ] satisfies Partial<RecommendationAnswer>[]) {
      assert.deepEqual(kept(part).notes, [note("55 %")]);
    }
  });
});

test("quantities in running text", () => {
  const found = (text: string) =>
    quantitiesIn(text)
      .filter(({ kind }) => kind !== "number")
      .map(({ kind, value }) => [kind, value]);
  assert.deepEqual(found("$1,234.50 or USD 300, US$ 7; 20 USD, 5 US dollars and 1 dollar."), [
    ...[1234.5, 300, 7, 20, 5, 1].map((value) => ["usd", value]),
  ]);
  assert.deepEqual(
    found("10–20 %, $3 to 5 million, between 2 and 3 weeks, 900ms, a 12-month plan"),
    [
      ["percent", 10],
      ["percent", 20],
      ["usd", 3e6],
      ["usd", 5e6],
      ["seconds", 1_209_600],
      ["seconds", 1_814_400],
      ["seconds", 0.9],
      ["months", 12],
    ],
  );
  assert.deepEqual(found("2M tokens, 200 labelled examples, £4, 3 euros, 2 years"), [
    ["count", 2e6],
    ["count", 200],
    ["other-money", 4],
    ["other-money", 3],
    ["months", 24],
  ]);
  assert.deepEqual(found("VLAN 300, the dollar sign $, port 1 to 48, 10.0.0.1/24"), []);
});

suite("the answer's schema", () => {
  test("takes what is asked for, and nothing beside it", () => {
    const answer = answerOf();
    assert.deepEqual(recommendationAnswer.parse(answer), answer);
    for (const wrong of [
      { ...answer, verdict: "yes" },
      { ...answer, score: 100 },
      { ...answer, confidence: undefined },
      { ...answer, summary: "x".repeat(1001) },
      { ...answer, risks: Array.from({ length: 13 }, () => "risk") },
      { ...answer, nextSteps: [{ step: "tunesmith.deleteAll", text: "Do it." }] },
      { ...answer, expectedAccuracy: { low: NaN, high: 1, basis: "" } },
    ]) {
      assert.equal(recommendationAnswer.safeParse(wrong).success, false);
    }
  });

  test("asks for all reasons before the verdict, and for the verdict before its summary", () => {
    const { properties = {} } = z.toJSONSchema(recommendationAnswer);
    assert.deepEqual(Object.keys(properties), [
      ...["reasonsFor", "reasonsAgainst", "doubts", "risks", "alternatives", "expectedAccuracy"],
      ...["verdict", "confidence", "summary", "nextSteps"],
    ]);
  });
});
