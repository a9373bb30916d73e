import assert from "node:assert/strict";
import { test } from "node:test";

import { formatById } from "../../../src/core/formats/index.ts";
import type { JsonObject } from "../../../src/core/model.ts";
import { exampleTokens, stringLeafTokens } from "../../../src/core/tokens/example-tokens.ts";
import type { TokenCounter } from "../../../src/core/tokens/token-counter.ts";

/** A token for each word. */
const words: TokenCounter = {
  id: "words",
  label: "words",
  count: (text) => text.split(/\s+/).filter(Boolean).length,
  fit: (text) => text.length,
};

function tokensOf(formatId: string, json: JsonObject): ReturnType<typeof exampleTokens> {
  const example = formatById(formatId)?.read(json, () => undefined);
  assert.ok(example);
  return exampleTokens(example, words);
}

test("a chat has three tokens more for each message, three for the answer, and its roles", () => {
  const messages = [
    { role: "system", content: "You know BGP." },
    { role: "user", content: "Why is the session down?" },
    { role: "assistant", content: "The hold timer has expired.", weight: 0 },
    { role: "user", content: "And now?" },
    { role: "assistant", content: "It is up." },
  ];
  const { total, trained, turns } = tokensOf("openai-chat", { messages });
  assert.deepEqual(turns, [7, 9, 9, 6, 7]);
  assert.equal(total, 41);
  assert.equal(trained, 3);
});

test("tool calls and definitions are counted by their JSON", () => {
  const call = { name: "ping", arguments: '{"host": "192.0.2.1"}' };
  const tools = [{ type: "function", function: { name: "ping", parameters: { type: "object" } } }];
  const messages = [
    { role: "user", content: "Ping it." },
    { role: "assistant", tool_calls: [{ id: "c1", type: "function", function: call }] },
  ];
  const { total, trained } = tokensOf("openai-chat", { messages, tools });
  assert.equal(trained, 1 + 2);
  assert.equal(total, 3 + (3 + 1 + 2) + (3 + 1 + 3) + 1);
});

test("a prompt with its completion has the tokens of the texts alone", () => {
  const { total, trained } = tokensOf("openai-completion", {
    prompt: "Is the link up?",
    completion: " It is.",
  });
  assert.deepEqual([total, trained], [6, 2]);
});

test("all strings of a value count, its keys do not", () => {
  const json = { "two words": ["a b", { deep: "c", none: null, number: 1 }], also: "d e f" };
  assert.equal(stringLeafTokens(json, words), 6);
});
