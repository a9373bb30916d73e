import assert from "node:assert/strict";
import { test } from "node:test";

import { figuresOf, paidBack } from "../../../src/core/cost/estimate.ts";
import { estimateScenario } from "../../../src/core/cost/estimate-scenario.ts";
import type { GivenInputs } from "../../../src/core/cost/inputs.ts";
import { priceBook } from "../../../src/core/cost/prices.ts";
import { defaultThresholds } from "../../../src/core/cost/thresholds.ts";
import { highVolume, resolved } from "./scenarios.ts";

const paid = (given: GivenInputs) => {
  const scenario = resolved({ ...highVolume, ...given });
  return paidBack({ figures: figuresOf(scenario), scenario });
};

test("a cost is paid back while the model lives, or not", () => {
  // 300 a month.
  assert.deepEqual(paid({ oneOffCost: 600 }), { breakEvenMonths: 2 });
  assert.deepEqual(paid({ oneOffCost: 600, modelLifeMonths: 2 }), { breakEvenMonths: 2 });
  const late = { breakEvenMonths: null, isTooLate: true };
  assert.deepEqual(paid({ oneOffCost: 600, modelLifeMonths: 1.99 }), late);
  assert.deepEqual(paid({ requests: 0, modelLifeMonths: 2 }), { breakEvenMonths: null });
});

test("an estimate has the pure break-even and the one while the model lives", () => {
  const { estimate } = estimateScenario(
    { name: "Late", inputs: { ...highVolume, oneOffCost: 600, modelLifeMonths: 1 } },
    { book: priceBook, thresholds: defaultThresholds, today: "2026-11-23" },
  );
  assert.ok(estimate);
  assert.equal(estimate.figures.breakEvenMonths.value, 2);
  assert.equal(paidBack(estimate).breakEvenMonths, null);
  assert.equal(paidBack(estimate, "discountedBreakEvenMonths").isTooLate, true);
  assert.equal(estimate.decision.verdict, "do-not");
});

test("the first year ends with the model", () => {
  const { annualSaving, roi } = figuresOf(
    resolved({ ...highVolume, storage: 10, oneOffCost: 145, modelLifeMonths: 1.5 }),
  );
  // 1.5 months of 290 dollars.
  assert.equal(annualSaving.value, 435);
  assert.equal(roi.value, 2);
  assert.match(annualSaving.formula, /months until the model is shut down/);
  assert.equal(annualSaving.worked, "300 × 1.5 − 1.5 × 10");
  const whole = figuresOf(resolved({ ...highVolume, storage: 10, modelLifeMonths: 30 }));
  assert.equal(whole.annualSaving.worked, "300 × 12 − 12 × 10");
});
