import assert from "node:assert/strict";
import { test } from "node:test";
import { axolotl } from "../../src/core/formats/axolotl.ts";
import { openaiChat } from "../../src/core/formats/openai-chat.ts";
import { A, answering, calling, messages, S, U } from "./chat-lines.ts";
import { readLine, testFormat, testRoundTrip, writeExample } from "./format-tester.ts";

const masked = `{"role":"assistant","content":"a","train":false}`;
const learned = `{"role":"user","content":"q","train":true}`;
const detail = `[{"begin_offset":0,"end_offset":1,"train":true}]`;

testFormat(axolotl, [
  { name: "a conversation", line: messages(U, A) },
  { name: "turns of which some are trained on", line: messages(S, learned, masked, U, A) },
  {
    name: "stretches of a turn",
    line: messages(U, `{"role":"assistant","content":"ab","train_detail":${detail}}`),
  },
  {
    name: "arguments that are an object",
    line: messages(
      U,
      `{"role":"assistant","tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":{}}}]}`,
    ),
  },
  {
    name: "train is a word",
    line: messages(U, `{"role":"assistant","content":"a","train":"yes"}`),
    problems: ["wrong-type.wrongType /messages/1/train"],
  },
  {
    name: "a stretch that ends before it begins",
    line: messages(
      U,
      `{"role":"assistant","content":"ab","train_detail":[{"begin_offset":2,"end_offset":1,"train":false}]}`,
    ),
    problems: ["wrong-type.wrongValue /messages/1/train_detail/0"],
  },
  {
    name: "stretches that are none",
    line: messages(
      U,
      `{"role":"assistant","content":"a","train_detail":[{"begin":0}]}`,
      U,
      `{"role":"assistant","content":"a","train_detail":1}`,
    ),
    problems: [
      "wrong-type.wrongType /messages/1/train_detail/0",
      "wrong-type.wrongType /messages/3/train_detail",
    ],
  },
  {
    name: "nothing is trained on",
    line: messages(U, masked),
    problems: ["no-assistant-turn.noneTrained /messages#"],
  },
]);

testRoundTrip(axolotl, [
  messages(S, learned, masked, U, A),
  messages(U, calling("c1"), answering("c1"), A),
]);

test("axolotl: what is trained on is OpenAI's weight, of the assistant's turns", () => {
  const { example } = readLine(axolotl, messages(U, masked, learned, A));
  assert.ok(example);
  const { json, losses } = writeExample(openaiChat, example);
  assert.deepEqual(losses, ["weights"]);
  const again = readLine(openaiChat, JSON.stringify(json)).example;
  assert.deepEqual(
    again?.turns.map(({ trained }) => trained),
    [false, false, false, true],
  );
});
