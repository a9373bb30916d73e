import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { sharedShare } from "../../../src/core/similarity/jaccard.ts";

const bag = fc.array(fc.nat(30), { maxLength: 40 });

/** The definition, counted in the plainest way. */
function share(a: readonly number[], b: readonly number[]): number {
  const left = [...b];
  const shared = a.filter((value) => {
    const at = left.indexOf(value);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  }).length;
  const all = a.length + b.length - shared;
  return all === 0 ? 1 : shared / all;
}

test("the share of numbers that both have, down to the least that is asked for", () => {
  const least = fc.oneof(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom(0, 0.5, 0.8, 1),
  );
  fc.assert(
    fc.property(bag, bag, least, (a, b, wanted) => {
      const [left, right] = [a, b].map((values) => Float64Array.from(values).sort());
      const expected = share(a, b);
      const found = sharedShare(left ?? new Float64Array(), right ?? new Float64Array(), wanted);
      if (expected >= wanted) assert.equal(found, expected);
      else assert.ok(found < wanted);
    }),
    { numRuns: 2000 },
  );
});

test("a share that is just what is asked for is found", () => {
  for (let all = 1; all <= 60; all++) {
    for (let shared = 1; shared <= all; shared++) {
      const a = Float64Array.from({ length: all }, (_, index) => index);
      assert.equal(sharedShare(a, a.subarray(0, shared), shared / all), shared / all);
    }
  }
});
