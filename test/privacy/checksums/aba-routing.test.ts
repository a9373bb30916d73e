import assert from "node:assert/strict";
import { test } from "node:test";
import { isRoutingNumber } from "../../../src/core/privacy/checksums/aba-routing.ts";

test("accepts routing numbers of the Federal Reserve itself", () => {
  // E-Payments Routing Directory: the banks of Boston and New York.
  assert.equal(isRoutingNumber("011000015"), true);
  assert.equal(isRoutingNumber("021001208"), true);
});

test("refuses a wrong check digit and a prefix that nobody has", () => {
  assert.equal(isRoutingNumber("011000016"), false);
  assert.equal(isRoutingNumber("411000011"), false);
  assert.equal(isRoutingNumber("000000000"), false);
});
