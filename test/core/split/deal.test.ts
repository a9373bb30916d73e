/** Groups of any sizes and labels are dealt so that shares hold, no group is cut, and a seed decides. */

import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { dealBySize, dealByTime } from "../../../src/core/split/deal.ts";
import { DisjointSets } from "../../../src/core/split/disjoint-sets.ts";
import { GroupedRecords } from "../../../src/core/split/grouped-records.ts";
import { quotas } from "../../../src/core/split/quotas.ts";

function grouped(sizes: readonly number[]): GroupedRecords {
  const records = sizes.reduce((sum, size) => sum + size, 0);
  const sets = new DisjointSets(records);
  let first = 0;
  for (const size of sizes) {
    for (let record = first + 1; record < first + size; record++) sets.join(first, record);
    first += size;
  }
  return new GroupedRecords(sets, records);
}

function recordsBySide(groups: GroupedRecords, sideOf: Uint8Array, sides: number): number[] {
  const counts = new Array<number>(sides).fill(0);
  sideOf.forEach((side, group) => (counts[side] = (counts[side] ?? 0) + groups.sizeOf(group)));
  return counts;
}

const shareLists = fc.constantFrom([0.8, 0.2], [0.8, 0.1, 0.1], [0.5, 0.5], [0.34, 0.33, 0.33]);

test("records that are alone are dealt to the very number", () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 400 }), shareLists, fc.nat(), (count, shares, seed) => {
      const groups = grouped(new Array<number>(count).fill(1));
      const counts = recordsBySide(groups, dealBySize(groups, { shares, seed }), shares.length);
      counts.forEach((amount, side) => {
        assert.ok(Math.abs(amount - count * (shares[side] ?? 0)) < 1);
      });
    }),
  );
});

test("with groups, no side is further from its share than the largest group is large", () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 12, maxLength: 80 });
  fc.assert(
    fc.property(sizes, shareLists, fc.nat(), (list, shares, seed) => {
      const groups = grouped(list);
      const counts = recordsBySide(groups, dealBySize(groups, { shares, seed }), shares.length);
      const largest = Math.max(...list);
      counts.forEach((amount, side) => {
        assert.ok(amount > 0);
        assert.ok(Math.abs(amount - groups.records * (shares[side] ?? 0)) <= largest + 1);
      });
    }),
  );
});

test("each side has its share of each label", () => {
  const labelLists = fc.array(fc.nat(5), { minLength: 20, maxLength: 300 });
  fc.assert(
    fc.property(labelLists, shareLists, fc.nat(), (list, shares, seed) => {
      const groups = grouped(list.map(() => 1));
      const labels = { labelOf: Int32Array.from(list), labels: 6 };
      const sideOf = dealBySize(groups, { shares, seed, labels });
      for (let label = 0; label < 6; label++) {
        const total = list.filter((one) => one === label).length;
        shares.forEach((share, side) => {
          const amount = list.filter((one, at) => one === label && sideOf[at] === side).length;
          assert.ok(Math.abs(amount - total * share) < 3, `${amount} of ${total} at ${share}`);
        });
      }
      recordsBySide(groups, sideOf, shares.length).forEach((amount, side) => {
        assert.ok(Math.abs(amount - list.length * (shares[side] ?? 0)) < 2);
      });
    }),
  );
});

test("a seed decides, and another one decides otherwise", () => {
  const groups = grouped(new Array<number>(200).fill(1));
  const deal = (seed: number): Uint8Array => dealBySize(groups, { shares: [0.5, 0.5], seed });
  assert.deepEqual(deal(7), deal(7));
  assert.notDeepEqual(deal(7), deal(8));
  assert.notDeepEqual(deal(1), deal(1 + 2 ** 32));
});

test("no side stays empty if there are groups enough", () => {
  for (const sizes of [
    [50, 50],
    [90, 1],
    [3, 1, 1],
  ]) {
    const groups = grouped(sizes);
    const shares = sizes.length === 3 ? [0.8, 0.1, 0.1] : [0.8, 0.2];
    const momentOf = Float64Array.from(sizes.keys());
    for (const sideOf of [
      dealBySize(groups, { shares, seed: 1 }),
      dealByTime(groups, { shares, momentOf }),
    ]) {
      assert.deepEqual(
        new Set(sideOf),
        new Set(shares.keys()),
        `${JSON.stringify(sizes)} to ${JSON.stringify([...sideOf])}`,
      );
    }
  }
});

test("by time, no group of a later side is older than one of a side before it", () => {
  const groupsOf = fc.array(
    fc.record({ size: fc.integer({ min: 1, max: 6 }), moment: fc.integer({ min: 0, max: 50 }) }),
    { minLength: 3, maxLength: 60 },
  );
  fc.assert(
    fc.property(groupsOf, shareLists, (list, shares) => {
      const groups = grouped(list.map(({ size }) => size));
      const momentOf = Float64Array.from(list, ({ moment }) => moment);
      const sideOf = dealByTime(groups, { shares, momentOf });
      assert.equal(new Set(sideOf).size, shares.length);
      const order = [...sideOf.keys()].sort((a, b) => (sideOf[a] ?? 0) - (sideOf[b] ?? 0));
      for (const [place, group] of order.entries()) {
        const next = order[place + 1];
        if (next === undefined || sideOf[next] === sideOf[group]) continue;
        const side = sideOf[group] ?? 0;
        const newest = Math.max(
          ...list.filter((_, at) => sideOf[at] === side).map((g) => g.moment),
        );
        const oldest = Math.min(
          ...list.filter((_, at) => sideOf[at] === side + 1).map((g) => g.moment),
        );
        assert.ok(newest <= oldest);
      }
    }),
  );
});

test("records without a date are the oldest", () => {
  const groups = grouped([1, 1, 1, 1, 1]);
  const momentOf = Float64Array.of(5, -Infinity, 3, -Infinity, 4);
  const sideOf = dealByTime(groups, { shares: [0.6, 0.4], momentOf });
  assert.deepEqual([...sideOf], [1, 0, 0, 0, 1]);
});

test("quotas add up, by label and by side", () => {
  const totals = fc.array(fc.nat(40), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(totals, shareLists, (list, shares) => {
      const table = quotas(list, shares);
      table.forEach((row, label) => {
        assert.ok(row.every((amount) => Number.isInteger(amount) && amount >= 0));
        assert.equal(
          row.reduce((sum, amount) => sum + amount),
          list[label],
        );
      });
      const all = list.reduce((sum, total) => sum + total, 0);
      shares.forEach((share, side) => {
        const given = table.reduce((sum, row) => sum + (row[side] ?? 0), 0);
        assert.ok(Math.abs(given - all * share) < 1.5);
      });
    }),
  );
});
