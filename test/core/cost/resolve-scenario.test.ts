import assert from "node:assert/strict";
import { test } from "node:test";

import { Figures } from "../../../src/core/cost/figures.ts";
import { inputIds, type GivenInputs } from "../../../src/core/cost/inputs.ts";
import { presets } from "../../../src/core/cost/presets.ts";
import type { PriceBook } from "../../../src/core/cost/price-book.ts";
import { priceBook } from "../../../src/core/cost/prices.ts";
import { resolveScenario, type ResolveMeans } from "../../../src/core/cost/resolve-scenario.ts";
import type { DatasetTokens, ResolvedScenario, Scenario } from "../../../src/core/cost/scenario.ts";

const today = "2026-11-22";

function resolve(scenario: Partial<Scenario>, means: Partial<ResolveMeans> = {}): ResolvedScenario {
  const { resolved, problem } = resolveScenario(
    { name: "Test", inputs: {}, ...scenario },
    { book: priceBook, today, ...means },
  );
  assert.ok(resolved, problem);
  return resolved;
}

function problemOf(scenario: Partial<Scenario>): string | undefined {
  return resolveScenario({ name: "Test", inputs: {}, ...scenario }, { book: priceBook, today })
    .problem;
}

const dataset: DatasetTokens = {
  name: "tickets.jsonl",
  examples: 1200,
  unreadable: 0,
  total: 510_000,
  billed: 500_000,
  trained: 200_000,
  byRole: { user: 300_000, assistant: 200_000 },
  tokenizer: "o200k_base",
};

/** The original toolkit's traffic. */
const traffic: GivenInputs = {
  trainingTokens: 500_000,
  epochs: 3,
  promptTokens: 2500,
  tunedPromptTokens: 500,
  outputTokens: 500,
  requests: 50_000,
};

// Worked out by hand from the vendors' prices. Per request, a month, once, and days until break-even.
const realPrices: readonly [
  model: string,
  base: number,
  tuned: number,
  saving: number,
  training: number,
  days: number,
][] = [
  ["gpt-4o", 0.01125, 0.009375, 93.75, 37.5, 12],
  ["gpt-4.1", 0.009, 0.0075, 75, 37.5, 15],
  ["gpt-4o-mini", 0.000675, 0.00075, -3.75, 4.5, NaN],
  ["gpt-4.1-mini", 0.0018, 0.002, -10, 7.5, NaN],
  ["gemini-2.5-flash", 0.002, 0.0014, 30, 7.5, 7.5],
  ["nova-micro", 0.0001575, 0.0000875, 1.55, 1.5, 29.032258],
];

for (const [model, base, tuned, saving, training, days] of realPrices) {
  test(`the original's traffic at the prices of ${model}`, () => {
    const { given, missing } = resolve({ model, inputs: traffic });
    const figures = new Figures(given);
    const expected = {
      baseRequestCost: base,
      tunedRequestCost: tuned,
      monthlySaving: saving,
      trainingCost: training,
      breakEvenDays: days,
    } as const;
    for (const [id, value] of Object.entries(expected)) {
      // The keys are those of the object.
      const actual = figures.value(id as keyof typeof expected);
      assert.equal(actual.toFixed(6), value.toFixed(6), id);
    }
    assert.deepEqual(missing, []);
  });
}

test("the original's own cases, at its reference prices", () => {
  const [high, low] = presets;
  assert.ok(high && low);
  assert.equal(high.model, undefined);
  const figures = new Figures(resolve(high).given);
  assert.equal(figures.value("trainingCost"), 15);
  assert.equal(Number(figures.value("monthlySaving").toFixed(9)), 300);
  assert.equal(Number(figures.value("breakEvenDays").toFixed(9)), 1.5);
  assert.equal(resolve(high).modelLabel, "Reference prices (original toolkit)");
  const slow = new Figures(resolve(low).given);
  assert.equal(Number(slow.value("monthlySaving").toFixed(9)), 6);
});

test("R4: Nova Micro as Amazon's own example has it", () => {
  const { given } = resolve({
    model: "nova-micro",
    inputs: {
      trainingTokens: 2000 * 800,
      epochs: 5,
      requests: 22_000,
      promptTokens: 800,
      outputTokens: 60,
    },
  });
  const figures = new Figures(given);
  assert.equal(figures.value("trainingCost"), 8);
  assert.equal(figures.value("baseMonthlyCost").toFixed(4), "0.8008");
  assert.equal(figures.value("storage"), 1.95);
});

test("R5: Together charges for validation, too", () => {
  const { given } = resolve({
    model: "together/up-to-16b",
    inputs: {
      trainingTokens: 8192 * 8 * 1000,
      epochs: 1,
      validationTokens: 1_000_000,
      evaluations: 10,
    },
  });
  assert.equal(new Figures(given).value("trainingCost").toFixed(5), "36.25728");
});

