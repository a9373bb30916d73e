import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";

import { anyInputs, certain, figure, highVolume, resolved } from "./scenarios.ts";
import { inputRange, rangeEnds } from "../../../src/core/cost/input-range.ts";
import { inputIds, inputSpec, type InputId } from "../../../src/core/cost/inputs.ts";
import { paybackOdds } from "../../../src/core/cost/payback-odds.ts";
import { percentile } from "../../../src/core/cost/percentile.ts";
import { seededRandom } from "../../../src/core/cost/seeded-random.ts";
import { oddsSentences, oddsTimes } from "../../../src/core/cost/uncertainty-words.ts";
import { sensitivity } from "../../../src/core/cost/sensitivity.ts";

suite("sensitivity", () => {
  const given = { ...highVolume, oneOffCost: 200 };
  const inputsOf = (scenario: Parameters<typeof sensitivity>[0]): InputId[] =>
    sensitivity(scenario).bars.map(({ input }) => input);

  test("names the input that matters most", () => {
    const { bars, netPresentValue } = sensitivity(resolved(given));
    assert.ok(Math.abs(netPresentValue - 3400) < 1e-6);
    const [first] = bars;
    assert.equal(first?.input, "requests");
    assert.deepEqual([first.low.input, first.high.input], [25_000, 75_000]);
    assert.ok(Math.abs(first.low.netPresentValue - (1800 - 200)) < 1e-6);
    assert.ok(Math.abs((first.low.breakEvenMonths ?? NaN) - 200 / 150) < 1e-9);
    assert.ok(Math.abs(first.swing - 3600) < 1e-6);
    const swings = bars.map(({ swing }) => swing);
    assert.deepEqual(
      swings,
      swings.toSorted((a, b) => b - a),
    );
  });

  test("leaves out what changes nothing", () => {
    // The one-off cost is given, so that what it would be made of does not matter; answers are not counted.
    const inputs = inputsOf(resolved(given));
    for (const id of ["trainingPrice", "trainingRuns", "outputTokens", "outputPrice"] as const) {
      assert.ok(!inputs.includes(id), id);
    }
    assert.ok(inputs.includes("oneOffCost"));
    assert.ok(!inputsOf(resolved(highVolume)).includes("oneOffCost"));
    assert.ok(inputsOf(resolved(highVolume)).includes("trainingPrice"));
  });

  test("moves an input that follows from another along with it", () => {
    const { bars } = sensitivity(resolved({ ...given, outputTokens: 500 }));
    // Both answers are as long and as dear, so that only the tuned ones alone make a difference.
    const inputs = bars.map(({ input }) => input);
    assert.ok(!inputs.includes("outputTokens") && inputs.includes("tunedOutputTokens"));
  });

  test("takes a given range, also of what has no usual spread", () => {
    const ranges = { trainingTokens: [400_000, 700_000], growth: [0, 0.1] } as const;
    const { bars } = sensitivity(resolved(highVolume, ranges));
    const ends = new Map(bars.map(({ input, low, high }) => [input, [low.input, high.input]]));
    assert.deepEqual(ends.get("trainingTokens"), [400_000, 700_000]);
    assert.deepEqual(ends.get("growth"), [0, 0.1]);
  });

  test("shows never as no break-even", () => {
    const { bars } = sensitivity(resolved(given, { tunedPromptTokens: [500, 3000] }));
    const bar = bars.find(({ input }) => input === "tunedPromptTokens");
    assert.equal(bar?.high.breakEvenMonths, null);
    assert.ok(bar.high.netPresentValue < 0);
  });

  test("knows when the model ends", () => {
    const { bars } = sensitivity(resolved({ ...given, modelLifeMonths: 1 }));
    const requests = bars.find(({ input }) => input === "requests");
    // 200 ÷ 150 and 200 ÷ 450 months.
    assert.deepEqual([requests?.low.isTooLate, requests?.high.isTooLate], [true, undefined]);
  });

  test("keeps the usual spreads inside the bounds", () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        for (const id of inputIds) {
          const range = inputRange(id, resolved(inputs));
          const mode = inputs[id];
          if (range === undefined || mode === undefined) continue;
          const { min, max } = inputSpec(id);
          const [low, high] = rangeEnds(id, range, mode);
          assert.ok(min <= low && low <= mode && mode <= high && high <= max, id);
        }
      }),
      { numRuns: 100, seed: 1 },
    );
  });
});

