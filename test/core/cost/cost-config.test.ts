import assert from "node:assert/strict";
import { test } from "node:test";

import { parseConfig } from "../../../src/core/config.ts";
import { withOwnModels, type CostConfig } from "../../../src/core/cost/cost-config.ts";
import { findModel } from "../../../src/core/cost/find-model.ts";
import { inputPrices } from "../../../src/core/cost/model-prices.ts";
import type { PriceBook, PricedModel } from "../../../src/core/cost/price-book.ts";
import { priceBook } from "../../../src/core/cost/prices.ts";
import { defaultThresholds } from "../../../src/core/cost/thresholds.ts";
import { resolveSettings, type Config } from "../../../src/core/settings.ts";

const bookWith = (...costs: readonly CostConfig[]): PriceBook =>
  withOwnModels(priceBook, resolveSettings(...costs.map((cost): Config => ({ cost }))).cost);

function modelIn(book: PriceBook, name: string): PricedModel {
  const { model, problem } = findModel(book, name);
  assert.ok(model, problem);
  return model;
}

test("without settings, all is as it ships", () => {
  const { cost } = resolveSettings();
  assert.deepEqual(cost, { models: {}, thresholds: defaultThresholds });
  assert.deepEqual(withOwnModels(priceBook, cost), priceBook);
});

test("a price of one's own replaces that of the book, and says where it is from", () => {
  const book = bookWith({
    models: { "gpt-4.1-mini": { inputPrice: 0.3, source: "our contract", asOf: "2026-10" } },
  });
  const before = inputPrices(modelIn(priceBook, "gpt-4.1-mini"), undefined, priceBook);
  const after = inputPrices(modelIn(book, "gpt-4.1-mini"), undefined, book);
  assert.deepEqual(after.inputPrice, { usd: 0.3, source: "our contract", asOf: "2026-10" });
  assert.deepEqual(after.tunedInputPrice, before.tunedInputPrice);
  assert.equal(book.models.length, priceBook.models.length);
});

test("a training price of one's own holds for every method", () => {
  const book = bookWith({ models: { "together/up-to-16b": { trainingPrice: 0.4 } } });
  for (const method of ["lora", "dpo-full"] as const) {
    const { trainingPrice } = inputPrices(modelIn(book, "together/up-to-16b"), method, book);
    assert.deepEqual(trainingPrice, { usd: 0.4, source: "your settings", asOf: "undated" });
  }
});

test("any other name is a model of one's own", () => {
  const book = bookWith({
    models: {
      "acme/router-7b": {
        label: "Router 7B",
        trainingPrice: 2,
        inputPrice: 0.1,
        outputPrice: 0.2,
        tunedInputPrice: 0.15,
        hostingHourPrice: 4,
        storage: 3,
        target: "together",
        shutdown: "2028-01-31",
      },
    },
  });
  const model = modelIn(book, "router-7b");
  const { prices, ...rest } = model;
  assert.deepEqual(rest, {
    id: "acme/router-7b",
    provider: "your settings",
    label: "Router 7B",
    aliases: [],
    target: "together",
    lifecycle: { shutdown: "2028-01-31" },
    tunedAt: "own",
  });
  assert.equal(prices.length, 6);
  assert.equal(inputPrices(model, undefined, book).hostingHourPrice?.usd, 4);
});

test("a model of one's own at a provider has what holds for all of its models", () => {
  const book = bookWith({ models: { "aws-bedrock/nova-next": { trainingPrice: 2 } } });
  const model = modelIn(book, "nova-next");
  assert.equal(model.provider, "Amazon Bedrock");
  assert.equal(inputPrices(model, undefined, book).storage?.usd, 1.95);
});

test("a day on which a model of the book ends can be corrected", () => {
  const book = bookWith({ models: { "gpt-4o": { shutdown: "2027-06-30" } } });
  assert.equal(modelIn(book, "gpt-4o").lifecycle?.shutdown, "2027-06-30");
  assert.equal(modelIn(book, "gpt-4o").lifecycle?.lastJobs, "2027-01-06");
});

