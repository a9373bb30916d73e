/** Text from outside stays inside of its fence, whatever it is. */

import assert from "node:assert/strict";
import { suite, test } from "node:test";

import fc from "fast-check";

import { fenced, visibleText } from "../../../src/core/assist/fence.ts";
import { requestKey } from "../../../src/core/assist/request-key.ts";
import { injections } from "../assessment/cases.ts";

/** What stands between the tags of a text that is nothing but one fence. */
function insideOf(text: string): string {
  const match = /^<(example-[\w-]{12})>\n([^]*)\n<\/\1>$/.exec(text);
  assert.ok(match, text);
  const [, tag = "", inside = ""] = match;
  assert.ok(!inside.includes(tag), "the tag stands inside of itself");
  return inside;
}

suite("fence", () => {
  test("holds any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        assert.equal(insideOf(fenced(text, "example")), visibleText(text));
      }),
    );
  });

  for (const text of injections) {
    test(`holds ${JSON.stringify(text.slice(0, 40))}`, () => {
      assert.equal(insideOf(fenced(text, "example")), visibleText(text));
      // Neither does a fence that somebody has seen before close the next one.
      const known = fenced(text, "example");
      assert.equal(
        insideOf(fenced(`${known}\n${text}`, "example")),
        visibleText(`${known}\n${text}`),
      );
    });
  }

  test("is the same for the same text, another for another", () => {
    assert.equal(fenced("a", "example"), fenced("a", "example"));
    assert.notEqual(fenced("a", "example").split("\n")[0], fenced("b", "example").split("\n")[0]);
  });
});

suite("visible text", () => {
  test("shows what hides, and changes nothing else", () => {
    const hidden = "a\u200b\u202e\u{e0041}\u0000\ud800z";
    assert.equal(visibleText(hidden), "a\\u{200b}\\u{202e}\\u{e0041}\\u{0}\ufffdz");
    const ordinary = "Zeile 1\n\tשלום می‌خواهم 👩‍🚒 日本語 é";
    assert.equal(visibleText(ordinary), ordinary);
    assert.equal(visibleText("a\r\nb\rc"), "a\nb\nc");
  });

  test("is the same when it is made twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        assert.equal(visibleText(visibleText(text)), visibleText(text));
      }),
    );
  });
});

suite("request key", () => {
  test("tells parts apart", () => {
    assert.match(requestKey(["a"]), /^[\w-]{43}$/);
    assert.notEqual(requestKey(["ab", "c"]), requestKey(["a", "bc"]));
    assert.notEqual(requestKey(["a", ""]), requestKey(["a"]));
    assert.equal(requestKey(["a", "b"]), requestKey(["a", "b"]));
  });
});
