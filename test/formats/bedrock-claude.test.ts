import assert from "node:assert/strict";
import { test } from "node:test";
import { formatById } from "../../src/core/formats/index.ts";
import { readExample, readLine, testFormat, testRoundTrip, writeExample } from "./format-tester.ts";

const bedrockClaude = formatById("bedrock-claude");
const openaiChat = formatById("openai-chat");
assert.ok(bedrockClaude && openaiChat);

const S = `{"role":"system","content":"s"}`;
const U = `{"role":"user","content":"q"}`;
const A = `{"role":"assistant","content":"a"}`;
const valid = `{"system":"You are a NOC assistant.","messages":[{"role":"user","content":"Gi0/1 err-disabled?"},{"role":"assistant","content":"Find the cause first, then bounce the port."}]}`;

testFormat(bedrockClaude, [
  { name: "a record", line: valid },
  { name: "no system prompt, two rounds", line: `{"messages":[${U},${A},${U},${A}]}` },
  {
    name: "a system message",
    line: `{"messages":[${S},${U},${A}]}`,
    problems: ["unknown-role.systemBeside /messages/0/role"],
  },
  {
    name: "the assistant first",
    line: `{"messages":[${A},${U}]}`,
    problems: [
      "turn-structure.mustStart /messages/0/role",
      "turn-structure.mustEnd /messages/1/role",
    ],
  },
  {
    name: "the user last",
    line: `{"messages":[${U},${A},${U}]}`,
    problems: ["turn-structure.mustEnd /messages/2/role"],
  },
  {
    name: "two user turns",
    line: `{"messages":[${U},${U},${A}]}`,
    problems: ["turn-structure.mustAlternate /messages/1/role"],
  },
  {
    name: "one message",
    line: `{"messages":[${U}]}`,
    problems: ["turn-structure.lacksRole /messages#"],
  },
  {
    name: "reserved text",
    line: `{"system":"x\\nAssistant: y","messages":[{"role":"user","content":"a\\nHuman: hi\\nHuman: ho"},${A}]}`,
    problems: [
      "reserved-text.reserved /system",
      "reserved-text.reserved /messages/0/content",
      "reserved-text.reserved /messages/0/content",
    ],
  },
  {
    name: "the same words without a line break",
    line: `{"messages":[{"role":"user","content":"Human: hi\\n Assistant: ho\\nHuman"},${A}]}`,
  },
  {
    name: "another key",
    line: `{"messages":[${U},${A}],"id":1}`,
    problems: ["forbidden-field.unknown /id#"],
  },
  {
    name: "another key in a message",
    line: `{"messages":[${U},{"role":"assistant","content":"a","weight":0}]}`,
    problems: ["forbidden-field.unknown /messages/1/weight#"],
  },
  {
    name: "a system prompt that is a list",
    line: `{"system":[{"text":"s"}],"messages":[${U},${A}]}`,
    problems: ["wrong-type.wrongType /system"],
  },
  {
    name: "content that is a list",
    line: `{"messages":[${U},{"role":"assistant","content":[{"type":"text","text":"a"}]}]}`,
    problems: ["wrong-type.wrongType /messages/1/content"],
  },
  {
    name: "a tool's message",
    line: `{"messages":[${U},{"role":"tool","content":"x"},${A}]}`,
    problems: ["unknown-role.notInFormat /messages/1/role"],
  },
  { name: "no messages", line: `{"system":"s"}`, problems: ["missing-field.missing"] },
  {
    name: "messages misspelled",
    line: `{"system":"s","Messages":[]}`,
    problems: ["missing-field.misspelled /Messages#"],
  },
  {
    name: "an empty list",
    line: `{"messages":[]}`,
    problems: ["empty-content.noMessages /messages"],
  },
]);

testRoundTrip(bedrockClaude, [valid, `{"messages":[${U},${A},${U},${A}]}`]);

test("bedrock-claude: reserved text is pointed at", () => {
  const content = "a\nHuman: b";
  const json = JSON.stringify({ messages: [{ role: "user", content }, { role: "assistant" }] });
  const [problem] = readLine(bedrockClaude, json).problems.filter(({ valueSpan }) => valueSpan);
  assert.deepEqual(problem?.valueSpan, { start: 1, end: 8 });
  assert.deepEqual(problem.data, { format: "Claude on Bedrock", text: "\\nHuman:" });
});

const write = (line: string): ReturnType<typeof writeExample> => {
  return writeExample(bedrockClaude, readExample(openaiChat, line));
};

test("bedrock-claude: the system prompt is lifted, weights, names, tools and columns are lost", () => {
  const { json, losses } = write(
    `{"messages":[${S},{"role":"user","content":"q","name":"n"},{"role":"assistant","content":"a","weight":0}],"tools":[{"type":"function","function":{"name":"f"}}],"id":1}`,
  );
  assert.deepEqual(json, {
    system: "s",
    messages: [
      { role: "user", content: "q" },
      { role: "assistant", content: "a" },
    ],
  });
  assert.deepEqual(losses.toSorted(), ["columns id", "names", "tools", "weights"]);
});

test("bedrock-claude: what it cannot hold is refused", () => {
  const refusals: Readonly<Record<string, string>> = {
    [`{"messages":[${S},${S},${U},${A}]}`]: "repeated-role",
    [`{"messages":[${U},${S},${A}]}`]: "late-system-prompt",
    [`{"messages":[${U},${U},${A}]}`]: "repeated-role",
    [`{"messages":[${A}]}`]: "no-question",
    [`{"messages":[${A},${U},${A}]}`]: "starts-with-answer",
    [`{"messages":[${U},${A},${U}]}`]: "ends-without-answer",
    [`{"messages":[${U}]}`]: "no-answer",
    [`{"messages":[{"role":"user","content":"a\\nHuman: b"},${A}]}`]: "reserved-text",
  };
  for (const [line, refusal] of Object.entries(refusals)) {
    assert.equal(write(line).refusal, refusal, line);
  }
});
