import assert from "node:assert/strict";
import { describe, it } from "node:test";

import type { ModelFacts, ModelUsage } from "../../../src/core/assist/language-model.ts";
import { modelPrices, priceOf, priceSpan } from "../../../src/core/assist/model-prices.ts";
import { defaultCostSettings, withOwnModels } from "../../../src/core/cost/cost-config.ts";
import { priceBook } from "../../../src/core/cost/prices.ts";

const factsOf = (id: string): ModelFacts => ({
  provider: "anthropic",
  id,
  label: id,
  hasStructuredOutput: true,
});

const usage = (parts: Partial<ModelUsage>): ModelUsage => ({
  inputTokens: 0,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  outputTokens: 0,
  ...parts,
});

describe("modelPrices", () => {
  it("are those of the price book", () => {
    assert.deepEqual(modelPrices(priceBook, factsOf("claude-sonnet-5-5")), {
      input: 2,
      cacheRead: 0.1,
      cacheWrite: 2.5,
      output: 10,
      batchShare: 0.5,
      longPrompts: undefined,
      from: "Anthropic, 2026-10-24",
      asOf: "2026-10-24",
    });
  });

  for (const [id, input] of [
    ["claude-sonnet-5-5-20260901", 2],
    ["claude-sonnet-5-5@20260901", 2],
    ["claude-sonnet-5-5-latest", 2],
    ["claude-3-5-haiku-20241022", 0.8],
    ["claude-3-haiku-20240307", 0.25],
    ["claude-opus-4-5-20251101", 5],
    ["claude-sonnet-4-20250514", 3],
    ["anthropic/claude-sonnet-5-5", 2],
  ] as const) {
    it(`are found for ${id}`, () => {
      assert.equal(modelPrices(priceBook, factsOf(id))?.input, input);
    });
  }

  it("are not known of models that are not in the book", () => {
    for (const id of ["claude-of-tomorrow-9", "", "*", "anthropic/*"]) {
      assert.equal(modelPrices(priceBook, factsOf(id)), undefined, id);
    }
  });

  it("are not known of models of the editor, whatever they are called", () => {
    const facts = { ...factsOf("claude-sonnet-5-5"), provider: "editor" } as const;
    assert.equal(modelPrices(priceBook, facts), undefined);
  });

  it("of a project's own model are at worst those of its input", () => {
    const own = { "gateway-model": { inputPrice: 4, outputPrice: 8 } };
    const book = withOwnModels(priceBook, { ...defaultCostSettings, models: own });
    const prices = modelPrices(book, factsOf("gateway-model"));
    assert.deepEqual(prices, {
      input: 4,
      cacheRead: 4,
      cacheWrite: 5,
      output: 8,
      batchShare: 1,
      longPrompts: undefined,
      from: "your settings",
      asOf: "undated",
    });
  });

  it("take no discount on a price that a project has replaced", () => {
    const own = { "claude-sonnet-5-5": { inputPrice: 6, asOf: "2026-11-01" } };
    const book = withOwnModels(priceBook, { ...defaultCostSettings, models: own });
    const prices = modelPrices(book, factsOf("claude-sonnet-5-5"));
    assert.equal(prices?.cacheRead, 6);
    assert.equal(prices.cacheWrite, 7.5);
  });

  it("know of every model whose note says that long prompts cost more", () => {
    for (const { id, prices } of priceBook.models) {
      const isDearer = prices.some(({ note }) => note?.includes("beyond"));
      if (!isDearer || !id.startsWith("anthropic/")) continue;
      assert.notEqual(modelPrices(priceBook, factsOf(id))?.longPrompts, undefined, id);
    }
  });
});

describe("priceOf", () => {
  const sonnet = modelPrices(priceBook, factsOf("claude-sonnet-5-5"));
  const haiku = modelPrices(priceBook, factsOf("claude-haiku-5-5"));
  assert.ok(sonnet && haiku);
  const all = usage({
    inputTokens: 1e6,
    cacheReadTokens: 1e6,
    cacheWriteTokens: 1e6,
    outputTokens: 1e6,
  });

  it("adds up all kinds of tokens", () => {
    assert.equal(priceOf(sonnet, all, false), 2 + 0.1 + 2.5 + 10);
    assert.equal(priceOf(sonnet, all, true), (2 + 0.1 + 2.5 + 10) / 2);
  });

  it("has the dearer prices of long prompts, as the note gives them", () => {
    const short = usage({ inputTokens: 60_000, cacheReadTokens: 40_000, outputTokens: 1000 });
    assert.equal(priceOf(haiku, short, false), (6000 + 400 + 500) / 1e6);
    const long = { ...short, cacheReadTokens: 40_001 };
    const perMillion = 60_000 * 0.5 + 40_001 * 0.05 + 1000 * 2.5;
    assert.ok(Math.abs(priceOf(haiku, long, false) - perMillion / 1e6) < 1e-12);
  });

  it("is never more than the span at most", () => {
    const tokens = { input: { likely: 10, most: 200_000 }, output: { likely: 1, most: 4000 } };
    for (const prices of [sonnet, haiku]) {
      const { most } = priceSpan(prices, tokens, false);
      for (const kind of ["inputTokens", "cacheReadTokens", "cacheWriteTokens"] as const) {
        const worst = priceOf(prices, usage({ [kind]: 200_000, outputTokens: 4000 }), false);
        assert.ok(worst <= most + 1e-12, kind);
      }
    }
  });
});
