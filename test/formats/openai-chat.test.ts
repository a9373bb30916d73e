import assert from "node:assert/strict";
import { test } from "node:test";
import type { Refusal, Role, Turn } from "../../src/core/formats/format.ts";
import { formatById } from "../../src/core/formats/index.ts";
import { readLine, testFormat, testRoundTrip, writeExample } from "./format-tester.ts";

const openaiChat = formatById("openai-chat");
assert.ok(openaiChat);

const S = '{"role":"system","content":"s"}';
const U = '{"role":"user","content":"q"}';
const A = '{"role":"assistant","content":"a"}';
const ask = `{"role":"assistant","tool_calls":[{"id":"c1","type":"function","function":{"name":"f","arguments":"{}"}}]}`;
const answer = `{"role":"tool","tool_call_id":"c1","content":""}`;

const messages = (...list: readonly string[]): string => `{"messages":[${list.join(",")}]}`;
const assistant = (fields: string): string => messages(U, `{"role":"assistant",${fields}}`);
const call = (fields: string): string => assistant(`"tool_calls":[${fields}]`);
const user = (content: string): string => messages(`{"role":"user","content":${content}}`, A);
const image = (url: string): string => `{"type":"image_url","image_url":{"url":"${url}"}}`;
const withTools = (tools: string): string => `{"messages":[${U},${ask}],"tools":${tools}}`;
const png = "data:image/png;base64,iVBORw0KGgo=";

