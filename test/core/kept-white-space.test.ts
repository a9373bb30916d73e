import assert from "node:assert/strict";
import { test } from "node:test";
import { withoutHabits } from "../../src/core/kept-white-space.ts";

const all = { trimsLines: true, addsFinalBreak: true, trimsFinalBreaks: true };
const none = { trimsLines: false, addsFinalBreak: false, trimsFinalBreaks: false };

test("without such settings a text is what was saved", () => {
  assert.equal(withoutHabits("a  \nb", "a\nb\n", none), "a\nb\n");
});

test("a final line break that the settings add or take is none of the text's", () => {
  assert.equal(withoutHabits("a", "b\n", all), "b");
  assert.equal(withoutHabits("a\n\n", "b\n", all), "b\n\n");
  assert.equal(withoutHabits("a\n\n", "b", { ...none, trimsFinalBreaks: true }), "b\n\n");
  assert.equal(withoutHabits("", "\n", all), "");
  assert.equal(withoutHabits("a\r\nb", "a\r\nc\r\n", all), "a\r\nc");
});

test("more final line breaks than a setting adds were typed", () => {
  const adds = { ...none, addsFinalBreak: true };
  assert.equal(withoutHabits("a", "a\n\n", adds), "a\n\n");
  assert.equal(withoutHabits("a\n", "a", { ...none, trimsLines: true }), "a");
});

test("lines around a change keep the white space at their end", () => {
  const old = "# A  \none \t\ntwo  \nthree  ";
  assert.equal(withoutHabits(old, "# A\none\nTWO\nthree\n", all), "# A  \none \t\nTWO\nthree  ");
  assert.equal(
    withoutHabits(old, "# A\none\nnew\ntwo\nthree", all),
    "# A  \none \t\nnew\ntwo  \nthree  ",
  );
  assert.equal(withoutHabits("a  \r\nb", "a\r\nc", all), "a  \r\nc");
  // White space of another kind is not trimmed by an editor: a person took it away.
  assert.equal(withoutHabits("a\u00a0\nb", "a\nb", all), "a\nb");
});
