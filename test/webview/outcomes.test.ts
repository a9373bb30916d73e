import assert from "node:assert/strict";
import { test } from "node:test";
import { outcomesBy } from "../../media/cost/outcomes.ts";
import { presets } from "../../src/core/cost/presets.ts";
import { priceBook } from "../../src/core/cost/prices.ts";
import { defaultThresholds } from "../../src/core/cost/thresholds.ts";

const means = { book: priceBook, thresholds: defaultThresholds, today: "2026-11-23" };

test("what did not change is not estimated again", () => {
  const outcomeOf = outcomesBy(means, { state: "none" });
  const [first, second] = presets;
  assert.ok(first && second);
  const outcome = outcomeOf(first);
  assert.equal(outcomeOf(first), outcome);
  assert.equal(outcomeOf(second).resolved?.name, second.name);
  const changed = outcomeOf({ ...first, inputs: { ...first.inputs, requests: 7 } });
  assert.equal(changed.resolved?.given.requests, 7);
});
