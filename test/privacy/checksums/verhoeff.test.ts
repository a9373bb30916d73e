import assert from "node:assert/strict";
import { test } from "node:test";
import { hasVerhoeffCheckDigit } from "../../../src/core/privacy/checksums/verhoeff.ts";

test("236 has the check digit 3, 12345 has 1, 142857 has 0 (Wikipedia, Verhoeff algorithm)", () => {
  for (const digits of ["2363", "123451", "1428570"])
    assert.ok(hasVerhoeffCheckDigit(digits), digits);
});

test("finds every wrong digit and every swap of neighbours", () => {
  const digits = "123451";
  for (let at = 0; at < digits.length; at++) {
    for (const digit of "0123456789") {
      const changed = digits.slice(0, at) + digit + digits.slice(at + 1);
      assert.equal(hasVerhoeffCheckDigit(changed), changed === digits, changed);
    }
  }
  assert.ok(!hasVerhoeffCheckDigit("213451"));
});
