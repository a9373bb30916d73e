import assert from "node:assert/strict";
import { suite, test } from "node:test";
import * as z from "zod";

import { defaultThresholds } from "../../../src/core/cost/thresholds.ts";
import { amountsOfMoney } from "../../../src/core/recommendation/amounts-of-money.ts";
import { keptRecommendation } from "../../../src/core/recommendation/kept-recommendation.ts";
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
  const { text } = recommendationRequest(inputs, rules);
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

  test("amounts of money that it was not told are named", () => {
    assert.deepEqual(kept({ summary: "It saves $300 a month, after $15.00 once." }).notes, []);
    assert.deepEqual(
      kept({ reasonsFor: ["It saves $12,000 a year.", "Some 12,000 dollars."] }).notes,
      [
        "It names amounts that do not come from the figures: $12,000 and 12,000 dollars. Do not rely on them.",
      ],
    );
  });
});

test("amounts of money in running text", () => {
  const values = (text: string) => amountsOfMoney(text).map(({ usd }) => usd);
  assert.deepEqual(values("$1,234.50 or USD 300, US$ 7; 20 USD, 5 US dollars and 1 dollar."), [
    ...[1234.5, 300, 7, 20, 5, 1],
  ]);
  assert.deepEqual(values("50,000 requests, 90 %, VLAN 300, the dollar sign $"), []);
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

  test("asks for reasons before the verdict, and can be sent as JSON Schema", () => {
    const { properties = {} } = z.toJSONSchema(recommendationAnswer);
    const names = Object.keys(properties);
    assert.ok(names.indexOf("reasonsAgainst") < names.indexOf("verdict"));
  });
});
