import assert from "node:assert/strict";
import { suite, test } from "node:test";

import { recognizeBinary, recognizeText } from "../../src/core/foreign-content.ts";

suite("the beginning of a longer text", () => {
  const cases: readonly [name: string, head: string, messageId: string | undefined][] = [
    ["one line, an array", '[{"a":1},{"a"', "jsonArray"],
    ["one line, an object", '{"messages":[{"role"', undefined],
    ["a bracket alone", '[\n{"a":', "jsonArray"],
    ["an array record, the next line cut off", '["a"]\n{"a":', undefined],
    ["a broken array record, the next line cut off", '["a"\n{"a":', undefined],
    ["a comment, the next line cut off", '# batch 7\n{"a":', undefined],
    ["a heading, the next line cut off", "prompt,completion\nping,po", "other"],
    ["two rows", "prompt,completion\nping,pong\nping,po", "csv"],
    ["blank so far", "\n \n\n", undefined],
    ["records", '{"a":1}\n{"a":2}\n{"a":', undefined],
    ["a record spread over lines", '{\n  "a": 1,\n  "b', "prettyPrinted"],
    ["numbers", "1\n2\n3\n4", undefined],
    ["quoted texts", '"a"\n"b"\n"c', undefined],
  ];
  for (const [name, head, messageId] of cases) {
    test(name, () => {
      assert.equal(recognizeText(head, false)?.messageId, messageId);
    });
  }
});

suite("a whole text", () => {
  const cases: readonly [name: string, text: string, messageId: string | undefined][] = [
    ["an array of objects", ' [ {"a":1} ] ', "jsonArray"],
    ["an array of objects, with blank lines around", '\n[{"a":1}]\n\n', "jsonArray"],
    ["an array of texts", '["a","b"]', undefined],
    ["an empty array", "[]", undefined],
    ["an object", '{"a":1}', undefined],
    ["an object spread over lines", '{\n"a":1\n}', "prettyPrinted"],
    ["an object cut off, a record", '{"a":[\n{"a":1}', undefined],
    ["an object closed early", '{"a":{\n}}', "prettyPrinted"],
    ["a table of one row", "prompt,completion", "other"],
    ["a table with bars", "a|b\nc|d", "csv"],
    ["a sentence with a comma", "Well, then\nnothing", "other"],
  ];
  for (const [name, text, messageId] of cases) {
    test(name, () => {
      assert.equal(recognizeText(text, true)?.messageId, messageId);
    });
  }
});

test("a table says what is between its columns", () => {
  const delimiter = (text: string) => recognizeText(text, true)?.data?.["delimiter"];
  assert.equal(delimiter("a,b\nc,d"), "commas");
  assert.equal(delimiter("a\tb\nc\td"), "tabs");
  assert.equal(delimiter("a;b\nc;d"), "semicolons");
  assert.equal(delimiter("a|b\nc|d"), "bars");
});

suite("binary files", () => {
  const cases: readonly [name: string, head: number[], messageId: string | undefined][] = [
    ["gzip", [0x1f, 0x8b, 0x08], "compressed"],
    ["bzip2", [0x42, 0x5a, 0x68, 0x39], "compressed"],
    ["XZ", [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], "compressed"],
    ["Parquet", [0x50, 0x41, 0x52, 0x31], "parquet"],
    ["half a signature", [0x50, 0x41], undefined],
    ["nothing", [], undefined],
    ["a record", [0x7b, 0x7d], undefined],
  ];
  for (const [name, head, messageId] of cases) {
    test(name, () => {
      assert.equal(recognizeBinary(Uint8Array.from(head))?.messageId, messageId);
    });
  }
});
