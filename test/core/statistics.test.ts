import assert from "node:assert/strict";
import { suite, test } from "node:test";

import fc from "fast-check";

import type { JsonObject } from "../../src/core/model.ts";
import { StatisticsCounter } from "../../src/core/statistics.ts";
import { chat, checkText } from "../node/support.ts";

function emptyFields(...records: readonly JsonObject[]): string[] {
  const counter = new StatisticsCounter();
  for (const json of records) counter.add(json, undefined, true);
  return counter
    .statistics()
    .emptyFields.map(({ path, kind, count, records }) => `${path} ${kind} ${count} in ${records}`);
}

suite("empty values", () => {
  const cases: readonly [json: JsonObject, expected: readonly string[]][] = [
    [{ a: "x", b: 0, c: false }, []],
    [{ a: "" }, ["a emptyString 1 in 1"]],
    [{ a: " \t\u00a0" }, ["a whitespaceOnly 1 in 1"]],
    [{ a: null }, ["a null 1 in 1"]],
    [{ a: [] }, ["a emptyArray 1 in 1"]],
    [{ a: {} }, ["a emptyObject 1 in 1"]],
    [{}, [" emptyObject 1 in 1"]],
    [{ a: ["", "x", ""] }, ["a[] emptyString 2 in 1"]],
    [{ a: [{ b: [[]] }] }, ["a[].b[] emptyArray 1 in 1"]],
    [{ a: { b: { c: "" } } }, ["a.b.c emptyString 1 in 1"]],
  ];
  for (const [json, expected] of cases) {
    test(JSON.stringify(json), () => {
      assert.deepEqual(emptyFields(json), expected);
    });
  }

  test("are counted by path and kind, the most frequent first", () => {
    assert.deepEqual(
      emptyFields({ b: "", a: null }, { b: "", a: "" }, { b: [""], a: "" }, { b: "" }),
      ["b emptyString 3 in 3", "a emptyString 2 in 2", "a null 1 in 1", "b[] emptyString 1 in 1"],
    );
  });

  test("a very deep record is no problem", () => {
    let json: JsonObject = { a: "" };
    for (let depth = 0; depth < 20_000; depth++) json = { a: json };
    assert.equal(emptyFields(json).length, 1);
  });

  test("of a file with a new column in every record, only so many are told apart", () => {
    const records = Array.from({ length: 3000 }, (_, index) => ({ [`c${index}`]: "" }));
    assert.equal(emptyFields(...records).length, 1000);
  });
});

test("counted in parts and merged, it is the same", () => {
  const value = fc.constantFrom("", " ", null, "x");
  const record = fc.record({ a: value, b: fc.array(value, { maxLength: 3 }) });
  fc.assert(
    fc.property(fc.array(fc.array(record, { maxLength: 4 }), { maxLength: 4 }), (parts) => {
      const whole = new StatisticsCounter();
      const merged = new StatisticsCounter();
      for (const part of parts) {
        const counter = new StatisticsCounter();
        for (const json of part) {
          whole.add(json, undefined, true);
          counter.add(json, undefined, true);
        }
        merged.merge(counter.statistics());
      }
      assert.deepEqual(merged.statistics(), whole.statistics());
    }),
    { numRuns: 500 },
  );
});

test("examples, turns, roles and characters", async () => {
  const { statistics } = await checkText(
    [
      chat("ab", "é😀"),
      `{"messages":[{"role":"system","content":"s"},{"role":"user","content":"u"}]}`,
      `{"messages":7}`,
      "{",
    ].join("\n"),
  );
  assert.deepEqual(statistics, {
    examples: 2,
    turns: 4,
    characters: 7,
    roles: { user: 2, assistant: 1, system: 1 },
    emptyFields: [],
  });
});
