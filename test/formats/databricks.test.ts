import assert from "node:assert/strict";
import { test } from "node:test";
import { databricks } from "../../src/core/formats/databricks.ts";
import { checkText } from "../rules/rule-tester.ts";
import { A, messages, S, U } from "./chat-lines.ts";
import { testFormat, testRoundTrip } from "./format-tester.ts";

const instruction = `{"prompt":"Define VRF","response":"A separate routing table."}`;

testFormat(databricks, [
  { name: "an instruction", line: instruction },
  { name: "completion", line: `{"prompt":"p","completion":"c"}` },
  { name: "a conversation", line: messages(S, U, A, U, A) },
  { name: "no response", line: `{"prompt":"x"}`, problems: ["missing-field.missing"] },
  {
    name: "the assistant alone",
    line: messages(A),
    problems: ["turn-structure.mustStart /messages/0/role"],
  },
  {
    name: "the user last",
    line: messages(U, A, U),
    problems: ["turn-structure.mustEnd /messages/2/role"],
  },
  {
    name: "two questions in a row",
    line: messages(U, U, A),
    problems: ["turn-structure.mustAlternate /messages/1/role"],
  },
  {
    name: "two system messages",
    line: messages(S, S, U, A),
    problems: ["turn-structure.secondSystem /messages/1/role"],
  },
  {
    name: "a late system message",
    line: messages(U, S, A),
    problems: ["turn-structure.lateSystem /messages/1/role"],
  },
  {
    name: "another column and another spelling",
    line: `{"Prompt":"p","response":"r","id":1}`,
    problems: ["missing-field.misspelled /Prompt#", "nonstandard-column.extra /id#"],
  },
]);

test("databricks: an empty response", () => {
  const text = `{"prompt":"x","response":""}`;
  const { findings } = checkText(text, { format: "databricks" });
  assert.deepEqual(
    findings.map(({ ruleId, messageId, pointer }) => [ruleId, messageId, pointer]),
    [["empty-content", "empty", "/response"]],
  );
});

testRoundTrip(databricks, [instruction, messages(S, U, A, U, A)]);
