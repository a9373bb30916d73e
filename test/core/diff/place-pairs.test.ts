/** Records that were rewritten, known by where they stand. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { keptInOrder, Pairing } from "../../../src/core/diff/pairing.ts";
import { pairPlaces } from "../../../src/core/diff/place-pairs.ts";

/** Pairs what has one number in both lists, and counts how many were compared. */
function paired(before: readonly number[], after: readonly number[]) {
  const equal = new Pairing(before.length, after.length);
  let compared = 0;
  const places = { equal, isKept: keptInOrder(equal) };
  const steps = pairPlaces(
    { before: Uint32Array.from(before.keys()), after: Uint32Array.from(after.keys()) },
    places,
    (i, j) => {
      compared += 1;
      return before[i] === after[j] ? 1 : 0;
    },
  );
  while (steps.next().done !== true);
  const pairs = [...equal.afterOf].flatMap((j, i) => (j === -1 ? [] : [[before[i], after[j]]]));
  return { pairs, compared };
}

const upTo = (length: number): number[] => Array.from({ length }, (_, index) => index);

test("a long stretch is walked along: up to three in a row may be missing on either side", () => {
  const all = upTo(1000);
  const before = all.filter((number) => number % 50 >= 3);
  const after = all.filter((number) => (number + 25) % 50 >= 3);
  const both = before.filter((number) => after.includes(number));
  const { pairs, compared } = paired(before, after);
  assert.deepEqual(
    pairs,
    both.map((number) => [number, number]),
  );
  assert.ok(compared < 3 * all.length, `${compared} were compared.`);
});

test("what has nothing in common is no pair, and costs no more than its length", () => {
  const { pairs, compared } = paired(
    upTo(1000),
    upTo(1000).map((number) => -1 - number),
  );
  assert.deepEqual(pairs, []);
  assert.ok(compared <= 7 * 1000, `${compared} were compared.`);
});

test("in a short stretch the order does not matter", () => {
  assert.deepEqual(paired([1, 2, 3], [3, 9, 1]).pairs, [
    [1, 1],
    [3, 3],
  ]);
});
