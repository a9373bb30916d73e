/**
 * Numbers that were worked out by hand beforehand: those of the original toolkit (G), and of real prices (R). Where the
 * program that the original's README describes gives other numbers than the README (it takes half of the prompt and answer
 * tokens for answers, so that the same high-volume case saves 900.00 a month), the README holds.
 */

import assert from "node:assert/strict";
import { suite, test } from "node:test";

import { Figures } from "../../../src/core/cost/figures.ts";
import type { GivenInputs } from "../../../src/core/cost/inputs.ts";
import { presentWorth } from "../../../src/core/cost/payback.ts";
import type { QuantityId } from "../../../src/core/cost/formulas.ts";
import { rivals } from "../../../src/core/cost/rivals.ts";
import { figure, highVolume, resolved } from "./scenarios.ts";

const never = NaN;

type Expected = Readonly<Partial<Record<QuantityId, number>>>;

/** To as many digits as a reference number is written with. */
function assertFigures(given: GivenInputs, expected: Expected): void {
  const figures = new Figures(given);
  for (const [id, value] of Object.entries(expected)) {
    // The keys are of the type of the record.
    assertClose(figures.value(id as QuantityId), value, id);
  }
}

function assertClose(actual: number, expected: number, what: string): void {
  if (Number.isNaN(expected)) {
    assert.ok(Number.isNaN(actual), `${what}: ${String(actual)}`);
    return;
  }
  assert.ok(
    Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected)),
    `${what}: ${String(actual)}, not ${String(expected)}`,
  );
}

const lowVolume = { ...highVolume, requests: 1000 };

suite("the original toolkit's numbers", () => {
  test("G1: 500,000 tokens cost 15.00", () => {
    assertFigures(highVolume, { billedTokens: 1_500_000, trainingCost: 15, totalOneOffCost: 15 });
  });
  test("G2: 50,000 requests save 300.00 a month, whatever the answer's length", () => {
    assertFigures(highVolume, { monthlySaving: 300, annualSaving: 3600, roi: 239 });
    assertFigures({ ...highVolume, outputTokens: 500 }, { monthlySaving: 300 });
    assertFigures({ ...highVolume, oneOffCost: 200 }, { roi: 17 });
  });
  test("G3, G4: 1,000 examples of 400 tokens cost 12.00, which are back in 1.2 days", () => {
    assertFigures(
      { ...highVolume, trainingTokens: 1000 * 400 },
      { trainingCost: 12, breakEvenDays: 1.2 },
    );
  });
  test("G5: 15.00 are back in 1.5 days", () => {
    assertFigures(highVolume, { breakEvenDays: 1.5 });
  });
  test("G6: 200.00 are back in 20 days", () => {
    assertFigures({ ...highVolume, oneOffCost: 200 }, { breakEvenDays: 20 });
  });
  test("G7: with 1,000 requests in 1,000 days", () => {
    assertFigures(
      { ...lowVolume, oneOffCost: 200 },
      {
        monthlySaving: 6,
        annualSaving: 72,
        breakEvenDays: 1000,
        breakEvenMonths: 100 / 3,
        roi: -0.64,
      },
    );
    assert.equal(
      figure({ ...lowVolume, oneOffCost: 200 }, "breakEvenMonths").toFixed(4),
      "33.3333",
    );
  });
  test("G8: 15.00 and 12.00 are back in 75 and 60 days", () => {
    assertFigures(lowVolume, { breakEvenDays: 75 });
    assertFigures({ ...lowVolume, trainingTokens: 400_000 }, { breakEvenDays: 60 });
  });
});

suite("each part", () => {
  const parts: readonly [why: string, given: GivenInputs, expected: Expected][] = [
    // OpenAI, reinforcement fine-tuning: 100.00 an hour (help article of 2026-09-30).
    ["training by time", { trainingHours: 4.5, trainingHourPrice: 100 }, { trainingCost: 465 }],
    // Mistral: at least 4.00 a job (documents of 2026-08-21).
    ["the minimum fee", { trainingTokens: 1000, minimumFee: 4 }, { runCost: 4, trainingCost: 4 }],
    ["a training above the fee", { minimumFee: 4 }, { runCost: 15 }],
    ["all runs", { trainingRuns: 5 }, { runCost: 15, trainingCost: 75 }],
    [
      "work",
      { preparationHours: 40, evaluationHours: 10, hourlyRate: 80, otherCost: 85 },
      { labourCost: 4000, totalOneOffCost: 4100 },
    ],
    [
      "what runs whatever the traffic",
      { storage: 2, hostingUnits: 2, hostingHourPrice: 0.01, hostingHours: 100, retrainMonths: 3 },
      { hosting: 2, retraining: 5, fixedCost: 9, tunedMonthlyCost: 84, monthlySaving: 291 },
    ],
    ["training anew at its own cost", { retrainMonths: 2, retrainCost: 50 }, { retraining: 25 }],
    [
      "better answers",
      { accuracy: 0.8, tunedAccuracy: 0.95, errorCost: 0.01 },
      { qualityValue: 75, wrongAnswerCost: 100, monthlySaving: 375, breakEvenDays: 1.2 },
    ],
    ["the share of the prompt", {}, { repeatedShare: 0.8 }],
    ["batches", { batchDiscount: 0.4 }, { batchMonthlyCost: 225 }],
    ["the horizon", { horizonMonths: 24 }, { lifeMonths: 24, netPresentValue: 7185 }],
    ["the model's life", { modelLifeMonths: 1.5 }, { lifeMonths: 1.5, netPresentValue: 435 }],
    [
      "a mark-up on all prices, with a cache",
      {
        tunedPromptTokens: 1500,
        outputTokens: 100,
        cachedTokens: 1000,
        cachedPrice: 1.5,
        tunedCachedTokens: 1000,
        tunedInputPrice: 6,
        tunedCachedPrice: 2,
        tunedOutputPrice: 30,
      },
      { baseRequestCost: 0.0075, tunedRequestCost: 0.008, monthlySaving: -25 },
    ],
  ];
  for (const [why, given, expected] of parts) {
    test(why, () => {
      assertFigures({ ...highVolume, ...given }, expected);
    });
  }
});