test("all presets can be estimated", () => {
  for (const preset of presets) assert.deepEqual(resolve(preset).missing, [], preset.name);
  assert.equal(new Set(presets.map(({ name }) => name)).size, presets.length);
});

test("what is given wins over the dataset, the prices and the platform", () => {
  const inputs = {
    trainingTokens: 1000,
    examples: 10,
    epochs: 7,
    inputPrice: 9,
    modelLifeMonths: 4,
  };
  const { given, origins } = resolve({ model: "gpt-4.1", inputs }, { dataset: () => dataset });
  for (const [id, value] of Object.entries(inputs)) {
    // The keys are those of the object.
    const name = id as keyof typeof inputs;
    assert.equal(given[name], value, id);
    assert.deepEqual(origins[name], { type: "given" }, id);
  }
});

test("a dataset gives tokens and examples, its platform the epochs", () => {
  const targets: (string | undefined)[] = [];
  const { given, origins } = resolve(
    { model: "gpt-4.1-mini" },
    {
      dataset: (target) => {
        targets.push(target);
        return { ...dataset, examples: 20 };
      },
    },
  );
  assert.deepEqual(targets, ["openai-gpt-4.1-mini"]);
  assert.equal(given.trainingTokens, 500_000);
  assert.equal(given.examples, 20);
  assert.equal(given.epochs, 5);
  assert.deepEqual(origins.trainingTokens, { type: "dataset", name: "tickets.jsonl" });
  assert.deepEqual(origins.examples, { type: "dataset", name: "tickets.jsonl" });
  assert.deepEqual(origins.epochs, { type: "platform", label: "OpenAI, GPT-4.1 mini" });
});

test("tokens that are given speak of another dataset than the open one", () => {
  const { given, origins, warnings } = resolve(
    { inputs: { ...traffic } },
    { dataset: () => ({ ...dataset, unreadable: 5 }) },
  );
  assert.equal(given.examples, undefined);
  assert.deepEqual(origins.examples, { type: "default" });
  assert.deepEqual(warnings, []);
});

test("tokens that are given are of the dataset that is named", () => {
  const named = (inputs: GivenInputs) => {
    const estimated = {
      ...dataset,
      examples: 20,
      unreadable: 5,
      error: { below: 0.1, above: 0.1 },
    };
    return resolve(
      { model: "gpt-4.1", inputs: { ...traffic, ...inputs } },
      { dataset: () => estimated, isDatasetNamed: true },
    );
  };
  const { given, origins, ranges, warnings } = named({ trainingTokens: 1000 });
  assert.deepEqual([given.trainingTokens, given.examples], [1000, 20]);
  assert.deepEqual(origins.examples, { type: "dataset", name: "tickets.jsonl" });
  assert.deepEqual(ranges, {});
  const ids = warnings.map(({ id }) => id);
  assert.ok(ids.includes("unreadable-lines") && !ids.includes("estimated-tokens"), String(ids));
  const both = named({ trainingTokens: 1000, examples: 600 });
  assert.equal(both.given.examples, 600);
  assert.ok(both.warnings.every(({ id }) => id !== "unreadable-lines"));
});

test("a given price of cached tokens is that of prompt caching, too", () => {
  const factor = (inputs: GivenInputs, model?: string): number =>
    new Figures(resolve({ inputs, ...(model !== undefined && { model }) }).given).value(
      "cacheReadFactor",
    );
  assert.equal(factor({ ...traffic, cachedPrice: 1.5 }), 0.5);
  assert.equal(factor({ ...traffic, cachedPrice: 1.5, inputPrice: 6 }), 0.25);
  assert.equal(factor({ ...traffic, cachedPrice: 1 }, "gpt-4.1"), 0.5);
  assert.equal(factor({ ...traffic, cachedPrice: 1.5, cacheReadFactor: 0.2 }), 0.2);
  assert.equal(factor({ ...traffic, cachedPrice: 1.5, inputPrice: 0 }), 0.1);
  const { origins } = resolve({ inputs: { ...traffic, cachedPrice: 1.5 } });
  assert.deepEqual(origins.cacheReadFactor, {
    type: "formula",
    formula: "cached input price ÷ input price",
  });
});

test("without a rule of the platform, epochs are left to their default", () => {
  const { given, origins } = resolve({}, { dataset: () => dataset });
  assert.equal(given.epochs, undefined);
  assert.deepEqual(origins.epochs, { type: "default" });
  assert.equal(new Figures(given).value("epochs"), 3);
});

