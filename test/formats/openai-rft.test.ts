import assert from "node:assert/strict";
import { test } from "node:test";
import { openaiRft } from "../../src/core/formats/openai-rft.ts";
import { A, calling, messages, S, U } from "./chat-lines.ts";
import { readLine, testFormat, testRoundTrip, writeExample } from "./format-tester.ts";

const guide = `{"messages":[{"role":"user","content":"Is telnet allowed by policy?"}],"compliant":"no"}`;
const bedrock = `{"messages":[${S},${U}],"reference_answer":{"answer":"72"},"tools":[{"type":"function","function":{"name":"f"}}],"id":"r1"}`;

testFormat(openaiRft, [
  { name: "the record of the guide", line: guide },
  { name: "Bedrock's columns", line: bedrock },
  { name: "no column", line: messages(U) },
  {
    name: "instructions alone",
    line: messages(S),
    problems: ["turn-structure.mustEnd /messages/0/role"],
  },
  { name: "earlier rounds", line: messages(S, U, A, U) },
  { name: "no messages", line: `{"compliant":"no"}`, problems: ["missing-field.missing"] },
  {
    name: "it ends with the answer",
    line: `{"messages":[${U},${A}],"compliant":"no"}`,
    problems: ["turn-structure.endsWithAnswer /messages/1/role"],
  },
  {
    name: "messages is empty",
    line: `{"messages":[],"compliant":"no"}`,
    problems: ["empty-content.noMessages /messages"],
  },
  {
    name: "it ends with a call",
    line: messages(U, calling("c")),
    problems: ["turn-structure.endsWithAnswer /messages/1/role"],
  },
  {
    name: "an unknown role",
    line: messages(`{"role":"human","content":"q"}`),
    problems: ["unknown-role.otherName /messages/0/role"],
  },
]);

testRoundTrip(openaiRft, [guide, bedrock, messages(S, U, A, U)]);

test("openai-rft: nothing is trained on, columns are the grader's", () => {
  const { example } = readLine(openaiRft, `{"messages":[${U},${A},${U}],"answer":"72","tools":[]}`);
  assert.ok(example);
  assert.equal(example.kind, "prompt");
  assert.ok(example.turns.every(({ trained }) => !trained));
  assert.deepEqual(example.columns, { answer: "72" });
  assert.equal(writeExample(openaiRft, { ...example, kind: "text" }).refusal, "other-kind");
  const answered = { ...example, turns: example.turns.slice(0, 2) };
  assert.equal(writeExample(openaiRft, answered).refusal, "no-question");
  assert.equal(writeExample(openaiRft, { ...example, turns: [] }).refusal, "no-question");
});
