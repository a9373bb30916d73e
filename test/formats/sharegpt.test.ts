import assert from "node:assert/strict";
import { test } from "node:test";
import { formatById } from "../../src/core/formats/index.ts";
import { readLine, testFormat, testRoundTrip, writeExample } from "./format-tester.ts";

const sharegpt = formatById("sharegpt");
assert.ok(sharegpt);

const human = `{"from":"human","value":"Hi"}`;
const gpt = `{"from":"gpt","value":"Hello"}`;
const system = `{"from":"system","value":"You are a NOC assistant."}`;
const call = `{"from":"function_call","value":"{\\"name\\": \\"ping\\", \\"arguments\\": {\\"host\\": \\"r1\\"}}"}`;
const result = `{"from":"observation","value":"up"}`;
const tools = `"tools":"[{\\"name\\": \\"ping\\", \\"description\\": \\"Pings\\", \\"parameters\\": {\\"type\\": \\"object\\"}}]"`;
const talk = (...messages: readonly string[]): string => `"conversations":[${messages.join(",")}]`;

testFormat(sharegpt, [
  { name: "a record", line: `{${talk(human, gpt)}}` },
  { name: "a system message first", line: `{${talk(system, human, gpt)}}` },
  { name: "the system prompt in a column", line: `{"system":"s",${talk(human, gpt)}}` },
  { name: "tools", line: `{${talk(human, call, result, gpt)},${tools}}` },
  { name: "no tools", line: `{${talk(human, gpt)},"tools":"","system":null}` },
  {
    name: "tools in OpenAI's wrapping",
    line: `{${talk(human, gpt)},"tools":"[{\\"type\\":\\"function\\",\\"function\\":{\\"name\\":\\"f\\"}}]"}`,
  },
  {
    name: "several calls in one turn",
    line: `{${talk(human, `{"from":"function_call","value":"[{\\"name\\":\\"f\\",\\"arguments\\":{}},{\\"name\\":\\"g\\",\\"arguments\\":\\"{}\\"}]"}`, result, gpt)}}`,
  },
  {
    name: "a preference pair",
    line: `{${talk(human)},"chosen":${gpt},"rejected":{"from":"gpt","value":"No"}}`,
  },
  { name: "KTO's rating", line: `{${talk(human, gpt)},"kto_tag":true}` },
  {
    name: "pictures with their marks",
    line: `{${talk(`{"from":"human","value":"<image>Who?"}`, gpt, `{"from":"human","value":"And <image>?"}`, gpt)},"images":["1.jpg","2.jpg"]}`,
  },
  {
    name: "FastChat's id",
    line: `{"id":"identity_0",${talk(human, gpt)}}`,
    problems: ["nonstandard-column.extra /id#"],
  },
  {
    name: "gpt first",
    line: `{${talk(gpt, human, gpt)}}`,
    problems: ["turn-structure.mustStart /conversations/0/from"],
  },
  {
    name: "two humans in a row",
    line: `{${talk(human, human, gpt)}}`,
    problems: ["turn-structure.mustAlternate /conversations/1/from"],
  },
  {
    name: "a result after a question",
    line: `{${talk(human, result, gpt)}}`,
    problems: ["turn-structure.cannotFollow /conversations/1/from"],
  },
  {
    name: "content for value",
    line: `{${talk(`{"from":"human","content":"x"}`, gpt)}}`,
    problems: [
      "missing-field.missing /conversations/0",
      "unknown-field.unknown /conversations/0/content#",
    ],
  },
  {
    name: "a bot",
    line: `{${talk(human, `{"from":"bot","value":"x"}`)}}`,
    problems: ["unknown-role.notInFormat /conversations/1/from"],
  },
  {
    name: "the speakers of other dialects",
    line: `{${talk(`{"from":"user","value":"x"}`, `{"from":"chatgpt","value":"x"}`, `{"from":"Human","value":"x"}`, `{"from":"assistant","value":"x"}`)}}`,
    problems: [0, 1, 2, 3].map((index) => `unknown-role.otherName /conversations/${index}/from`),
  },
  {
    name: "no answer at the end",
    line: `{${talk(human, gpt, human)}}`,
    problems: ["turn-structure.mustEnd /conversations/2/from"],
  },
  {
    name: "no answer at all",
    line: `{${talk(human)}}`,
    problems: ["no-assistant-turn.none /conversations#"],
  },
  {
    name: "a late system message",
    line: `{${talk(human, gpt, system, human, gpt)}}`,
    problems: ["turn-structure.lateSystem /conversations/2/from"],
  },
  {
    name: "a system prompt in both places",
    line: `{"system":"s",${talk(system, human, gpt)}}`,
    problems: ["turn-structure.secondSystem /system"],
  },
  {
    name: "a pair after an answer",
    line: `{${talk(human, gpt)},"chosen":${gpt},"rejected":{"from":"gpt","value":"No"}}`,
    problems: ["turn-structure.endsWithAnswer /conversations/1/from"],
  },
  {
    name: "half a pair",
    line: `{${talk(human)},"chosen":${gpt}}`,
    problems: ["missing-field.missing"],
  },
  {
    name: "a pair of strings",
    line: `{${talk(human)},"chosen":"a","rejected":"b"}`,
    problems: ["wrong-type.wrongType /chosen", "wrong-type.wrongType /rejected"],
  },
  {
    name: "a worse answer of the human",
    line: `{${talk(human)},"chosen":${gpt},"rejected":${human}}`,
    problems: ["unknown-role.notInFormat /rejected/from"],
  },
  {
    name: "the same answer twice",
    line: `{${talk(human)},"chosen":${gpt},"rejected":${gpt}}`,
    problems: ["no-preference.same /rejected"],
  },
  {
    name: "a rating in words",
    line: `{${talk(human, gpt)},"kto_tag":"yes"}`,
    problems: ["wrong-type.wrongType /kto_tag"],
  },
  {
    name: "fewer pictures than marks",
    line: `{${talk(`{"from":"human","value":"<image><image>Who?"}`, gpt)},"images":["1.jpg"]}`,
    problems: ["invalid-image.marks /images"],
  },
  {
    name: "calls that are no JSON, or none",
    line: `{${talk(human, `{"from":"function_call","value":"ping r1"}`, result, `{"from":"function_call","value":"{\\"name\\":\\"f\\"}"}`)}}`,
    problems: [
      "invalid-tool-arguments.notJson /conversations/1/value",
      "wrong-type.wrongValue /conversations/3/value",
    ],
  },
  {
    name: "arguments that are no object",
    line: `{${talk(human, `{"from":"function_call","value":"{\\"name\\":\\"f\\",\\"arguments\\":[1]}"}`)}}`,
    problems: ["invalid-tool-arguments.notAnObject /conversations/1/value"],
  },
  {
    name: "a tool that is not declared",
    line: `{${talk(human, `{"from":"function_call","value":"{\\"name\\":\\"trace\\",\\"arguments\\":{}}"}`, result, gpt)},${tools}}`,
    problems: ["undeclared-tool.undeclared /conversations/1/value"],
  },
  {
    name: "tools that are no JSON",
    line: `{${talk(human, gpt)},"tools":"ping"}`,
    problems: ["wrong-type.wrongValue /tools"],
  },
  {
    name: "no messages",
    line: `{"conversations":[]}`,
    problems: ["empty-content.noMessages /conversations"],
  },
  {
    name: "no list",
    line: `{"conversations":{}}`,
    problems: ["wrong-type.wrongType /conversations"],
  },
  {
    name: "Conversations",
    line: `{"Conversations":[]}`,
    problems: ["missing-field.misspelled /Conversations#"],
  },
  {
    name: "texts that are none",
    line: `{${talk(`{"from":"human","value":null}`, `{"from":"gpt","value":7}`, `{"from":1,"value":"x"}`, `"x"`)}}`,
    problems: [
      "empty-content.null /conversations/0/value",
      "wrong-type.wrongType /conversations/1/value",
      "wrong-type.wrongType /conversations/2/from",
      "wrong-type.wrongType /conversations/3",
    ],
  },
]);

