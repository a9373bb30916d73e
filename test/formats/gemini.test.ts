import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bestFormat, formatById } from "../../src/core/formats/index.ts";
import type { Example } from "../../src/core/formats/format.ts";
import { examples } from "./arbitrary-examples.ts";
import { parseRecord, readExample, readLine, testFormat, testRoundTrip } from "./format-tester.ts";
import { withoutPaths, writeExample } from "./format-tester.ts";

const gemini = formatById("gemini");
const openaiChat = formatById("openai-chat");
assert.ok(gemini && openaiChat);

const content = (role: string, parts: string): string => `{"role":"${role}","parts":[${parts}]}`;
const U = content("user", `{"text":"q"}`);
const M = content("model", `{"text":"a"}`);
const record = (contents: string, more = ""): string => `{${more}"contents":[${contents}]}`;
const call = (name: string): string => `{"functionCall":{"name":"${name}","args":{"host":"r1"}}}`;
const response = (name: string, given = `{"output":"ok"}`): string =>
  `{"functionResponse":{"name":"${name}","response":${given}}}`;
const declared = `"tools":[{"functionDeclarations":[{"name":"ping","description":"d","parameters":{"type":"OBJECT"}}]}],`;

const valid = `{"systemInstruction":{"parts":[{"text":"Be brief."}]},"contents":[{"role":"user","parts":[{"text":"Port of BGP?"}]},{"role":"model","parts":[{"text":"TCP 179."}]}]}`;
const withCalls = record(
  [U, content("model", call("ping") + "," + call("ping"))].join(",") +
    `,${content("user", `${response("ping")},${response("ping", `{"up":true}`)}`)},${M}`,
  declared,
);

testFormat(gemini, [
  { name: "a record", line: valid },
  { name: "calls of functions", line: withCalls },
  { name: "a call at the end", line: record(`${U},${content("model", call("ping"))}`, declared) },
  {
    name: "the names of Google's guide of function calling",
    line: `{"system_instruction":{"role":"system","parts":[{"text":"s"}]},"contents":[${U},${content("model", `{"function_call":{"name":"f"}}`)},${content("function", `{"function_response":{"name":"f","response":{"a":1}}}`)},${M}],"tools":[{"function_declarations":[{"name":"f"}]}]}`,
  },
  {
    name: "media",
    line: record(
      `${content("user", `{"fileData":{"mimeType":"image/png","fileUri":"gs://b/a.png"}},{"inlineData":{"mimeType":"image/png","data":"iVBO"}},{"file_data":{"mime_type":"video/mp4","file_uri":"https://example.com/a.mp4"}},{"text":"q"}`)},${M}`,
    ),
  },
  {
    name: "fields of the request",
    line: record(`${U},${M}`, `"generationConfig":{"temperature":0},"labels":{"a":"b"},`),
  },
  {
    name: "messages",
    line: `{"messages":[{"role":"user","content":"q"},{"role":"assistant","content":"a"}]}`,
    problems: ["missing-field.missing"],
  },
  {
    name: "the older pair of texts",
    line: `{"input_text":"q","output_text":"a"}`,
    problems: ["missing-field.missing"],
  },
  {
    name: "role assistant",
    line: record(`${U},${content("assistant", `{"text":"a"}`)}`),
    problems: ["unknown-role.otherName /contents/1/role"],
  },
  {
    name: "another role",
    line: record(`${content("operator", `{"text":"q"}`)},${M}`),
    problems: ["unknown-role.notInFormat /contents/0/role"],
  },
  {
    name: "a system content",
    line: record(`${content("system", `{"text":"s"}`)},${U},${M}`),
    problems: ["unknown-role.systemBeside /contents/0/role"],
  },
  {
    name: "parts that are a string",
    line: record(`{"role":"user","parts":"q"},${M}`),
    problems: ["wrong-type.wrongType /contents/0/parts"],
  },
  {
    name: "no parts, no part",
    line: record(`{"role":"user"},${content("model", "")}`),
    problems: ["missing-field.missing /contents/0", "empty-content.noParts /contents/1/parts"],
  },
  {
    name: "the user alone",
    line: record(U),
    problems: ["turn-structure.lacksRole /contents#"],
  },
  {
    name: "the model first, the user last, two of the model",
    line: record(`${M},${U},${M},${M},${U}`),
    problems: [
      "turn-structure.mustStart /contents/0/role",
      "turn-structure.mustAlternate /contents/3/role",
      "turn-structure.mustEnd /contents/4/role",
    ],
  },
  {
    name: "a system instruction that is a string",
    line: record(`${U},${M}`, `"systemInstruction":"s",`),
    problems: ["wrong-type.wrongType /systemInstruction"],
  },
  {
    name: "a system instruction with media",
    line: record(`${U},${M}`, `"systemInstruction":{"parts":[{"fileData":{}}]},`),
    problems: ["unknown-content-part.notInFormat /systemInstruction/parts/0"],
  },
  {
    name: "parts of OpenAI, an address of Amazon",
    line: record(
      `${content("user", `{"type":"image_url"},{"fileData":{"mimeType":"image/png","fileUri":"s3://b/a"}}`)},${M}`,
    ),
    problems: [
      "unknown-content-part.notInFormat /contents/0/parts/0",
      "invalid-image.storage /contents/0/parts/1/fileData/fileUri",
    ],
  },
  {
    name: "calls and answers that do not fit",
    line: record(
      [
        content("user", response("ping")),
        content("model", `${call("ping")},${call("pong")}`),
        content("user", response("ping")),
        content("model", call("ping")),
        content("user", `{"functionResponse":{"name":"pang","response":"ok"}}`),
        content("model", response("ping")),
      ].join(","),
      declared,
    ),
    problems: [
      "tool-call-mismatch.noSuchCall /contents/0/parts/0",
      "undeclared-tool.undeclared /contents/1/parts/1/functionCall/name",
      "tool-call-mismatch.otherCount /contents/2",
      "wrong-type.wrongType /contents/4/parts/0/functionResponse/response",
      "tool-call-mismatch.noSuchCall /contents/4/parts/0",
      "unknown-content-part.notInFormat /contents/5/parts/0",
    ],
  },
  {
    name: "other fields",
    line: record(`{"role":"user","parts":[{"text":"q"}],"name":"n"},${M}`, `"id":1,`),
    problems: ["unknown-field.unknown /id#", "unknown-field.unknown /contents/0/name#"],
  },
  {
    name: "an empty list",
    line: record(""),
    problems: ["empty-content.noMessages /contents"],
  },
]);