testFormat(openaiChat, [
  {
    name: "the record of the guide",
    line: `{"messages":[{"role":"system","content":"You are a BGP helper."},{"role":"user","content":"Neighbor stuck in Active?"},{"role":"assistant","content":"Check remote-as and TCP 179."}]}`,
  },
  {
    name: "two user messages in a row are valid, and a hint",
    line: messages(U, U, A),
    problems: ["repeated-role.repeated /messages/1/role"],
  },
  {
    name: "developer is another system",
    line: messages(S, `{"role":"developer","content":"d"}`, U, A),
  },
  {
    name: "weight 0 on one of two answers",
    line: messages(U, `{"role":"assistant","content":"a","weight":0}`, U, A),
  },
  { name: "a tool call and its answer", line: messages(U, ask, answer, A) },
  { name: "a conversation that ends with a call", line: messages(U, ask) },
  {
    name: "a call with content null",
    line: assistant(
      `"content":null,"refusal":null,"tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":"{}"}}]`,
    ),
  },
  {
    name: "two calls answered in any order",
    line: messages(
      U,
      `{"role":"assistant","content":"","tool_calls":[{"id":"1","type":"function","function":{"name":"f","arguments":"{}"}},{"id":"2","type":"function","function":{"name":"f","arguments":"{}"}}]}`,
      `{"role":"tool","tool_call_id":"2","content":"x"}`,
      `{"role":"tool","tool_call_id":"1","content":"y"}`,
      A,
    ),
  },
  { name: "an id used again after its answer", line: messages(U, ask, answer, ask, answer, A) },
  {
    name: "functions, the predecessor of tools",
    line: `{"messages":[${U},{"role":"assistant","content":null,"function_call":{"name":"f","arguments":"{}"}},{"role":"function","name":"f","content":"1"},${A}],"functions":[{"name":"f"}]}`,
  },
  {
    name: "text and images",
    line: user(
      `[{"type":"text","text":"q"},${image("https://example.com/a.png")},${image(png)},${image("data:image/JPEG;base64,AA")}]`,
    ),
  },
  {
    name: "text parts of the assistant",
    line: assistant(`"content":[{"type":"text","text":"a"},{"type":"refusal","refusal":"no"}]`),
  },
  {
    name: "declared tools",
    line: `{"messages":[${U},${ask}],"tools":[{"type":"function","function":{"name":"f"}}],"parallel_tool_calls":false}`,
  },

  { name: "no messages", line: "{}", problems: ["missing-field.missing"] },
  {
    name: "messages under another name",
    line: `{"conversation":[${U}]}`,
    problems: ["missing-field.missing"],
  },
  {
    name: "Messages",
    line: `{"Messages":[${U},${A}]}`,
    problems: ["missing-field.misspelled /Messages#"],
  },
  {
    name: "messages is no array",
    line: `{"messages":${U}}`,
    problems: ["wrong-type.wrongType /messages"],
  },
  {
    name: "messages is empty",
    line: `{"messages":[]}`,
    problems: ["empty-content.noMessages /messages"],
  },
  {
    name: "messages is null",
    line: `{"messages":null}`,
    problems: ["wrong-type.wrongType /messages"],
  },
  { name: "no answer", line: messages(S, U), problems: ["no-assistant-turn.none /messages#"] },
  {
    name: "no answer to two questions",
    line: messages(U, U),
    problems: ["no-assistant-turn.none /messages#"],
  },
  {
    name: "unknown role in place of the answer",
    line: messages(U, `{"role":"bot","content":"x"}`),
    problems: ["unknown-role.otherName /messages/1/role"],
  },
  {
    name: "role in capitals",
    line: messages(U, `{"role":"Assistant","content":"x"}`),
    problems: ["unknown-role.otherName /messages/1/role"],
  },
  {
    name: "role nobody knows",
    line: messages(U, `{"role":"toString","content":"x"}`, A),
    problems: ["unknown-role.unknown /messages/1/role"],
  },
  {
    name: "no role",
    line: messages(`{"content":"s"}`, U, A),
    problems: ["missing-field.missing /messages/0"],
  },
  {
    name: "Role",
    line: messages(`{"Role":"user","content":"s"}`, A),
    problems: ["missing-field.misspelled /messages/0/Role#"],
  },
  {
    name: "role is a number",
    line: messages(`{"role":1,"content":"s"}`, A),
    problems: ["wrong-type.wrongType /messages/0/role"],
  },
  {
    name: "no content",
    line: assistant(`"name":"n"`),
    problems: ["missing-field.missing /messages/1"],
  },
  {
    name: "content is a number",
    line: assistant(`"content":42`),
    problems: ["wrong-type.wrongType /messages/1/content"],
  },
  {
    name: "content is null without a call",
    line: assistant(`"content":null`),
    problems: ["empty-content.null /messages/1/content"],
  },
  {
    name: "content without parts",
    line: assistant(`"content":[]`),
    problems: ["empty-content.noParts /messages/1/content"],
  },
  {
    name: "a message that is none",
    line: messages(U, `"a"`),
    problems: ["wrong-type.wrongType /messages/1"],
  },
  {
    name: "weight 2",
    line: assistant(`"content":"x","weight":2`),
    problems: ["invalid-weight.notZeroOrOne /messages/1/weight"],
  },
  {
    name: "weight true",
    line: assistant(`"content":"x","weight":true`),
    problems: ["invalid-weight.notZeroOrOne /messages/1/weight"],
  },
  {
    name: "weight of a question",
    line: messages(`{"role":"user","content":"q","weight":0}`, A),
    problems: ["unknown-field.wrongRole /messages/0/weight#"],
  },
  {
    name: "all weights 0",
    line: assistant(`"content":"x","weight":0`),
    problems: ["no-assistant-turn.noneTrained /messages#"],
  },
  {
    name: "arguments are an object",
    line: call(`{"id":"a","type":"function","function":{"name":"f","arguments":{}}}`),
    problems: ["wrong-type.wrongType /messages/1/tool_calls/0/function/arguments"],
  },
  {
    name: "arguments are no JSON",
    line: call(`{"id":"a","type":"function","function":{"name":"f","arguments":"{x"}}`),
    problems: ["invalid-tool-arguments.notJson /messages/1/tool_calls/0/function/arguments"],
  },
  {
    name: "arguments are no object",
    line: call(`{"id":"a","type":"function","function":{"name":"f","arguments":"[]"}}`),
    problems: ["invalid-tool-arguments.notAnObject /messages/1/tool_calls/0/function/arguments"],
  },
  {
    name: "a bare call",
    line: call(`{}`),
    problems: [
      "missing-field.missing /messages/1/tool_calls/0",
      "missing-field.missing /messages/1/tool_calls/0",
      "missing-field.missing /messages/1/tool_calls/0",
    ],
  },
  {
    name: "a call of another type",
    line: call(`{"id":"a","type":"web","function":{"name":"f","arguments":"{}"}}`),
    problems: ["wrong-type.wrongValue /messages/1/tool_calls/0/type"],
  },
  {
    name: "a call that is none",
    line: call(`"f()"`),
    problems: ["wrong-type.wrongType /messages/1/tool_calls/0"],
  },
  {
    name: "calls are an object",
    line: assistant(`"tool_calls":{}`),
    problems: ["wrong-type.wrongType /messages/1/tool_calls"],
  },
  {
    name: "no calls in the list",
    line: assistant(`"content":"x","tool_calls":[]`),
    problems: ["tool-call-mismatch.noCalls /messages/1/tool_calls"],
  },
  {
    name: "a question with calls",
    line: messages(`{"role":"user","content":"q","tool_calls":[]}`, A),
    problems: ["unknown-field.wrongRole /messages/0/tool_calls#"],
  },
  {
    name: "an answer to another call",
    line: messages(U, ask, `{"role":"tool","tool_call_id":"c2","content":"x"}`),
    problems: [
      "tool-call-mismatch.unknownCall /messages/2/tool_call_id",
      "final-turn.notAssistant /messages/2/role",
    ],
  },
  {
    name: "a call without an answer",
    line: messages(U, ask, U, A),
    problems: ["tool-call-mismatch.unanswered /messages/1/tool_calls/0/id"],
  },
  {
    name: "a second answer to a call",
    line: messages(U, ask, answer, answer, A),
    problems: ["tool-call-mismatch.answeredTwice /messages/3/tool_call_id"],
  },
  {
    name: "the answer to a call without an id",
    line: messages(
      U,
      `{"role":"assistant","tool_calls":[{"type":"function","function":{"name":"f","arguments":"{}"}}]}`,
      answer,
      A,
    ),
    problems: ["missing-field.missing /messages/1/tool_calls/0"],
  },
  {
    name: "an answer without an id",
    line: messages(U, ask, `{"role":"tool","content":"x"}`, A),
    problems: ["missing-field.missing /messages/2"],
  },
  {
    name: "a function's answer without a call",
    line: messages(U, `{"role":"function","name":"f","content":"x"}`, A),
    problems: ["tool-call-mismatch.noFunctionCall /messages/1"],
  },
  {
    name: "a tool that is not declared",
    line: withTools(`[{"type":"function","function":{"name":"g"}}]`),
    problems: ["undeclared-tool.undeclared /messages/1/tool_calls/0/function/name"],
  },
  { name: "tools are an object", line: withTools(`{}`), problems: ["wrong-type.wrongType /tools"] },
  {
    name: "a tool without its function",
    line: withTools(`[{"type":"function"}]`),
    problems: ["missing-field.missing /tools/0"],
  },
  {
    name: "a function without a name",
    line: withTools(`[{"type":"function","function":{}},7]`),
    problems: ["missing-field.missing /tools/0/function", "wrong-type.wrongType /tools/1"],
  },
  {
    name: "parallel_tool_calls is a string",
    line: `{"messages":[${U},${A}],"parallel_tool_calls":"no"}`,
    problems: ["wrong-type.wrongType /parallel_tool_calls"],
  },
  {
    name: "a part without a type",
    line: user(`[{"text":"q"}]`),
    problems: ["missing-field.missing /messages/0/content/0"],
  },
  {
    name: "a text part without its text",
    line: user(`[{"type":"text","value":"q"}]`),
    problems: ["missing-field.missing /messages/0/content/0"],
  },
  {
    name: "a part that is a string",
    line: user(`["q"]`),
    problems: ["wrong-type.wrongType /messages/0/content/0"],
  },
  {
    name: "a part of another type",
    line: user(`[{"type":"input_text","text":"q"}]`),
    problems: ["unknown-content-part.unknown /messages/0/content/0/type"],
  },
  {
    name: "an image of the assistant",
    line: assistant(`"content":[${image(png)}]`),
    problems: ["invalid-image.notInUser /messages/1/content/0/type"],
  },
  {
    name: "an image on a disk",
    line: user(`[${image("file:///a.png")}]`),
    problems: ["invalid-image.url /messages/0/content/0/image_url/url"],
  },
  {
    name: "a GIF",
    line: user(`[${image("data:image/gif;base64,AA")}]`),
    problems: ["invalid-image.dataType /messages/0/content/0/image_url/url"],
  },
  {
    name: "an image without its address",
    line: user(
      `[{"type":"image_url","image_url":{}},{"type":"image_url","image_url":"https://example.com/a.png"}]`,
    ),
    problems: [
      "missing-field.missing /messages/0/content/0/image_url",
      "wrong-type.wrongType /messages/0/content/1/image_url",
    ],
  },
  {
    name: "an unknown detail",
    line: user(
      `[{"type":"image_url","image_url":{"url":"https://example.com/a.png","detail":"max"}}]`,
    ),
    problems: ["invalid-image.detail /messages/0/content/0/image_url/detail"],
  },
  {
    name: "11 images",
    line: user(`[${Array(11).fill(image(png)).join(",")}]`),
    problems: ["invalid-image.tooMany /messages/0/content"],
  },
  {
    name: "an image over 10 MB",
    line: user(`[${image(`data:image/png;base64,${"A".repeat(14_000_000)}`)}]`),
    problems: ["invalid-image.tooLarge /messages/0/content/0/image_url/url"],
  },
  {
    name: "name is a number",
    line: messages(`{"role":"user","content":"q","name":7}`, A),
    problems: ["wrong-type.wrongType /messages/0/name"],
  },
  {
    name: "unknown fields of a message",
    line: assistant(`"content":"x","wieght":1,"__proto__":{"role":"user"}`),
    problems: [
      "unknown-field.unknown /messages/1/wieght#",
      "unknown-field.unknown /messages/1/__proto__#",
    ],
  },
  {
    name: "another column",
    line: `{"id":7,"messages":[${U},${A}]}`,
    problems: ["nonstandard-column.extra /id#"],
  },
  {
    name: "the assistant first",
    line: messages(A, U, A),
    problems: ["role-order.assistantFirst /messages/0/role"],
  },
  {
    name: "two answers in a row",
    line: messages(U, A, A),
    problems: ["repeated-role.repeated /messages/2/role"],
  },
  {
    name: "the user last",
    line: messages(U, A, U),
    problems: ["final-turn.notAssistant /messages/2/role"],
  },
  {
    name: "the system last",
    line: messages(U, A, S),
    problems: ["role-order.systemNotFirst /messages/2/role"],
  },
]);

