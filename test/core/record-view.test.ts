import assert from "node:assert/strict";
import { suite, test } from "node:test";

import { formatById } from "../../src/core/formats/index.ts";
import { outlineOf, readExample, turnLength } from "../../src/core/record-view.ts";
import { chat } from "../node/support.ts";

const format = formatById("openai-chat");

suite("outlineOf", () => {
  test("a record with its turns, each where it stands", () => {
    const text = `{"messages":[{"role":"system","content":"Be brief."},${chat("Why?", "So.").slice(13)}`;
    const outline = outlineOf(text, format, 3);
    assert.ok(outline);
    assert.equal(outline.label, "Record 3");
    assert.equal(outline.detail, "Why?");
    assert.deepEqual(outline.span, { start: 0, end: text.length });
    assert.deepEqual(
      outline.turns.map(({ label, detail }) => [label, detail]),
      [
        ["system", "Be brief."],
        ["user", "Why?"],
        ["assistant", "So."],
      ],
    );
    const [system] = outline.turns;
    assert.ok(system);
    assert.equal(
      text.slice(system.span.start, system.span.end),
      `{"role":"system","content":"Be brief."}`,
    );
  });

  test("long texts are cut, white space is one space", () => {
    const outline = outlineOf(chat(`a\n\n  b ${"c".repeat(500)}`, ""), format, 1);
    assert.equal(outline?.detail, `a b ${"c".repeat(55)}…`);
  });

  test("a picture is named", () => {
    const image = `{"type":"image_url","image_url":{"url":"data:image/png;base64,AA=="}}`;
    const text = `{"messages":[{"role":"user","content":[{"type":"text","text":"See"},${image}]}]}`;
    assert.equal(outlineOf(text, format, 1)?.detail, "See [image]");
  });

  test("without a format, the columns", () => {
    const outline = outlineOf(`{"question":"q","answer":"a"}`, undefined, 1);
    assert.equal(outline?.detail, "question, answer");
    assert.deepEqual(outline.turns, []);
  });

  for (const text of ["", " ", "[1]", "null", "7", "{", `{"a":1,}`]) {
    test(`none for ${JSON.stringify(text)}`, () => {
      assert.equal(outlineOf(text, format, 1), undefined);
    });
  }
});

suite("readExample", () => {
  test("the turns and how long they are", () => {
    const example = readExample(chat("Why?", "So, 😀."), format);
    assert.deepEqual(example?.turns.map(turnLength), [4, 7]);
  });

  test("nothing of a broken line or without a format", () => {
    assert.equal(readExample("{", format), undefined);
    assert.equal(readExample(chat("a", "b"), undefined), undefined);
  });
});
