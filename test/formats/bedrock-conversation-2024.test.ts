import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Example } from "../../src/core/formats/format.ts";
import { formatById } from "../../src/core/formats/index.ts";
import { examples } from "./arbitrary-examples.ts";
import { parseRecord, readExample, readLine, testFormat } from "./format-tester.ts";
import { testRoundTrip, withoutPaths, writeExample } from "./format-tester.ts";

const converse = formatById("bedrock-conversation-2024");
const openaiChat = formatById("openai-chat");
assert.ok(converse && openaiChat);

const version = `"schemaVersion":"bedrock-conversation-2024"`;
const text = (role: string, words: string): string =>
  `{"role":"${role}","content":[{"text":"${words}"}]}`;
const U = text("user", "q");
const A = text("assistant", "a");
const record = (messages: string, more = ""): string =>
  `{${version}${more},"messages":[${messages}]}`;
const user = (parts: string): string => `{"role":"user","content":[${parts}]}`;
const assistant = (parts: string): string => `{"role":"assistant","content":[${parts}]}`;
const media = (kind: string, format: string, uri: string): string =>
  `{"${kind}":{"format":"${format}","source":{"s3Location":{"uri":"${uri}"}}}}`;
const image = media("image", "png", "s3://bucket/rack_1.png");
const video = media("video", "mp4", "s3://bucket/a-b.mp4");
const use = (id: string, name = "ping"): string =>
  `{"toolUse":{"toolUseId":"${id}","name":"${name}","input":{"host":"10.0.0.1"}}}`;
const result = (id: string, content = `{"text":"ok"}`): string =>
  `{"toolResult":{"toolUseId":"${id}","content":[${content}]}}`;
const toolConfig = `,"toolConfig":{"tools":[{"toolSpec":{"name":"ping","description":"d","inputSchema":{"json":{"type":"object"}}}}]}`;
const candidate = (words: string, label: string): string =>
  `{"content":[{"text":"${words}"}],"preferenceLabel":"${label}"}`;
const pair = (...candidates: readonly string[]): string =>
  `{"role":"assistant","candidates":[${candidates.join(",")}]}`;

const valid = `{"schemaVersion":"bedrock-conversation-2024","system":[{"text":"You are a NOC assistant."}],"messages":[{"role":"user","content":[{"text":"What is MTU?"}]},{"role":"assistant","content":[{"text":"Largest frame payload."}]}]}`;
const withTools = record(
  [U, assistant(`{"text":"t"},${use("1")},${use("2")}`)].join(",") +
    `,${user(`${result("2")},${result("1", `{"json":{"up":true}}`)},{"text":"and?"}`)},${A}`,
  toolConfig,
);
const preference = record(
  [U, pair(candidate("a", "preferred"), candidate("b", "non-preferred"))].join(","),
  `,"system":[{"text":"s"}]`,
);
const threeCandidates = record(
  `${U},${pair(candidate("x", "non-preferred"), candidate("a", "preferred"), candidate("b", "non-preferred"))}`,
);