test("openai-chat: turns keep roles, texts, paths and what is trained on", () => {
  const { example } = readLine(
    openaiChat,
    messages(S, U, `{"role":"assistant","content":"a","weight":0}`, U, ask),
  );
  assert.deepEqual(
    example?.turns.map(({ role, trained, calls, path }) => [
      role,
      trained,
      calls.length,
      path.join("/"),
    ]),
    [
      ["system", false, 0, "messages/0"],
      ["user", false, 0, "messages/1"],
      ["assistant", false, 0, "messages/2"],
      ["user", false, 0, "messages/3"],
      ["assistant", true, 1, "messages/4"],
    ],
  );
  assert.deepEqual(example.turns[0]?.parts, [
    { type: "text", text: "s", path: ["messages", 0, "content"] },
  ]);
});

test("openai-chat: names out of the dataset are cut and cleaned", () => {
  const key = `\\u001b[31m${"k".repeat(100)}`;
  const { problems } = readLine(openaiChat, assistant(`"content":"x","${key}":1`));
  assert.equal(problems[0]?.data?.["field"], `\uFFFD[31m${"k".repeat(34)}…`);
});

test("openai-chat: a refusal stands in for the content", () => {
  const refused = readLine(openaiChat, assistant(`"content":null,"refusal":"I cannot do that."`));
  assert.deepEqual(refused.problems, []);
  const empty = readLine(openaiChat, assistant(`"content":null,"refusal":null`));
  assert.equal(empty.problems[0]?.messageId, "null");
});

