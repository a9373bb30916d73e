import assert from "node:assert/strict";
import { test } from "node:test";
import { hasEip55Case } from "../../../src/core/privacy/checksums/eip-55.ts";

test("test cases of EIP-55", () => {
  for (const hex of [
    "52908400098527886E0F7030069857D2E4169EE7",
    "de709f2102306220921060314715629080e2fb77",
    "5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
    "fB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
    "dbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
    "D1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
  ]) {
    assert.ok(hasEip55Case(hex), hex);
  }
  assert.ok(!hasEip55Case("5aaeb6053F3E94C9b9A09f33669435E7Ef1BeAed"));
});
