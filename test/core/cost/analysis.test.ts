import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";

import { Figures } from "../../../src/core/cost/figures.ts";
import type { GivenInputs } from "../../../src/core/cost/inputs.ts";
import { requestParts } from "../../../src/core/cost/request-parts.ts";
import { rivals } from "../../../src/core/cost/rivals.ts";
import { timeline } from "../../../src/core/cost/timeline.ts";
import { bySize, byVolume } from "../../../src/core/cost/volume-table.ts";
import { anyInputs, certain, figure, highVolume, resolved } from "./scenarios.ts";

const close = (actual: number, expected: number, allowed = 1e-6): boolean =>
  Math.abs(actual - expected) <= allowed;

suite("timeline", () => {
  test("starts with what is paid once, and saves 300.00 a month", () => {
    const { months, breakEven } = timeline(resolved({ ...highVolume, oneOffCost: 200 }));
    assert.deepEqual(
      months.map(({ month }) => month),
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    );
    const [start, first] = months;
    assert.ok(start && first && breakEven !== null);
    assert.deepEqual([start.base, start.tuned, start.net], [0, 200, -200]);
    assert.ok(close(first.base, 375) && close(first.tuned, 275) && close(first.net, 100));
    assert.ok(close(breakEven * 30, 20));
    // The one-off cost is given and without a range of its own, so it has the usual one.
    assert.ok(start.netLow < -200 && start.netHigh < start.netLow + 200);
  });

  test("is the sum of growing months", () => {
    const given = { ...highVolume, growth: 0.1, storage: 5, horizonMonths: 24 };
    let [base, tuned] = [0, 15];
    const { months } = timeline(resolved(given));
    for (const { month, ...actual } of months) {
      assert.ok(close(actual.base, base) && close(actual.tuned, tuned), String(month));
      const requests = 50_000 * 1.1 ** month;
      base += requests * 0.0075;
      tuned += requests * 0.0015 + 5;
    }
    assert.equal(months.length, 25);
  });

  test("has the cost of wrong answers in it", () => {
    const quality = { accuracy: 0.8, tunedAccuracy: 0.95, errorCost: 0.01 };
    const [, first] = timeline(resolved({ ...highVolume, ...quality })).months;
    assert.ok(first);
    assert.ok(close(first.base, 375 + 100));
    assert.ok(close(first.tuned, 75 + 25 + 15));
    assert.ok(close(first.net, 300 + 75 - 15));
  });

  test("ends with the model", () => {
    const scenario = { ...highVolume, oneOffCost: 500 };
    const endingAfter = (modelLifeMonths: number) => {
      const { months, breakEven } = timeline(resolved({ ...scenario, modelLifeMonths }));
      return [months.map(({ month }) => month), breakEven] as const;
    };
    assert.deepEqual(endingAfter(1.5), [[0, 1, 1.5], null]);
    assert.deepEqual(endingAfter(1.75), [[0, 1, 1.75], 500 / 300]);
    assert.deepEqual(endingAfter(2), [[0, 1, 2], 500 / 300]);
    assert.deepEqual(endingAfter(0), [[0], null]);
    const last = timeline(resolved({ ...scenario, modelLifeMonths: 1.75 })).months.at(-1);
    assert.ok(last && close(last.net, 1.75 * 300 - 500) && close(last.base, 1.75 * 375));
  });

  test("has a band that is nothing wide where nothing is uncertain", () => {
    const given = { ...highVolume, tunedInputPrice: 3, tunedOutputPrice: 15, oneOffCost: 200 };
    const { months } = timeline(resolved(given, certain(given)));
    for (const { net, netLow, netHigh } of months) {
      assert.ok(close(netLow, net) && close(netHigh, net));
    }
  });

  test("widens its band with the ranges", () => {
    const widthWith = (requests: readonly [number, number]): number => {
      const last = timeline(resolved(highVolume, { requests })).months.at(-1);
      assert.ok(last);
      return last.netHigh - last.netLow;
    };
    assert.ok(widthWith([10_000, 90_000]) > 1.5 * widthWith([49_000, 51_000]));
  });
});