testFormat(converse, [
  { name: "a record", line: valid },
  { name: "calls of tools", line: withTools },
  { name: "a preference pair", line: preference },
  { name: "three candidates", line: threeCandidates },
  { name: "an image", line: record(`${user(`${image},{"text":"q"}`)},${A}`) },
  { name: "a video", line: record(`${user(`${video},{"text":"q"}`)},${A}`) },
  {
    name: "a document and reasoning",
    line: record(
      `${user(`${media("document", "pdf", "s3://b/d.pdf")},{"text":"q"}`)},${assistant(`{"reasoningContent":{"reasoningText":{"text":"r"}}},{"text":"a"}`)}`,
    ),
  },
  {
    name: "content that is a string",
    line: record(`{"role":"user","content":"q"},${A}`),
    problems: ["wrong-type.wrongType /messages/0/content"],
  },
  {
    name: "a system prompt that is a string",
    line: record(`${U},${A}`, `,"system":"s"`),
    problems: ["wrong-type.wrongType /system"],
  },
  {
    name: "a system prompt of strings and an item without text",
    line: record(`${U},${A}`, `,"system":["s",{"txt":"s"},{"text":1}]`),
    problems: [
      "wrong-type.wrongType /system/0",
      "missing-field.missing /system/1",
      "wrong-type.wrongType /system/2/text",
    ],
  },
  {
    name: "the user alone",
    line: record(U),
    problems: ["turn-structure.lacksRole /messages#"],
  },
  {
    name: "the user last",
    line: record(`${U},${A},${U}`),
    problems: ["turn-structure.mustEnd /messages/2/role"],
  },
  {
    name: "two turns of the assistant",
    line: record(`${U},${A},${A}`),
    problems: ["turn-structure.mustAlternate /messages/2/role"],
  },
  {
    name: "an image of the assistant",
    line: record(`${U},${assistant(`{"text":"a"},${image}`)}`),
    problems: ["invalid-image.notInUser /messages/1/content/1/image"],
  },
  {
    name: "a video and a result of the assistant, a call of the user",
    line: record(`${user(use("1"))},${assistant(`${video},${result("1")},{"text":"a"}`)}`),
    problems: [
      "unknown-content-part.notInFormat /messages/0/content/0/toolUse",
      "unknown-content-part.notInFormat /messages/1/content/0/video",
      "unknown-content-part.notInFormat /messages/1/content/1/toolResult",
    ],
  },
  {
    name: "another version",
    line: `{"schemaVersion":"bedrock-conversation-2023","messages":[${U},${A}]}`,
    problems: ["wrong-type.wrongValue /schemaVersion"],
  },
  {
    name: "no version",
    line: `{"messages":[${U},${A}]}`,
    problems: ["nonstandard-column.expected"],
  },
  {
    name: "another string as Amazon's sample of calls has it",
    line: `{"schemaVersion":"tooluse-dataset-2024","messages":[${U},${A}]}`,
    problems: ["nonstandard-column.expected /schemaVersion"],
  },
  {
    name: "a number as version",
    line: `{"schemaVersion":2024,"messages":[${U},${A}]}`,
    problems: ["wrong-type.wrongValue /schemaVersion"],
  },
  {
    name: "a role in capitals",
    line: record(`{"role":"User","content":[{"text":"q"}]},${A}`),
    problems: ["unknown-role.otherName /messages/0/role"],
  },
  {
    name: "a system message",
    line: record(`${text("system", "s")},${U},${A}`),
    problems: ["unknown-role.systemBeside /messages/0/role"],
  },
  {
    name: "OpenAI's parts",
    line: record(`${user(`{"type":"image_url","image_url":{"url":"x"}}`)},${A}`),
    problems: ["unknown-content-part.notInFormat /messages/0/content/0"],
  },
  {
    name: "no content, no parts, null",
    line: record(
      `{"role":"user"},{"role":"assistant","content":[]},{"role":"user","content":null},${A}`,
    ),
    problems: [
      "missing-field.missing /messages/0",
      "empty-content.noParts /messages/1/content",
      "empty-content.null /messages/2/content",
    ],
  },
  {
    name: "media that it does not take",
    line: record(
      `${user(`${media("image", "bmp", "https://example.com/a.bmp")},${media("image", "PNG", "s3://b/a b.png")},{"image":{"format":"png","source":{"bytes":"x"}}}`)},${A}`,
    ),
    problems: [
      "invalid-image.mediaType /messages/0/content/0/image/format",
      "invalid-image.storage /messages/0/content/0/image/source/s3Location/uri",
      "invalid-image.addressCharacters /messages/0/content/1/image/source/s3Location/uri",
      "missing-field.missing /messages/0/content/2/image/source",
    ],
  },
  {
    name: "an image and two videos",
    line: record(`${user(`${image},${video},${video}`)},${A}`),
    problems: [
      "invalid-image.imagesAndVideo /messages/0/content/1",
      "invalid-image.tooManyVideos /messages/0/content/2",
    ],
  },
  {
    name: "eleven images",
    line: record(`${user(Array(11).fill(image).join(","))},${A}`),
    problems: ["invalid-image.tooMany /messages/0/content/10"],
  },
  {
    name: "calls and answers that do not fit",
    line: record(
      [
        `${U},${assistant(`${use("1")},${use("1", "pong")}`)},${user(`${result("1")},${result("1")},${result("9")}`)}`,
        `${assistant(use("2"))},${U},${A}`,
      ].join(","),
      toolConfig,
    ),
    problems: [
      "undeclared-tool.undeclared /messages/1/content/1/toolUse/name",
      "tool-call-mismatch.sameId /messages/1/content/1/toolUse/toolUseId",
      "tool-call-mismatch.answeredTwice /messages/2/content/1/toolResult/toolUseId",
      "tool-call-mismatch.unknownCall /messages/2/content/2/toolResult/toolUseId",
      "tool-call-mismatch.unanswered /messages/3/content/0/toolUse/toolUseId",
    ],
  },
  {
    name: "one candidate",
    line: record(`${U},${pair(candidate("a", "preferred"))}`),
    problems: ["wrong-type.wrongValue /messages/1/candidates"],
  },
  {
    name: "candidates of one label, of a wrong one, without one",
    line: record(
      `${U},${pair(candidate("a", "preferred"), candidate("b", "best"), `{"content":[{"text":"c"}]}`)}`,
    ),
    problems: [
      "wrong-type.wrongValue /messages/1/candidates/1/preferenceLabel",
      "missing-field.missing /messages/1/candidates/2",
    ],
  },
  {
    name: "the same candidates",
    line: record(`${U},${pair(candidate("a", "preferred"), candidate("a", "non-preferred"))}`),
    problems: ["no-preference.same /messages/1/candidates/1"],
  },
  {
    name: "candidates in the middle",
    line: record(
      `${U},${pair(candidate("a", "preferred"), candidate("b", "non-preferred"))},${U},${A}`,
    ),
    problems: [
      "unknown-field.unknown /messages/1/candidates#",
      "missing-field.missing /messages/1",
    ],
  },
  {
    name: "another column and another key",
    line: record(`${U},{"role":"assistant","content":[{"text":"a"}],"weight":0}`, `,"id":1`),
    problems: ["nonstandard-column.extra /id#", "unknown-field.unknown /messages/1/weight#"],
  },
  {
    name: "an empty list",
    line: record(""),
    problems: ["empty-content.noMessages /messages"],
  },
]);

