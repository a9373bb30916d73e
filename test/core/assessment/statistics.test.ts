/** What is computed from scores: means, intervals, agreement. */

import assert from "node:assert/strict";
import { suite, test } from "node:test";

import fc from "fast-check";

import { krippendorffAlpha } from "../../../src/core/assessment/krippendorff.ts";
import { judgeReliability } from "../../../src/core/assessment/reliability.ts";
import {
  stratifiedMean,
  type MeanEstimate,
  type MeasuredStratum,
} from "../../../src/core/assessment/stratified-mean.ts";
import { studentT975 } from "../../../src/core/assessment/student-t.ts";
import { seededRandom } from "../../../src/core/cost/seeded-random.ts";
import { judgementOf } from "../../../src/core/assessment/judgement.ts";
import { answerOf, exampleOf } from "./cases.ts";

const near = (actual: number | undefined, expected: number, by = 1e-9): void => {
  assert.ok(
    actual !== undefined && Math.abs(actual - expected) <= by,
    `${actual}, not ${expected}`,
  );
};

const estimateOf = (strata: readonly MeasuredStratum[]): MeanEstimate | undefined =>
  stratifiedMean(strata, 100);

suite("stratified mean", () => {
  test("of one stratum is the mean, with Student's interval", () => {
    const estimate = estimateOf([{ records: 1e9, values: [70, 80, 90] }]);
    near(estimate?.mean, 80);
    // s = 10, n = 3, t(2) = 4.303.
    near(estimate?.halfWidth, (4.303 * 10) / Math.sqrt(3), 1e-4);
  });

  test("weighs strata by their records, not by how many were drawn", () => {
    const estimate = estimateOf([
      { records: 900, values: [90] },
      { records: 100, values: [40, 40, 40] },
    ]);
    near(estimate?.mean, 85);
  });

  test("takes strata without a value to be like the others, and is not surer for it", () => {
    const known = { records: 2, values: [50, 60] };
    const whole = estimateOf([known]);
    const part = estimateOf([known, { records: 998, values: [] }]);
    assert.deepEqual([whole?.mean, part?.mean], [55, 55]);
    assert.equal(whole?.halfWidth, 0);
    near(part?.halfWidth, (12.706 * Math.sqrt(50)) / Math.sqrt(2), 1e-3);
  });

  test("of values that are all alike leaves room for those that the sample has missed", () => {
    const alike = (drawn: number, value: number, records = 1e9) =>
      estimateOf([{ records, values: Array.from({ length: drawn }, () => value) }])?.halfWidth;
    // 1 - 0.05 ^ (1 / 12) = 22.1 % of the records may have 0, with 40 drawn 7.2 %.
    near(alike(12, 90), 0.2209 * 90, 0.01);
    near(alike(40, 90), 0.0722 * 90, 0.01);
    near(alike(12, 10), 0.2209 * 90, 0.01);
    near(alike(12, 90, 24), (0.2209 * 90) / 2, 0.01);
    assert.equal(alike(12, 90, 12), 0);
  });

  test("is narrower where much of the set was measured, and certain where all was", () => {
    const widths = [1000, 20, 6].map(
      (records) => estimateOf([{ records, values: [60, 70, 80, 60, 70, 80] }])?.halfWidth ?? 0,
    );
    const [wide = 0, narrow = 0, none] = widths;
    assert.ok(wide > narrow && narrow > 0);
    assert.equal(none, 0);
    near(narrow / wide, Math.sqrt((1 - 6 / 20) / (1 - 6 / 1000)), 1e-9);
  });

  test("of one value has no interval, of none is nothing", () => {
    assert.deepEqual(estimateOf([{ records: 9, values: [70] }]), {
      mean: 70,
      halfWidth: undefined,
    });
    assert.equal(estimateOf([{ records: 9, values: [] }]), undefined);
    assert.equal(estimateOf([]), undefined);
  });

  test("stays within its values and is never NaN", () => {
    const stratum = fc.record({
      records: fc.integer({ min: 1, max: 1000 }),
      values: fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 5 }),
    });
    fc.assert(
      fc.property(fc.array(stratum, { maxLength: 6 }), (strata) => {
        const all = strata.flatMap(({ values }) => values);
        const estimate = estimateOf(strata);
        if (estimate === undefined) return all.length === 0;
        const { mean, halfWidth = 0 } = estimate;
        return mean >= Math.min(...all) - 1e-9 && mean <= Math.max(...all) + 1e-9 && halfWidth >= 0;
      }),
    );
  });

  const random = seededRandom(7);
  const noise = (): number => random() + random() - 1;
  const within = (value: number): number => Math.min(100, Math.max(0, value));
  const many = Array.from({ length: 19 }, () => 100);
  /** `draws`: of each stratum, in proportion to its records, but at least one. */
  for (const [what, { sizes, draws, value, least, most = 1 }] of Object.entries<{
    sizes: readonly number[];
    draws: readonly number[];
    value: (kind: number) => number;
    least: number;
    most?: number;
  }>({
    "kinds that differ": {
      sizes: [500, 300, 150, 50],
      draws: [12, 7, 4, 1],
      value: (kind) => within(55 + kind * 8 + 30 * noise()),
      least: 0.94,
      most: 0.99,
    },
    "one noisy kind and many quiet ones": {
      sizes: [8100, ...many],
      draws: [21, ...many.map(() => 1)],
      value: (kind) => (kind === 0 ? within(70 + 60 * noise()) : 85),
      least: 0.94,
    },
    "a few bad records in a small sample": {
      sizes: [3000, 3000, 3000],
      draws: [4, 3, 3],
      value: () => (random() < 0.05 ? 10 : 95),
      least: 0.95,
    },
  })) {
    test(`has the true mean in its interval as often as it says: ${what}`, () => {
      const population = sizes.map((size, kind) => Array.from({ length: size }, () => value(kind)));
      const flat = population.flat();
      const truth = flat.reduce((total, one) => total + one, 0) / flat.length;
      let hits = 0;
      const rounds = 2000;
      for (let round = 0; round < rounds; round++) {
        const estimate = estimateOf(
          population.map((values, kind) => ({
            records: values.length,
            values: Array.from(
              { length: draws[kind] ?? 0 },
              () => values[Math.floor(random() * values.length)] ?? NaN,
            ),
          })),
        );
        assert.ok(estimate?.halfWidth !== undefined && estimate.halfWidth > 0);
        if (Math.abs(estimate.mean - truth) <= estimate.halfWidth) hits++;
      }
      assert.ok(hits / rounds > least && hits / rounds <= most, `${hits / rounds}`);
    });
  }

  test("knows Student's quantiles", () => {
    // NIST, Engineering Statistics Handbook, table of critical values.
    for (const [freedom, quantile] of [
      [1, 12.706],
      [10, 2.228],
      [11, 2.201],
      [15, 2.131],
      [30, 2.042],
      [60, 2.0],
      [100, 1.984],
      [1e6, 1.96],
    ] as const) {
      near(studentT975(freedom), quantile, 0.001);
    }
  });
});