suite("tables", () => {
  const given = { ...highVolume, oneOffCost: 200 };

  test("by volume: the original toolkit's break-evens", () => {
    const days = byVolume(resolved(given)).map(({ requests, breakEvenMonths }) => [
      requests,
      breakEvenMonths === null ? null : Math.round(breakEvenMonths * 30 * 100) / 100,
    ]);
    assert.deepEqual(days, [
      [500, 2000],
      [1000, 1000],
      [5000, 200],
      [10_000, 100],
      [20_000, 50],
      [50_000, 20],
      [100_000, 10],
      [500_000, 2],
      [1_000_000, 1],
    ]);
  });

  test("by volume: the scenario's own stands among them", () => {
    const volumes = (own: number): number[] =>
      byVolume(resolved({ ...given, requests: own }), [100, 300]).map(({ requests }) => requests);
    assert.deepEqual(volumes(200), [100, 200, 300]);
    assert.deepEqual(volumes(300), [100, 300]);
    assert.deepEqual(volumes(0), [100, 300]);
  });

  test("by volume: never is null", () => {
    const hosted = resolved({ ...given, hostingUnits: 1, hostingHourPrice: 21.18 });
    const rows = byVolume(hosted, [2_541_000, 2_542_000]);
    assert.deepEqual(
      rows.map(({ breakEvenMonths }) => breakEvenMonths === null),
      [true, true, false],
    );
  });

  test("by volume: what is paid back after the model's end is told apart, and the year ends with it", () => {
    const rows = byVolume(
      resolved({ ...given, modelLifeMonths: 2, requests: 0 }),
      [0, 10_000, 50_000],
    );
    assert.deepEqual(
      rows.map(({ breakEvenMonths, isTooLate = false }) => [breakEvenMonths === null, isTooLate]),
      [
        [true, false],
        [true, true],
        [false, false],
      ],
    );
    assert.ok(close(rows[2]?.annualSaving ?? NaN, 600));
  });

  test("by size: 1,000 examples of 400 tokens cost 12.00", () => {
    const rows = bySize(resolved(highVolume));
    assert.deepEqual(
      rows.map(({ examples, tokens, epochs, trainingCost }) => [
        examples,
        tokens,
        epochs,
        trainingCost,
      ]),
      [
        [100, 40_000, 3, 1.2],
        [500, 200_000, 3, 6],
        [1000, 400_000, 3, 12],
        [5000, 2_000_000, 3, 60],
        [10_000, 4_000_000, 3, 120],
      ],
    );
    assert.ok(close((rows[2]?.breakEvenMonths ?? NaN) * 30, 1.2));
  });

  test("by size: with the dataset's own tokens an example, and what else is paid once", () => {
    const [row] = bySize(resolved({ ...given, examples: 1000 }), [2000]);
    assert.equal(row?.tokens, 1_000_000);
    assert.equal(row.trainingCost, 30);
    assert.ok(close(row.breakEvenMonths ?? NaN, 215 / 300));
  });
});

test("by size: the platform's rule gives each size its epochs, unless they are given", () => {
  const epochsOf = (given: GivenInputs): number[] =>
    bySize({ ...resolved(given), target: "openai-gpt-4.1" }, [10, 20, 1000, 20_000]).map(
      ({ epochs }) => epochs,
    );
  const { epochs, ...withoutEpochs } = highVolume;
  assert.deepEqual(epochsOf(withoutEpochs), [10, 5, 3, 1]);
  assert.deepEqual(epochsOf({ ...withoutEpochs, epochs }), [3, 3, 3, 3]);
});

test("by size: nothing is told where the price of training is not known", () => {
  const given = { inputPrice: 3, outputPrice: 15, requests: 50_000, oneOffCost: 200 };
  assert.deepEqual(bySize(resolved({ ...given, promptTokens: 2500, tunedPromptTokens: 500 })), []);
});

