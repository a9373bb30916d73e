import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";

import { DistinctCounter } from "../../../src/core/quality/distinct-counter.ts";
import { pointsOn, type Curve } from "../../../src/core/quality/curve.ts";
import { FrequentCounter } from "../../../src/core/quality/frequent-counter.ts";
import { ceilings, scoreParts } from "../../../src/core/quality/score-tables.ts";
import { about } from "../../../src/core/quality/share-words.ts";
import { seatsOf } from "../../../src/core/quality/seats.ts";
import { VarietyCounter } from "../../../src/core/quality/text-variety.ts";
import { mixed, runHash, TextWords } from "../../../src/core/quality/word-hashes.ts";

function wordsOf(text: string): TextWords {
  const words = new TextWords();
  words.read(text);
  return words;
}

function words(text: string): string[] {
  const { count, starts, ends } = wordsOf(text);
  return Array.from({ length: count }, (_, word) => text.slice(starts[word], ends[word]));
}

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

  test("runs of two and three words have the hash of their text", () => {
    const text = "one two  three four";
    const { count, hashes, pairs, triples, starts, ends } = wordsOf(text);
    assert.equal(count, 4);
    for (const [length, runs] of [hashes, pairs, triples].entries()) {
      for (let word = length; word < count; word++) {
        assert.equal(runs[word], runHash(text.slice(starts[word - length], ends[word])));
      }
    }
  });

  test("of a long text follow those of a short one, and nothing of it is left in the next", () => {
    const long = Array.from({ length: 5000 }, (_, id) => `w${id}`);
    const reader = new TextWords();
    reader.read(long.join(" "));
    assert.equal(reader.count, 5000);
    assert.equal(reader.triples[4999], runHash(long.slice(-3).join(" ")));
    reader.read("up");
    assert.equal(reader.count, 1);
    assert.equal(reader.hashes[0], runHash("Up"));
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

suite("the most frequent number", () => {
  test("is counted exactly among few", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30)), (numbers) => {
        const counter = new FrequentCounter();
        const counts = new Map<number, number>();
        for (const number of numbers) {
          counter.add(number);
          counts.set(number, (counts.get(number) ?? 0) + 1);
        }
        assert.equal(counter.most(), Math.max(0, ...counts.values()));
      }),
    );
  });

  test("is found among many, wherever it stands", () => {
    for (const isUsual of [
      (at: number) => at % 5 < 2,
      (at: number) => at < 40_000,
      (at: number) => at >= 60_000,
    ]) {
      const counter = new FrequentCounter();
      for (let at = 0; at < 100_000; at++) counter.add(isUsual(at) ? -1 : at);
      assert.ok(counter.most() <= 40_000 && counter.most() > 39_900, String(counter.most()));
    }
  });
});

suite("variety", () => {
  test("runs do not reach into the next text", () => {
    const counter = new VarietyCounter();
    counter.add(wordsOf("the link is down"));
    counter.add(wordsOf("the link is up"));
    const { words: all, pairs, triples, distinct, freshTriples } = counter.variety();
    assert.deepEqual([all, pairs, triples], [8, 6, 4]);
    assert.deepEqual(distinct, [5, 4, 3]);
    assert.equal(freshTriples, 3 / 4);
  });

  test("of nothing nothing is told", () => {
    const counter = new VarietyCounter();
    counter.add(wordsOf("…"));
    const { words: all, freshTriples, growth } = counter.variety();
    assert.deepEqual([all, freshTriples, growth], [0, undefined, undefined]);
  });

  test("the vocabulary of one sentence over and over does not grow, that of new words does", () => {
    const repeated = new VarietyCounter();
    const fresh = new VarietyCounter();
    for (let i = 0; i < 500; i++) {
      repeated.add(wordsOf("the neighbour is down again"));
      fresh.add(wordsOf(`a${i} b${i} c${i} d${i} e${i}`));
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

suite("ceilings", () => {
  test("more of a fault never allows for more points, and a little of it costs none", () => {
    for (const { curve } of Object.values<{ curve: Curve }>(ceilings)) {
      assert.equal(pointsOn(curve, 0.2), 100);
      let before = 100;
      for (let share = 0; share <= 1.001; share += 0.01) {
        assert.ok(pointsOn(curve, share) <= before);
        before = pointsOn(curve, share);
      }
      assert.ok(before < 85);
    }
  });
});

test("shares in words are rounded, but only none is 0 % and only all is 100 %", () => {
  const said = [0, 0.002, 0.034, 0.918, 0.9849, 0.996, 1].map(about);
  assert.deepEqual(said, [
    "0 %",
    "less than 1 %",
    "3 %",
    "92 %",
    "98 %",
    "more than 99 %",
    "100 %",
  ]);
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
