import assert from "node:assert/strict";
import { suite, test } from "node:test";

import fc from "fast-check";

import { findInvalidUtf8 } from "../../src/core/utf8.ts";

const find = (bytes: Uint8Array, limit = Infinity) =>
  findInvalidUtf8(bytes, 0, bytes.length, limit);

suite("bytes that are not UTF-8", () => {
  /** Written as "a" and "é" around the bytes; `found`: offset and length within them. */
  const cases: readonly [name: string, bytes: number[], found: readonly [number, number][]][] = [
    ["none", [], []],
    ["ASCII", [0x00, 0x7f], []],
    ["two bytes, the least and the greatest", [0xc2, 0x80, 0xdf, 0xbf], []],
    ["three bytes around the surrogates", [0xed, 0x9f, 0xbf, 0xee, 0x80, 0x80], []],
    ["the last character there is", [0xf4, 0x8f, 0xbf, 0xbf], []],
    ["beyond the last character", [0xf4, 0x90, 0x80, 0x80], ones(4)],
    ["overlong, of two", [0xc0, 0x80], ones(2)],
    ["overlong, of three", [0xe0, 0x9f, 0xbf], ones(3)],
    ["overlong, of four", [0xf0, 0x8f, 0xbf, 0xbf], ones(4)],
    ["a surrogate", [0xed, 0xa0, 0x80], ones(3)],
    ["five bytes", [0xf8, 0x88, 0x80, 0x80, 0x80], ones(5)],
    ["two of three", [0xe2, 0x82], [[0, 2]]],
    ["three of four", [0xf0, 0x9f, 0x98], [[0, 3]]],
    // prettier-ignore
    ["one of three, twice", [0xe2, 0xe2], [[0, 1], [1, 1]]],
    ["one of two before a letter", [0xc3, 0x61], [[0, 1]]],
    ["FE and FF", [0xfe, 0xff], ones(2)],
  ];
  for (const [name, bytes, expected] of cases) {
    test(name, () => {
      const all = Buffer.concat([Buffer.from("a"), Buffer.from(bytes), Buffer.from("é")]);
      assert.deepEqual(
        find(all).map(({ offset, length }) => [offset - 1, length]),
        expected,
      );
    });
  }

  function ones(count: number): [number, number][] {
    return Array.from({ length: count }, (_, offset) => [offset, 1]);
  }
});

test("they are where the decoder puts U+FFFD", () => {
  const piece = fc.oneof(
    fc.constantFrom("a", "é", "€", "😀").map((text) => Buffer.from(text)),
    fc.uint8Array({ min: 0x80, minLength: 1, maxLength: 4 }),
    fc
      .constantFrom([0xe2, 0x82], [0xf0, 0x9f], [0xed, 0xa0, 0x80], [0xf4, 0x90])
      .map((bytes) => Buffer.from(bytes)),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const bytes = Buffer.concat(pieces);
      const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
      const replaced = Array.from(text.matchAll(/\ufffd/g), ({ index }) => index);
      const genuine = bytes.includes("\ufffd");
      fc.pre(!genuine);
      assert.deepEqual(
        find(bytes).map(({ textOffset }) => textOffset),
        replaced,
      );
      assert.equal(bytes.toString(), text, "Node decodes lines the same way");
    }),
    { numRuns: 2000 },
  );
});

test("only as many as asked for, and only in the range", () => {
  const bytes = Buffer.alloc(100, 0xff);
  assert.equal(find(bytes, 3).length, 3);
  const [first] = findInvalidUtf8(Buffer.from([0xff, 0x61, 0xff]), 1, 3, 9);
  assert.deepEqual(first, { offset: 2, length: 1, textOffset: 1 });
});