suite("parts of a request", () => {
  test("add up to its cost", () => {
    fc.assert(
      fc.property(anyInputs, (given) => {
        const parts = requestParts(resolved(given));
        const figures = new Figures(given);
        for (const [side, id] of [
          ["base", "baseRequestCost"],
          ["tuned", "tunedRequestCost"],
        ] as const) {
          const sum = parts.reduce((total, part) => total + part[side].cost, 0);
          assert.ok(close(sum, figures.value(id), 1e-9 * sum));
        }
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  test("name the cache only where it is used", () => {
    const partsOf = (cachedTokens: number): string[] =>
      requestParts(resolved({ ...highVolume, cachedTokens })).map(({ part }) => part);
    assert.deepEqual(partsOf(0), ["prompt", "answer"]);
    assert.deepEqual(partsOf(2000), ["prompt", "cached", "answer"]);
  });

  test("never take more from the cache than the prompt has", () => {
    const given = { ...highVolume, cachedTokens: 9000, cachedPrice: 0.3 };
    const [prompt, cached] = requestParts(resolved(given));
    assert.deepEqual([prompt?.base.tokens, cached?.base.tokens], [0, 2500]);
  });
});

suite("rivals", () => {
  test("are those that the inputs say enough of", () => {
    const idsOf = (given: object): string[] =>
      rivals(resolved({ ...highVolume, ...given })).map(({ id }) => id);
    assert.deepEqual(idsOf({}), ["caching", "batch"]);
    assert.deepEqual(idsOf({ prefixTokens: 0, batchDiscount: 0 }), []);
    assert.deepEqual(idsOf({ rivalInputPrice: 0.1, rivalOutputPrice: 0.4 }).at(-1), "other-model");
    assert.deepEqual(idsOf({ cachedTokens: 2000 }), ["batch"]);
  });

  test("cache writes cost more than reads", () => {
    const cachingOf = (cacheWrites: number) => rivals(resolved({ ...highVolume, cacheWrites }))[0];
    const [none, some, all] = [cachingOf(0), cachingOf(10_000), cachingOf(1e9)];
    // Of 300.00 for the repeated tokens: 40,000 reads and 10,000 writes, then 50,000 writes.
    assert.ok(close(none?.monthlyCost ?? NaN, 375 - 300 + 30));
    assert.ok(close(some?.monthlyCost ?? NaN, 375 - 300 + 24 + 75));
    assert.ok(close(all?.monthlyCost ?? NaN, 375 - 300 + 375));
    assert.match(none?.condition ?? "", /No cache writes are counted yet/);
    assert.match(some?.condition ?? "", /2,000 tokens .* 1,024 .*writes are counted/);
  });

  test("say when the beginning is too short for a cache", () => {
    const [caching] = rivals(resolved({ ...highVolume, prefixTokens: 600 }));
    assert.match(caching?.condition ?? "", /below about 1,024 tokens, and these are 600/);
  });

  test("another model: fine-tuning saves less than nothing beyond a cheap one", () => {
    const prices = { rivalInputPrice: 0.1, rivalOutputPrice: 0.4 };
    const all = rivals(resolved({ ...highVolume, ...prices, oneOffCost: 200 }));
    const other = all.find(({ id }) => id === "other-model");
    assert.ok(other);
    assert.ok(close(other.monthlyCost, 12.5));
    assert.ok(close(other.monthlySaving, 362.5));
    assert.ok(close(other.tunedSavesMore, -62.5));
    assert.equal(other.breakEvenMonths, null);
    assert.equal(other.label, "another model");
  });

  test("are not as good as a tuned model, but the other model is", () => {
    const prices = { rivalInputPrice: 0.1, rivalOutputPrice: 0.4 };
    const quality = { accuracy: 0.8, tunedAccuracy: 0.9, errorCost: 0.01 };
    const savesMore = (given: object): (readonly [string, number])[] =>
      rivals(resolved({ ...highVolume, ...prices, ...given })).map((rival) => [
        rival.id,
        Math.round(rival.tunedSavesMore * 100) / 100,
      ]);
    assert.deepEqual(savesMore({}), [
      ["caching", 30],
      ["batch", 150],
      ["other-model", -62.5],
    ]);
    // A tenth of 50,000 answers.
    assert.deepEqual(savesMore(quality), [
      ["caching", 80],
      ["batch", 200],
      ["other-model", -62.5],
    ]);
  });

  test("know when the model ends", () => {
    const scenario = { ...highVolume, oneOffCost: 200, modelLifeMonths: 3 };
    assert.deepEqual(
      rivals(resolved(scenario)).map(({ id, isTooLate = false }) => [id, isTooLate]),
      // 200 ÷ 30 and 200 ÷ 150 months.
      [
        ["caching", true],
        ["batch", false],
      ],
    );
  });

  test("are worked out like figures", () => {
    for (const rival of rivals(resolved(highVolume))) {
      const id = rival.id === "caching" ? "cachedMonthlyCost" : "batchMonthlyCost";
      assert.equal(rival.monthlyCost, figure(highVolume, id));
      assert.match(rival.worked, /375/);
    }
  });
});
