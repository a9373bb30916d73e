import assert from "node:assert/strict";
import { test } from "node:test";
import {
  base58Bytes,
  base58CheckPayload,
  bitcoinAlphabet,
} from "../../../src/core/privacy/checksums/base58.ts";

test("vectors of Bitcoin Core, base58_encode_decode.json", () => {
  const hex = (encoded: string): string =>
    Buffer.from(base58Bytes(encoded, bitcoinAlphabet) ?? []).toString("hex");
  assert.equal(hex("2g"), "61");
  assert.equal(hex("a3gV"), "626262");
  assert.equal(
    hex("1NS17iag9jJgTHD1VXjvLCEnZuQ3rJDE9L"),
    "00eb15231dfceb60925886b67d065299925915aeb172c06647",
  );
  assert.equal(hex("1111111111"), "00000000000000000000");
  assert.equal(base58Bytes("0OIl", bitcoinAlphabet), undefined);
});

test("the checksum decides", () => {
  assert.equal(
    base58CheckPayload("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2", bitcoinAlphabet)?.length,
    21,
  );
  assert.equal(
    base58CheckPayload("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3", bitcoinAlphabet),
    undefined,
  );
});
