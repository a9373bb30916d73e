import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";

import {
  paybackMonths,
  presentWorth,
  type MonthlySavings,
} from "../../../src/core/cost/payback.ts";

/** What is saved by the end of each month as money of today, added up one by one; index 0: nothing yet. */
function worthByMonth({ variable, fixed, growth, discount }: MonthlySavings, months: number) {
  const worths = [0];
  let worth = 0;
  for (let month = 1; month <= months; month++) {
    const saved = variable * (1 + growth) ** (month - 1) - fixed;
    worth += saved / (1 + discount) ** month;
    worths.push(worth);
  }
  return worths;
}

const longest = 400;
const twoDigits = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 100, max: max * 100 }).map((value) => value / 100);
const sometimesZero = (values: fc.Arbitrary<number>): fc.Arbitrary<number> =>
  fc.oneof(fc.constant(0), values);
const anySavings: fc.Arbitrary<MonthlySavings> = fc.record({
  variable: twoDigits(-50, 1000),
  fixed: sometimesZero(twoDigits(0, 1000)),
  growth: sometimesZero(twoDigits(-0.9, 1)),
  discount: sometimesZero(twoDigits(0, 0.2)),
});

suite("payback", () => {
  test("is where the months, added up one by one, have paid the cost", () => {
    const outcomes = { paid: 0, never: 0 };
    fc.assert(
      fc.property(anySavings, sometimesZero(twoDigits(0, 20_000)), (savings, cost) => {
        const worths = worthByMonth(savings, longest);
        const months = paybackMonths(cost, savings);
        const worthAt = (month: number): number => worths[month] ?? NaN;
        const scale = 1e-7 * Math.max(cost, Math.abs(savings.variable), savings.fixed);
        if (months === undefined || months > longest) {
          outcomes.never += 1;
          for (const worth of worths.slice(1)) assert.ok(worth <= cost + scale);
          return;
        }
        outcomes.paid += 1;
        const rounded = Math.round(months);
        const isWhole = Math.abs(months - rounded) < 1e-6;
        const [before, after] = isWhole
          ? [rounded - 1, rounded]
          : [Math.floor(months), Math.ceil(months)];
        assert.ok(
          worthAt(after) >= cost - scale,
          `${String(worthAt(after))} after ${String(after)}`,
        );
        if (before >= 1)
          assert.ok(worthAt(before) <= cost + scale, `paid before ${String(months)}`);
      }),
      { numRuns: 3000, seed: 1 },
    );
    assert.ok(outcomes.paid > 500 && outcomes.never > 500, JSON.stringify(outcomes));
  });

  test("present worth is the sum of the months", () => {
    fc.assert(
      fc.property(anySavings, fc.integer({ min: 0, max: 120 }), (savings, months) => {
        const expected = worthByMonth(savings, months)[months] ?? NaN;
        const size = presentWorth(
          { ...savings, variable: Math.abs(savings.variable), fixed: 0 },
          months,
        );
        const tolerance = 1e-9 * (1 + size + savings.fixed * months);
        assert.ok(Math.abs(presentWorth(savings, months) - expected) <= tolerance);
      }),
      { numRuns: 1000, seed: 1 },
    );
  });

  const none = { fixed: 0, growth: 0, discount: 0 };
  const cases: readonly [why: string, cost: number, savings: MonthlySavings, months?: number][] = [
    ["steady", 200, { ...none, variable: 6 }, 100 / 3],
    ["nothing is saved", 200, { ...none, variable: 0 }],
    ["nothing is saved, and it cost nothing", 0, { ...none, variable: 0 }],
    ["it costs more", 200, { ...none, variable: -1 }],
    ["it costs more, growing", 200, { ...none, variable: -1, growth: 0.5 }],
    ["it cost nothing", 0, { ...none, variable: 6, growth: -0.5 }, 0],
    ["fixed cost takes it all", 200, { ...none, variable: 6, fixed: 6 }],
    ["but a remainder of arithmetic", 200, { ...none, variable: 0.1 + 0.2, fixed: 0.3 }],
    ["savings that dwindle are too small in all", 200, { ...none, variable: 20, growth: -0.1 }],
    ["savings that dwindle", 150, { ...none, variable: 100, growth: -0.5 }, 2],
    ["dwindling below the fixed cost", 130, { ...none, variable: 100, fixed: 10, growth: -0.5 }, 2],
    ["too late below the fixed cost", 150, { ...none, variable: 100, fixed: 10, growth: -0.5 }],
    ["discounted away", 200, { ...none, variable: 1, discount: 0.01 }],
    [
      "growth as fast as the discount",
      100,
      { ...none, variable: 11, growth: 0.1, discount: 0.1 },
      10,
    ],
    ["growing beyond the fixed cost", 16, { ...none, variable: 4, fixed: 2, growth: 1 }, 2.66249],
    [
      "no cost, but the first months are lost",
      0,
      { ...none, variable: 1, fixed: 1.5, growth: 1 },
      2,
    ],
    ["growth that hardly is any", 300, { ...none, variable: 100, growth: 1e-15 }, 3],
    ["after more than a thousand years", 1e9, { ...none, variable: 0.01 }, 1e11],
    ["what is not known", NaN, { ...none, variable: NaN }],
  ];
  for (const [why, cost, savings, expected] of cases) {
    test(why, () => {
      const months = paybackMonths(cost, savings);
      if (expected === undefined || months === undefined) {
        assert.equal(months, expected);
      } else {
        assert.ok(Math.abs(months - expected) < 1e-4 * Math.max(1, expected), String(months));
      }
    });
  }
});
