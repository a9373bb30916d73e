import assert from "node:assert/strict";
import { test } from "node:test";
import { KeyedPermutation } from "../../../src/core/privacy/pseudonyms/keyed-permutation.ts";
import { PseudonymKey } from "../../../src/core/privacy/pseudonyms/pseudonym-key.ts";
import { createPseudonymizer } from "../../../src/core/privacy/pseudonyms/pseudonymizer.ts";

// No published vector has a zero character inside: this one is of Python's hmac module.
test("the bytes are HMAC-SHA-256 of purpose, zero and value", () => {
  const bytes = new PseudonymKey("key").bytes("mail", "jo");
  assert.equal(
    Buffer.from(bytes).toString("hex"),
    "4a75565491ffc75afdc3d8a292c8bba68a4407aa6ebdcb62e7ac0e958e795029",
  );
});

test("a permutation hits each number once and goes back, of any size", () => {
  const key = new PseudonymKey("a key for tests only");
  for (const size of [1, 2, 3, 9, 16, 1000]) {
    const permutation = new KeyedPermutation(key, "test", size);
    const seen = new Set<number>();
    for (let value = 0; value < size; value++) {
      const result = permutation.apply(value);
      assert.equal(permutation.invert(result), value);
      seen.add(result);
    }
    assert.deepEqual(
      [...seen].sort((a, b) => a - b),
      [...Array(size).keys()],
    );
  }
});

test("bytes for other kinds do not meet those for these", () => {
  const secret = "a key for tests only";
  const own = new PseudonymKey(secret).bytes("ipv4", "\0");
  assert.notDeepEqual(createPseudonymizer(secret).bytes("ipv4", "\0"), own);
  assert.equal(createPseudonymizer(secret).bytes("person", "Jo").length, 32);
});
