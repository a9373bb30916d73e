import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { textParts } from "../../../src/core/assist/text-parts.ts";

const textsOf = (lengths: readonly number[]) =>
  lengths.map((length) => ({ title: "t", text: "x".repeat(length) }));

const partsOf = (lengths: readonly number[], most?: number) =>
  [...textParts(textsOf(lengths), most)].filter((part) => part !== undefined);

test("texts that fit are one part; of none there is no part", () => {
  assert.deepEqual(partsOf([1, 2, 3]), [{ start: 0, end: 3 }]);
  assert.deepEqual(partsOf([]), []);
});

test("a text that is longer than a part is a part by itself", () => {
  assert.deepEqual(partsOf([3, 50, 3, 4], 10), [
    { start: 0, end: 1 },
    { start: 1, end: 2 },
    { start: 2, end: 4 },
  ]);
});

test("parts have all texts in their order, and are as long as they may be", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 30 })), (lengths) => {
      const parts = partsOf(lengths, 20);
      const all = parts.flatMap(({ start, end }) => lengths.slice(start, end));
      assert.deepEqual(all, lengths);
      for (const { start, end } of parts) {
        const size = lengths.slice(start, end).reduce((sum, length) => sum + length + 1, 0);
        assert.ok(end - start === 1 || size <= 20);
        const next = lengths[end];
        assert.ok(next === undefined || size + next + 1 > 20);
      }
    }),
  );
});
