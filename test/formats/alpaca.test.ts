import assert from "node:assert/strict";
import { test } from "node:test";
import { formatById } from "../../src/core/formats/index.ts";
import { readLine, testFormat } from "./format-tester.ts";

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
