import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { ExactNumbers } from "../../../src/core/convert/exact-numbers.ts";
import type { JsonObject } from "../../../src/core/model.ts";

const numbers = numbersOf({ id: 1 }, '{"id":1}');
const parsed = (json: string): unknown => JSON.parse(json);

for (const number of ["12345678901234567890", "1.0", "-0", "1e3", "1E400", "0.10", "-1.50e-7"]) {
  test(`${number} is kept as it is written`, () => {
    const json = `{"id":${number},"list":[${number}, 7],"text":"id: ${number}, \\"${number}"}`;
    const hidden = numbers.hide(json) ?? "";
    const shown = numbers.show(JSON.stringify(parsed(hidden)));
    assert.equal(shown, json.replace(", 7", ",7"));
    const nested = JSON.stringify({ arguments: hidden });
    assert.equal(numbers.show(nested), JSON.stringify({ arguments: json }));
  });
}

test("numbers that JavaScript writes the same way are left alone", () => {
  assert.equal(numbers.hide('{"a":1,"b":[-7,0.5,9007199254740991],"c":"1.0"}'), undefined);
});

test("text that has the mark already, escaped or not, is kept, and the numbers beside it", () => {
  for (const text of ['"\uf5a1x\uf5a1"', '"\\uf5a1x\\uF5A1"', '"\\"\uf5a1x\uf5a1\\""']) {
    const json = `{"a":1.0,"b":${text}}`;
    const record = parsed(json) as JsonObject;
    const own = numbersOf(record, json);
    const hidden = own.hideIn(record, json);
    const written = JSON.stringify(parsed(text));
    assert.equal(own.show(JSON.stringify(hidden)), `{"a":1.0,"b":${written}}`);
  }
});

test("numbers are seen wherever they are, also in texts that are JSON", () => {
  const json = '{"a":[{"b":1.0}],"c":"[{\\"d\\": 1.0}]","e":"1.0"}';
  const record = parsed(json) as JsonObject;
  const hidden = numbers.hideIn(record, json);
  assert.notEqual(hidden, record);
  const { c } = hidden as { c: string };
  assert.equal(typeof (parsed(c) as { d: unknown }[])[0]?.d, "string");
  assert.equal(numbers.show(JSON.stringify(hidden)), json);
  const plain: JsonObject = { a: [{ b: "1" }, null, true], c: "[1]" };
  assert.equal(numbers.hideIn(plain, JSON.stringify(plain)), plain);
});

test("hidden and shown again, JSON is the same", () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      const hidden = numbers.hide(json);
      if (hidden === undefined) return;
      assert.deepEqual(parsed(numbers.show(JSON.stringify(parsed(hidden)))), parsed(json));
    }),
  );
});

test("records without numbers have none to be kept", () => {
  const record = { a: ["1.0", { b: "x [1]" }], c: null, d: true };
  assert.equal(ExactNumbers.of(record, JSON.stringify(record)), undefined);
  for (const a of [1, ["[1.0]"], " {}"]) {
    assert.notEqual(ExactNumbers.of({ a }, JSON.stringify({ a })), undefined);
  }
});

function numbersOf(record: JsonObject, text: string): ExactNumbers {
  const found = ExactNumbers.of(record, text);
  assert.ok(found);
  return found;
}