testRoundTrip(gemini, [
  valid,
  withCalls,
  record(
    `${content("user", `{"fileData":{"mimeType":"image/png","fileUri":"gs://b/a.png"}},{"inlineData":{"mimeType":"image/png","data":"iVBO"}},{"text":"q"}`)},${M}`,
    `"generationConfig":{"temperature":0},`,
  ),
  record(
    `${U},${content("model", call("f"))},${content("user", `${response("f", `{"output":"{\\"output\\":\\"x\\"}"}`)},{"text":"r"}`)},${M}`,
  ),
]);

test("gemini: its records are known", () => {
  assert.equal(bestFormat(parseRecord(valid))?.id, "gemini");
  assert.equal(bestFormat(parseRecord(`{"contents":"x"}`))?.id, "gemini");
});

const throughGemini = (example: Example): Example => {
  const there = writeExample(gemini, example);
  assert.deepEqual([there.refusal, there.losses], [undefined, []]);
  const read = readLine(gemini, JSON.stringify(there.json));
  assert.deepEqual(read.problems, []);
  assert.ok(read.example);
  return read.example;
};

test("gemini: OpenAI's conversations without tools, names and weights come back as they were", () => {
  const wanted = examples({ system: true, images: true, severalTexts: true });
  fc.assert(
    fc.property(wanted, (example) => {
      const chat = writeExample(openaiChat, example);
      const { example: before } = readLine(openaiChat, JSON.stringify(chat.json));
      assert.ok(before);
      const back = writeExample(openaiChat, throughGemini(before));
      assert.deepEqual(back.losses, []);
      assert.deepEqual(back.json, chat.json);
    }),
  );
});

test("gemini: calls come back but for their ids", () => {
  fc.assert(
    fc.property(examples({ system: true, tools: true }), (example) => {
      const there = writeExample(gemini, example);
      const read = readLine(gemini, JSON.stringify(there.json));
      assert.deepEqual(read.problems, []);
      const hasCalls = example.turns.some(({ calls }) => calls.length > 0);
      assert.deepEqual(there.losses, hasCalls ? ["call-ids"] : []);
      assert.ok(read.example);
      assert.deepEqual(withoutPaths(read.example), withoutPaths(withoutIds(example)));
    }),
  );
});

/** As Gemini holds them: calls without ids and with objects, answers with the name of their function. */
function withoutIds(example: Example): Example {
  const turns = example.turns.map(({ callId, ...turn }) => ({
    ...turn,
    ...(callId === undefined ? {} : { name: "ping" }),
    calls: turn.calls.map((call) => ({
      ...call,
      id: undefined,
      arguments: typeof call.arguments === "string" ? parseRecord(call.arguments) : {},
    })),
  }));
  return { ...example, turns };
}

test("gemini: answers of tools go to their calls", () => {
  const ask = (id: string): string =>
    `{"id":"${id}","type":"function","function":{"name":"f","arguments":"{\\"n\\":\\"${id}\\"}"}}`;
  const line = `{"messages":[{"role":"user","content":"q"},{"role":"assistant","tool_calls":[${ask("1")},${ask("2")}]},{"role":"tool","tool_call_id":"2","content":"second"},{"role":"tool","tool_call_id":"1","content":"{\\"n\\":1}"},{"role":"assistant","content":"a"}]}`;
  const { json } = writeExample(gemini, readExample(openaiChat, line));
  assert.deepEqual((json?.["contents"] as unknown[])[2], {
    role: "user",
    parts: [
      { functionResponse: { name: "f", response: { n: 1 } } },
      { functionResponse: { name: "f", response: { output: "second" } } },
    ],
  });
});

test("gemini: weights, names, columns and media of other stores are lost", () => {
  const line = `{"messages":[{"role":"user","name":"n","content":[{"type":"text","text":"q"},{"type":"image_url","image_url":{"url":"https://example.com/picture"}}]},{"role":"assistant","content":"a","weight":0}],"id":1}`;
  const { json, losses } = writeExample(gemini, readExample(openaiChat, line));
  assert.deepEqual(json, parseRecord(record(`${U},${M}`)));
  assert.deepEqual(losses, ["images", "names", "weights", "columns id"]);
});
