import assert from "node:assert/strict";
import { describe, it } from "node:test";

import fc from "fast-check";

import type { ModelPrices } from "../../../src/core/assist/model-prices.ts";
import type { BilledTokens } from "../../../src/core/assist/request-tokens.ts";
import { SpendMeter, type Reservation } from "../../../src/core/assist/spend-meter.ts";

const prices: ModelPrices = {
  input: 2,
  cacheRead: 0.1,
  cacheWrite: 2.5,
  output: 10,
  batchShare: 0.5,
  longPrompts: { overTokens: 4000, factor: 5 },
  from: "Anthropic, 2026-10-24",
  asOf: "2026-10-24",
};

/** At most $0.0125: 1,000 tokens written to the cache, 1,000 of output. */
const tokens: BilledTokens = {
  input: { likely: 500, most: 1000 },
  output: { likely: 100, most: 1000 },
};

const limits = { prices, capUsd: 0.03, isBatch: false };

describe("SpendMeter", () => {
  it("sets the worst aside and lets no more begin than the cap allows", () => {
    const meter = new SpendMeter(limits);
    const first = meter.reserve(tokens);
    assert.ok(first && meter.reserve(tokens));
    assert.equal(meter.reserve(tokens), undefined);
    assert.equal(meter.spentUsd, 0);
    first.settle({ inputTokens: 500, cacheReadTokens: 0, cacheWriteTokens: 0, outputTokens: 100 });
    assert.equal(meter.spentUsd, 0.002);
    assert.ok(meter.reserve(tokens));
  });

  it("takes all of it for spent where nobody can tell, and nothing of what was not sent", () => {
    const meter = new SpendMeter(limits);
    meter.reserve(tokens)?.settle(undefined);
    assert.equal(meter.spentUsd, 0.0125);
    const second = meter.reserve(tokens);
    second?.release();
    second?.settle(undefined);
    assert.equal(meter.spentUsd, 0.0125);
  });

  it("has the discount of batches", () => {
    const meter = new SpendMeter({ ...limits, capUsd: 0.0125, isBatch: true });
    assert.ok(meter.reserve(tokens) && meter.reserve(tokens));
    assert.equal(meter.reserve(tokens), undefined);
  });

  it("meters nothing where prices are not known", () => {
    const meter = new SpendMeter({ ...limits, prices: undefined, capUsd: 0 });
    meter.reserve(tokens)?.settle(undefined);
    assert.equal(meter.spentUsd, undefined);
  });

  it("allows nothing by a cap that is no amount", () => {
    for (const capUsd of [0, -1, NaN]) {
      assert.equal(new SpendMeter({ ...limits, capUsd }).reserve(tokens), undefined);
    }
  });

  it("never exceeds the cap, in whatever order attempts begin and end", () => {
    const count = fc.integer({ min: 0, max: 6000 });
    const attempt = fc.record({
      input: count,
      output: count,
      /** What of both is used, and which of those under way ends. */
      used: fc.double({ min: 0, max: 1, noNaN: true }),
      ending: fc.nat(),
      how: fc.constantFrom("settle", "unknown", "release", "stay"),
      kind: fc.constantFrom("inputTokens", "cacheReadTokens", "cacheWriteTokens"),
    });
    fc.assert(
      fc.property(
        fc.array(attempt, { maxLength: 60 }),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        fc.boolean(),
        (attempts, capUsd, isBatch) => {
          const meter = new SpendMeter({ prices, capUsd, isBatch });
          const open: { reservation: Reservation; input: number; output: number }[] = [];
          for (const { input, output, used, ending, how, kind } of attempts) {
            const reservation = meter.reserve({
              input: { likely: 0, most: input },
              output: { likely: 0, most: output },
            });
            if (reservation) open.push({ reservation, input, output });
            const [ended] =
              how === "stay" || open.length === 0 ? [] : open.splice(ending % open.length, 1);
            if (how === "release") ended?.reservation.release();
            if (how === "unknown") ended?.reservation.settle(undefined);
            if (how === "settle") {
              const usage = { inputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0 };
              ended?.reservation.settle({
                ...usage,
                [kind]: Math.floor(ended.input * used),
                outputTokens: Math.floor(ended.output * used),
              });
            }
            assert.ok((meter.spentUsd ?? 0) <= capUsd + 1e-9);
          }
          for (const { reservation } of open) reservation.settle(undefined);
          assert.ok((meter.spentUsd ?? 0) <= capUsd + 1e-9);
        },
      ),
    );
  });
});
