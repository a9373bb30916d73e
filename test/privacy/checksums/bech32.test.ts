import assert from "node:assert/strict";
import { test } from "node:test";
import { hasBech32Checksum } from "../../../src/core/privacy/checksums/bech32.ts";

test("valid strings of BIP 173 and BIP 350", () => {
  for (const encoded of [
    "A12UEL5L",
    "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw",
    "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w",
    "A1LQFN3A",
    "abcdef1l7aum6echk45nj3s0wdvt2fg8x9yrzpqzd3ryx",
    "?1v759aa",
  ]) {
    assert.ok(hasBech32Checksum(encoded), encoded);
  }
});

test("invalid strings of BIP 173", () => {
  for (const encoded of [
    "pzry9x0s0muk",
    "1pzry9x0s0muk",
    "x1b4n0q5v",
    "li1dgmt3",
    "A1G7SGD8",
    "a12UEL5L",
  ]) {
    assert.ok(!hasBech32Checksum(encoded), encoded);
  }
});
