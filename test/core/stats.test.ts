import assert from "node:assert/strict";
import { test } from "node:test";

import { LabelCounter } from "../../src/core/stats/label-counter.ts";
import { SpreadCounter } from "../../src/core/stats/spread.ts";

function spreadOf(values: Iterable<number>): unknown {
  const counter = new SpreadCounter();
  for (const value of values) counter.add(value);
  return counter.spread();
}

test("shares of numbers that do not exceed", () => {
  assert.equal(spreadOf([]), undefined);
  assert.deepEqual(spreadOf([7]), { min: 7, median: 7, p90: 7, p99: 7, max: 7 });
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  assert.deepEqual(spreadOf(hundred), { min: 1, median: 50, p90: 90, p99: 99, max: 100 });
});

test("large numbers are near, their ends are right", () => {
  const values = Array.from({ length: 1000 }, (_, index) => 1_000_003 + index * 1007);
  const spread = spreadOf(values) as Record<string, number>;
  assert.equal(spread["min"], 1_000_003);
  assert.equal(spread["max"], 1_000_003 + 999 * 1007);
  const median = 1_000_003 + 499 * 1007;
  assert.ok(Math.abs((spread["median"] ?? 0) / median - 1) < 1e-4);
});

function labelsOf(answers: readonly string[]): unknown {
  const counter = new LabelCounter();
  for (const answer of answers) counter.add(answer);
  return counter.labels();
}

test("few short answers that repeat are labels", () => {
  assert.deepEqual(labelsOf(["up", " down", "up", "down ", "up"]), [
    { label: "up", records: 3 },
    { label: "down", records: 2 },
  ]);
  assert.equal(labelsOf([]), undefined);
});

test("answers that are texts are no labels", () => {
  assert.equal(labelsOf(["up", "up", "Set the password of Ann."]), undefined);
  const long = "Reload the line card, then look at the log.";
  assert.equal(labelsOf([long, long]), undefined);
  const many = Array.from({ length: 51 }, (_, index) => `label ${index}`);
  assert.equal(labelsOf([...many, ...many]), undefined);
});
