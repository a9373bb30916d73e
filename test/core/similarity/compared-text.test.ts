import assert from "node:assert/strict";
import { test } from "node:test";

import { compareLines } from "./groups-support.ts";

const call = (text: string): string =>
  JSON.stringify({
    messages: [
      { role: "user", content: "Which routes has r1?" },
      {
        role: "assistant",
        tool_calls: [{ id: "c1", type: "function", function: { name: "show", arguments: text } }],
      },
    ],
  });

const answers = (...texts: readonly string[]) =>
  compareLines(texts.map(call)).groups.conflicts.map((group) => group.answers);

test("arguments of calls are compared as JSON, without white space and order of keys", () => {
  const one = '{"host":"r1","vrf":"a"}';
  assert.deepEqual(answers(one, '{ "host": "r1",\n "vrf": "a" }', '{"vrf":"a","host":"r1"}'), []);
  assert.deepEqual(answers(one, '{"host":"r1","vrf":"b"}'), [[[0], [1]]]);
});

test("arguments that are no JSON are compared as they are", () => {
  assert.deepEqual(answers('{"host":', '{"host": r1'), [[[0], [1]]]);
});
