import assert from "node:assert/strict";
import { test } from "node:test";
import {
  decodeCiscoType7,
  encodeCiscoType7,
} from "../../../src/core/privacy/ciphers/cisco-type7.ts";

// Strings of "cisco" that stand in Cisco's own documents and in about every article on type 7.
for (const cipher of ["02050D480809", "121A0C041104", "0822455D0A16", "060506324F41"]) {
  test(`decodes ${cipher}`, () => {
    assert.equal(decodeCiscoType7(cipher), "cisco");
    assert.equal(encodeCiscoType7("cisco", Number(cipher.slice(0, 2))), cipher);
  });
}

test("reads what it writes, for each offset and longer than the key", () => {
  const plain = "not-a-real-password ".repeat(5);
  for (let offset = 0; offset <= 15; offset++) {
    assert.equal(decodeCiscoType7(encodeCiscoType7(plain, offset)), plain);
  }
});

for (const text of [
  "",
  "08",
  "0822455D0A1",
  "9922455D0A16",
  "16050D480809",
  "08FFFFFFFF",
  "08zz",
  "KKKKAAA",
]) {
  test(`takes "${text}" for no type 7 string`, () => {
    assert.equal(decodeCiscoType7(text), undefined);
  });
}

test("refuses offsets and characters that devices do not write", () => {
  assert.throws(() => encodeCiscoType7("x", 16), RangeError);
  assert.throws(() => encodeCiscoType7("x", -1), RangeError);
  assert.throws(() => encodeCiscoType7("€"), RangeError);
});