testRoundTrip(openaiChat, [
  messages(S, U, A),
  messages(S, U, `{"role":"assistant","content":"a","weight":0}`, U, A),
  messages(`{"role":"user","content":"q","name":"ann"}`, ask, answer, A),
  user(`[{"type":"text","text":"q"},${image("https://example.com/a.png")},${image(png)}]`),
  user(
    `[{"type":"text","text":"p"},{"type":"text","text":"q"},{"type":"image_url","image_url":{"url":"${png}","detail":"low"}}]`,
  ),
  `{"messages":[${U},${ask}],"tools":[{"type":"function","function":{"name":"f","description":"d","parameters":{"type":"object"},"strict":true}}],"parallel_tool_calls":false}`,
]);

test("openai-chat: columns stay, with names that are a trap for objects", () => {
  const { example } = readLine(openaiChat, `{"id":7,"messages":[${U},${A}],"__proto__":{"a":1}}`);
  assert.ok(example);
  const { json } = writeExample(openaiChat, example);
  assert.equal(
    JSON.stringify(json),
    `{"messages":[{"role":"user","content":"q"},{"role":"assistant","content":"a"}],"id":7,"__proto__":{"a":1}}`,
  );
});

test("openai-chat: calls and answers without ids get some", () => {
  const call = { id: undefined, name: "f", arguments: { a: 1 } };
  const said = (role: Role, text: string): Turn => {
    const parts = [{ type: "text" as const, text, path: [] }];
    return { role, parts, calls: [], trained: role === "assistant", path: [] };
  };
  const { json } = writeExample(openaiChat, {
    kind: "conversation",
    turns: [
      said("user", "q"),
      { ...said("assistant", ""), parts: [], calls: [{ ...call, id: "call_1" }, call] },
      said("tool", "x"),
      { ...said("tool", "y"), callId: undefined },
      said("assistant", "a"),
    ],
  });
  const written = JSON.stringify(json);
  assert.deepEqual(readLine(openaiChat, written).problems, []);
  assert.deepEqual(
    [...written.matchAll(/"(?:tool_call_)?id":"(.*?)"/g)].map(([, id]) => id),
    ["call_1", "call_2", "call_1", "call_2"],
  );
  assert.match(written, /"arguments":"\{\\"a\\":1\}"/);
});

test("openai-chat: what cannot be written is told", () => {
  const refusals: [string, Refusal][] = [
    [messages(S, U), "no-answer"],
    [messages(U, ask, U, A), "unmatched-calls"],
    [messages(U, `{"role":"tool","tool_call_id":"c9","content":""}`, A), "unmatched-calls"],
    [call(`{}`), "unreadable"],
    [messages(U, `{"role":"assistant","content":[]}`), "no-answer"],
    [messages(), "unreadable"],
  ];
  for (const [line, why] of refusals) {
    const { example } = readLine(openaiChat, line);
    assert.ok(example);
    assert.equal(writeExample(openaiChat, example).refusal, why, line);
    assert.equal(writeExample(openaiChat, { ...example, kind: "text" }).refusal, "other-kind");
  }
  const { example } = readLine(
    openaiChat,
    messages(
      `{"role":"user","content":[{"type":"text","text":"q"},${image("s3://bucket/a.png")}]}`,
      `{"role":"assistant","content":[{"type":"text","text":"a"},${image(png)}]}`,
    ),
  );
  assert.ok(example);
  assert.deepEqual(writeExample(openaiChat, example).losses, ["images"]);
});
