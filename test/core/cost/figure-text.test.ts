import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";

import {
  amountText,
  breakEvenText,
  figureText,
  paidBackText,
  percentText,
  quantityText,
  usd,
} from "../../../src/core/cost/figure-text.ts";
import { figureIds, figureSpecs } from "../../../src/core/cost/formulas.ts";
import { inputIds, inputSpec } from "../../../src/core/cost/inputs.ts";

suite("usd", () => {
  const amounts: readonly (readonly [value: number, text: string])[] = [
    [300.00000000000006, "$300.00"],
    [-3.75, "−$3.75"],
    [15_249.6, "$15,249.60"],
    [2_541_600, "$2,541,600.00"],
    [0, "$0.00"],
    [1.005, "$1.01"],
    // 3.0149999999999997.
    [3 * 1.005, "$3.02"],
    [0.8008, "$0.80"],
    // Below a cent as many digits as it takes.
    [0.0075, "$0.0075"],
    [0.000675, "$0.000675"],
    [-0.001, "−$0.001"],
    [0.0099999, "$0.01"],
    // What the computer's arithmetic leaves behind is nothing, and not less than nothing.
    [1e-13, "$0.00"],
    [-1e-13, "$0.00"],
    [-0, "$0.00"],
    [1e21, "$1,000,000,000,000,000,000,000.00"],
  ];
  for (const [value, text] of amounts) {
    test(`${value} is ${text}`, () => {
      assert.equal(usd(value), text);
    });
  }

  test("shows no exponent and at least cents, and is read again as the amount to half a cent", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (value) => {
        const text = usd(value);
        assert.match(text, /^−?\$(?:\d{1,3}(?:,\d{3})*)\.\d{2,}$/);
        const read = Number(text.replaceAll(/[$,]/g, "").replace("−", "-"));
        assert.ok(Math.abs(read - value) <= 0.005 + Math.abs(value) * 1e-14, `${value}: ${text}`);
      }),
    );
  });
});

suite("figureText", () => {
  const texts: readonly (readonly [...Parameters<typeof figureText>, text: string])[] = [
    ["tokens", 1_500_000, {}, "1,500,000 tokens"],
    ["tokens", 1, {}, "1 token"],
    ["tokens/request", 2500, {}, "2,500 tokens/request"],
    ["requests/month", 50_000, {}, "50,000 requests/month"],
    ["USD", 12, {}, "$12.00"],
    ["USD/month", -10, {}, "−$10.00/month"],
    ["USD/hour", 21.18, {}, "$21.18/hour"],
    ["USD/1M tokens", 0.035, {}, "$0.035/1M tokens"],
    ["USD/1M tokens", 10, {}, "$10.00/1M tokens"],
    ["USD/request", 0.01125, {}, "$0.01125/request"],
    ["USD/request", 0.0001575, {}, "$0.0001575/request"],
    ["USD/request", 0.5, {}, "$0.50/request"],
    ["months", 33.3333, {}, "33.3 months"],
    ["days", 19.999999999, {}, "20 days"],
    ["days", 1.5, {}, "1.5 days"],
    ["hours", 1, {}, "1 hour"],
    ["hours/month", 720, {}, "720 hours/month"],
    ["share", 239, {}, "23,900 %"],
    ["share", -0.64, {}, "−64 %"],
    ["share", 0.0025, {}, "0.25 %"],
    ["share/month", 0.1, {}, "10 % a month"],
    ["times", 3, {}, "3"],
    ["count", 1204, {}, "1,204"],
    ["share", null, {}, "not known"],
    ["share", NaN, {}, "not known"],
    ["months", null, { none: "never" }, "never"],
  ];
  for (const [unit, value, options, text] of texts) {
    test(`${value} ${unit} is ${text}`, () => {
      assert.equal(figureText(unit, value, options), text);
    });
  }

  test("every quantity has a text, and only a break-even is never", () => {
    for (const id of [...inputIds, ...figureIds]) {
      const label = id in figureSpecs ? figureSpecs[id as keyof typeof figureSpecs].label : "";
      const isBreakEven = /break-even|from which/.test(label);
      assert.equal(quantityText(id, null), isBreakEven ? "never" : "not known", id);
      assert.match(quantityText(id, 2), /2/, id);
    }
    assert.equal(inputSpec("requests").unit, "requests/month");
  });

  test("a percentage is rounded, but keeps what is below one", () => {
    assert.deepEqual([0.9, 0.7667, 0.00001].map(percentText), ["90 %", "76.67 %", "0 %"]);
  });
});

suite("breakEvenText", () => {
  const texts: readonly (readonly [months: number | null, text: string, dated: string])[] = [
    [null, "never", "never"],
    [NaN, "never", "never"],
    [Infinity, "never", "never"],
    [0, "at once", "at once (23 Nov 2026)"],
    [0.0001, "less than 0.1 days", "less than 0.1 days (24 Nov 2026)"],
    // The golden cases G4, G5, G6 and G7; a day that has begun counts.
    [12 / 300, "1.2 days", "1.2 days (25 Nov 2026)"],
    [15 / 300, "1.5 days", "1.5 days (25 Nov 2026)"],
    [200 / 300, "20 days", "20 days (13 Dec 2026)"],
    [200 / 6, "33.3 months", "33.3 months (19 Aug 2029)"],
    [1 / 30, "1 day", "1 day (24 Nov 2026)"],
    [2, "2 months", "2 months (22 Jan 2027)"],
    [10, "10 months", "10 months (19 Sep 2027)"],
    [36, "3 years", "3 years (7 Nov 2029)"],
    // Further ahead a date says nothing.
    [12_000, "1,000 years", "1,000 years"],
  ];
  for (const [months, text, dated] of texts) {
    test(`${months} months: ${dated}`, () => {
      assert.equal(breakEvenText(months), text);
      assert.equal(breakEvenText(months, "2026-11-23"), dated);
    });
  }
});

test("what is paid back after the model's end is told so", () => {
  assert.equal(paidBackText({ breakEvenMonths: 0.05 }), "1.5 days");
  assert.equal(paidBackText({ breakEvenMonths: 2 / 3 }, "2026-11-23"), "20 days (13 Dec 2026)");
  assert.equal(paidBackText({ breakEvenMonths: null }), "never");
  assert.equal(paidBackText({ breakEvenMonths: null, isTooLate: true }), "not before the shutdown");
});

test("an amount alone, where what it is for is said already", () => {
  assert.equal(amountText("USD/month", 300), "$300.00");
  assert.equal(amountText("USD/request", 0.0075), "$0.0075");
  assert.equal(amountText("USD/1M tokens", 0.4), "$0.40");
  assert.equal(amountText("tokens/request", 1), "1 token");
  assert.equal(amountText("share", 0.5), "50 %");
  assert.equal(amountText("USD", null), "not known");
});
