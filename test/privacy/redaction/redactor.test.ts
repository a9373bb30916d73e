import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { createRedactor, redactionModes } from "../../../src/core/privacy/redaction/redactor.ts";

const key = new Uint8Array(32).fill(1);
const otherKey = new Uint8Array(32).fill(2);
const email = { entity: "EMAIL_ADDRESS", confidence: 1 };
const publicIp = { entity: "IP_ADDRESS", confidence: 1, networkClass: "ip-public" } as const;

test("mask writes the kind", () => {
  const redactor = createRedactor({ mode: "mask" });
  assert.equal(redactor.replacement(email, "jo@acme.io"), "<EMAIL_ADDRESS>");
  assert.equal(redactor.replacement(publicIp, "8.8.4.4"), "<IP_ADDRESS>");
});

test("replace and pseudonymize need a key", () => {
  for (const mode of ["replace", "pseudonymize"] as const) {
    assert.throws(() => createRedactor({ mode }), RangeError);
  }
});

describe("the same value gets the same", () => {
  const spellings = [
    ["EMAIL_ADDRESS", "Jo.Doe@Acme.io", "jo.doe@acme.io"],
    ["MAC_ADDRESS", "00:1b:44:11:3a:b7", "001B.4411.3AB7"],
    ["CREDIT_CARD", "4539 1488 0343 6467", "4539148803436467"],
    ["HOSTNAME", "core-sw1", "CORE-SW1"],
    ["US_SSN", "123-45-6789", "123456789"],
    ["PHONE_NUMBER", "(212) 867-5309", "212.867.5309"],
    ["IP_ADDRESS", "2A02:1210:1:2:3:4:5:A", "2a02:1210:0001:0002:0003:0004:0005:000a"],
    ["PERSON", "Jo Doe", "JO DOE"],
  ] as const;
  for (const [entity, ...values] of spellings) {
    test(entity, () => {
      const redactor = createRedactor({ mode: "replace", key });
      const [one, other] = values.map((value) =>
        redactor
          .replacement({ entity, confidence: 1 }, value)
          .toLowerCase()
          // Leading zeros of groups of an IPv6 address, and separators.
          .replace(/(?<=:)0+(?=[\da-f])/g, entity === "IP_ADDRESS" ? "" : "$&")
          .replace(/[^a-z\d]/g, ""),
      );
      assert.equal(one, other);
    });
  }

  test("with and without the code of the country", () => {
    const redactor = createRedactor({ mode: "replace", key });
    const phone = { entity: "PHONE_NUMBER", confidence: 1 };
    const national = redactor.replacement(phone, "212-867-5309");
    assert.equal(redactor.replacement(phone, "+1-212-867-5309"), `+1-${national}`);
  });

  test("an AS number with and without its letters", () => {
    const redactor = createRedactor({ mode: "replace", key });
    const asNumber = { entity: "AS_NUMBER", confidence: 1 };
    const bare = redactor.replacement(asNumber, "3320");
    assert.equal(redactor.replacement(asNumber, "AS3320"), `AS${bare}`);
  });
});

test("what is replaced depends on the key of the run", () => {
  const fakes = [key, otherKey].map((one) =>
    createRedactor({ mode: "replace", key: one }).replacement(email, "jo@acme.io"),
  );
  assert.notEqual(fakes[0], fakes[1]);
});

test("a pseudonym is the same whatever was seen before", () => {
  const before = createRedactor({ mode: "pseudonymize", key });
  for (let at = 0; at < 100; at++) before.replacement(email, `jo${at}@acme.io`);
  const fresh = createRedactor({ mode: "pseudonymize", key });
  assert.equal(before.replacement(email, "eve@acme.io"), fresh.replacement(email, "eve@acme.io"));
});

test("values differ as long as the range lasts, and get on when it does not", () => {
  const redactor = createRedactor({ mode: "replace", key });
  const fakeOf = (at: number) => redactor.replacement(publicIp, `9.9.${at >> 8}.${at & 255}`);
  const inRange = new Set(Array.from({ length: 762 }, (_, at) => fakeOf(at)));
  assert.equal(inRange.size, 762);
  const beyond = Array.from({ length: 1000 }, (_, at) => fakeOf(762 + at));
  assert.ok(beyond.every((fake) => inRange.has(fake)));
  assert.equal(fakeOf(1000), beyond[1000 - 762]);
});

describe("the policy wins over the mode", () => {
  const policy = { "ip-public": "mask", "ip-private": "pseudonymize" };
  const privateIp = { ...publicIp, networkClass: "ip-private" } as const;

  test("mask", () => {
    for (const mode of redactionModes) {
      const redactor = createRedactor({ mode, key, policy });
      assert.equal(redactor.replacement(publicIp, "8.8.4.4"), "<IP_ADDRESS>");
    }
  });

  test("pseudonymize, with the project's key", () => {
    const pseudonym = createRedactor({ mode: "pseudonymize", key: otherKey });
    const expected = pseudonym.replacement(privateIp, "10.1.2.3");
    assert.match(expected, /^10\./);
    for (const mode of ["mask", "replace"] as const) {
      const redactor = createRedactor({ mode, key, projectKey: otherKey, policy });
      assert.equal(redactor.replacement(privateIp, "10.1.2.3"), expected);
      assert.equal(redactor.replacement(email, "jo@acme.io").includes("acme"), false);
    }
  });

  test("pseudonymize, without a key: as the mode has it", () => {
    const redactor = createRedactor({ mode: "mask", policy });
    assert.equal(redactor.replacement(privateIp, "10.1.2.3"), "<IP_ADDRESS>");
  });
});

test("pseudonyms keep what network identifiers say of each other", () => {
  const redactor = createRedactor({ mode: "pseudonymize", key, keepVendorPrefix: true });
  const ip = (value: string) => redactor.replacement(publicIp, value);
  assert.equal(
    ip("8.8.4.1").split(".").slice(0, 3).join("."),
    ip("8.8.4.200").split(".").slice(0, 3).join("."),
  );
  const mac = redactor.replacement(
    { entity: "MAC_ADDRESS", confidence: 1, networkClass: "mac" },
    "00:1b:44:11:3a:b7",
  );
  assert.match(mac, /^00:1b:44:/);
  const name = redactor.replacement(
    { entity: "HOSTNAME", confidence: 1, networkClass: "hostname" },
    "nyc-core-sw1",
  );
  assert.match(name, /^[a-z]+-core-sw\d$/);
});
