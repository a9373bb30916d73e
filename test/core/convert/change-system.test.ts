import assert from "node:assert/strict";
import { test } from "node:test";

import { changeSystem } from "../../../src/core/convert/change-system.ts";
import type { Example } from "../../../src/core/formats/format.ts";
import { preference, shortTurns, turn } from "./turns.ts";

const without: Example = {
  kind: "conversation",
  turns: [turn("user", "q"), turn("assistant", "a")],
};
const withOne: Example = { ...without, turns: [turn("system", "old"), ...without.turns] };

test("a system prompt is added only where none is", () => {
  const change = { mode: "add", text: "new" } as const;
  assert.deepEqual(shortTurns(changeSystem(without, change).turns), [
    "system: new",
    "user: q",
    "assistant: a",
  ]);
  assert.equal(changeSystem(withOne, change), withOne);
});

test("system prompts are replaced, wherever they stand", () => {
  const late: Example = { ...withOne, turns: [...withOne.turns, turn("system", "late")] };
  for (const example of [without, withOne, late]) {
    const { turns } = changeSystem(example, { mode: "replace", text: "new" });
    assert.deepEqual(shortTurns(turns), ["system: new", "user: q", "assistant: a"]);
  }
});

test("system prompts are removed", () => {
  assert.deepEqual(changeSystem(withOne, { mode: "remove" }), without);
  assert.equal(changeSystem(without, { mode: "remove" }), without);
});

test("the answers of a preference pair stay its answers", () => {
  const answers = [turn("assistant", "good"), turn("assistant", "bad")] as const;
  const bare = preference([turn("user", "q")], ...answers);
  const prompted = preference([turn("system", "old"), turn("user", "q")], ...answers);
  assert.equal(changeSystem(bare, { mode: "add", text: "new" }).rejected?.answerStart, 2);
  assert.equal(changeSystem(prompted, { mode: "replace", text: "new" }).rejected?.answerStart, 2);
  assert.deepEqual(changeSystem(prompted, { mode: "remove" }), bare);
});

test("plain text has no place for a system prompt", () => {
  const text: Example = { kind: "text", turns: [turn("assistant", "all")] };
  assert.equal(changeSystem(text, { mode: "add", text: "new" }), text);
});
