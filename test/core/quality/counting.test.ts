import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";

import { DistinctCounter } from "../../../src/core/quality/distinct-counter.ts";
import { pointsOn, type Curve } from "../../../src/core/quality/curve.ts";
import { scoreParts } from "../../../src/core/quality/score-tables.ts";
import { seatsOf } from "../../../src/core/quality/seats.ts";
import { VarietyCounter } from "../../../src/core/quality/text-variety.ts";
import { forEachRun, mixed, runHash } from "../../../src/core/quality/word-hashes.ts";

const words = (text: string): string[] => {
  const found: string[] = [];
  forEachRun(text, (_hash, length, start, end) => {
    if (length === 1) found.push(text.slice(start, end));
  });
  return found;
};

suite("words", () => {
  test("are runs of letters and digits, in any case; characters where there are no spaces", () => {
    assert.deepEqual(words("Gi0/1 is up, wirklich Ärger_1!"), [
      "Gi0",
      "1",
      "is",
      "up",
      "wirklich",
      "Ärger_1",
    ]);
    assert.deepEqual(words("接口是up。"), ["接", "口", "是", "up"]);
    assert.equal(runHash("OSPF Ärger"), runHash("ospf-ärger"));
    assert.notEqual(runHash("a b"), runHash("b a"));
    assert.equal(runHash(""), undefined);
    assert.equal(runHash("a b c d"), undefined);
  });

  test("runs of two and three words stand where their words do", () => {
    const text = "one two  three";
    const runs: string[] = [];
    forEachRun(text, (hash, length, start, end) => {
      runs.push(text.slice(start, end));
      assert.equal(hash, runHash(text.slice(start, end)));
      assert.equal(length, words(text.slice(start, end)).length);
    });
    assert.deepEqual(runs, ["one", "two", "one two", "three", "two  three", text]);
  });
});

suite("different numbers", () => {
  test("are counted exactly as long as they are not too many", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200)), (numbers) => {
        const counter = new DistinctCounter();
        for (const number of numbers) counter.add(mixed(number));
        assert.equal(counter.count(), new Set(numbers).size);
      }),
    );
  });

  test("are inferred beyond that, whatever their order", () => {
    const count = 1_500_000;
    const [up, down] = [new DistinctCounter(), new DistinctCounter()];
    for (let number = 0; number < count; number++) {
      up.add(mixed(number));
      up.add(mixed(number >> 1));
      down.add(mixed(count - 1 - number));
    }
    assert.equal(up.isExact, false);
    assert.ok(Math.abs(up.count() / count - 1) < 0.01, String(up.count()));
    assert.equal(up.count(), down.count());
  });
});

suite("variety", () => {
  test("runs do not reach into the next text", () => {
    const counter = new VarietyCounter();
    counter.add("the link is down");
    counter.add("the link is up");
    const { words: all, pairs, triples, distinct, freshTriples } = counter.variety();
    assert.deepEqual([all, pairs, triples], [8, 6, 4]);
    assert.deepEqual(distinct, [5, 4, 3]);
    assert.equal(freshTriples, 3 / 4);
  });

  test("of nothing nothing is told", () => {
    const counter = new VarietyCounter();
    counter.add("…");
    const { words: all, freshTriples, growth } = counter.variety();
    assert.deepEqual([all, freshTriples, growth], [0, undefined, undefined]);
  });

  test("the vocabulary of one sentence over and over does not grow, that of new words does", () => {
    const repeated = new VarietyCounter();
    const fresh = new VarietyCounter();
    for (let i = 0; i < 500; i++) {
      repeated.add("the neighbour is down again");
      fresh.add(`a${i} b${i} c${i} d${i} e${i}`);
    }
    assert.equal(repeated.variety().growth?.exponent, 0);
    const growth = fresh.variety().growth;
    assert.ok(growth && growth.exponent > 0.98);
    assert.equal(growth.all, 2500);
    assert.ok(Math.abs(growth.afterTenth - 250) <= 1 && Math.abs(growth.afterHalf - 1250) <= 1);
  });
});

suite("scores", () => {
  test("a better share never gets a worse score, and weights add up", () => {
    for (const parts of Object.values(scoreParts)) {
      const tables: readonly { weight: number; curve: Curve }[] = Object.values(parts);
      assert.ok(Math.abs(tables.reduce((sum, { weight }) => sum + weight, 0) - 1) < 1e-9);
      for (const { curve } of tables) {
        const rises = pointsOn(curve, 1) > pointsOn(curve, 0);
        let before = pointsOn(curve, 0);
        for (let share = 0; share <= 1.001; share += 0.001) {
          const points = pointsOn(curve, share);
          assert.ok(points >= 0 && points <= 100);
          assert.ok(rises ? points >= before : points <= before);
          before = points;
        }
      }
    }
  });
});

suite("seats", () => {
  test("add up, leave no stratum out and ask for no more than there is", () => {
    const counts = fc.array(fc.integer({ min: 1, max: 500 }), { maxLength: 30 });
    fc.assert(
      fc.property(counts, fc.nat(400), (strata, size) => {
        const seats = seatsOf(strata, size);
        const total = strata.reduce((sum, count) => sum + count, 0);
        assert.equal(
          seats.reduce((sum, count) => sum + count, 0),
          Math.min(size, total),
        );
        for (const [stratum, count] of strata.entries()) {
          const given = seats[stratum] ?? -1;
          assert.ok(given >= (size >= strata.length ? 1 : 0) && given <= count);
        }
      }),
    );
  });

  test("are in proportion", () => {
    assert.deepEqual(seatsOf([700, 200, 100], 10), [7, 2, 1]);
    assert.deepEqual(seatsOf([985, 10, 5], 10), [8, 1, 1]);
    assert.deepEqual(seatsOf([5, 100, 20], 2), [0, 1, 1]);
    assert.deepEqual(seatsOf([3, 2], Infinity), [3, 2]);
    assert.deepEqual(seatsOf([], 5), []);
  });
});
