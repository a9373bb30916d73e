import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultCostSettings } from "../../src/core/cost/cost-config.ts";
import type { DatasetTokens, Scenario } from "../../src/core/cost/scenario.ts";
import { costReport } from "../../src/node/cost-report.ts";
import type { CostReportRequest } from "../../src/protocol/job-messages.ts";

const traffic = { requests: 50_000, promptTokens: 2500, tunedPromptTokens: 500 };

const original: Scenario = {
  name: "Original",
  inputs: { ...traffic, trainingTokens: 500_000, epochs: 3 },
};
const ofDataset: Scenario = { name: "Of the dataset", inputs: traffic };
const unknown: Scenario = { name: "Elsewhere", model: "no-such-model", inputs: traffic };
const unpriced: Scenario = { name: "Ours", model: "our-model", inputs: original.inputs };

const tokens: DatasetTokens = {
  name: "tickets.jsonl",
  examples: 1000,
  unreadable: 0,
  total: 400_000,
  billed: 400_000,
  trained: 100_000,
  byRole: {},
  tokenizer: "o200k_base",
};

const request = (change: Partial<CostReportRequest>): CostReportRequest => ({
  form: "markdown",
  scenarios: [original, ofDataset],
  selected: 0,
  settings: defaultCostSettings,
  today: "2026-11-23",
  tokens: { "": tokens },
  ...change,
});

test("a comparison has all scenarios with the numbers of an estimate", () => {
  const markdown = costReport(request({ form: "markdown" }));
  assert.match(markdown, /Original/);
  assert.match(markdown, /Of the dataset/);
  assert.match(markdown, /\$300\.00/);
  // 500,000 tokens given, 400,000 of the dataset; three epochs each.
  assert.match(markdown, /\$15\.00/);
  assert.match(markdown, /\$12\.00/);
  const rows = costReport(request({ form: "csv" }));
  assert.match(rows, /^"?Original"?,/m);
  assert.match(rows, /^"?Of the dataset"?,/m);
});

test("a summary is about the scenario that is selected", () => {
  const first = costReport(request({ form: "summary" }));
  assert.match(first, /Original/);
  const second = costReport(request({ form: "summary", selected: 1 }));
  assert.match(second, /Of the dataset/);
  assert.match(second, /tickets\.jsonl/);
  assert.match(second, /\$12\.00/);
});

test("without the tokens of a dataset nothing is said of what it costs to train on it", () => {
  const markdown = costReport(request({ tokens: undefined }));
  assert.match(
    markdown,
    /Of the dataset\*\*: Nothing says what is trained on: give the training tokens/,
  );
  assert.match(markdown, /\$300\.00/, "of the other");
  assert.throws(() => costReport(request({ tokens: undefined, form: "summary", selected: 1 })), {
    name: "Failure",
    message: /^Of the dataset: Nothing says what is trained on: /,
  });
});

test("all that is missing is said", () => {
  const settings = { ...defaultCostSettings, models: { "our-model": { inputPrice: 1 } } };
  const scenarios = [{ ...unpriced, inputs: { ...traffic, outputTokens: 100 } }];
  assert.throws(
    () => costReport(request({ tokens: undefined, form: "summary", settings, scenarios })),
    {
      name: "Failure",
      message:
        "Ours: Nothing says what is trained on, and no training price or output price of our-model (your settings) is known: give the training tokens in the Cost view, or open the dataset; give the prices in the Cost view.",
    },
  );
});

test("what cannot be estimated is said, and the others are estimated all the same", () => {
  const settings = { ...defaultCostSettings, models: { "our-model": { inputPrice: 1 } } };
  const scenarios = [unknown, unpriced, original];
  const markdown = costReport(request({ scenarios, settings }));
  assert.match(markdown, /Elsewhere[\s\S]*no-such-model/);
  assert.match(markdown, /No training price of our-model/);
  assert.match(markdown, /\$300\.00/);
  for (const [selected, reason] of [/^Elsewhere: .*no-such-model/, /^Ours: No /].entries()) {
    assert.throws(() => costReport(request({ form: "summary", scenarios, settings, selected })), {
      name: "Failure",
      message: reason,
    });
  }
});
