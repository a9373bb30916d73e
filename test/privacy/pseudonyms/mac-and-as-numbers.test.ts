import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { asNumberRange } from "../../../src/core/privacy/as-numbers.ts";
import { createPseudonymizer } from "../../../src/core/privacy/pseudonyms/pseudonymizer.ts";

const pseudonymizer = createPseudonymizer("a key for tests only");
const keepingVendors = createPseudonymizer("a key for tests only", { keepVendorPrefix: true });

test("a MAC address keeps its kind and comes back with the key", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), (value) => {
      const text = value.toString(16).padStart(12, "0");
      for (const each of [pseudonymizer, keepingVendors]) {
        const pseudonym = each.mac(text) ?? "";
        assert.equal(parseInt(pseudonym.slice(1, 2), 16) & 3, parseInt(text.slice(1, 2), 16) & 3);
        assert.equal(each.originalMac(pseudonym), text);
      }
      assert.equal(keepingVendors.mac(text)?.slice(0, 6), text.slice(0, 6));
    }),
  );
});

test("a MAC address keeps its notation", () => {
  const digits = (text: string | undefined) => text?.replaceAll(/[:.-]/g, "").toLowerCase();
  const plain = pseudonymizer.mac("02a0c9d1e2f3");
  assert.match(pseudonymizer.mac("02:a0:c9:d1:e2:f3") ?? "", /^(?:[\da-f]{2}:){5}[\da-f]{2}$/);
  assert.match(pseudonymizer.mac("02-A0-C9-D1-E2-F3") ?? "", /^(?:[\dA-F]{2}-){5}[\dA-F]{2}$/);
  assert.match(pseudonymizer.mac("02a0.c9d1.e2f3") ?? "", /^(?:[\da-f]{4}\.){2}[\da-f]{4}$/);
  assert.match(pseudonymizer.mac("02a0-c9d1-e2f3") ?? "", /^(?:[\da-f]{4}-){2}[\da-f]{4}$/);
  for (const text of ["02:a0:c9:d1:e2:f3", "02-A0-C9-D1-E2-F3", "02a0.c9d1.e2f3"]) {
    assert.equal(digits(pseudonymizer.mac(text)), plain);
  }
});

test("MAC addresses of protocols and of nobody stay", () => {
  for (const text of [
    "0000.0000.0000",
    "ff:ff:ff:ff:ff:ff",
    "01:80:c2:00:00:0e",
    "0100.0ccc.cccc",
  ]) {
    assert.equal(pseudonymizer.mac(text), text);
  }
  assert.equal(pseudonymizer.mac("00:11:22:33:44"), undefined);
});

test("an AS number stays in its range and comes back with the key", () => {
  const inRange = fc.constantFrom(64496, 64512, 65536, 131072, 4200000000).chain((first) => {
    const last = asNumberRange(first)?.last ?? first;
    return fc.integer({ min: first, max: last });
  });
  fc.assert(
    fc.property(fc.oneof(inRange, fc.integer({ min: 0, max: 0xffffffff })), (value) => {
      const pseudonym = pseudonymizer.asNumber(String(value)) ?? "";
      assert.equal(asNumberRange(Number(pseudonym))?.first, asNumberRange(value)?.first);
      assert.equal(pseudonymizer.originalAsNumber(pseudonym), String(value));
    }),
  );
});

test("all private AS numbers of 16 bits have different pseudonyms", () => {
  const seen = new Set<string | undefined>();
  for (let value = 64512; value <= 65534; value++) seen.add(pseudonymizer.asNumber(String(value)));
  assert.equal(seen.size, 1023);
});

test("an AS number keeps its notation", () => {
  assert.match(pseudonymizer.asNumber("2.1234") ?? "", /^\d{1,5}\.\d{1,5}$/);
  assert.match(pseudonymizer.asNumber("0.65001") ?? "", /^0\.\d{5}$/);
  assert.equal(pseudonymizer.asNumber("AS65001"), undefined);
  assert.equal(pseudonymizer.asNumber("4294967296"), undefined);
});

test("AS numbers that name no network stay", () => {
  for (const text of ["0", "23456", "65535", "4294967295"]) {
    assert.equal(pseudonymizer.asNumber(text), text);
  }
});
