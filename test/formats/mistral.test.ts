import assert from "node:assert/strict";
import { test } from "node:test";
import { mistral } from "../../src/core/formats/mistral.ts";
import { openaiChat } from "../../src/core/formats/openai-chat.ts";
import { A, answering, calling, image, messages, S, U } from "./chat-lines.ts";
import { readLine, testFormat, testRoundTrip, writeExample } from "./format-tester.ts";

const ping = `{"messages":[{"role":"user","content":"Ping 10.0.0.1"},{"role":"assistant","tool_calls":[{"id":"aB3dE6gH9","type":"function","function":{"name":"ping","arguments":"{\\"host\\":\\"10.0.0.1\\"}"}}]},{"role":"tool","tool_call_id":"aB3dE6gH9","content":"ok"},{"role":"assistant","content":"Reachable."}],"tools":[{"type":"function","function":{"name":"ping","description":"ping a host","parameters":{"type":"object","properties":{"host":{"type":"string"}}}}}]}`;
const one = "aaaaaaaa1";
const two = "aaaaaaaa2";
const withTool = (definition: string): string =>
  `{"messages":[${U},${A}],"tools":[{"type":"function","function":${definition}}]}`;

testFormat(mistral, [
  { name: "the record of the documentation", line: ping },
  { name: "a conversation", line: messages(S, U, A) },
  {
    name: "two questions in a row",
    line: messages(U, U, A),
    problems: ["repeated-role.repeated /messages/1/role"],
  },
  {
    name: "the other names",
    line: `{"interactions":[{"role":"user","text":"q"},{"role":"assistant","text":"a"}],"available_tools":[],"system_prompt":"s","only_last":true}`,
  },
  { name: "a text", line: `{"text":"t"}` },
  { name: "a text under its other name", line: `{"content":"t"}` },
  {
    name: "a last call without an id",
    line: messages(U, calling("null")),
  },
  {
    name: "images with and without an object",
    line: messages(
      `{"role":"user","content":[${image("https://example.com/a.png")},{"type":"image_url","image_url":"https://example.com/b.png"}]}`,
      A,
    ),
  },
  {
    name: "two system messages",
    line: messages(S, S, U, A),
    problems: ["turn-structure.secondSystem /messages/1/role"],
  },
  {
    name: "a system message and a system prompt",
    line: `{"system_prompt":"s","messages":[${S},${U},${A}]}`,
    problems: ["turn-structure.secondSystem /messages/0/role"],
  },
  {
    name: "the user last",
    line: messages(U, A, U),
    problems: ["turn-structure.mustEnd /messages/2/role"],
  },
  {
    name: "a tool after the user",
    line: messages(U, answering(one), A),
    problems: [
      "tool-call-mismatch.unknownCall /messages/1/tool_call_id",
      "turn-structure.cannotFollow /messages/1/role",
    ],
  },
  {
    name: "an id of OpenAI's",
    line: messages(U, calling("call_1"), answering("call_1"), A),
    problems: ["tool-call-mismatch.idShape /messages/1/tool_calls/0/id"],
  },
  {
    name: "a call without an id that is not the last",
    line: messages(U, calling("null"), answering(one), A),
    problems: ["tool-call-mismatch.idShape /messages/1/tool_calls/0/id"],
  },
  {
    name: "a text and calls",
    line: messages(U, calling(one).replace(`"tool_calls"`, `"content":"x","tool_calls"`)),
    problems: ["tool-call-mismatch.contentAndCalls /messages/1/content"],
  },
  {
    name: "neither text nor calls",
    line: messages(U, `{"role":"assistant"}`),
    problems: ["missing-field.missing /messages/1"],
  },
  {
    name: "arguments are an object",
    line: messages(U, calling(one).replace(`"{}"`, "{}")),
    problems: ["wrong-type.wrongType /messages/1/tool_calls/0/function/arguments"],
  },
  {
    name: "two calls, one answer",
    line: messages(U, calling(one, two), answering(one), A),
    problems: ["tool-call-mismatch.otherCount /messages/1/tool_calls#"],
  },
  {
    name: "both names of the messages, of the content, of the tools",
    line: `{"messages":[{"role":"user","content":"q","text":"q"},${A}],"interactions":[],"tools":[],"available_tools":[]}`,
    problems: [
      "forbidden-field.notBoth /interactions#",
      "forbidden-field.notBoth /available_tools#",
      "forbidden-field.notBoth /messages/0/text#",
    ],
  },
  {
    name: "both names of the text",
    line: `{"text":"t","content":"t"}`,
    problems: ["forbidden-field.notBoth /content#"],
  },
  {
    name: "a tool that lacks what it needs",
    line: withTool(`{"name":"show.run"}`),
    problems: [
      "wrong-type.wrongValue /tools/0/function/name",
      "missing-field.missing /tools/0/function",
      "missing-field.missing /tools/0/function",
    ],
  },
  {
    name: "parameters that are no object",
    line: withTool(`{"name":"f","description":"d","parameters":"{}"}`),
    problems: ["wrong-type.wrongValue /tools/0/function/parameters"],
  },
  {
    name: "a type that no JSON schema has",
    line: withTool(
      `{"name":"f","description":"d","parameters":{"type":"object","properties":{"host":{"type":"str"}}}}`,
    ),
    problems: ["wrong-type.wrongValue /tools/0/function/parameters/properties/host/type"],
  },
  {
    name: "required that is no list",
    line: withTool(`{"name":"f","description":"d","parameters":{"required":true}}`),
    problems: ["wrong-type.wrongValue /tools/0/function/parameters/required"],
  },
  {
    name: "a weight of 2",
    line: messages(U, `{"role":"assistant","content":"a","weight":2}`),
    problems: ["invalid-weight.notZeroOrOne /messages/1/weight"],
  },
  {
    name: "the only answer that is trained on has weight 0",
    line: `{"messages":[${U},${A},${U},{"role":"assistant","content":"a","weight":0}],"only_last":true}`,
    problems: ["no-assistant-turn.noneTrained /messages#"],
  },
  {
    name: "a text beside messages",
    line: `{"messages":[${U},${A}],"text":"t"}`,
    problems: ["nonstandard-column.extra /text#"],
  },
  { name: "nothing", line: "{}", problems: ["missing-field.missing"] },
  {
    name: "messages is no array",
    line: `{"messages":1}`,
    problems: ["wrong-type.wrongType /messages"],
  },
  {
    name: "no messages",
    line: `{"messages":[]}`,
    problems: ["empty-content.noMessages /messages"],
  },
  {
    name: "only_last and another column",
    line: `{"messages":[${U},${A}],"only_last":1,"id":7}`,
    problems: ["wrong-type.wrongType /only_last", "nonstandard-column.extra /id#"],
  },
]);

