import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";

import { chooseSample, type KindLabel } from "../../../src/core/quality/choose-sample.ts";
import { RecordColumns } from "../../../src/core/quality/record-columns.ts";

interface Record {
  /** Stands for its digest. */
  readonly id: number;
  readonly kind: number;
  readonly length: number;
}

const kinds: readonly KindLabel[] = [
  { task: "troubleshooting", vendor: "Cisco IOS" },
  { task: "configuration", vendor: undefined },
  { task: undefined, vendor: undefined },
];

function choose(records: readonly Record[], size: number, seed = 1) {
  const columns = new RecordColumns();
  for (const [line, { id, kind, length }] of records.entries()) {
    columns.add({ line, digestLow: id, digestHigh: ~id >>> 0, length, kind });
  }
  const { chosen, strata } = chooseSample(columns, kinds, { size, seed });
  return {
    ids: chosen.map(({ record }) => records[record]?.id ?? -1),
    chosen: chosen.map(({ record, stratum }) => ({ record, label: strata[stratum]?.label })),
    strata,
  };
}

const many = (count: number): Record[] =>
  Array.from({ length: count }, (_, id) => ({ id, kind: id % 3, length: (id * 7) % 100 }));

suite("a sample", () => {
  test("does not depend on the order, and has no record twice", () => {
    const record = fc.record({
      id: fc.nat(60),
      kind: fc.nat(2),
      length: fc.constant(10),
    });
    fc.assert(
      fc.property(fc.array(record), fc.nat(40), fc.nat(), (records, size, seed) => {
        // Equal records are equal in all.
        const sound = records.map(({ id }) => ({ id, kind: id % 3, length: 10 }));
        const { ids, strata } = choose(sound, size, seed);
        assert.equal(new Set(ids).size, ids.length);
        assert.equal(ids.length, Math.min(size, new Set(sound.map(({ id }) => id)).size));
        assert.deepEqual(new Set(choose(sound.toReversed(), size, seed).ids), new Set(ids));
        assert.equal(
          strata.reduce((sum, stratum) => sum + stratum.records, 0),
          sound.length,
        );
      }),
    );
  });

  test("is in the order of the dataset, and others with another seed", () => {
    const { ids } = choose(many(300), 30, 1);
    assert.deepEqual(
      ids,
      ids.toSorted((a, b) => a - b),
    );
    assert.notDeepEqual(choose(many(300), 30, 2).ids, ids);
    assert.deepEqual(choose(many(300), 30, 1).ids, ids);
  });

  test("mostly stays when the dataset grows", () => {
    const before = new Set(choose(many(1000), 100).ids);
    const after = choose(many(1100), 100).ids;
    assert.ok(after.filter((id) => before.has(id)).length >= 80);
  });

  test("has some of each kind and length", () => {
    const { strata, chosen } = choose(many(300), 9);
    assert.deepEqual(strata.map(({ label }) => label).sort(), [
      "configuration · long",
      "configuration · medium",
      "configuration · short",
      "long",
      "medium",
      "short",
      "troubleshooting · Cisco IOS · long",
      "troubleshooting · Cisco IOS · medium",
      "troubleshooting · Cisco IOS · short",
    ]);
    assert.equal(new Set(chosen.map(({ label }) => label)).size, 9);
  });

  test("small kinds lose their vendors first, then they are others", () => {
    const records = [
      ...Array.from({ length: 990 }, (_, id) => ({ id, kind: 2, length: 10 })),
      ...Array.from({ length: 5 }, (_, id) => ({ id: 2000 + id, kind: 0, length: 10 })),
    ];
    assert.deepEqual(choose(records, 10).strata, [
      { label: "all records", records: 990 },
      { label: "other", records: 5 },
    ]);
  });

  test("of nothing is nothing, of all is all", () => {
    assert.deepEqual(choose([], 10), { ids: [], chosen: [], strata: [] });
    assert.equal(choose(many(50), Infinity).ids.length, 50);
    assert.equal(choose(many(50), 0).ids.length, 0);
  });
});
