import assert from "node:assert/strict";
import { test } from "node:test";
import { formatById } from "../../src/core/formats/index.ts";
import { readLine, testFormat } from "./format-tester.ts";

const openaiCompletion = formatById("openai-completion");
assert.ok(openaiCompletion);

testFormat(openaiCompletion, [
  {
    name: "a record",
    line: `{"prompt":"%BGP-5-ADJCHANGE: neighbor Down ->","completion":" critical"}`,
  },
  { name: "an empty prompt for open-ended generation", line: `{"prompt":"","completion":" x"}` },
  { name: "no completion", line: `{"prompt":"a"}`, problems: ["missing-field.missing"] },
  { name: "no prompt", line: `{"completion":"b"}`, problems: ["missing-field.missing"] },
  {
    name: "keys in capitals",
    line: `{"Prompt":"a ->","COMPLETION":" b"}`,
    problems: ["missing-field.misspelled /Prompt#", "missing-field.misspelled /COMPLETION#"],
  },
  {
    name: "another key",
    line: `{"prompt":"a ->","completion":" b","id":7}`,
    problems: ["unknown-field.unknown /id#"],
  },
  {
    name: "response for completion",
    line: `{"prompt":"a","response":"b"}`,
    problems: ["missing-field.missing", "unknown-field.unknown /response#"],
  },
  {
    name: "prompt is a list",
    line: `{"prompt":["a"],"completion":"b"}`,
    problems: ["wrong-type.wrongType /prompt"],
  },
  {
    name: "completion is null",
    line: `{"prompt":"a","completion":null}`,
    problems: ["empty-content.null /completion"],
  },
  {
    name: "completion is a number",
    line: `{"prompt":"a","completion":3}`,
    problems: ["wrong-type.wrongType /completion"],
  },
]);

test("openai-completion: an empty prompt makes no turn, an empty completion one", () => {
  const { example } = readLine(openaiCompletion, `{"prompt":"","completion":""}`);
  const path = ["completion"];
  const parts = [{ type: "text", text: "", path }];
  assert.deepEqual(example?.turns, [
    { role: "assistant", parts, toolCalls: 0, trained: true, path },
  ]);
});
