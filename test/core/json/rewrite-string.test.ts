import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { rewriteString } from "../../../src/core/json/rewrite-string.ts";
import { parseJsonLine } from "../../../src/core/json/parse.ts";
import { stringNodeAt } from "../../../src/core/record-messages.ts";

const path = ["messages", 1, "content"];

/** A record around a literal, spelled as nobody spells it. */
const around = (literal: string): string =>
  `{ "id":1.50,"messages":[{"role" : "user","content":"caf\\u00e9"},{"content": ${literal} ,"role":"assistant"}]}`;

function rewritten(literal: string, value: string): string {
  const line = around(literal);
  const node = stringNodeAt(parseJsonLine(line), path);
  assert.ok(node);
  const edit = rewriteString(line, node, value);
  return edit === undefined ? line : line.slice(0, edit.start) + edit.text + line.slice(edit.end);
}

const cases: readonly [why: string, literal: string, value: string, literalAfter: string][] = [
  ["no change", String.raw`"a\/b \u0041"`, "a/b A", String.raw`"a\/b \u0041"`],
  ["the spelling of what stays", String.raw`"\u0041 \/ x"`, "A / y", String.raw`"\u0041 \/ y"`],
  ["line breaks and quotes", `"x"`, 'x\n"y"\tz', String.raw`"x\n\"y\"\tz"`],
  ["escapes beyond ASCII", String.raw`"caf\u00e9"`, "café für", String.raw`"caf\u00e9 f\u00fcr"`],
  ["capitals of escapes", String.raw`"caf\u00E9 x"`, "café Ü", String.raw`"caf\u00E9 \u00DC"`],
  ["letters as they are", `"café"`, "café für", `"café für"`],
  ["a mixture, as letters", String.raw`"é\u00e9"`, "ééé", String.raw`"é\u00e9é"`],
  ["escaped slashes", String.raw`"0\/1"`, "0/1, 0/2", String.raw`"0\/1, 0\/2"`],
  ["escaped brackets of HTML", String.raw`"\u003cb"`, "<b <i", String.raw`"\u003cb \u003ci"`],
  ["breaks of Windows", String.raw`"a\r\nb"`, "a\r\nb\r\nc", String.raw`"a\r\nb\r\nc"`],
  ["mixed breaks", String.raw`"a\r\nb\nc\rd"`, "a\nb\nc\nD", String.raw`"a\r\nb\nc\rD"`],
  [
    "mixed breaks, from Windows",
    String.raw`"a\r\nb\nc"`,
    "a\r\nb\r\nx\r\nc",
    String.raw`"a\r\nb\nx\r\nc"`,
  ],
  ["breaks that become others", String.raw`"a\nb"`, "a\r\nb", String.raw`"a\r\nb"`],
  ["pairs of surrogates", `"😀"`, "😁", `"😁"`],
  ["an empty text", `""`, "x", `"x"`],
  ["a text that goes", `"x"`, "", `""`],
];

for (const [why, literal, value, literalAfter] of cases) {
  test(`rewriting a string keeps ${why}`, () => {
    assert.equal(rewritten(literal, value), around(literalAfter));
  });
}

test("whatever is written is read again, and nothing around it changes", () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom("\n", "\r\n", '"', "\\", "/", "é", "😀", "a", "b"),
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
    ),
  });
  fc.assert(
    fc.property(text, text, fc.boolean(), (before, value, isAscii) => {
      const json = JSON.stringify(before);
      const literal = isAscii
        ? json.replace(
            /[\u0080-\uffff]/g,
            (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
          )
        : json;
      const line = rewritten(literal, value);
      const read = JSON.parse(line) as { messages: { content: string }[] };
      const hasOddBreaks =
        /\r(?!\n)/.test(before) || (before.includes("\r\n") && /(?<!\r)\n/.test(before));
      if (!hasOddBreaks) assert.equal(read.messages[1]?.content, value);
      else
        assert.equal(
          read.messages[1]?.content.replace(/\r\n?/g, "\n"),
          value.replace(/\r\n?/g, "\n"),
        );
      assert.ok(line.startsWith(around("").split("  ,")[0] ?? "-"));
      assert.ok(line.endsWith(` ,"role":"assistant"}]}`));
    }),
    { numRuns: 500 },
  );
});
