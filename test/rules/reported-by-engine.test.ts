/** Rules whose findings are by-products of reading lines and of comparing records. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits, pickFixes } from "../../src/core/fix.ts";
import { chat, checkText, testRule } from "./rule-tester.ts";

const one = chat("Which port does BGP use?", "TCP 179.");
const two = chat("Which port does SSH use?", "TCP 22.");

testRule("blank-line", [
  { name: "records only", text: `${one}\n${two}\n` },
  {
    name: "a blank line between",
    text: `${one}\n \t\n${two}`,
    findings: [{ messageId: "blankLine", line: 1, at: " \t" }],
  },
]);
test("blank-line: the safe fix leaves nothing of the line", () => {
  for (const blank of ["", " \t"]) {
    const { findings } = checkText(`${one}\n${blank}\n${two}`);
    const fixes = findings.flatMap((finding) => finding.fixes ?? []);
    assert.deepEqual(fixes, [
      { id: "removeLine", safety: "safe", edits: [{ start: 0, end: blank.length, text: "" }] },
    ]);
    const edits = pickFixes(fixes).flatMap((fix) => fix.edits);
    assert.equal(edits.length, 1, "an edit without length counts too");
    assert.equal(applyEdits(blank, edits), "");
  }
});
testRule("not-an-object", [
  {
    text: `${one}\n["a"]`,
    findings: [{ messageId: "notAnObject", line: 1, at: "[", data: { found: "an array" } }],
  },
  {
    text: `${one}\nnull`,
    findings: [{ messageId: "notAnObject", line: 1, at: "null", data: { found: "null" } }],
  },
]);
const pair = `{"prompt":"p","completion":"c"}`;
const otherColumns = {
  messageId: "otherColumns",
  line: 1,
  at: `{"prompt"`,
  data: { found: "prompt, completion", expected: "messages", format: "Together" },
};
testRule("mixed-formats", [
  {
    name: "two sets of columns of a named format",
    text: `${one}\n${pair}\n${two}`,
    config: { format: "together" },
    findings: [otherColumns],
  },
  {
    name: "two sets of columns of a target's format",
    text: `${one}\n${pair}`,
    config: { targets: ["together"] },
    // That it is of another format than the first is said, too.
    findings: [{ messageId: "otherFormat", line: 1, at: `{"prompt"` }, otherColumns],
  },
  { name: "one set of columns", text: `${pair}\n{}\n${pair}`, config: { format: "together" } },
  {
    name: "conversations and instructions",
    text: `${one}\n{"prompt":"p","response":"r"}`,
    config: { format: "databricks" },
    findings: [{ messageId: "otherColumns", line: 1, at: `{"prompt"` }],
  },
  { name: "one format", text: `${one}\n${two}` },
  {
    name: "one record of another",
    text: `${one}\n${two}\n{"prompt":"p","completion":"c"}`,
    findings: [
      {
        messageId: "otherFormat",
        line: 2,
        at: `{"prompt"`,
        data: { expected: "OpenAI chat", found: "OpenAI prompt/completion" },
      },
    ],
  },
  {
    name: "a record with faults is not of another",
    text: `${one}\n${two}\n{"messages":7,"prompt":"p"}`,
  },
]);
testRule("unknown-format", [
  { name: "a known format", text: one },
  {
    name: "free columns",
    text: `{"question":"q","answer":"a"}`,
    findings: [{ messageId: "unknown", at: `{"question"` }],
  },
]);
testRule("exact-duplicate", [
  { name: "different records", text: `${one}\n${two}` },
  {
    name: "the same bytes, other bytes, another id",
    text: `${one}\n${two}\n${one}\n{"id":7,"messages":[{"content":" Which port does BGP use?","role":"user"},{"content":"TCP\\u0020179.","role":"assistant"}]}`,
    findings: [
      { messageId: "first", at: `{"messages"`, data: { others: 2 } },
      { messageId: "repeated", line: 2, at: `{"messages"`, data: { line: 1, others: 2 } },
      { messageId: "repeated", line: 3, at: `{"id"`, data: { line: 1, others: 2 } },
    ],
  },
  {
    name: "ids that count",
    text: `{"id":1,${one.slice(1)}\n{"id":2,${one.slice(1)}`,
    config: { rules: { "exact-duplicate": { ignoreFields: [] } } },
  },
]);
testRule("near-duplicate", [
  { name: "records that are not alike", text: `${one}\n${two}` },
  {
    name: "the same but for an instruction",
    text: `${one}\n${two}\n${one.replace("[", '[{"role":"system","content":"Be brief."},')}`,
    findings: [
      { messageId: "first", at: `{"messages"`, data: { others: 1 } },
      { messageId: "similar", line: 2, at: `{"messages"`, data: { percent: 100, line: 1 } },
    ],
  },
]);
testRule("conflicting-answers", [
  { name: "different prompts", text: `${one}\n${two}` },
  {
    name: "one prompt, two answers",
    text: `${one}\n${two}\n${one.replace("179", "197")}`,
    findings: [
      { messageId: "differs", at: `{"messages"`, data: { line: 3, answers: 2 } },
      { messageId: "differs", line: 2, at: `{"messages"`, data: { line: 1, answers: 2 } },
    ],
  },
]);
testRule("duplicate-key", [
  {
    text: `{"prompt":"a","completion":"b","prompt":"c"}`,
    findings: [{ messageId: "duplicateKey", at: `"prompt"` }],
  },
]);
testRule("unpaired-surrogate", [
  {
    text: `{"prompt":"a \\ud83d","completion":"b"}`,
    findings: [{ messageId: "unpairedSurrogate", at: "\\ud83d" }],
  },
]);
testRule("unsafe-number", [
  {
    text: `{"prompt":"a","completion":"b","id":90071992547409931}`,
    findings: [{ messageId: "unsafeInteger", at: "90071992547409931" }],
  },
  {
    text: `{"prompt":"a","completion":"b","id":1e999}`,
    findings: [{ messageId: "infiniteNumber", at: "1e999" }],
  },
  { text: `{"prompt":"a","completion":"b","id":9007199254740991}` },
]);
