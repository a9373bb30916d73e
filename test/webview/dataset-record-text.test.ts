/** Texts of records: folded, and brought into the shape in which they are edited. */
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { foldedLines, foldText } from "../../media/dataset/record/fold-text.ts";
import { oneLineJson, prettyJson } from "../../media/dataset/record/one-line-json.ts";
import type { TextBlock } from "../../src/core/explore/shown-record.ts";

const block = (...texts: readonly string[]): TextBlock => ({
  kind: "prose",
  runs: texts.map((text) => ({ text })),
});
const lines = (count: number): string =>
  Array.from({ length: count }, (_, line) => `line ${line}\n`).join("");
const whole = (blocks: readonly TextBlock[]): string =>
  blocks.flatMap(({ runs }) => runs.map(({ text }) => text)).join("");

suite("a folded text", () => {
  test("a short one is shown as it is", () => {
    assert.equal(foldText([block(lines(foldedLines))]), undefined);
    assert.equal(foldText([block("a word and another")]), undefined);
    assert.equal(foldText([]), undefined);
  });

  test("a long one ends behind a line", () => {
    const folded = foldText([block(lines(400))]);
    assert.equal(whole(folded?.blocks ?? []), lines(foldedLines));
    assert.equal(folded?.hiddenLines, 360);
  });

  test("a long line ends behind a word, and never within a character", () => {
    const folded = foldText([block("word ".repeat(3000))]);
    assert.match(whole(folded?.blocks ?? []), /word$/);
    assert.equal(folded?.hiddenLines, 0);
    const smileys = foldText([block("😀".repeat(9000))]);
    assert.ok(whole(smileys?.blocks ?? []).isWellFormed());
  });

  test("findings that are not in sight are told", () => {
    const folded = foldText([
      {
        kind: "log",
        runs: [{ text: "a", finding: 0 }, { text: lines(100) }, { text: "b", finding: 1 }],
      },
    ]);
    assert.deepEqual([...(folded?.hiddenFindings ?? [])], [1]);
  });

  test("what is shown is the beginning, what is hidden is the rest", () => {
    const text = fc.array(fc.constantFrom("a", " ", "\n", "word", "😀", "x".repeat(90)), {
      maxLength: 400,
    });
    fc.assert(
      fc.property(fc.array(fc.array(text, { maxLength: 4 }), { maxLength: 4 }), (texts) => {
        const blocks = texts.map((runs) => block(...runs.map((parts) => parts.join(""))));
        const folded = foldText(blocks);
        if (folded === undefined) return;
        const shown = whole(folded.blocks);
        assert.equal(shown.length + folded.hiddenCharacters, whole(blocks).length);
        for (const [index, { runs }] of folded.blocks.entries()) {
          for (const [at, { text: part }] of runs.entries()) {
            assert.ok(blocks[index]?.runs[at]?.text.startsWith(part));
          }
        }
      }),
    );
  });
});

suite("a record that is edited", () => {
  test("has a value a line, and is one line again", () => {
    const line = '{"a": [1.0, {}, []], "b": "x: [1, {\\"", "c": {"d": null}}';
    assert.equal(
      prettyJson(line),
      '{\n  "a": [\n    1.0,\n    {},\n    []\n  ],\n  "b": "x: [1, {\\"",\n  "c": {\n    "d": null\n  }\n}',
    );
    assert.equal(oneLineJson(prettyJson(line), line), line);
  });

  test("keeps every value, whatever it is, and its spaces", () => {
    const spaces = fc.constantFrom(undefined, 1);
    fc.assert(
      fc.property(fc.jsonValue(), spaces, fc.jsonValue(), (value, isSpaced, other) => {
        const json = JSON.stringify(value, undefined, isSpaced).replaceAll(/\n\s*/g, " ");
        assert.equal(oneLineJson(prettyJson(json), json), json);
        const line = oneLineJson(prettyJson(json), JSON.stringify(other));
        assert.deepEqual(JSON.parse(line), JSON.parse(json));
        assert.doesNotMatch(line, /[\r\n]/);
      }),
    );
  });

  test("keeps numbers as they are written, and both members of one name", () => {
    const line = '{"a":12345678901234567890,"b":1.50e+3,"a":-0.0}';
    assert.equal(oneLineJson(prettyJson(line), line), line);
  });

  test("is one line even where it is no JSON", () => {
    const text = '{"a":\n  "no end\n}\n';
    assert.equal(oneLineJson(text, text), '{"a": "no end }');
    assert.equal(prettyJson('{"a": '), '{"a": ');
  });

  test("has no other spaces than before, but in what is new", () => {
    const line = '{"messages":[{"role":"log",  "content":"\\"state\\": rising, 0/24"}] }';
    const pretty = prettyJson(line);
    const wanted = line.replace("0/24", "0/99");
    assert.equal(oneLineJson(pretty.replace("0/24", "0/99"), line), wanted);
    assert.equal(oneLineJson(wanted, line), wanted, "what was not unfolded is as it was typed");
    assert.equal(
      oneLineJson(pretty.replace('"role": "log"', '"role": "log", "name": "r1"'), line),
      line.replace('"log"', '"log","name":"r1"'),
    );
    assert.equal(
      oneLineJson('{\n"a": 1,\n"b": [2,\n3]\n}', '{"a": 1}'),
      '{"a": 1, "b": [2, 3]}',
      "as Python writes it",
    );
    assert.equal(oneLineJson(" \n ", line), "");
  });
});
