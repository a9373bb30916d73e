import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeJuniper9, encodeJuniper9 } from "../../../src/core/privacy/ciphers/juniper9.ts";

test("decodes the example of Crypt::Juniper's manual", () => {
  assert.equal(decodeJuniper9("$9$LbHX-wg4Z"), "lc");
});

for (const salt of "QzB7iTx") {
  test(`reads what it writes with the salt ${salt}`, () => {
    const plain = "not a real secret ~ 0123456789 {}";
    assert.equal(decodeJuniper9(encodeJuniper9(plain, salt)), plain);
  });
}

for (const text of [
  "",
  "$9$",
  "$9$L",
  "$9$L_HX",
  "$9$LbHX-wg4",
  "$1$LbHX-wg4Z",
  "$9$FAKEFAKEFAKE",
]) {
  test(`takes "${text}" for no $9$ string`, () => {
    assert.equal(decodeJuniper9(text), undefined);
  });
}

test("refuses salts and characters that devices do not write", () => {
  assert.throws(() => encodeJuniper9("x", "_"), RangeError);
  assert.throws(() => encodeJuniper9("x", ""), RangeError);
  assert.throws(() => encodeJuniper9("é"), RangeError);
});