testRoundTrip(sharegpt, [
  `{${talk(human, gpt)}}`,
  `{${talk(system, human, call, result, gpt, human, gpt)},${tools},"id":7}`,
  `{"system":"s",${talk(human, gpt)}}`,
  `{${talk(system, human)},"chosen":${gpt},"rejected":{"from":"gpt","value":"No"}}`,
  `{${talk(human, gpt)},"kto_tag":false}`,
  `{${talk(`{"from":"human","value":"<image>Who <image><video>?"}`, gpt)},"images":["1.jpg","2.jpg"],"videos":["v.mp4"]}`,
]);

test("sharegpt: calls and answers of OpenAI's shape", () => {
  const chat = formatById("openai-chat");
  assert.ok(chat);
  const { example } = readLine(
    chat,
    `{"messages":[{"role":"user","content":"q"},{"role":"assistant","content":"Let me see.","tool_calls":[{"id":"c1","type":"function","function":{"name":"ping","arguments":"{\\"host\\": \\"r1\\"}"}}]},{"role":"tool","tool_call_id":"c1","content":"up"},{"role":"assistant","content":"It is up."}],"tools":[{"type":"function","function":{"name":"ping"}}]}`,
  );
  assert.ok(example);
  const { json, losses } = writeExample(sharegpt, example);
  assert.deepEqual(losses, ["call-ids", "text-with-calls"]);
  assert.deepEqual(json, {
    conversations: [
      { from: "human", value: "q" },
      { from: "function_call", value: `{"name":"ping","arguments":{"host":"r1"}}` },
      { from: "observation", value: "up" },
      { from: "gpt", value: "It is up." },
    ],
    tools: `[{"name":"ping"}]`,
  });
});

test("sharegpt: pictures are marked where the texts are not", () => {
  const chat = formatById("openai-chat");
  assert.ok(chat);
  const { example } = readLine(
    chat,
    `{"messages":[{"role":"user","content":[{"type":"image_url","image_url":{"url":"https://example.com/a.png"}},{"type":"text","text":"Which port is down?"}]},{"role":"assistant","content":"The third."}]}`,
  );
  assert.ok(example);
  assert.deepEqual(writeExample(sharegpt, example).json, {
    conversations: [
      { from: "human", value: "<image>Which port is down?" },
      { from: "gpt", value: "The third." },
    ],
    images: ["https://example.com/a.png"],
  });
});
