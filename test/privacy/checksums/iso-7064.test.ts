import assert from "node:assert/strict";
import { test } from "node:test";
import { hasMod11And10CheckDigit } from "../../../src/core/privacy/checksums/iso-7064.ts";

test("0794 has the check digit 5 (ISO 7064, MOD 11,10)", () => {
  assert.ok(hasMod11And10CheckDigit("07945"));
  assert.ok(!hasMod11And10CheckDigit("07954"));
});