test("prices say whose they are, from where and of when; every input has an origin", () => {
  const { origins } = resolve({ model: "gpt-4o" });
  assert.deepEqual(origins.trainingPrice, {
    type: "price",
    model: "GPT-4o (OpenAI)",
    source: "OpenAI pricing page, public mirror",
    asOf: "2025-11",
  });
  assert.deepEqual(Object.keys(origins).sort(), [...inputIds].sort());
});

test("tuned prices follow a base price that is given, where the model's do", () => {
  const inputs = { inputPrice: 5, cachedPrice: 1 };
  const { given, origins } = resolve({ model: "gemini-2.5-flash", inputs });
  const figures = new Figures(given);
  assert.equal(figures.value("tunedInputPrice"), 5);
  assert.equal(figures.value("tunedCachedPrice"), 1);
  assert.deepEqual(origins.tunedCachedPrice, { type: "given" });
  assert.equal(figures.value("tunedOutputPrice"), 2.5);
});

test("a tuned model with prices of its own does not read its cache at the base price", () => {
  const inputs = { cachedPrice: 0.1 };
  assert.equal(resolve({ model: "gpt-3.5-turbo", inputs }).given.tunedCachedPrice, undefined);
});

test("a model lives until its shutdown, in months of 30 days", () => {
  const { given, origins } = resolve({ model: "gpt-4o" }, { today: "2026-11-15" });
  assert.equal(given.modelLifeMonths, 2);
  assert.deepEqual(origins.modelLifeMonths, {
    type: "price",
    model: "GPT-4o (OpenAI)",
    source: "shutdown on 2027-01-14",
    asOf: "2026-11-22",
  });
  assert.equal(resolve({ model: "gpt-4.1-nano" }).given.modelLifeMonths, 0);
  assert.equal(resolve({ model: "nova-micro" }).given.modelLifeMonths, undefined);
});

test("another model gives the prices to compare with", () => {
  const { given, origins } = resolve({ rival: "gpt-5.6-luna" });
  assert.equal(given.rivalInputPrice, 0.2);
  assert.equal(given.rivalOutputPrice, 1.2);
  assert.equal(origins.rivalInputPrice.type, "price");
});

test("ranges: those that are given, and the error of estimated tokens", () => {
  const estimated = { ...dataset, error: { below: 0.2, above: 0.34 } };
  const ranges = { requests: [1000, 2000] } as const;
  const means = { dataset: () => estimated };
  assert.deepEqual(resolve({ ranges }, means).ranges, {
    trainingTokens: [400_000, 670_000],
    requests: [1000, 2000],
  });
  const own = { trainingTokens: [1, 2] } as const;
  assert.deepEqual(resolve({ ranges: own }, means).ranges, own);
  assert.deepEqual(resolve({}, { dataset: () => dataset }).ranges, {});
});

test("missing are prices that the book does not have", () => {
  assert.deepEqual(resolve({ model: "nova-lite", inputs: traffic }).missing, ["trainingPrice"]);
  assert.deepEqual(resolve({ model: "together/up-to-16b", inputs: traffic }).missing, [
    "inputPrice",
    "outputPrice",
  ]);
  const given = { ...traffic, trainingPrice: 2 };
  assert.deepEqual(resolve({ model: "nova-lite", inputs: given }).missing, []);
});

test("missing is what is trained on, until it is told; nothing can be told, too", () => {
  const inputs = { requests: 50_000, promptTokens: 2500, tunedPromptTokens: 500 };
  const missing = (given: GivenInputs, means: Partial<ResolveMeans> = {}) =>
    resolve({ inputs: { ...inputs, ...given } }, means).missing;
  assert.deepEqual(missing({}), ["trainingTokens"]);
  assert.deepEqual(missing({}, { dataset: () => undefined }), ["trainingTokens"]);
  assert.deepEqual(missing({}, { dataset: () => dataset }), []);
  assert.deepEqual(missing({ trainingTokens: 0 }), []);
  assert.deepEqual(missing({ trainingHours: 2 }), ["trainingHourPrice"]);
  assert.deepEqual(missing({ trainingHours: 2, trainingHourPrice: 100 }), []);
  assert.deepEqual(missing({ oneOffCost: 0 }), []);
  assert.deepEqual(missing({ oneOffCost: 100, retrainMonths: 6 }), ["trainingTokens"]);
  assert.deepEqual(missing({ oneOffCost: 100, retrainMonths: 6, retrainCost: 20 }), []);
});

test("a training price is not missed where all of the cost is given, unless it is trained anew", () => {
  const inputs = { ...traffic, oneOffCost: 200 };
  assert.deepEqual(resolve({ model: "nova-lite", inputs }).missing, []);
  const anew = { ...inputs, retrainMonths: 3 };
  assert.deepEqual(resolve({ model: "nova-lite", inputs: anew }).missing, ["trainingPrice"]);
  const priced = { ...anew, retrainCost: 10 };
  assert.deepEqual(resolve({ model: "nova-lite", inputs: priced }).missing, []);
});