test("what holds for all models of a provider can be changed", () => {
  const book = bookWith({ models: { "aws-bedrock/*": { storage: 0.5 } } });
  assert.equal(inputPrices(modelIn(book, "nova-micro"), undefined, book).storage?.usd, 0.5);
});

test("a name that several models have changes none of them", () => {
  const book = bookWith({ models: { "up-to-16b": { trainingPrice: 9 } } });
  assert.equal(
    inputPrices(modelIn(book, "fireworks/up-to-16b"), undefined, book).trainingPrice?.usd,
    0.5,
  );
  assert.equal(modelIn(book, "up-to-16b").provider, "your settings");
});

test("later settings win, price by price and line by line", () => {
  const { cost } = resolveSettings(
    { cost: { models: { a: { inputPrice: 1, outputPrice: 2 } }, thresholds: { fewExamples: 50 } } },
    { cost: { models: { a: { outputPrice: 3 } }, thresholds: { changesPerYear: 6 } } },
    {},
  );
  assert.deepEqual(cost.models, { a: { inputPrice: 1, outputPrice: 3 } });
  assert.deepEqual(cost.thresholds, { ...defaultThresholds, fewExamples: 50, changesPerYear: 6 });
});

const faults: readonly [cost: string, problem: string][] = [
  ['{"models": []}', '"cost.models" must be an object of models.'],
  [
    '{"models": {"a": {"inputPrice": -1}}}',
    '"cost.models.a.inputPrice" must be a number from 0 to 1,000,000: US dollars for 1M tokens.',
  ],
  [
    '{"models": {"a": {"storage": "1.95"}}}',
    '"cost.models.a.storage" must be a number from 0 to 1,000,000,000: US dollars a month.',
  ],
  [
    '{"models": {"a": {"inputprice": 1}}}',
    'There is no setting in "cost.models.a" named "inputprice": did you mean "inputPrice"?',
  ],
  [
    '{"models": {"a": {"target": "openai-gpt-4.1-mimi"}}}',
    '"cost.models.a.target" must be the id of a target such as "openai-gpt-4.1-mini".',
  ],
  [
    '{"models": {"a": {"asOf": "last week"}}}',
    '"cost.models.a.asOf" must be a date, such as 2026-11-22, 2026-11 or 2026.',
  ],
  [
    '{"models": {"a": {"shutdown": "2027-02-30"}}}',
    '"cost.models.a.shutdown" must be a day, such as 2027-01-31.',
  ],
  ['{"models": {"": {}}}', '"cost.models" must have a name for each model.'],
  [
    '{"thresholds": {"fewRequests": 20000}}',
    '"cost.thresholds.fewRequests" must be at most 10,000, which is "manyRequests".',
  ],
  [
    '{"thresholds": {"lateMonths": 2}}',
    '"cost.thresholds.lateMonths" must be at least 3, which is "soonMonths".',
  ],
  [
    '{"thresholds": {"repeatedShare": 50}}',
    '"cost.thresholds.repeatedShare" must be a number from 0 to 1.',
  ],
  [
    '{"thresholds": {"fewExampels": 5}}',
    'There is no setting in "cost.thresholds" named "fewExampels": did you mean "fewExamples"?',
  ],
];

for (const [cost, problem] of faults) {
  test(`what is wrong in ${cost} is said`, () => {
    const { problems } = parseConfig(`{"cost": ${cost}}`, "tunesmith.json");
    assert.deepEqual(
      problems?.map((one) => one.replace(/^tunesmith\.json:\d+:\d+: /, "")),
      [problem],
    );
  });
}

test("thresholds that are given together are held against each other", () => {
  const text = '{"cost": {"thresholds": {"fewRequests": 20000, "manyRequests": 40000}}}';
  assert.ok(parseConfig(text, "tunesmith.json").config);
});