suite("Krippendorff's alpha for intervals", () => {
  test("is 0.849 for his own example", () => {
    // K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), part C: 4 observers, 12 units.
    const none = 0;
    const observers = [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, none, none, none],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, none, 3],
      [none, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, none],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, none],
    ];
    const units = Array.from({ length: 12 }, (_, unit) =>
      observers.map((values) => values[unit] ?? none).filter((value) => value !== none),
    );
    near(krippendorffAlpha(units), 0.849, 0.0005);
  });

  test("is 1 where all agree, below 0 where they oppose each other, nothing where all is alike", () => {
    near(
      krippendorffAlpha([
        [10, 10],
        [50, 50],
        [90, 90],
      ]),
      1,
    );
    near(
      krippendorffAlpha([
        [0, 100],
        [100, 0],
        [0, 100],
      ]),
      -2 / 3,
    );
    assert.equal(
      krippendorffAlpha([
        [80, 80],
        [80, 80],
      ]),
      undefined,
    );
    assert.equal(krippendorffAlpha([]), undefined);
    assert.equal(krippendorffAlpha([[1], [2]]), undefined);
  });
});

suite("judge's reliability", () => {
  const pair = (first: number, second: number, line = 1) =>
    judgementOf(exampleOf(line), answerOf(first), answerOf(second));

  test("compares the two scores of examples that were judged twice", () => {
    const reliability = judgeReliability([
      pair(80, 84),
      pair(60, 75),
      pair(30, 30),
      judgementOf(exampleOf(4), answerOf(10)),
    ]);
    assert.equal(reliability?.examples, 3);
    near(reliability.meanDifference, 19 / 3);
    near(reliability.withinTen, 2 / 3);
    near(reliability.alpha, 0.93307, 1e-5);
  });

  test("has no alpha of two examples, and is nothing without a pair", () => {
    const two = judgeReliability([pair(80, 84), pair(60, 75)]);
    assert.deepEqual([two?.examples, two?.alpha], [2, undefined]);
    assert.equal(judgeReliability([judgementOf(exampleOf(4), answerOf(10))]), undefined);
  });
});
