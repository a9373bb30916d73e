import assert from "node:assert/strict";
import { test } from "node:test";

import { findModel } from "../../../src/core/cost/find-model.ts";
import { inputPrices, methodsOf, rivalPrices } from "../../../src/core/cost/model-prices.ts";
import { daysUntil, firstDay, isStale } from "../../../src/core/cost/price-age.ts";
import type { PricedModel, TrainingMethod } from "../../../src/core/cost/price-book.ts";
import { priceBook } from "../../../src/core/cost/prices.ts";

function modelOf(name: string): PricedModel {
  const { model, problem } = findModel(priceBook, name);
  assert.ok(model, problem);
  return model;
}

/** Inputs and amounts alone. */
function amounts(name: string, method?: TrainingMethod): Record<string, number> {
  const prices = inputPrices(modelOf(name), method, priceBook);
  return Object.fromEntries(Object.entries(prices).map(([id, { usd }]) => [id, usd]));
}

test("a model with prices of its own for tuned models", () => {
  assert.deepEqual(amounts("gpt-4.1-mini"), {
    trainingPrice: 5,
    inputPrice: 0.4,
    cachedPrice: 0.1,
    outputPrice: 1.6,
    tunedInputPrice: 0.8,
    tunedCachedPrice: 0.2,
    tunedOutputPrice: 3.2,
    batchDiscount: 0.5,
    cacheReadFactor: 0.25,
  });
});

test("a price keeps its source and date", () => {
  assert.deepEqual(inputPrices(modelOf("gpt-4o"), undefined, priceBook).trainingPrice, {
    usd: 25,
    source: "OpenAI pricing page, public mirror",
    asOf: "2025-11",
  });
});

test("where a tuned model costs what its base costs, the defaults follow the base", () => {
  assert.deepEqual(amounts("nova-micro"), {
    trainingPrice: 1,
    inputPrice: 0.035,
    cachedPrice: 0.00875,
    outputPrice: 0.14,
    storage: 1.95,
    batchDiscount: 0.5,
    cacheReadFactor: 0.25,
  });
});

test("a model's own price wins over its provider's", () => {
  assert.equal(amounts("mistral-large-2411")["storage"], 4);
  assert.equal(amounts("mistral-large-2411")["minimumFee"], 4);
  assert.equal(amounts("custom-model-import")["storage"], 1.95);
});

test("the usual training comes first, another on demand", () => {
  assert.deepEqual(methodsOf(modelOf("gpt-4.1")), ["sft"]);
  assert.deepEqual(methodsOf(modelOf("together/up-to-16b")), [
    "lora",
    "full",
    "dpo-lora",
    "dpo-full",
  ]);
  assert.equal(amounts("together/up-to-16b")["trainingPrice"], 0.48);
  assert.equal(amounts("together/up-to-16b", "dpo-full")["trainingPrice"], 1.35);
  assert.equal(amounts("gpt-4.1", "full")["trainingPrice"], undefined);
  assert.equal(amounts("gpt-5")["trainingPrice"], undefined);
});

test("training by the hour costs nothing by the token", () => {
  const { trainingPrice, trainingHourPrice } = amounts("o4-mini");
  assert.deepEqual([trainingPrice, trainingHourPrice], [0, 100]);
});

test("a model belongs to a class of sizes", () => {
  assert.equal(amounts("llama-3.1-8b-instruct-turbo")["trainingPrice"], 0.48);
  assert.equal(amounts("llama-3.3-70b-instruct-turbo")["trainingPrice"], 2.9);
});

test("hosting is by the hour, whatever the provider counts in", () => {
  assert.equal(amounts("meta.llama2-13b")["hostingHourPrice"], 21.18);
  assert.equal(amounts("cohere.command")["hostingHourPrice"], 49.5);
  assert.equal(amounts("custom-model-import")["hostingHourPrice"], 0.05718 * 60);
  assert.equal(amounts("fireworks/h100")["hostingHourPrice"], 5.8);
});

test("caches: shares of the input price", () => {
  assert.equal(amounts("claude-sonnet-5-5")["cacheReadFactor"], 0.05);
  assert.equal(amounts("claude-sonnet-5-5")["cacheWriteFactor"], 1.25);
  assert.equal(amounts("gpt-5.6-sol")["cacheWriteFactor"], 1.25);
  assert.equal(amounts("gpt-4o")["cacheWriteFactor"], undefined);
});

test("a provider's cache writes hold where the model says nothing", () => {
  const model: PricedModel = { ...modelOf("claude-opus-5"), prices: [] };
  assert.equal(inputPrices(model, undefined, priceBook).cacheWriteFactor?.usd, 1.25);
});

test("another model's prices without fine-tuning", () => {
  const { rivalInputPrice, rivalOutputPrice } = rivalPrices(modelOf("gpt-5-mini"));
  assert.deepEqual([rivalInputPrice?.usd, rivalOutputPrice?.usd], [0.25, 2]);
  assert.deepEqual(rivalPrices(modelOf("mistral-nemo")), {});
});

test("coarse dates begin with their first day", () => {
  assert.equal(firstDay("2026-08-21"), "2026-08-21");
  assert.equal(firstDay("2026-08"), "2026-08-01");
  assert.equal(firstDay("2026"), "2026-01-01");
  assert.equal(firstDay("2025-2026"), "2025-01-01");
  assert.equal(firstDay("undated"), undefined);
});

test("a price is stale after 90 days, not on the 90th", () => {
  assert.equal(isStale("2026-08-24", "2026-11-22"), false);
  assert.equal(isStale("2026-08-23", "2026-11-22"), true);
  assert.equal(isStale("2026-09", "2026-11-22"), false);
  assert.equal(isStale("2026", "2026-03-31"), false);
  assert.equal(isStale("2026", "2026-04-02"), true);
  assert.equal(isStale("2025-2026", "2026-01-01"), true);
  assert.equal(isStale("undated", "2099-01-01"), false);
});

test("days are counted across months and years", () => {
  assert.equal(daysUntil("2027-01-14", "2026-11-22"), 53);
  assert.equal(daysUntil("2026-11-22", "2026-11-22"), 0);
  assert.equal(daysUntil("2026-10-23", "2026-11-22"), -30);
});
