/** Counts are those of tiktoken, whatever the text, and no text takes long. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, describe, test } from "node:test";

import fc from "fast-check";
import { get_encoding as getEncoding } from "tiktoken";

import { exactTokenizers } from "../../../src/core/tokens/tokenizers.ts";
import { tokenCounter } from "../../../src/node/token-counters.ts";

/** What the published patterns tell apart, and where JavaScript and Rust see it differently. */
const atoms = [
  ..."'s 'S 'ſ 't 'LL 'll 'Re 'vE 'M 'd 'D ' '' a B é É ǅ ʰ 中 文 한 ﷺ ß İ the HTTP ABC xyz interface".split(
    " ",
  ),
  ..."1 12 1234 ٣ Ⅷ ² _ - — = == / // /* */ . ... <|endoftext|> <|im_start|> <|fim_prefix|>".split(
    " ",
  ),
  ..."🙂 👩‍👩‍👧 🇩🇪 हिन्दी ไทย שלום مرحبا 𝐀 丽".split(" "),
  ...[" ", "  ", "     ", "\t", "\n", "\n\n", "\r", "\r\n", "\u0085", "\u00a0", "\u3000", "\u2028"],
  ...["\ufeff", "\u200b", "\u0301", "\u0903", "\u0000", "\u001f", "\ud800", "\udc00", "\ufffd"],
  // New in Unicode 17, after the reference was built.
  ...["\u1ad5", "\u{10955}", "\u{11de3}", "\u{323b5}", "\u0295"],
];
const mixture = fc
  .array(fc.constantFrom(...atoms), { maxLength: 30 })
  .map((parts) => parts.join(""));
const texts = fc.oneof(
  mixture,
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
    .map((units) => String.fromCharCode(...units)),
  // Pieces beyond the length up to which pairs are searched one by one.
  fc.string({
    unit: fc.constantFrom("a", "b", "c", "d", "e", "A", "="),
    minLength: 90,
    maxLength: 400,
  }),
  fc
    .tuple(fc.constantFrom(...atoms), fc.integer({ min: 1, max: 600 }))
    .map(([atom, times]) => atom.repeat(times)),
);

for (const id of exactTokenizers) {
  describe(id, () => {
    const reference = getEncoding(id);
    const counter = tokenCounter(id);
    const expected = (text: string): number => reference.encode_ordinary(text).length;
    after(() => {
      reference.free();
    });

    test("counts as tiktoken does", () => {
      fc.assert(
        fc.property(texts, (text) => {
          assert.equal(counter.count(text), expected(text), JSON.stringify(text));
        }),
        { numRuns: 3000 },
      );
    });

    test("counts code as tiktoken does", () => {
      const code = readFileSync(import.meta.filename, "utf8");
      assert.equal(counter.count(code), expected(code));
    });

    test("counts every character as tiktoken does, alone and between others", () => {
      for (let codePoint = 0; codePoint < 0x20000; codePoint += 3) {
        const character = String.fromCodePoint(codePoint);
        const text = `${character}'s ${character}123 a${character}  ${character}\n`;
        assert.equal(counter.count(text), expected(text), codePoint.toString(16));
      }
    });

    test("a million equal characters take no longer than others", () => {
      for (const unit of ["a", " ", "=", "中", "🙂", "\n", "7", " \n", "'", "é"]) {
        const text = `${unit.repeat(1e6 / unit.length)}x`;
        const before = performance.now();
        const tokens = counter.count(text);
        const took = performance.now() - before;
        assert.ok(took < 5000, `${JSON.stringify(unit)} took ${took} ms`);
        // What is repeated counts the more the more it is repeated: the first part bounds the whole.
        const start = expected(text.slice(0, 2000));
        const share = (tokens / start) * (2000 / text.length);
        assert.ok(share > 0.9 && share < 1.1, `${JSON.stringify(unit)}: ${tokens}`);
      }
    });

    test("fits as much text as there are tokens for", () => {
      fc.assert(
        fc.property(mixture, fc.integer({ min: 0, max: 40 }), (text, tokens) => {
          assert.equal(counter.fit(text, tokens), longestFit(text, tokens), JSON.stringify(text));
        }),
        { numRuns: 1500 },
      );
    });

    test("fits a part of a long piece", () => {
      for (const unit of ["ab", "🙂", "中", "é"]) {
        const text = unit.repeat(5000);
        const most = counter.count(text);
        for (const tokens of [0, 1, 2, 100, most - 1]) {
          const length = counter.fit(text, tokens);
          assert.ok(counter.count(text.slice(0, length)) <= tokens, `${unit} ${tokens}`);
          assert.ok(counter.count(text.slice(0, length + 40)) > tokens, `${unit} ${tokens}`);
          assert.equal(length % unit.length === 0 || unit === "ab", true);
        }
        assert.equal(counter.fit(text, most), text.length);
      }
    });

    function longestFit(text: string, tokens: number): number {
      for (let length = text.length; length > 0; length--) {
        const isInside = (text.codePointAt(length - 1) ?? 0) > 0xffff;
        if (!isInside && counter.count(text.slice(0, length)) <= tokens) return length;
      }
      return 0;
    }
  });
}
