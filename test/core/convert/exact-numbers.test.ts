import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { hideNumbers, holdsNumber, showNumbers } from "../../../src/core/convert/exact-numbers.ts";

const parsed = (json: string): unknown => JSON.parse(json);

for (const number of ["12345678901234567890", "1.0", "-0", "1e3", "1E400", "0.10", "-1.50e-7"]) {
  test(`${number} is kept as it is written`, () => {
    const json = `{"id":${number},"list":[${number}, 7],"text":"id: ${number}, \\"${number}"}`;
    const hidden = hideNumbers(json) ?? "";
    const shown = showNumbers(JSON.stringify(parsed(hidden)));
    assert.equal(shown, json.replace(", 7", ",7"));
    const nested = JSON.stringify({ arguments: hidden });
    assert.equal(showNumbers(nested), JSON.stringify({ arguments: json }));
  });
}

test("numbers that JavaScript writes the same way are left alone", () => {
  assert.equal(hideNumbers('{"a":1,"b":[-7,0.5,9007199254740991],"c":"1.0"}'), undefined);
});

test("text that has the marks already is left alone", () => {
  assert.equal(hideNumbers('{"a":1.0,"b":"\uf5a1"}'), undefined);
});

test("numbers are seen wherever they are", () => {
  assert.equal(holdsNumber({ a: [{ b: 1 }] }), true);
  assert.equal(holdsNumber({ a: [{ b: "1" }, null, true] }), false);
});

test("hidden and shown again, JSON is the same", () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      const hidden = hideNumbers(json);
      if (hidden === undefined) return;
      assert.deepEqual(parsed(showNumbers(JSON.stringify(parsed(hidden)))), parsed(json));
    }),
  );
});
