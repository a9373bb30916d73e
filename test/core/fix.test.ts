import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { applyEdits, pickFixes } from "../../src/core/fix.ts";
import type { Fix, TextEdit } from "../../src/core/model.ts";

const edit = (start: number, end: number, text: string): TextEdit => ({ start, end, text });
const fix = (id: string, ...edits: readonly TextEdit[]): Fix => ({ id, safety: "safe", edits });

describe("applyEdits", () => {
  const rows: readonly (readonly [name: string, edits: readonly TextEdit[], fixed: string])[] = [
    ["no edits", [], "abcdef"],
    ["in any order", [edit(4, 5, "E"), edit(0, 1, "A")], "AbcdEf"],
    ["touching", [edit(0, 2, "x"), edit(2, 4, "y")], "xyef"],
    ["overlapping: the first in the text", [edit(1, 4, "x"), edit(0, 2, "y")], "ycdef"],
    ["an insertion before what is replaced", [edit(2, 3, "C"), edit(2, 2, "-")], "ab-Cdef"],
    ["an insertion behind what is replaced", [edit(2, 3, "C"), edit(3, 3, "-")], "abC-def"],
    [
      "insertions at the same place keep their order",
      [edit(1, 1, "1"), edit(1, 1, "2")],
      "a12bcdef",
    ],
    ["the same edit twice", [edit(1, 1, "-"), edit(1, 1, "-")], "a-bcdef"],
    ["at both ends", [edit(6, 6, ">"), edit(0, 0, "<")], "<abcdef>"],
  ];
  for (const [name, edits, fixed] of rows) {
    test(name, () => {
      assert.equal(applyEdits("abcdef", edits), fixed);
    });
  }
});

describe("pickFixes", () => {
  const ids = (fixes: readonly Fix[]) => pickFixes(fixes).map(({ id }) => id);

  test("keeps fixes that do not meet, also when they interleave", () => {
    const outer = fix("outer", edit(0, 1, "x"), edit(8, 9, "x"));
    assert.deepEqual(ids([outer, fix("inner", edit(1, 8, ""))]), ["outer", "inner"]);
  });

  test("leaves out a fix as a whole when one of its edits is in the way of an earlier fix", () => {
    const late = fix("late", edit(0, 1, "x"), edit(5, 6, "x"));
    assert.deepEqual(ids([fix("early", edit(4, 6, "")), late, fix("last", edit(0, 2, ""))]), [
      "early",
      "last",
    ]);
  });

  test("lets an insertion touch a replacement but not lie within it", () => {
    const replacement = fix("replacement", edit(2, 4, "x"));
    assert.deepEqual(ids([replacement, fix("before", edit(2, 2, "-"))]), ["replacement", "before"]);
    assert.deepEqual(ids([replacement, fix("within", edit(3, 3, "-"))]), ["replacement"]);
  });
});
