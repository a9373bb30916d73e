/** What is told of a record that was edited. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { changeWords, countChanges } from "../../../src/core/diff/change-words.ts";
import { readEntry } from "../../../src/core/diff/read-entry.ts";
import { recordChanges, type RecordChange } from "../../../src/core/diff/record-changes.ts";
import { formatById } from "../../../src/core/formats/index.ts";
import type { JsonValue } from "../../../src/core/model.ts";

const format = formatById("openai-chat");

const changes = (before: JsonValue, after: JsonValue): readonly RecordChange[] => {
  const [left, right] = [before, after].map((json) => readEntry(JSON.stringify(json), format));
  assert.ok(left && right);
  return recordChanges(left, right, { isSameFormat: true });
};
const inWords = (before: JsonValue, after: JsonValue): string[] =>
  changes(before, after).map(changeWords);

const asked = { role: "user", content: "Which VLAN is it?" };
const answered = (content: string): JsonValue => ({ role: "assistant", content });

test("what stands in a turn of an unknown role is told by its column", () => {
  const noted = (content: string, answer = "VLAN 20."): JsonValue => ({
    messages: [asked, answered(answer), { role: "password is hunter2secret @admin", content }],
  });
  assert.deepEqual(inWords(noted("x"), noted("y z")), ["messages changed"]);
  assert.deepEqual(inWords(noted("x"), noted("y z", "VLAN 30.")), [
    "assistant turn: +1 −1 words",
    "messages changed",
  ]);
  assert.deepEqual(inWords(noted("x"), { messages: [asked, answered("VLAN 20.")] }), [
    "messages changed",
  ]);
});

test("turns that came, went and were edited are told by role and number", () => {
  const talk = (...answers: string[]): JsonValue => ({
    messages: answers.flatMap((answer) => [asked, answered(answer)]),
  });
  assert.deepEqual(inWords(talk("one", "two", "three"), talk("one", "two more", "three")), [
    "assistant turn 2: +1 −0 words",
  ]);
  assert.deepEqual(inWords(talk("one", "two"), talk("one")), [
    "user turn 2 removed (4 words)",
    "assistant turn 2 removed (1 word)",
  ]);
});

test("the changes of a long conversation are told in a moment", () => {
  const talk = (word: string): JsonValue => ({
    messages: Array.from({ length: 20_000 }, (_, turn) => ({
      role: turn % 2 === 0 ? "user" : "assistant",
      content: `${word} ${turn}`,
    })),
  });
  const start = performance.now();
  assert.equal(changes(talk("a"), talk("b")).length, 20_000);
  // It took ten seconds while every turn looked at all others; the machine may be busy.
  assert.ok(performance.now() - start < 5000);
});

test("columns beyond a hundred are counted together, once for each record", () => {
  const columns = (value: number): JsonValue =>
    Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`c${index}`, value]));
  const counts = new Map<string, number>();
  countChanges(changes(columns(1), columns(2)), counts);
  countChanges(changes({ messages: [], z: 1 }, { messages: [], z: 2 }), counts);
  assert.equal(counts.size, 101);
  assert.equal(counts.get("c0"), 1);
  assert.equal(counts.get("other columns"), 2);
});
