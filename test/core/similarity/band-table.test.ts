import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { BandTable } from "../../../src/core/similarity/band-table.ts";

test("records with a hash are found in the order in which they were added", () => {
  const operation = fc.record({
    isRemoval: fc.boolean(),
    record: fc.nat(40),
    // Some of them share a slot.
    hash: fc.constantFrom(1, 2, 3, 64, 128, 0x80000000, 0xffffffff),
  });
  fc.assert(
    fc.property(
      fc.array(operation, { maxLength: 200 }),
      fc.integer({ min: 1, max: 50 }),
      (all, max) => {
        const table = new BandTable(1);
        const lists = new Map<number, number[]>();
        const hashOf = new Map<number, number>();
        for (const { isRemoval, record, hash } of all) {
          const known = hashOf.get(record);
          if (known === undefined && !isRemoval) {
            table.add(record, hash);
            hashOf.set(record, hash);
            lists.set(hash, [...(lists.get(hash) ?? []), record]);
          } else if (known !== undefined && isRemoval) {
            table.remove(record, known);
            hashOf.delete(record);
            lists.set(
              known,
              (lists.get(known) ?? []).filter((other) => other !== record),
            );
          }
        }
        for (const [hash, list] of lists) {
          const first = list.slice(0, Math.ceil(max / 2));
          const last = list.slice(first.length).slice(-Math.floor(max / 2) || list.length);
          const expected = list.length <= max ? list : [...first, ...last];
          assert.deepEqual(table.others(hash, max), expected);
          assert.equal(table.first(hash), list[0]);
        }
      },
    ),
  );
});

test("many hashes, and a record without one", () => {
  const table = new BandTable();
  for (let record = 0; record < 10_000; record++) table.add(record, (record % 5000) * 64);
  assert.deepEqual(table.others(64, 8), [1, 5001]);
  assert.deepEqual(table.others(0, 8), []);
  assert.deepEqual(table.others(7, 8), []);
});
