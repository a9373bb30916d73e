import assert from "node:assert/strict";
import { test } from "node:test";

import { findModel, modelLabel, modelsOf } from "../../../src/core/cost/find-model.ts";
import { priceBook } from "../../../src/core/cost/prices.ts";

const idOf = (name: string): string | undefined => findModel(priceBook, name).model?.id;
const problemOf = (name: string): string | undefined => findModel(priceBook, name).problem;

test("a model is found by its id, its API name and its short name, in any case", () => {
  for (const name of [
    "openai/gpt-4.1-mini",
    "gpt-4.1-mini",
    "GPT-4.1-Mini",
    " gpt-4.1-mini-2025-04-14 ",
  ]) {
    assert.equal(idOf(name), "openai/gpt-4.1-mini", name);
  }
  assert.equal(idOf("amazon.nova-micro"), "aws-bedrock/nova-micro");
  assert.equal(idOf("reference"), "reference/original-toolkit");
});

test("every model is found by each of its names", () => {
  for (const { id, aliases } of modelsOf(priceBook)) {
    for (const name of [id, ...aliases]) assert.equal(idOf(name), id);
  }
});

test("what holds for all models of a provider is no model", () => {
  assert.ok(priceBook.models.some(({ id }) => id === "openai/*"));
  assert.match(problemOf("openai/*") ?? "", /^There is no model "openai\/\*"/);
  assert.ok(modelsOf(priceBook).every(({ id }) => !id.includes("*")));
});

test("a misspelled name gets the one that was meant", () => {
  assert.equal(
    problemOf("gpt-4.1-mimi"),
    'There is no model "gpt-4.1-mimi" in the price book: did you mean "gpt-4.1-mini"?',
  );
  assert.equal(
    problemOf("openai/gpt-4.1-nini"),
    'There is no model "openai/gpt-4.1-nini" in the price book: did you mean "openai/gpt-4.1-mini"?',
  );
});

test("a strange name gets advice", () => {
  assert.equal(
    problemOf("our own\u0007"),
    'There is no model "our own\\u0007" in the price book: use one such as "gpt-4.1-mini", "nova-micro" or "gemini-2.5-flash", or add your own under "cost.models" in tunesmith.json.',
  );
  assert.match(problemOf("") ?? "", /^There is no model ""/);
});

test("a name that several models have is not guessed", () => {
  assert.equal(
    problemOf("up-to-16b"),
    'Several models are called "up-to-16b": say "together/up-to-16b" or "fireworks/up-to-16b".',
  );
});

test("labels name the provider", () => {
  const { model } = findModel(priceBook, "gpt-4.1-mini");
  assert.ok(model);
  assert.equal(modelLabel(model), "GPT-4.1 mini (OpenAI)");
});
