import assert from "node:assert/strict";
import { test } from "node:test";
import { isLuhnValid } from "../../../src/core/privacy/checksums/luhn.ts";

test("accepts the example of ISO/IEC 7812-1, annex B", () => {
  assert.equal(isLuhnValid("49927398716"), true);
  assert.equal(isLuhnValid("49927398717"), false);
});

test("sees one wrong digit and two that changed places", () => {
  assert.equal(isLuhnValid("79927398713"), true);
  assert.equal(isLuhnValid("79927398723"), false);
  assert.equal(isLuhnValid("97927398713"), false);
});
