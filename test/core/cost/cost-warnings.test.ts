import assert from "node:assert/strict";
import { test } from "node:test";

import type { GivenInputs } from "../../../src/core/cost/inputs.ts";
import { presets } from "../../../src/core/cost/presets.ts";
import type { Price, PriceBook, PricedModel } from "../../../src/core/cost/price-book.ts";
import { priceBook } from "../../../src/core/cost/prices.ts";
import { resolveScenario, type ResolveMeans } from "../../../src/core/cost/resolve-scenario.ts";
import type { DatasetTokens, Scenario } from "../../../src/core/cost/scenario.ts";

const today = "2026-11-22";

/** "id: message". */
function warningsOf(
  scenario: Partial<Scenario>,
  means: Partial<ResolveMeans> = {},
): readonly string[] {
  const { resolved, problem } = resolveScenario(
    { name: "Test", inputs: {}, ...scenario },
    { book: priceBook, today, ...means },
  );
  assert.ok(resolved, problem);
  return resolved.warnings.map(({ id, message }) => `${id}: ${message}`);
}

const requests: GivenInputs = {
  promptTokens: 2500,
  tunedPromptTokens: 500,
  outputTokens: 500,
  requests: 50_000,
};
const traffic: GivenInputs = { ...requests, trainingTokens: 500_000 };

const price: Price = {
  kind: "training-sft",
  usd: 1,
  unit: "1M tokens",
  source: "a page",
  asOf: "2026-11-01",
};
const withoutTuned: PricedModel = {
  id: "acme/one",
  provider: "Acme",
  label: "One",
  aliases: [],
  prices: [price, { ...price, kind: "inference-input" }, { ...price, kind: "inference-output" }],
};
const model: PricedModel = { ...withoutTuned, tunedAt: "base" };
/** Warnings of ordinary traffic on this model. */
function warningsOn(
  one: Partial<PricedModel>,
  inputs: GivenInputs = {},
  day = today,
): readonly string[] {
  const book: PriceBook = { compiled: today, models: [{ ...model, ...one }] };
  return warningsOf({ model: "one", inputs: { ...traffic, ...inputs } }, { book, today: day });
}

test("fresh prices of an open model: no warnings", () => {
  assert.deepEqual(warningsOn({}), []);
});

test("the reference prices are assumptions, which never grow old", () => {
  for (const preset of presets.slice(0, 2)) {
    assert.deepEqual(warningsOf(preset), []);
    assert.deepEqual(warningsOf(preset, { today: "2036-01-01" }), []);
  }
});

test("old prices are named once, with their dates", () => {
  const prices = model.prices.map((one, index) => ({
    ...one,
    asOf: ["2025-11", "2026-01"][index] ?? "2026-07-24",
  }));
  assert.deepEqual(warningsOn({ prices }), [
    "stale-price: Prices of One (Acme) are from 2025-11, 2026-01 and 2026-07-24, more than 90 days ago: check them on the provider's page, or give your own.",
  ]);
  assert.match(
    warningsOn({ prices: [...prices.slice(0, 1), ...model.prices.slice(1)] }).join(),
    /^stale-price: Some prices of One \(Acme\) are from 2025-11, /,
  );
  const given = { trainingPrice: 1, inputPrice: 1, outputPrice: 1 };
  assert.deepEqual(warningsOn({ prices }, given), []);
});

test("trainings end", () => {
  const lifecycle = { lastJobs: "2027-01-06" };
  assert.deepEqual(warningsOn({ lifecycle }), [
    "closing-to-new-jobs: Trainings of One (Acme) can be started for 46 more days: 2027-01-06 is the last one.",
  ]);
  assert.deepEqual(warningsOn({ lifecycle }, {}, "2027-01-06"), [
    "closing-to-new-jobs: Trainings of One (Acme) can be started for 1 more day: 2027-01-06 is the last one.",
  ]);
  assert.deepEqual(warningsOn({ lifecycle }, {}, "2027-01-07"), [
    "closed-to-new-jobs: One (Acme) can no longer be trained: 2027-01-06 was the last day.",
  ]);
});

test("models are shut down", () => {
  const lifecycle = { shutdown: "2027-01-14" };
  assert.deepEqual(warningsOn({ lifecycle }), [
    "shutting-down: One (Acme) is shut down in 53 days, on 2027-01-14, and what is tuned on it: later savings do not count.",
  ]);
  assert.deepEqual(warningsOn({ lifecycle }, {}, "2027-01-14"), [
    "shut-down: One (Acme) was shut down on 2027-01-14, and what was tuned on it: choose another model.",
  ]);
});

test("not everybody can train it", () => {
  const restricted = "Only for old customers.";
  assert.deepEqual(warningsOn({ lifecycle: { restricted } }), [
    "restricted: One (Acme): Only for old customers.",
  ]);
});

test("nobody can train it", () => {
  const lifecycle = { isTunable: false, restricted: "This model cannot be fine-tuned." } as const;
  assert.deepEqual(warningsOn({ lifecycle }), [
    "not-tunable: One (Acme): This model cannot be fine-tuned.",
  ]);
});

