import assert from "node:assert/strict";
import { test } from "node:test";
import { formatById } from "../../src/core/formats/index.ts";
import { readExample, readLine, testFormat, testRoundTrip, writeExample } from "./format-tester.ts";

const openaiCompletion = formatById("openai-completion");
assert.ok(openaiCompletion);

testFormat(openaiCompletion, [
  {
    name: "a record",
    line: `{"prompt":"%BGP-5-ADJCHANGE: neighbor Down ->","completion":" critical"}`,
  },
  { name: "an empty prompt for open-ended generation", line: `{"prompt":"","completion":" x"}` },
  { name: "no completion", line: `{"prompt":"a"}`, problems: ["missing-field.missing"] },
  { name: "no prompt", line: `{"completion":"b"}`, problems: ["missing-field.missing"] },
  {
    name: "keys in capitals",
    line: `{"Prompt":"a ->","COMPLETION":" b"}`,
    problems: ["missing-field.misspelled /Prompt#", "missing-field.misspelled /COMPLETION#"],
  },
  {
    name: "another key",
    line: `{"prompt":"a ->","completion":" b","id":7}`,
    problems: ["unknown-field.unknown /id#"],
  },
  {
    name: "response for completion",
    line: `{"prompt":"a","response":"b"}`,
    problems: ["missing-field.missing", "unknown-field.unknown /response#"],
  },
  {
    name: "prompt is a list",
    line: `{"prompt":["a"],"completion":"b"}`,
    problems: ["wrong-type.wrongType /prompt"],
  },
  {
    name: "completion is null",
    line: `{"prompt":"a","completion":null}`,
    problems: ["empty-content.null /completion"],
  },
  {
    name: "completion is a number",
    line: `{"prompt":"a","completion":3}`,
    problems: ["wrong-type.wrongType /completion"],
  },
]);

test("openai-completion: an empty prompt makes no turn, an empty completion one", () => {
  const { example } = readLine(openaiCompletion, `{"prompt":"","completion":""}`);
  const path = ["completion"];
  const parts = [{ type: "text", text: "", path }];
  assert.deepEqual(example?.turns, [{ role: "assistant", parts, calls: [], trained: true, path }]);
});

testRoundTrip(openaiCompletion, [
  `{"prompt":"%BGP-5-ADJCHANGE: neighbor Down ->","completion":" critical"}`,
  `{"prompt":"","completion":" x"}`,
]);

const openaiChat = formatById("openai-chat");
assert.ok(openaiChat);

const S = `{"role":"system","content":"s"}`;
const U = `{"role":"user","content":"q"}`;
const A = `{"role":"assistant","content":"a"}`;
const call = `{"role":"assistant","tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":"{}"}}]}`;
const result = `{"role":"tool","tool_call_id":"c","content":"r"}`;

const write = (messages: string, columns = ""): ReturnType<typeof writeExample> => {
  const example = readExample(openaiChat, `{"messages":[${messages}]${columns}}`);
  return writeExample(openaiCompletion, example);
};

test("openai-completion: the system prompt goes before the question", () => {
  const { json, losses } = write(`${S},${U},${A}`);
  assert.deepEqual(json, { prompt: "s\n\nq", completion: "a" });
  assert.deepEqual(losses, []);
});

test("openai-completion: earlier turns, calls, tools, weights and columns are lost", () => {
  const { json, losses } = write(
    `${U},${A},${U},${call},${result},{"role":"assistant","content":"b","weight":0}`,
    `,"id":1`,
  );
  assert.deepEqual(json, { prompt: "q", completion: "b" });
  assert.deepEqual(losses, ["tool-calls", "earlier-turns", "weights", "columns id"]);
});

test("openai-completion: parts of a text are joined, pictures are lost", () => {
  const { json, losses } = write(
    `{"role":"user","content":[{"type":"text","text":"a"},{"type":"image_url","image_url":{"url":"https://example.com/a.png"}},{"type":"text","text":"b"}]},${A}`,
  );
  assert.deepEqual(json, { prompt: "a\nb", completion: "a" });
  assert.deepEqual(losses, ["images"]);
});

test("openai-completion: what it cannot hold is refused", () => {
  const picture = `{"role":"user","content":[{"type":"image_url","image_url":{"url":"https://example.com/a.png"}}]}`;
  const refusals: Readonly<Record<string, string>> = {
    [U]: "no-answer",
    [`${U},${A},${U}`]: "ends-without-answer",
    [`${U},${U},${A}`]: "repeated-role",
    [`${U},${A},${A}`]: "repeated-role",
    [`${U},${S},${A}`]: "late-system-prompt",
    [call]: "only-tool-calls",
    [`${picture},${A}`]: "unreadable",
  };
  for (const [messages, refusal] of Object.entries(refusals)) {
    assert.equal(write(messages).refusal, refusal, messages);
  }
});
