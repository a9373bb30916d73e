/** The original toolkit's traffic at real prices: 50,000 requests, 2,500 and 500 prompt tokens, answers of 500. */

import assert from "node:assert/strict";
import { suite, test } from "node:test";

import { Figures } from "../../../src/core/cost/figures.ts";
import type { GivenInputs } from "../../../src/core/cost/inputs.ts";
import { priceBook } from "../../../src/core/cost/prices.ts";
import { resolveScenario } from "../../../src/core/cost/resolve-scenario.ts";

const traffic = {
  trainingTokens: 500_000,
  epochs: 3,
  requests: 50_000,
  promptTokens: 2500,
  tunedPromptTokens: 500,
  outputTokens: 500,
};

interface Case {
  readonly model: string;
  readonly prices: GivenInputs;
  readonly baseRequest: string;
  readonly tunedRequest: string;
  readonly saving: string;
  readonly training: string;
  /** NaN: never. */
  readonly days: string;
}

const cases: readonly Case[] = [
  {
    model: "openai/gpt-4o",
    prices: prices(25, [2.5, 10], [3.75, 15]),
    baseRequest: "0.0112500",
    tunedRequest: "0.0093750",
    saving: "93.75",
    training: "37.50",
    days: "12.00",
  },
  {
    model: "openai/gpt-4.1",
    prices: prices(25, [2, 8], [3, 12]),
    baseRequest: "0.0090000",
    tunedRequest: "0.0075000",
    saving: "75.00",
    training: "37.50",
    days: "15.00",
  },
  {
    model: "openai/gpt-4o-mini",
    prices: prices(3, [0.15, 0.6], [0.3, 1.2]),
    baseRequest: "0.0006750",
    tunedRequest: "0.0007500",
    saving: "-3.75",
    training: "4.50",
    days: "NaN",
  },
  {
    model: "openai/gpt-4.1-mini",
    prices: prices(5, [0.4, 1.6], [0.8, 3.2]),
    baseRequest: "0.0018000",
    tunedRequest: "0.0020000",
    saving: "-10.00",
    training: "7.50",
    days: "NaN",
  },
  {
    model: "google/gemini-2.5-flash",
    prices: prices(5, [0.3, 2.5]),
    baseRequest: "0.0020000",
    tunedRequest: "0.0014000",
    saving: "30.00",
    training: "7.50",
    days: "7.50",
  },
  {
    model: "aws-bedrock/nova-micro",
    prices: { ...prices(1, [0.035, 0.14]), storage: 1.95 },
    baseRequest: "0.0001575",
    tunedRequest: "0.0000875",
    saving: "1.55",
    training: "1.50",
    days: "29.03",
  },
];

type InputAndOutput = readonly [input: number, output: number];

function prices(training: number, base: InputAndOutput, tuned = base): GivenInputs {
  return {
    trainingPrice: training,
    inputPrice: base[0],
    outputPrice: base[1],
    tunedInputPrice: tuned[0],
    tunedOutputPrice: tuned[1],
  };
}

function assertCase(given: GivenInputs, expected: Case): void {
  const figures = new Figures(given);
  assert.equal(figures.value("baseRequestCost").toFixed(7), expected.baseRequest);
  assert.equal(figures.value("tunedRequestCost").toFixed(7), expected.tunedRequest);
  assert.equal(figures.value("monthlySaving").toFixed(2), expected.saving);
  assert.equal(figures.value("trainingCost").toFixed(2), expected.training);
  assert.equal(figures.value("breakEvenDays").toFixed(2), expected.days);
}

suite("real prices", () => {
  for (const expected of cases) {
    test(`${expected.model}, prices given`, () => {
      assertCase({ ...traffic, ...expected.prices }, expected);
    });

    test(`${expected.model}, prices of the book`, () => {
      const scenario = { name: "test", model: expected.model, inputs: traffic };
      const { resolved, problem } = resolveScenario(scenario, {
        book: priceBook,
        today: "2026-11-22",
      });
      assert.ok(resolved, problem);
      assertCase(resolved.given, expected);
    });
  }
});