test("every model of the book that ends says so, also where it is the other one", () => {
  const mini = warningsOf({ model: "gpt-4.1-mini", inputs: traffic });
  assert.deepEqual(
    mini.map((one) => one.split(":")[0]),
    ["closing-to-new-jobs", "restricted", "shutting-down", "stale-price"],
  );
  const nano = warningsOf({ model: "gpt-4.1-nano", inputs: traffic });
  assert.match(nano.join("\n"), /^shut-down: GPT-4\.1 nano \(OpenAI\) was shut down on 2026-10-23/);
  const rival = warningsOf({ rival: "gpt-5-mini", inputs: traffic });
  assert.match(
    rival.join("\n"),
    /^rival-shutting-down: GPT-5 mini \(OpenAI\), the other model, is shut down in 19 days, on 2026-12-11: compare/,
  );
  const old = warningsOf({ rival: "gpt-4.1-nano", inputs: traffic });
  assert.match(
    old.join("\n"),
    /^rival-shut-down: GPT-4\.1 nano \(OpenAI\), the other model, was shut down on 2026-10-23: compare/,
  );
});

test("prices of tuned models are assumed, unless they are given", () => {
  const book: PriceBook = { compiled: today, models: [withoutTuned] };
  const on = (inputs: GivenInputs) =>
    warningsOf({ model: "one", inputs: { ...traffic, ...inputs } }, { book });
  assert.deepEqual(on({}), [
    "assumed-tuned-price: The price book does not say what requests to a tuned One (Acme) cost: the base model's prices are assumed. Give tuned prices if you know them.",
  ]);
  assert.equal(on({ tunedInputPrice: 1 }).length, 1);
  assert.deepEqual(on({ tunedInputPrice: 1, tunedOutputPrice: 1 }), []);
  assert.deepEqual(on({ tunedInputPrice: 1, outputTokens: 0 }), []);
});

test("a model that is served by the hour wants its number of units", () => {
  const hour: Price = { ...price, kind: "provisioned-hour", usd: 21.18, unit: "model unit hour" };
  const book: PriceBook = {
    compiled: today,
    models: [{ ...withoutTuned, prices: [...model.prices, hour] }],
  };
  const on = (inputs: GivenInputs) =>
    warningsOf({ model: "one", inputs: { ...traffic, ...inputs } }, { book }).join();
  assert.match(on({}), /It may need hosting units at \$21\.18 an hour: give their number\.$/);
  assert.match(on({ hostingUnits: 1 }), /Give tuned prices if you know them\.$/);
});

test("doubts about a price are said where it is used", () => {
  const doubt = "It is recalled, not read: check it.";
  const prices = model.prices.map((one) => (one === price ? { ...one, doubt } : one));
  assert.deepEqual(warningsOn({ prices }), [
    "unsure-price: Not sure: training price of One (Acme). It is recalled, not read: check it.",
  ]);
  assert.deepEqual(warningsOn({ prices }, { trainingPrice: 2 }), []);
});

test("a doubt about several prices is said once, also of the other model", () => {
  assert.deepEqual(warningsOf({ rival: "gpt-5.6-sol", inputs: traffic }), [
    "unsure-price: Not sure: other model's input price, other model's output price of GPT-5.6 Sol (OpenAI). A promotion \"at least through 2026-11-21\"; before, the list had 5 for input and 30 for output.",
  ]);
});

const dataset: DatasetTokens = {
  name: "tickets.jsonl",
  examples: 1200,
  unreadable: 0,
  total: 500_000,
  billed: 500_000,
  trained: 200_000,
  byRole: {},
  tokenizer: "o200k_base",
};

test("lines that could not be read are said", () => {
  const on = (more: Partial<DatasetTokens>) =>
    warningsOf({ inputs: requests }, { dataset: () => ({ ...dataset, ...more }) });
  assert.deepEqual(on({}), []);
  assert.deepEqual(on({ unreadable: 1 }), [
    "unreadable-lines: 1 line of tickets.jsonl could not be read: the estimate is about the others.",
  ]);
  assert.deepEqual(on({ unreadable: 1204 }), [
    "unreadable-lines: 1,204 lines of tickets.jsonl could not be read: the estimate is about the others.",
  ]);
  assert.deepEqual(on({ tokenizer: "estimate for Claude", error: { below: 0.2, above: 0.34 } }), [
    "estimated-tokens: The tokens of tickets.jsonl are estimated (estimate for Claude): the true number may be 20 % less or 34 % more.",
  ]);
});

const inputWarnings: readonly [inputs: GivenInputs, warning: string][] = [
  [
    { requests: 0 },
    "no-traffic: There are no requests a month: nothing is saved, so fine-tuning never pays back. Give your traffic.",
  ],
  [
    { oneOffCost: 1.2 },
    "one-off-below-training: The one-off cost of $1.20 is less than the training alone, $1.50: it should have both in it.",
  ],
  [
    { cachedTokens: 3000 },
    "cached-over-prompt: There are more cached prompt tokens without fine-tuning (3,000) than prompt tokens without fine-tuning (2,500): give at most as many.",
  ],
  [
    { tunedCachedTokens: 501 },
    "cached-over-prompt: There are more cached prompt tokens with fine-tuning (501) than prompt tokens with fine-tuning (500): give at most as many.",
  ],
  [
    { prefixTokens: 2501 },
    "cached-over-prompt: There are more repeated prompt tokens (2,501) than prompt tokens without fine-tuning (2,500): give at most as many.",
  ],
  [
    { tunedPromptTokens: 2400 },
    "minimum-prefix: Providers cache the beginning of a prompt from about 1,024 tokens on: the 100 repeated tokens may be too few for prompt caching.",
  ],
];

for (const [inputs, warning] of inputWarnings) {
  test(`of inputs: ${warning}`, () => {
    assert.deepEqual(warningsOn({}, inputs), [warning]);
  });
}

test("exactly as much is no reason to warn", () => {
  assert.deepEqual(warningsOn({}, { oneOffCost: 1.5, cachedTokens: 2500, prefixTokens: 1024 }), []);
});