testRoundTrip(converse, [
  valid,
  withTools,
  preference,
  threeCandidates,
  record(`${user(`${image},{"text":"q"}`)},${A}`),
  record(`${user(`{"text":"q"},${video}`)},${A}`, `,"system":[{"text":"s"},{"text":"t"}]`),
]);

test("bedrock-conversation-2024: answers of tools are turns of their own", () => {
  const { example } = readLine(converse, withTools);
  assert.deepEqual(
    example?.turns.map(({ role, callId, calls }) => [role, callId, calls.length]),
    [
      ["user", undefined, 0],
      ["assistant", undefined, 2],
      ["tool", "2", 0],
      ["tool", "1", 0],
      ["user", undefined, 0],
      ["assistant", undefined, 0],
    ],
  );
  assert.deepEqual(example.turns[3]?.parts, [
    {
      type: "text",
      text: `{"up":true}`,
      path: ["messages", 2, "content", 1, "toolResult", "content", 0, "json"],
    },
  ]);
});

test("bedrock-conversation-2024: a pair has the better answer at its end", () => {
  const { example } = readLine(converse, preference);
  assert.equal(example?.kind, "preference");
  assert.equal(example.rejected?.answerStart, 2);
  assert.deepEqual(example.rejected.turns[0]?.path, ["messages", 1, "candidates", 1]);
});

const write = (line: string): ReturnType<typeof writeExample> => {
  return writeExample(converse, readExample(openaiChat, line));
};

const call = (id: string): string =>
  `{"id":"${id}","type":"function","function":{"name":"ping","arguments":"{\\"host\\":1}"}}`;
