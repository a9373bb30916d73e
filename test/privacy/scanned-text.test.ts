import assert from "node:assert/strict";
import { suite, test } from "node:test";

import fc from "fast-check";

import { scannedText } from "../../src/core/privacy/scanned-text.ts";

suite("scannedText", () => {
  const cases: readonly [name: string, source: string, text: string][] = [
    ["plain text as it is", "key s3cret, C:\\Users, \\d+", "key s3cret, C:\\Users, \\d+"],
    ["escapes of nested JSON", '{\\"key\\":\\"a\\nb\\"}', '{"key":"a\nb"}'],
    ["escaped several times", '\\\\\\"key\\\\\\" x\\\\n', '"key" x\n'],
    [
      "an escaped quote inside of a value",
      'password\\":\\"ab\\\\\\"cd\\",',
      'password":"ab\u201dcd",',
    ],
    ["escaped characters", "jo\\u0040acme.io", "jo@acme.io"],
    ["invisible characters", "sec\u200bret\u00ad", "secret"],
    ["full-width characters", "４１１１＠", "4111@"],
    ["spaces and dashes of typesetters", "555\u2011123\u00a04567", "555-123 4567"],
  ];
  for (const [name, source, text] of cases) {
    test(name, () => {
      assert.equal(scannedText(source).text, text);
    });
  }

  test("spans lead back to what was written", () => {
    const source = 'say \\"key\\" s\u200bec\u200bret\u200b, next';
    const { text, sourceSpan } = scannedText(source);
    const spanOf = (part: string): string => {
      const start = text.indexOf(part);
      const span = sourceSpan({ start, end: start + part.length });
      return source.slice(span.start, span.end);
    };
    assert.equal(spanOf("key"), "key");
    assert.equal(spanOf('"key"'), '\\"key\\"');
    assert.equal(spanOf("secret"), "s\u200bec\u200bret");
    assert.equal(spanOf("next"), "next");
  });

  test("every part leads back to something that reads the same", () => {
    const piece = fc.constantFrom(
      "a",
      "4",
      " ",
      "\\n",
      '\\\\"',
      "\u200b",
      "４",
      "\\u0041",
      "\\",
      "é",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(), fc.nat(), (pieces, from, size) => {
        const { text, sourceSpan } = scannedText(pieces.join(""));
        if (text.length === 0) return;
        const start = from % text.length;
        const end = Math.min(text.length, start + 1 + (size % 5));
        const span = sourceSpan({ start, end });
        const again = scannedText(pieces.join("").slice(span.start, span.end)).text;
        // An escaped quote is read by what stands around it.
        assert.equal(
          again.replaceAll("\u201d", '"'),
          text.slice(start, end).replaceAll("\u201d", '"'),
        );
      }),
    );
  });
});