testRoundTrip(mistral, [
  ping,
  messages(S, U, A),
  messages(U, calling("null")),
  messages(U, `{"role":"assistant","content":"a","weight":0}`, U, A),
  `{"interactions":[{"role":"user","text":"q"},{"role":"assistant","text":"a"}],"system_prompt":"s"}`,
  `{"text":"t"}`,
]);

test("mistral: of several answers the last one is trained on if it is told so, or by tools", () => {
  const trained = (line: string): boolean[] | undefined =>
    readLine(mistral, line).example?.turns.map((turn) => turn.trained);
  const turns = `"messages":[${U},${A},${U},${A}]`;
  assert.deepEqual(trained(`{${turns}}`), [false, true, false, true]);
  assert.deepEqual(trained(`{${turns},"only_last":true}`), [false, false, false, true]);
  assert.deepEqual(trained(`{${turns},"only_last":false}`), [false, true, false, true]);
  assert.deepEqual(trained(`{${turns},"tools":[]}`), [false, false, false, true]);
});

test("mistral: ids are made new where they must be, and stay apart", () => {
  const text = (line: string): string => line.replace(`"tool_calls"`, `"content":"x","tool_calls"`);
  const { example } = readLine(
    openaiChat,
    `{"messages":[${U},${text(calling("call_1", "000000001", "c"))},${answering("c")},${answering("000000001")},${answering("call_1")},${A}],"tools":[{"type":"function","function":{"name":"f"}}]}`,
  );
  assert.ok(example);
  const { json, losses } = writeExample(mistral, example);
  assert.deepEqual(losses, ["earlier-training", "text-with-calls"]);
  const written = JSON.stringify(json);
  assert.deepEqual(readLine(mistral, written).problems, []);
  assert.deepEqual(
    [...written.matchAll(/"(?:tool_call_)?id":"(.*?)"/g)].map(([, id]) => id),
    ["000000002", "000000001", "000000003", "000000003", "000000001", "000000002"],
  );
});

test("mistral: names of tools that it does not take are refused", () => {
  const { example } = readLine(openaiChat, withTool(`{"name":"show.run"}`));
  assert.ok(example);
  assert.equal(writeExample(mistral, example).refusal, "unreadable");
});