suite("odds of paying back", () => {
  test("are the same for the same seed, and nearly so for another", () => {
    const scenario = resolved({ ...highVolume, oneOffCost: 1000 });
    const odds = paybackOdds(scenario);
    assert.deepEqual(paybackOdds(scenario), odds);
    assert.equal(odds.draws, 2000);
    const other = paybackOdds(scenario, { seed: odds.seed + 1 });
    assert.notEqual(other.p50, odds.p50);
    assert.ok(Math.abs(other.underThreeMonths - odds.underThreeMonths) < 0.05);
    const { p10, p50, p90 } = odds;
    assert.ok(p10 !== null && p50 !== null && p90 !== null && p10 < p50 && p50 < p90);
  });

  test("are those of a triangular volume when all else is certain", () => {
    // Break-even is 1,000 / (0.006 × requests): under 3 months above 55,556 requests.
    const given = { ...highVolume, tunedInputPrice: 3, tunedOutputPrice: 15, oneOffCost: 1000 };
    const ranges = { ...certain(given), requests: [20_000, 80_000] } as const;
    const odds = paybackOdds(resolved(given, ranges), { draws: 20_000 });
    const share = (80_000 - 55_555.56) ** 2 / (60_000 * 30_000);
    assert.ok(Math.abs(odds.underThreeMonths - share) < 0.02, String(odds.underThreeMonths));
    assert.equal(odds.never, 0);
    const requestsAt = (share: number): number => 20_000 + Math.sqrt(share * 60_000 * 30_000);
    for (const [months, requests] of [
      [odds.p10, 100_000 - requestsAt(0.1)],
      [odds.p50, 50_000],
      [odds.p90, requestsAt(0.1)],
    ] as const) {
      const expected = 1000 / (0.006 * requests);
      assert.ok(Math.abs((months ?? NaN) - expected) < 0.05, `${months}, not ${expected}`);
    }
  });

  test("count what never pays back, and put it last", () => {
    const rarely = paybackOdds(resolved({ ...highVolume, tunedPromptTokens: 2500 }));
    assert.ok(rarely.never > 0.3 && rarely.never < 1, String(rarely.never));
    assert.equal(rarely.p90, null);
    const never = paybackOdds(resolved({ ...highVolume, requests: 0 }));
    assert.deepEqual(
      [never.p10, never.p50, never.p90, never.never, never.underThreeMonths],
      [null, null, null, 1, 0],
    );
  });

  test("do not count what would be paid back after the model's end", () => {
    const late = { ...highVolume, oneOffCost: 3000 };
    assert.equal(paybackOdds(resolved(late)).never, 0);
    const ending = paybackOdds(resolved({ ...late, modelLifeMonths: 2 }));
    assert.deepEqual([ending.never, ending.tooLate, ending.p10], [1, 1, null]);
  });

  test("what is paid back too late comes before what never is", () => {
    const scenario = {
      ...highVolume,
      tunedPromptTokens: 2300,
      oneOffCost: 100,
      modelLifeMonths: 3,
    };
    const odds = paybackOdds(resolved(scenario));
    assert.ok(odds.tooLate > 0.1 && odds.never - odds.tooLate > 0.1, JSON.stringify(odds));
    const atLast = { ...odds, p50: null, p90: null };
    assert.deepEqual(oddsTimes({ ...atLast, p10: 0.5, never: 0.6, tooLate: 0.2 }), {
      p10: "15 days",
      p50: "not before the shutdown",
      p90: "never",
    });
    const [shares] = oddsSentences({ ...odds, underThreeMonths: 0.4, never: 0.6, tooLate: 0.2 });
    assert.match(
      shares ?? "",
      /within 3 months in 40 % of them, not before the shutdown in 20 % and never in 40 %\.$/,
    );
    const [endless] = oddsSentences({ ...odds, underThreeMonths: 0.4, never: 0.6, tooLate: 0 });
    assert.match(endless ?? "", /within 3 months in 40 % of them and never in 60 %\.$/);
  });

  test("have the estimate itself between P10 and P90", () => {
    const { p10, p90 } = paybackOdds(resolved(highVolume));
    assert.ok(p10 !== null && p90 !== null && p10 < 0.05 && 0.05 < p90, `${p10} to ${p90}`);
  });

  test("are sure when nothing has a range", () => {
    const cases = [
      [2.9, 1],
      // Exactly on the line: not under it.
      [3, 0],
    ] as const;
    for (const [months, share] of cases) {
      const given = {
        inputPrice: 0,
        outputPrice: 0,
        requests: 100,
        accuracy: 0,
        tunedAccuracy: 1,
        errorCost: 1,
        oneOffCost: months * 100,
      };
      const odds = paybackOdds(resolved(given, certain(given)), { draws: 10 });
      assert.equal(figure(given, "breakEvenMonths"), months);
      assert.equal(odds.underThreeMonths, share);
    }
  });
});

test("a percentile is the smallest value that so many do not exceed", () => {
  const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, Infinity];
  assert.deepEqual(
    [0, 0.1, 0.5, 0.9, 1].map((share) => percentile(values, share)),
    [1, 1, 5, 9, Infinity],
  );
});

test("seeded numbers are spread evenly over their range", () => {
  for (const seed of [0, 1, -1, 2 ** 31]) {
    const random = seededRandom(seed);
    const counts = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 10_000; draw++) {
      const tenth = Math.floor(random() * 10);
      counts[tenth] = (counts[tenth] ?? NaN) + 1;
    }
    assert.ok(
      counts.every((count) => count > 850 && count < 1150),
      String(counts),
    );
  }
});
