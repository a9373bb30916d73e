import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeBase64 } from "../../../src/core/privacy/base64.ts";
import { crc32, hasCrc32Suffix } from "../../../src/core/privacy/checksums/crc32.ts";
import { bitsPerCharacter } from "../../../src/core/privacy/entropy.ts";
import { isDummyToken, isPasswordPlaceholder } from "../../../src/core/privacy/placeholders.ts";
import { fakeBody } from "./fake-body.ts";

test("CRC-32 of the check string (RevEng catalogue, CRC-32/ISO-HDLC)", () => {
  assert.equal(crc32("123456789"), 0xcbf43926);
});

test("the checksum of GitHub's published example (GitHub blog, 2021-04-05)", () => {
  assert.equal(hasCrc32Suffix("zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq17"), true);
  assert.equal(hasCrc32Suffix("zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq71"), false);
});

test("base64 (RFC 4648 section 10) of both alphabets", () => {
  assert.equal(decodeBase64("Zm9vYmFy"), "foobar");
  assert.equal(decodeBase64("Zm9vYg=="), "foob");
  assert.equal(decodeBase64("Zm9vYg"), "foob");
  assert.equal(decodeBase64("-_8"), decodeBase64("+/8="));
  assert.equal(decodeBase64("Zm 9v"), undefined);
});

test("entropy in bits a character", () => {
  assert.equal(bitsPerCharacter("aaaa"), 0);
  assert.equal(bitsPerCharacter("abab"), 1);
  assert.equal(bitsPerCharacter("0123456789abcdef"), 4);
});

test("dummies of tokens", () => {
  for (const dummy of [
    "xxxxxxxxxxxx",
    "your-token",
    "EXAMPLEKEY12",
    "abcdefghijkl",
    "0123456789ab",
    "AAAAAAAAAAAA9",
    "abababababababab",
  ]) {
    assert.equal(isDummyToken(dummy), true, dummy);
  }
  assert.equal(isDummyToken(fakeBody(16)), false);
  assert.equal(isDummyToken(fakeBody(32, "hex")), false);
});

test("placeholders of passwords", () => {
  for (const placeholder of [
    "<password>",
    "${DB_PASSWORD}",
    "{{ vault_pw }}",
    "********",
    "xxxxxxxx",
    "%CENSORED%",
    "YOUR_PASSWORD",
    "your-password-here",
    "[REDACTED]",
    "null",
    "required",
    "%s:%s",
  ]) {
    assert.equal(isPasswordPlaceholder(placeholder), true, placeholder);
  }
  for (const password of ["cisco", "Winter-2019!", "p4ss", "nothing-else"]) {
    assert.equal(isPasswordPlaceholder(password), false, password);
  }
});