test("without answers, a price of answers is not missed", () => {
  const book: PriceBook = {
    compiled: today,
    models: [
      {
        id: "acme/embedder",
        provider: "Acme",
        label: "Embedder",
        aliases: [],
        prices: [
          { kind: "training-sft", usd: 1, unit: "1M tokens", source: "a page", asOf: today },
          { kind: "inference-input", usd: 1, unit: "1M tokens", source: "a page", asOf: today },
        ],
      },
    ],
  };
  const inputs = { ...traffic, outputTokens: 0 };
  const { given, missing } = resolve({ model: "embedder", inputs }, { book });
  assert.deepEqual(missing, []);
  assert.equal(new Figures(given).value("baseRequestCost"), 0.0025);
  assert.deepEqual(resolve({ model: "embedder", inputs: traffic }, { book }).missing, [
    "outputPrice",
  ]);
});

test("training by the hour needs no price of tokens", () => {
  const { given, missing } = resolve({
    model: "o4-mini",
    inputs: { ...traffic, trainingHours: 2 },
  });
  assert.deepEqual(missing, []);
  assert.equal(new Figures(given).value("trainingCost"), 200);
});

test("hours of training cost something: their price is missed, that of tokens only where there are some", () => {
  const missing = (inputs: GivenInputs, model = "gpt-4.1") => resolve({ model, inputs }).missing;
  const hours = { requests: 5, trainingHours: 5 };
  assert.deepEqual(missing(hours), ["trainingHourPrice"]);
  assert.deepEqual(missing({ ...hours, trainingTokens: 1000 }), ["trainingHourPrice"]);
  assert.deepEqual(missing({ ...hours, oneOffCost: 50 }), []);
  assert.deepEqual(missing({ ...hours, trainingHours: 0, trainingTokens: 1000 }), []);
  const priced = { ...hours, trainingHourPrice: 100 };
  assert.deepEqual(missing(priced, "nova-lite"), []);
  const { given } = resolve({ model: "nova-lite", inputs: priced });
  assert.equal(new Figures(given).value("trainingCost"), 500);
  const tokensToo = { ...priced, trainingTokens: 1000 };
  assert.deepEqual(missing(tokensToo, "nova-lite"), ["trainingPrice"]);
});

const problems: readonly [scenario: Partial<Scenario>, problem: RegExp][] = [
  [{ inputs: { requests: -5 } }, /^Requests a month: "-5" is less than/],
  [{ inputs: { requests: NaN } }, /^Requests a month: .* is no number/],
  [{ inputs: { requests: Infinity } }, /^Requests a month: .* is more than/],
  [{ inputs: { requests: 1e15 } }, /^Requests a month: .* is more than/],
  [{ inputs: { epochs: 2.5 } }, /^Epochs: "2\.5" is no whole number/],
  [{ inputs: { growth: 5 } }, /^Growth a month: /],
  [
    // As a file may have it.
    { inputs: { reqests: 5 } as GivenInputs },
    /^There is no input "reqests": did you mean "requests"\?$/,
  ],
  [
    { inputs: { toString: 5 } as unknown as GivenInputs },
    /^There is no input "toString": use names such as "requests"/,
  ],
  [
    { ranges: { requests: [2000, 1000] } },
    /^The range of requests a month goes from 2,000 down to 1,000: give the lower number first\.$/,
  ],
  [
    { inputs: { requests: 50 }, ranges: { requests: [1, 9] } },
    /^The range of requests a month goes from 1 to 9, without the value 50: give a range that it lies in\.$/,
  ],
  [{ ranges: { requests: [-1, 1000] } }, /^Requests a month: "-1" is less than/],
  [{ model: "gpt-4.1-mimi" }, /^There is no model "gpt-4\.1-mimi".*"gpt-4\.1-mini"\?$/],
  [{ rival: "gpt-5-minni" }, /^There is no model "gpt-5-minni".*"gpt-5-mini"\?$/],
  [{ rival: "mistral-nemo" }, /^Mistral Nemo \(Mistral\) has no prices without fine-tuning: /],
  [
    { model: "gpt-4.1", method: "lora" },
    /^GPT-4\.1 \(OpenAI\) has no price of training by "lora": use "sft", or give a training price\.$/,
  ],
];

for (const [scenario, problem] of problems) {
  test(`a problem is said: ${problem.source}`, () => {
    assert.match(problemOf(scenario) ?? "", problem);
  });
}

test("a method without a price can be used with one that is given", () => {
  const { given } = resolve({ model: "gpt-4.1", method: "lora", inputs: { trainingPrice: 4 } });
  assert.equal(given.trainingPrice, 4);
});
