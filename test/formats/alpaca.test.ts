import assert from "node:assert/strict";
import { test } from "node:test";
import { formatById } from "../../src/core/formats/index.ts";
import { readLine, testFormat, testRoundTrip, writeExample } from "./format-tester.ts";

const alpaca = formatById("alpaca");
assert.ok(alpaca);

testFormat(alpaca, [
  {
    name: "a record",
    line: `{"instruction":"Explain this log","input":"%OSPF-5-ADJCHG","output":"Adjacency changed."}`,
  },
  { name: "no input", line: `{"instruction":"i","output":"o"}` },
  {
    name: "empty and null optional fields",
    line: `{"instruction":"i","input":"","system":null,"history":null,"output":"o"}`,
  },
  {
    name: "LLaMA-Factory's system and history",
    line: `{"instruction":"i","output":"o","system":"s","history":[["a","b"]]}`,
  },
  { name: "a preference pair", line: `{"instruction":"i","chosen":"a","rejected":"b"}` },
  {
    name: "response, GPTeacher's name of the output",
    line: `{"instruction":"i","input":"","response":"o"}`,
    problems: ["nonstandard-column.otherName /response#"],
  },
  {
    name: "another column",
    line: `{"instruction":"i","output":"o","example_input":"e"}`,
    problems: ["nonstandard-column.extra /example_input#"],
  },
  {
    name: "no output",
    line: `{"instruction":"i","input":""}`,
    problems: ["missing-field.missing"],
  },
  {
    name: "Output",
    line: `{"instruction":"i","Output":"o"}`,
    problems: ["missing-field.misspelled /Output#"],
  },
  {
    name: "no instruction",
    line: `{"input":"i","output":"o"}`,
    problems: ["missing-field.missing"],
  },
  {
    name: "a preference without its other half",
    line: `{"instruction":"i","chosen":"a"}`,
    problems: ["missing-field.missing"],
  },
  {
    name: "output is a list",
    line: `{"instruction":"i","output":["o"]}`,
    problems: ["wrong-type.wrongType /output"],
  },
  {
    name: "output is null",
    line: `{"instruction":"i","output":null}`,
    problems: ["empty-content.null /output"],
  },
  {
    name: "input is a number",
    line: `{"instruction":"i","input":1,"output":"o"}`,
    problems: ["wrong-type.wrongType /input"],
  },
  {
    name: "history without pairs",
    line: `{"instruction":"i","output":"o","history":[["a"],"b",["c",1]]}`,
    problems: [
      "wrong-type.wrongValue /history/0",
      "wrong-type.wrongType /history/1",
      "wrong-type.wrongType /history/2/1",
    ],
  },
  {
    name: "history is a string",
    line: `{"instruction":"i","output":"o","history":"h"}`,
    problems: ["wrong-type.wrongType /history"],
  },
]);

test("alpaca: turns are system, history, question and answer", () => {
  const { example } = readLine(
    alpaca,
    `{"instruction":"i","input":"n","output":"o","system":"s","history":[["a","b"]]}`,
  );
  assert.deepEqual(
    example?.turns.map(({ role, parts, trained }) => [
      role,
      parts.map((part) => part.path.join("/")),
      trained,
    ]),
    [
      ["system", ["system"], false],
      ["user", ["history/0/0"], false],
      ["assistant", ["history/0/1"], true],
      ["user", ["instruction", "input"], false],
      ["assistant", ["output"], true],
    ],
  );
});

test("alpaca: an empty instruction stays, an empty input makes no part", () => {
  const { example } = readLine(alpaca, `{"instruction":"","input":"","output":"o"}`);
  assert.deepEqual(example?.turns[0]?.parts, [{ type: "text", text: "", path: ["instruction"] }]);
});

testFormat(alpaca, [
  {
    name: "KTO's rating",
    line: `{"instruction":"i","input":"","output":"o","kto_tag":false}`,
  },
  {
    name: "a rating in words",
    line: `{"instruction":"i","output":"o","kto_tag":"good"}`,
    problems: ["wrong-type.wrongType /kto_tag"],
  },
  {
    name: "the same answer twice",
    line: `{"instruction":"i","chosen":"a","rejected":"a"}`,
    problems: ["no-preference.same /rejected"],
  },
  {
    name: "pictures with their marks",
    line: `{"instruction":"<image>Which port is down?","output":"o","images":["ports.png"]}`,
  },
  {
    name: "more marks than pictures",
    line: `{"instruction":"<image><image>Compare","output":"o","images":["ports.png"]}`,
    problems: ["invalid-image.marks /images"],
  },
  {
    name: "a mark that is a word of the text",
    line: `{"instruction":"boot system flash <image>","output":"o"}`,
  },
  {
    name: "tools as JSON in a string",
    line: `{"instruction":"i","output":"o","tools":"[{\\"name\\":\\"ping\\",\\"parameters\\":{}}]"}`,
  },
  {
    name: "tools as a list",
    line: `{"instruction":"i","output":"o","tools":[]}`,
    problems: ["wrong-type.wrongType /tools"],
  },
]);

testRoundTrip(alpaca, [
  `{"instruction":"Explain this log","input":"%OSPF-5-ADJCHG","output":"Adjacency changed."}`,
  `{"instruction":"i","input":"","output":"o","system":"s","history":[["a","b"],["c","d"]]}`,
  `{"instruction":"i","input":"n","chosen":"a","rejected":"b","source":"t"}`,
  `{"instruction":"i","output":"o","kto_tag":false}`,
  `{"instruction":"<image>Which?","output":"o","images":["a.png"]}`,
  `{"instruction":"i","output":"o","tools":"[{\\"name\\":\\"ping\\"}]","__proto__":"p"}`,
]);

test("alpaca: what it cannot hold is told", () => {
  const chat = formatById("openai-chat");
  assert.ok(chat);
  const write = (messages: string): readonly unknown[] => {
    const { example } = readLine(chat, `{"messages":[${messages}]}`);
    assert.ok(example);
    const { json, losses, refusal } = writeExample(alpaca, example);
    return [json, losses, refusal];
  };
  const user = `{"role":"user","content":"q"}`;
  const answer = `{"role":"assistant","content":"a","weight":0}`;
  assert.deepEqual(write(`${user},${answer}`), [
    { instruction: "q", input: "", output: "a" },
    ["weights"],
    undefined,
  ]);
  assert.deepEqual(write(`${user},${user},${answer}`), [undefined, [], "repeated-role"]);
  assert.deepEqual(write(answer), [undefined, [], "starts-with-answer"]);
  assert.deepEqual(write(`${user},${answer},${user}`), [undefined, [], "ends-without-answer"]);
  const call = `{"role":"assistant","tool_calls":[{"id":"1","type":"function","function":{"name":"f","arguments":"{}"}}]}`;
  const result = `{"role":"tool","tool_call_id":"1","content":"r"}`;
  assert.deepEqual(write(`${user},${call},${result},${answer}`), [
    { instruction: "q", input: "", output: "a" },
    ["tool-calls", "weights"],
    undefined,
  ]);
});
