import assert from "node:assert/strict";
import { test } from "node:test";

import { priceBookProblems } from "../../src/core/cost/price-book-schema.ts";
import type { Price, PriceBook, PricedModel } from "../../src/core/cost/price-book.ts";
import { priceBook } from "../../src/core/cost/prices.ts";

test("nothing is wrong with the price book that ships", () => {
  assert.deepEqual(priceBookProblems(priceBook), []);
});

const input: Price = {
  kind: "inference-input",
  usd: 2,
  unit: "1M tokens",
  source: "a page",
  asOf: "2026-11",
};
const output: Price = { ...input, kind: "inference-output", usd: 8 };
const good: PricedModel = {
  id: "acme/one",
  provider: "Acme",
  label: "One",
  aliases: ["one-2026"],
  prices: [input, output],
};
const bookOf = (...models: readonly PricedModel[]): PriceBook => ({
  compiled: "2026-11-22",
  models,
});

test("a small book is fine", () => {
  assert.deepEqual(priceBookProblems(bookOf(good)), []);
});

const faults: readonly [name: string, book: PriceBook, problem: RegExp][] = [
  ["no models", bookOf(), /^The book: models:/],
  [
    "a negative price",
    bookOf({ ...good, prices: [{ ...input, usd: -1 }, output] }),
    /^acme\/one: models\.0\.prices\.0\.usd:/,
  ],
  [
    "a price that is no number",
    bookOf({ ...good, prices: [{ ...input, usd: NaN }, output] }),
    /^acme\/one: .*usd/,
  ],
  [
    "no source",
    bookOf({ ...good, prices: [{ ...input, source: " " }, output] }),
    /^acme\/one: .*source/,
  ],
  [
    "no such day",
    bookOf({ ...good, prices: [{ ...input, asOf: "2026-02-30" }, output] }),
    /^acme\/one: .*asOf: is no date/,
  ],
  [
    "a date in words",
    bookOf({ ...good, prices: [{ ...input, asOf: "undated" }, output] }),
    /asOf: is no date/,
  ],
  [
    "a date after the book's",
    bookOf({ ...good, prices: [{ ...input, asOf: "2026-11-23" }, output] }),
    /is of 2026-11-23, but the book of 2026-11-22\.$/,
  ],
  [
    "a unit of another kind",
    bookOf({ ...good, prices: [{ ...input, unit: "1K tokens" }, output] }),
    /The unit of inference-input is 1K tokens, not 1M tokens\.$/,
  ],
  [
    "two prices of a kind",
    bookOf({ ...good, prices: [input, input, output] }),
    /two prices of inference-input\.$/,
  ],
  [
    "an alias of another model",
    bookOf(good, { ...good, id: "acme/two", aliases: ["ONE-2026"] }),
    /^ONE-2026: the name is there twice\.$/,
  ],
  ["an id twice", bookOf(good, { ...good, aliases: [] }), /^acme\/one: the name is there twice\.$/],
  [
    "a discount of 200 %",
    bookOf({
      ...good,
      prices: [...good.prices, { ...input, kind: "batch-discount", unit: "fraction" }],
    }),
    /batch-discount is more than 1\.$/,
  ],
  [
    "trainings after the end",
    bookOf({ ...good, lifecycle: { lastJobs: "2027-01-15", shutdown: "2027-01-14" } }),
    /last trainings start after/,
  ],
  ["an unknown target", bookOf({ ...good, target: "acme" }), /no target acme\.$/],
  [
    "input without output",
    bookOf({ ...good, prices: [input] }),
    /only one of inference-input and inference-output\.$/,
  ],
  [
    "no tuned prices where there should be",
    bookOf({ ...good, tunedAt: "own" }),
    /"tunedAt" do not agree\.$/,
  ],
  [
    "tuned prices of what is not trained",
    bookOf({
      ...good,
      tunedAt: "own",
      prices: [
        ...good.prices,
        { ...input, kind: "ft-inference-input" },
        { ...output, kind: "ft-inference-output" },
      ],
    }),
    /prices of tuned models, but none of a training\.$/,
  ],
];

for (const [name, book, problem] of faults) {
  test(`a fault is found: ${name}`, () => {
    const problems = priceBookProblems(book);
    assert.equal(problems.length, 1, problems.join("\n"));
    assert.match(problems[0] ?? "", problem);
  });
}
