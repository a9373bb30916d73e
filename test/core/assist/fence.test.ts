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
    const ordinary = "Zeile 1\n\tשלום می‌خواهم Linux‌ها 👩‍🚒 👩🏽‍🚒 ❤️‍🔥 ☎︎ 1️⃣ 日本語 é क्‍ष র‍্য";
    assert.equal(visibleText(ordinary), ordinary);
    assert.equal(visibleText("a\r\nb\rc"), "a\nb\nc");
  });

  for (const [name, hidden] of [
    ["marks of direction", "\u200e\u200f\u061c"],
    ["a soft hyphen and a joiner of marks", "\u00ad\u034f"],
    ["Mongolian and Khmer signs", "\u180e\u180b\u17b4\u17b5"],
    ["fillers of Hangul", "\u3164\u115f\u1160\uffa0"],
    ["the empty cell of Braille", "\u2800"],
    ["variation selectors", "\ufe00\ufe01\u{e0101}\ufe0f"],
    ["notes between lines", "\ufff9\ufffa\ufffb"],
    ["joiners in Latin words", "\u200d\u200c"],
  ] as const) {
    test(`shows ${name}`, () => {
      const escapes = Array.from(hidden, (one) => `\\u{${one.codePointAt(0)?.toString(16) ?? ""}}`);
      assert.equal(visibleText(`a${hidden}b`), `a${escapes.join("")}b`);
    });
  }

  test("shows what is spelled in joiners and selectors", () => {
    assert.equal(visibleText("می\u200c\u200d\u200cخ"), "می\u200c\\u{200d}\\u{200c}خ");
    assert.equal(visibleText("☎\ufe0f\ufe0e\ufe0f"), "☎\ufe0f\\u{fe0e}\\u{fe0f}");
  });

  test("is the same when it is made twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        assert.equal(visibleText(visibleText(text)), visibleText(text));
      }),
    );
    const signs = fc.constantFrom(
      ...["a", "1", "م", "\u0301", "\u200c", "\u200d", "\ufe0f", "☎", "\u034f"],
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 8 }), (parts) => {
        const once = visibleText(parts.join(""));
        assert.equal(visibleText(once), once);
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
