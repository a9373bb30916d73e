import assert from "node:assert/strict";
import { test } from "node:test";
import { formatById } from "../../src/core/formats/index.ts";
import { readExample, testFormat, testRoundTrip, writeExample } from "./format-tester.ts";

const bedrockPrompt = formatById("bedrock-prompt");
const openaiChat = formatById("openai-chat");
assert.ok(bedrockPrompt && openaiChat);

const valid = `{"prompt":"Classify: %LINK-3-UPDOWN","completion":"interface state"}`;

testFormat(bedrockPrompt, [
  { name: "a record", line: valid },
  { name: "other keys are tolerated", line: `{"prompt":"a","completion":"b","id":7}` },
  {
    name: "response for completion",
    line: `{"prompt":"a","response":"b"}`,
    problems: ["missing-field.missing"],
  },
  {
    name: "prompt is a list",
    line: `{"prompt":["a"],"completion":"b"}`,
    problems: ["wrong-type.wrongType /prompt"],
  },
]);

testRoundTrip(bedrockPrompt, [valid, `{"prompt":"a","completion":"b","id":7,"__proto__":{"x":1}}`]);

test("bedrock-prompt: a column that is one of the pair's names is lost", () => {
  const line = `{"messages":[{"role":"user","content":"q"},{"role":"assistant","content":"a"}],"prompt":"x","id":1}`;
  const { json, losses } = writeExample(bedrockPrompt, readExample(openaiChat, line));
  assert.deepEqual(json, { prompt: "q", completion: "a", id: 1 });
  assert.deepEqual(losses, ["columns prompt"]);
});