const calls = (...ids: readonly string[]): string =>
  `{"role":"assistant","content":"","tool_calls":[${ids.map(call).join(",")}]}`;
const answer = (id: string): string => `{"role":"tool","tool_call_id":"${id}","content":"r ${id}"}`;

test("bedrock-conversation-2024: calls are written with ids that are used once", () => {
  const u = `{"role":"user","content":"q"}`;
  const { json, losses } = write(
    `{"messages":[${u},${calls("c", "d.1")},${answer("d.1")},${answer("c")},${calls("c")},${answer("c")},{"role":"assistant","content":"a"}]}`,
  );
  assert.deepEqual(losses, ["call-ids"]);
  const toolUse = (toolUseId: string): unknown => ({
    toolUse: { toolUseId, name: "ping", input: { host: 1 } },
  });
  const toolResult = (toolUseId: string, words: string): unknown => ({
    toolResult: { toolUseId, content: [{ text: words }] },
  });
  assert.deepEqual(json?.["messages"], [
    { role: "user", content: [{ text: "q" }] },
    { role: "assistant", content: [toolUse("c"), toolUse("call_1")] },
    { role: "user", content: [toolResult("call_1", "r d.1"), toolResult("c", "r c")] },
    { role: "assistant", content: [toolUse("call_2")] },
    { role: "user", content: [toolResult("call_2", "r c")] },
    { role: "assistant", content: [{ text: "a" }] },
  ]);
  assert.deepEqual(readLine(converse, JSON.stringify(json)).problems, []);
});

test("bedrock-conversation-2024: pictures that are not in S3, weights and columns are lost", () => {
  const { json, losses } = write(
    `{"messages":[{"role":"user","content":[{"type":"text","text":"q"},{"type":"image_url","image_url":{"url":"https://example.com/a.png"}}]},{"role":"assistant","content":"a","weight":0},{"role":"user","content":"r"},{"role":"assistant","content":"b"}],"id":1}`,
  );
  assert.deepEqual(losses, ["images", "weights", "columns id"]);
  assert.deepEqual(readLine(converse, JSON.stringify(json)).problems, []);
});

test("bedrock-conversation-2024: what it cannot hold is refused", () => {
  const refusals: Readonly<Record<string, string>> = {
    [`{"messages":[{"role":"user","content":"q"},${calls("c")},{"role":"user","content":"q"},{"role":"assistant","content":"a"}]}`]:
      "unmatched-calls",
    [`{"messages":[{"role":"user","content":"q"},{"role":"user","content":"q"},{"role":"assistant","content":"a"}]}`]:
      "repeated-role",
    [`{"messages":[{"role":"user","content":"q"},{"role":"assistant","tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":"no"}}]}]}`]:
      "unreadable",
  };
  for (const [line, refusal] of Object.entries(refusals)) {
    assert.equal(write(line).refusal, refusal, line);
  }
  const text = { kind: "text", turns: [] } as const;
  assert.equal(writeExample(converse, text).refusal, "other-kind");
});

test("bedrock-conversation-2024: generated conversations and pairs come back as they were", () => {
  const conversations = examples({ system: true, tools: true });
  const pairs = examples({ kind: "preference", system: true });
  fc.assert(
    fc.property(fc.oneof(conversations, pairs), (example) => {
      const { json, losses } = writeExample(converse, example);
      assert.deepEqual(losses, []);
      const read = readLine(converse, JSON.stringify(json));
      assert.deepEqual(read.problems, []);
      assert.ok(read.example);
      assert.deepEqual(withoutPaths(read.example), withoutPaths(withObjects(example)));
    }),
  );
});

/** As Converse holds them: arguments as objects. */
function withObjects(example: Example): Example {
  const turns = example.turns.map((turn) => ({
    ...turn,
    calls: turn.calls.map((call) => ({
      ...call,
      arguments: typeof call.arguments === "string" ? parseRecord(call.arguments) : {},
    })),
  }));
  return { ...example, turns };
}
