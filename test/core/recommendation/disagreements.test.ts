import assert from "node:assert/strict";
import { test } from "node:test";

import { defaultThresholds } from "../../../src/core/cost/thresholds.ts";
import { disagreements } from "../../../src/core/recommendation/disagreements.ts";
import { keptRecommendation } from "../../../src/core/recommendation/kept-recommendation.ts";
import type { RecommendationAnswer } from "../../../src/core/recommendation/recommendation-answer.ts";
import { rulesRecommendation } from "../../../src/core/recommendation/rules-recommendation.ts";
import { answerOf, caseOf, highVolume, lowVolume, type CaseParts } from "./cases.ts";

function apart(answer: Partial<RecommendationAnswer>, parts: CaseParts = {}): readonly string[] {
  const inputs = caseOf(parts);
  const rules = rulesRecommendation(inputs, defaultThresholds);
  const { recommendation } = keptRecommendation(answerOf(answer), { inputs, told: "" });
  return disagreements({ inputs, rules, model: recommendation });
}

test("the same verdict without doubts: they agree", () => {
  assert.deepEqual(apart({ verdict: "fine-tune", confidence: "high" }), []);
  assert.deepEqual(apart({ verdict: "do-not", confidence: "high" }, { inputs: lowVolume }), []);
});

test("another verdict is told, with what the rules rest on, and whether the model says why", () => {
  const doubts: RecommendationAnswer["doubts"] = [
    { rule: "volume", because: "The traffic will grow." },
  ];
  const [first, ...others] = apart({ doubts }, { inputs: lowVolume });
  assert.equal(
    first,
    'The rules say "do not fine-tune" (against it: break-even), the model says "fine-tune" with medium confidence.',
  );
  assert.deepEqual(others, [
    'Volume: the model doubts it ("The traffic will grow."). The rules say: 1,000 requests a month: from 1,000 to 10,000 the volume decides nothing.',
  ]);
  assert.deepEqual(apart({ verdict: "marginal" }), [
    'The rules say "fine-tune" (for it: break-even, volume and repeated context), the model says "marginal" with medium confidence.',
    "The model does not say which of the rules misleads here.",
  ]);
});

test("being sure against rules that decide is told, in one sentence", () => {
  const sure = (answer: Partial<RecommendationAnswer>, parts: CaseParts = {}) =>
    apart({ ...answer, confidence: "high" }, parts).filter((text) => text.includes("sure"));
  assert.deepEqual(sure({ verdict: "fine-tune" }, { inputs: lowVolume }), [
    "The model is sure, although the break-even speaks against it.",
  ]);
  assert.deepEqual(sure({ verdict: "do-not" }, { inputs: { ...highVolume, accuracy: 0.7 } }), [
    "The model is sure, although the break-even, the volume and the accuracy speak for it.",
  ]);
  assert.ok(
    apart({ confidence: "low" }, { inputs: lowVolume }).every((text) => !text.includes("sure")),
  );
});

const never: CaseParts = { inputs: { ...highVolume, tunedPromptTokens: 9000 } };

for (const text of [
  "The cost is never paid back.",
  "It never pays for itself with this volume.",
  "There is no break-even here.",
]) {
  test(`a break-even is denied: ${text}`, () => {
    const told =
      "The model says that the cost is never paid back; by the figures it is after 1.5 days.";
    assert.ok(apart({ summary: text }).includes(told));
    assert.ok(!apart({ summary: text, verdict: "do-not" }, never).includes(told));
  });
}

for (const text of ["It pays for itself in weeks.", "The cost is paid back within a month."]) {
  test(`a break-even is claimed: ${text}`, () => {
    const told = "The model says that the cost is paid back; by the figures it never is.";
    assert.ok(apart({ reasonsFor: [text] }, never).includes(told));
    assert.ok(!apart({ reasonsFor: [text] }).includes(told));
  });
}

test("what is said under a condition is no claim", () => {
  const summary = "It would not be paid back in a year, unless it breaks even in a month.";
  assert.ok(
    apart({ summary, verdict: "do-not" }, never).every((text) => !text.includes("figures")),
  );
});
