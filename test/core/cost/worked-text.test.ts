import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";

import { Figures } from "../../../src/core/cost/figures.ts";
import { figureIds, figureSpecs } from "../../../src/core/cost/formulas.ts";
import { inputIds, inputSpec, inputSpecs } from "../../../src/core/cost/inputs.ts";
import { formatNumber } from "../../../src/core/cost/print-formula.ts";
import { anyInputs, highVolume } from "./scenarios.ts";
import { workOut } from "./worked-text.ts";

suite("the worked text of a figure", () => {
  test("comes to its value", () => {
    let checked = 0;
    fc.assert(
      fc.property(anyInputs, (given) => {
        const figures = new Figures(given);
        for (const id of figureIds) {
          const value = figures.value(id);
          if (!Number.isFinite(value)) continue;
          const { worked } = figures.explain(id);
          const result = workOut(worked);
          if (result === undefined) continue;
          checked += 1;
          const allowed = 2 * result.error + 1e-9 * Math.abs(value) + 1e-300;
          const isClose = Math.abs(result.value - value) <= allowed || result.error === Infinity;
          assert.ok(isClose, `${id}: ${worked} = ${result.value}, not ${value}`);
        }
      }),
      { numRuns: 300, seed: 1 },
    );
    assert.ok(checked > 5000, String(checked));
  });

  const cases = [
    ["trainingCost", {}, "cost of one training", "15"],
    ["runCost", {}, undefined, "1,500,000 ÷ 1,000,000 × 10"],
    ["tunedMonthlyCost", {}, undefined, "50,000 × 0.0015"],
    ["tunedMonthlyCost", { storage: 1.95 }, undefined, "50,000 × 0.0015 + 1.95"],
    ["monthlySaving", { outputTokens: 500 }, undefined, "750 − 450"],
    ["breakEvenMonths", { oneOffCost: 200 }, undefined, "200 ÷ 300"],
    ["breakEvenMonths", { tunedPromptTokens: 2625 }, undefined, "15 ÷ (−18.75)"],
    ["breakEvenDays", { tunedPromptTokens: 2625 }, undefined, "30 × never"],
    ["totalOneOffCost", { otherCost: 185 }, "training cost + other one-off cost", "15 + 185"],
    ["totalOneOffCost", { otherCost: 185, oneOffCost: 200 }, "one-off cost", "200"],
    ["trainingCost", { trainingRuns: 3 }, "cost of one training × training runs", "15 × 3"],
    ["runCost", { trainingPrice: 1 }, undefined, "1,500,000 ÷ 1,000,000 × 1"],
    ["retraining", {}, "cost of training anew ÷ months between trainings", "0"],
    ["retraining", { retrainMonths: 3 }, undefined, "15 ÷ 3"],
    ["hosting", {}, undefined, "0"],
    ["labourCost", {}, undefined, "0"],
    ["labourCost", { preparationHours: 8, hourlyRate: 50 }, undefined, "8 × 50"],
    [
      "netPresentValue",
      { discountRate: 0.01 },
      undefined,
      "300 × (1 − (1 + 0.01) ^ (0 − 12)) ÷ 0.01 − 15",
    ],
    ["breakEvenMonths", { growth: 0.1 }, undefined, "ln(1 + 15 × 0.1 ÷ 300) ÷ ln(1 + 0.1)"],
    [
      "breakEvenMonths",
      { growth: 0.1, storage: 2 },
      "months to pay back(cost: one-off cost, saving: saving by the requests of a month, fixed: fixed monthly cost, growth: growth a month)",
      "months to pay back(cost: 15, saving: 300, fixed: 2, growth: 0.1)",
    ],
    [
      "baseRequestCost",
      { cachedTokens: 9000, cachedPrice: 0.3 },
      undefined,
      "2,500 × 0.3 ÷ 1,000,000",
    ],
  ] as const;
  for (const [id, inputs, formula, worked] of cases) {
    test(`${id} of ${JSON.stringify(inputs)}`, () => {
      const explained = new Figures({ ...highVolume, ...inputs }).explain(id);
      assert.equal(explained.worked, worked);
      if (formula !== undefined) assert.equal(explained.formula, formula);
    });
  }

  test("of what is given is the number", () => {
    const figures = new Figures({ ...highVolume, oneOffCost: 200 });
    assert.deepEqual(figures.explain("oneOffCost"), { formula: "given", worked: "200" });
  });

  test("is text for the greatest and the smallest inputs, too", () => {
    for (const end of ["min", "max"] as const) {
      const figures = new Figures(
        Object.fromEntries(inputIds.map((id) => [id, inputSpec(id)[end]])),
      );
      for (const id of figureIds) {
        const { worked } = figures.explain(id);
        assert.match(worked, /^[\d,.×÷+−^() a-z:]+$/, id);
        assert.ok(Math.abs(figures.value(id)) !== Infinity || worked.includes("÷ 0"), id);
      }
    }
  });
});

suite("numbers in worked texts", () => {
  const cases = [
    [500_000, "500,000"],
    [0.0075, "0.0075"],
    [299.99999999999994, "300"],
    [0.1 + 0.2, "0.3"],
    [-3.75, "−3.75"],
    [0, "0"],
    [-0, "0"],
    [1234.5, "1,234.5"],
    [2 / 3, "0.6666666667"],
    [999_999.99999999, "1,000,000"],
    [1e21, "1,000,000,000,000,000,000,000"],
    [1.5e-8, "0.000000015"],
    [1e-25, `0.${"0".repeat(24)}1`],
    [NaN, "unknown"],
    [-Infinity, "−∞"],
  ] as const;
  for (const [value, text] of cases) {
    test(text, () => {
      assert.equal(formatNumber(value), text);
    });
  }
});

test("every quantity has a label of its own within its kind of value", () => {
  const labels = [
    ...inputIds.map((id) => inputSpecs[id].label),
    ...figureIds.map((id) => `${figureSpecs[id].label} ${figureSpecs[id].unit}`),
  ];
  assert.deepEqual(labels.length, new Set(labels).size);
});
