/** What a model is shown of a dataset cannot pass for anything else. */
import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { excerptAround, fitting, inSight, quoted } from "../../../src/core/agent/excerpts.ts";

test("characters that nobody sees are written out", () => {
  const hidden = "a\u200bb\u202ec\u{e0041}d\u0007e\ud800f\u2028g";
  assert.equal(inSight(hidden), "a\\u{200b}b\\u{202e}c\\u{e0041}d\\u{7}e\\u{d800}f\\u{2028}g");
  assert.equal(
    inSight("two\nlines\tof Ελληνικά, 日本語, 👍"),
    "two\nlines\tof Ελληνικά, 日本語, 👍",
  );
});

test("a text cannot end the quotes around it, nor the line", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const shown = quoted(inSight(text));
      assert.doesNotMatch(shown, /[\n\r\u2028\u2029]/);
      assert.equal(JSON.parse(shown), inSight(text));
    }),
  );
});

test("an excerpt holds the place that it is about, and no half characters", () => {
  const words = `${"x".repeat(500)}needle${"y".repeat(500)}`;
  const around = excerptAround(words, words.indexOf("needle"), 100);
  assert.match(around, /^…x+needley+…$/);
  assert.equal(excerptAround("short", 0, 100), "short");
  const emojis = "👍".repeat(300);
  for (const at of [0, 1, 99, 100, 101, 599]) {
    assert.match(excerptAround(emojis, at, 101), /^…?👍+…?$/u);
  }
});

test("lists end where there is no room for more", () => {
  const items = Array.from({ length: 100 }, () => ({ text: "é".repeat(200) }));
  const shown = fitting(items);
  assert.ok(shown.length > 10 && shown.length < 40, String(shown.length));
  assert.equal(fitting(items.slice(0, 5)).length, 5);
  assert.equal(fitting([]).length, 0);
});
