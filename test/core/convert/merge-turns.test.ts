import assert from "node:assert/strict";
import { test } from "node:test";

import { mergeTurns } from "../../../src/core/convert/merge-turns.ts";
import type { Example, Turn } from "../../../src/core/formats/format.ts";
import { preference, shortTurns, turn } from "./turns.ts";

const conversation = (...turns: Turn[]): Example => ({ kind: "conversation", turns });

function merged(...turns: Turn[]): string[] {
  const { example, mergedTurns } = mergeTurns(conversation(...turns));
  assert.equal(mergedTurns, turns.length - example.turns.length);
  return shortTurns(example.turns);
}

test("turns of one role in a row become one, a blank line between their texts", () => {
  assert.deepEqual(
    merged(turn("user", "a"), turn("user", "b"), turn("user", "c"), turn("assistant", "d")),
    ["user: a\n\nb\n\nc", "assistant: d"],
  );
});

test("turns that alternate stay the same object", () => {
  const example = conversation(turn("user", "a"), turn("assistant", "b"), turn("user", "c"));
  assert.equal(mergeTurns(example).example, example);
});

test("images stay between texts", () => {
  const image = { type: "image", path: [], uri: "https://example.com/a.png" } as const;
  const pictured = turn("user", "a", { parts: [{ type: "text", text: "a", path: [] }, image] });
  assert.deepEqual(merged(pictured, turn("user", "b")), ["user: a|<image>|b"]);
});

test("what must not be one stays apart", () => {
  const masked = turn("assistant", "a", { trained: false });
  assert.equal(merged(masked, turn("assistant", "b")).length, 2, "weights");
  const alice = turn("user", "a", { name: "alice" });
  assert.equal(merged(alice, turn("user", "b")).length, 2, "speakers");
  const answers = ["1", "2"].map((callId) => turn("tool", "ok", { callId }));
  assert.equal(merged(...answers).length, 2, "answers of tools");
  const calls = [{ id: "1", name: "ping", arguments: "{}" }];
  assert.equal(
    merged(turn("assistant", "a", { calls }), turn("assistant", "b")).length,
    2,
    "calls",
  );
});

test("a text and the calls behind it become one turn", () => {
  const calls = [{ id: "1", name: "ping", arguments: "{}" }];
  const { example } = mergeTurns(
    conversation(turn("assistant", "a"), turn("assistant", "", { parts: [], calls })),
  );
  assert.deepEqual(
    example.turns.map((one) => one.calls),
    [calls],
  );
});

test("prompt and answers of a preference pair are joined each for itself", () => {
  const pair = preference(
    [turn("user", "a"), turn("user", "b"), turn("assistant", "c")],
    turn("assistant", "good"),
    turn("assistant", "bad"),
  );
  const { example, mergedTurns } = mergeTurns(pair);
  assert.deepEqual(shortTurns(example.turns), ["user: a\n\nb", "assistant: c", "assistant: good"]);
  assert.equal(example.rejected?.answerStart, 2);
  assert.equal(mergedTurns, 1);
});

test("steps of an answer are not joined", () => {
  const steps: Example = {
    kind: "steps",
    turns: [turn("user", "q"), turn("assistant", "1"), turn("assistant", "2")],
    stepLabels: [true, false],
  };
  assert.equal(mergeTurns(steps).example, steps);
});