suite("other numbers worked out beforehand", () => {
  test("R4: Nova Micro", () => {
    const given = {
      trainingTokens: 2000 * 800,
      epochs: 5,
      trainingPrice: 1,
      inputPrice: 0.035,
      outputPrice: 0.14,
      requests: 22_000,
      promptTokens: 800,
      outputTokens: 60,
      storage: 1.95,
    };
    assertFigures(given, { trainingCost: 8, baseMonthlyCost: 0.616 + 0.1848 });
    assertFigures(given, { baseMonthlyCost: 0.8008, tunedMonthlyCost: 2.7508 });
    assertFigures({ ...given, outputTokens: 0 }, { baseMonthlyCost: 0.616 });
  });
  test("R5: Together, with validation", () => {
    const given = {
      trainingTokens: 8192 * 8 * 1000,
      epochs: 1,
      validationTokens: 1_000_000,
      evaluations: 10,
      trainingPrice: 0.48,
    };
    assertFigures(given, { billedTokens: 75_536_000, trainingCost: 36.25728 });
  });
  const hosting = [
    ["R6: 720 hours", { hostingHourPrice: 21.18 }, 15_249.6],
    ["R6: 744 hours", { hostingHourPrice: 21.18, hostingHours: 744 }, 15_757.92],
    ["R6: a dearer unit", { hostingHourPrice: 49.5 }, 35_640],
  ] as const;
  for (const [name, given, expected] of hosting) {
    test(name, () => {
      assertFigures({ hostingUnits: 1, ...given }, { hosting: expected });
    });
  }
  test("R7: hosting is never paid back at 50,000 requests", () => {
    const hosted = { ...highVolume, hostingUnits: 1, hostingHourPrice: 21.18 };
    const paid = { breakEvenMonths: never, breakEvenDays: never };
    assertFigures(hosted, { ...paid, breakEvenRequests: 2_541_600 });
    assertFigures({ ...hosted, hostingHourPrice: 49.5 }, { ...paid, breakEvenRequests: 5_940_000 });
    assertFigures({ ...hosted, requests: 2_541_600 }, { monthlySaving: 0, breakEvenMonths: never });
  });
  test("prompt caching saves 270.00 of the 300.00", () => {
    const byCost = [
      [15, 15],
      [200, 200],
    ] as const;
    for (const [oneOffCost, days] of byCost) {
      const caching = rivals(resolved({ ...highVolume, oneOffCost })).find(
        ({ id }) => id === "caching",
      );
      assert.ok(caching);
      assertClose(caching.monthlySaving, 270, "saving");
      assertClose(caching.tunedSavesMore, 30, "tuned saves more");
      assertClose(30 * (caching.breakEvenMonths ?? NaN), days, "days");
    }
  });
  test("money of today", () => {
    const given = { ...lowVolume, oneOffCost: 200, discountRate: 0.01 };
    assert.equal(figure(given, "netPresentValue").toFixed(4), "-132.4695");
    const savings = { variable: 6, fixed: 0, growth: 0, discount: 0.01 };
    assert.equal((presentWorth(savings, 12) - 200).toFixed(4), "-132.4695");
  });
  test("the first year of growing traffic", () => {
    // 300.00 growing by 10 % a month are 6,415.29 in a year; 12 times 5.00 of storage.
    const given = { ...highVolume, growth: 0.1, storage: 5 };
    assert.equal(figure(given, "annualSaving").toFixed(4), "6355.2851");
  });
  test("growth", () => {
    const given = { ...lowVolume, oneOffCost: 200, growth: 0.1 };
    assert.equal(figure(given, "breakEvenMonths").toFixed(4), "15.3849");
  });
});
