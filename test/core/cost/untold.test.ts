/** What is not told is not known: no report makes a "never" of it. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { costCsv } from "../../../src/core/cost/cost-csv.ts";
import { costJson } from "../../../src/core/cost/cost-json.ts";
import { costMarkdown } from "../../../src/core/cost/cost-markdown.ts";
import { costSummary } from "../../../src/core/cost/cost-summary.ts";
import { costText } from "../../../src/core/cost/cost-text.ts";
import { estimateScenario } from "../../../src/core/cost/estimate-scenario.ts";
import type { Estimate } from "../../../src/core/cost/estimate.ts";
import type { GivenInputs } from "../../../src/core/cost/inputs.ts";
import { priceBook } from "../../../src/core/cost/prices.ts";
import { rivals } from "../../../src/core/cost/rivals.ts";
import { defaultThresholds } from "../../../src/core/cost/thresholds.ts";
import { timeline } from "../../../src/core/cost/timeline.ts";
import { untoldInputs } from "../../../src/core/cost/untold.ts";

const today = "2026-11-22";
const prices = { trainingPrice: 10, inputPrice: 3, outputPrice: 15 };
const training = { trainingTokens: 500_000, ...prices };

function estimated(inputs: GivenInputs): Estimate {
  const { estimate, problem } = estimateScenario(
    { name: "Tickets", inputs },
    { book: priceBook, thresholds: defaultThresholds, today },
  );
  assert.ok(estimate, problem);
  return estimate;
}

const cases: readonly (readonly [GivenInputs, readonly string[]])[] = [
  [{}, ["requests", "promptTokens", "tunedPromptTokens"]],
  [{ requests: 0 }, []],
  [{ requests: 5, promptTokens: 100 }, ["tunedPromptTokens"]],
  [{ requests: 5, promptTokens: 100, tunedPromptTokens: 100 }, []],
  // Hosting eats what even an empty prompt would save.
  [{ requests: 5, promptTokens: 100, hostingUnits: 1, hostingHourPrice: 9 }, []],
  [{ requests: 5, promptTokens: 9, tunedPromptTokens: 5, tunedOutputPrice: 20 }, ["outputTokens"]],
  [
    { requests: 5, promptTokens: 9, tunedPromptTokens: 5, tunedOutputPrice: 20, outputTokens: 0 },
    [],
  ],
];

for (const [inputs, expected] of cases) {
  test(`not told, of ${JSON.stringify(inputs)}: ${expected.join(", ") || "nothing"}`, () => {
    assert.deepEqual(untoldInputs({ ...training, ...inputs }), expected);
  });
}

const open = estimated({ ...training, requests: 50_000, batchDiscount: 0.5 });
const [text, markdown, summary, csv] = [
  costText([open], today),
  costMarkdown([open], today),
  costSummary([open], today),
  costCsv([open]),
];

test("no report says never", () => {
  for (const report of [text, markdown, summary, csv]) {
    assert.doesNotMatch(report, /\bnever\b/);
    assert.match(report, /not known|cannot be told/);
  }
  assert.match(
    text.replace(/\s+/g, " "),
    /Marginal\. It costs \$15\.00 once; what it saves cannot be told before you give prompt tokens/,
  );
});

test("other programs are told what is missing", () => {
  const { scenarios } = JSON.parse(costJson([open])) as {
    scenarios: readonly { breakEvenMonths: null; untoldInputs: readonly string[] }[];
  };
  assert.equal(scenarios[0]?.breakEvenMonths, null);
  assert.deepEqual(scenarios[0].untoldInputs, ["promptTokens", "tunedPromptTokens"]);
});

test("nor is it known against other ways to save, or over time", () => {
  assert.equal(timeline(open.scenario).isUnknown, true);
  const inputs = { requests: 50_000, promptTokens: 2500, prefixTokens: 2000 };
  const [caching] = rivals(estimated({ ...training, ...inputs }).scenario);
  assert.deepEqual([caching?.breakEvenMonths, caching?.isUnknown], [null, true]);
  const [told] = rivals(estimated({ ...training, ...inputs, tunedPromptTokens: 2500 }).scenario);
  assert.deepEqual([told?.breakEvenMonths, told?.isUnknown], [null, undefined]);
});
