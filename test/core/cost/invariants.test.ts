/** What holds for all estimates, whatever their inputs. */

import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";

import { Figures } from "../../../src/core/cost/figures.ts";
import { figureIds, type FigureId } from "../../../src/core/cost/formulas.ts";
import {
  inputIds,
  inputSpec,
  type GivenInputs,
  type InputId,
} from "../../../src/core/cost/inputs.ts";
import { anyInputs, figure, highVolume } from "./scenarios.ts";

/** `size`: of the amounts that the difference of both is made of. */
function assertSame(actual: number, expected: number, size = 0): void {
  if (Number.isNaN(expected)) {
    assert.ok(Number.isNaN(actual), `${String(actual)} is known`);
    return;
  }
  const allowed = 1e-9 * Math.max(Math.abs(expected), size);
  assert.ok(Math.abs(actual - expected) <= allowed, `${String(actual)}, not ${String(expected)}`);
}

const runs = { numRuns: 300, seed: 1 };
const factors = fc.integer({ min: 2, max: 50 });

suite("an estimate", () => {
  const linear: readonly [FigureId, InputId][] = [
    ["trainingCost", "trainingTokens"],
    ["trainingCost", "epochs"],
    ["trainingCost", "trainingPrice"],
    ["trainingCost", "trainingRuns"],
    ["baseMonthlyCost", "requests"],
    ["baseMonthlyCost", "promptTokens"],
    ["baseMonthlyCost", "inputPrice"],
    ["hosting", "hostingUnits"],
    ["monthlySaving", "requests"],
  ];
  for (const [id, input] of linear) {
    test(`${id} is linear in ${input}`, () => {
      const given: GivenInputs = {
        ...highVolume,
        trainingRuns: 1,
        ...(id === "hosting" && { hostingUnits: 1, hostingHourPrice: 21.18 }),
      };
      assert.ok(figure(given, id) > 0);
      fc.assert(
        fc.property(factors, (factor) => {
          const scaled = { ...given, [input]: (given[input] ?? 0) * factor };
          assertSame(figure(scaled, id), factor * figure(given, id));
        }),
        runs,
      );
    });
  }

  test("has the same break-even when all money is worth half as much", () => {
    const money = inputIds.filter((id) => inputSpec(id).unit.startsWith("USD"));
    const shares: readonly FigureId[] = ["breakEvenMonths", "discountedBreakEvenMonths", "roi"];
    let known = 0;
    fc.assert(
      fc.property(anyInputs, (given) => {
        const scaled: Partial<Record<InputId, number>> = { ...given };
        for (const id of money) if (given[id] !== undefined) scaled[id] = 2 * given[id];
        for (const id of shares) {
          const value = figure(given, id);
          if (Number.isFinite(value)) known += 1;
          if (Math.abs(value) !== Infinity) assertSame(figure(scaled, id), value);
        }
      }),
      runs,
    );
    assert.ok(known > 100, String(known));
  });

  test("saves no more when answers are dearer and the tuned model's are not shorter", () => {
    fc.assert(
      fc.property(anyInputs, factors, ({ tunedOutputPrice, ...given }, factor) => {
        const { outputPrice = 0, outputTokens = 0, tunedOutputTokens = outputTokens } = given;
        const same = { ...given, tunedOutputTokens: Math.max(outputTokens, tunedOutputTokens) };
        const markUp = tunedOutputPrice === undefined ? 1 : 1.5;
        const at = (price: number): Figures =>
          new Figures({ ...same, outputPrice: price, tunedOutputPrice: markUp * price });
        const [before, after] = [at(outputPrice), at(outputPrice * factor)];
        const noise = 1e-9 * after.value("tunedMonthlyCost");
        assert.ok(after.value("monthlySaving") <= before.value("monthlySaving") + noise);
      }),
      runs,
    );
  });

  test("without requests never pays back", () => {
    fc.assert(
      fc.property(anyInputs, (given) => {
        const figures = new Figures({ ...given, requests: 0 });
        assert.ok(Number.isNaN(figures.value("breakEvenMonths")));
        assert.ok(Number.isNaN(figures.value("discountedBreakEvenMonths")));
        assert.ok(Number.isNaN(figures.value("breakEvenDays")));
      }),
      runs,
    );
  });

  test("of steady traffic pays back if, and only if, a month saves something", () => {
    const seen = { never: 0, paid: 0 };
    fc.assert(
      fc.property(anyInputs, (given) => {
        const figures = new Figures({ ...given, growth: 0 });
        const months = figures.value("breakEvenMonths");
        const saving = figures.value("monthlySaving");
        assert.equal(Number.isNaN(months), !(saving > 0));
        if (saving > 0) assertSame(months * saving, figures.value("totalOneOffCost"));
        seen[saving > 0 ? "paid" : "never"] += 1;
      }),
      runs,
    );
    assert.ok(seen.never > 20 && seen.paid > 20, JSON.stringify(seen));
  });

  test("breaks even at the volume that it names", () => {
    let known = 0;
    fc.assert(
      fc.property(anyInputs, (given) => {
        const requests = figure(given, "breakEvenRequests");
        if (!Number.isFinite(requests)) return;
        known += 1;
        assert.ok(requests >= 0);
        const at = new Figures({ ...given, requests });
        assertSame(at.value("monthlySaving"), 0, at.value("tunedMonthlyCost"));
      }),
      runs,
    );
    assert.ok(known > 50, String(known));
  });

  test("has saved its one-off cost when it has paid back", () => {
    let known = 0;
    fc.assert(
      fc.property(anyInputs, (given) => {
        const months = figure({ ...given, discountRate: 0 }, "breakEvenMonths");
        // Whole months only, and growth for no longer than numbers are of use.
        const horizonMonths = Math.ceil(months);
        if (!(months > 0 && horizonMonths <= 120)) return;
        known += 1;
        const figures = new Figures({
          ...given,
          discountRate: 0,
          horizonMonths,
          modelLifeMonths: months,
        });
        const size = figures.value("totalOneOffCost") + figures.value("fixedCost") * months;
        assertSame(figures.value("netPresentValue"), 0, size * 1000);
      }),
      runs,
    );
    assert.ok(known > 50, String(known));
  });

  test("never takes more of the prompt from a cache than there is", () => {
    const given = { ...highVolume, cachedTokens: 1e6, cachedPrice: 0.3 };
    assertSame(figure(given, "baseRequestCost"), (2500 * 0.3) / 1e6);
    assert.equal(figure(given, "cacheableTokens"), 0);
  });

  test("is worked out for inputs of any size", () => {
    for (const end of ["min", "max"] as const) {
      const figures = new Figures(
        Object.fromEntries(inputIds.map((id) => [id, inputSpec(id)[end]])),
      );
      const nothing = figureIds.filter((id) => !Number.isFinite(figures.value(id)));
      assert.deepEqual(
        nothing.filter((id) => !/breakEven|roi|repeatedShare|discounted/i.test(id)),
        [],
      );
    }
  });
});
