import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

import { mappingFault, type ColumnMapping } from "../../src/core/import/column-mapping.ts";
import { guessMapping } from "../../src/core/import/guess-mapping.ts";
import { Failure } from "../../src/node/failure.ts";
import { openContent, textOf } from "./import-support.ts";
import { temporaryFolder } from "./support.ts";

const folder = temporaryFolder();

async function recordsOf(
  name: string,
  text: string | Uint8Array,
  mapping?: ColumnMapping,
): Promise<unknown[]> {
  const content = await textOf(await openContent(folder, name, text, mapping));
  return content.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line) as unknown]));
}

const user = (content: string) => ({ role: "user", content });
const assistant = (content: string) => ({ role: "assistant", content });

for (const [name, delimiter] of [
  ["commas.csv", ","],
  ["semicolons.csv", ";"],
  ["tabs.tsv", "\t"],
  ["tabs.txt", "\t"],
  ["bars.csv", "|"],
] as const) {
  test(`a table is read: ${name}`, async () => {
    const rows = [
      ["Question", "Answer"],
      ["Port of BGP?", '"TCP 179, and\nnothing ""else"""'],
      ["Port of SSH?", "22"],
    ];
    const text = rows.map((row) => row.join(delimiter)).join("\r\n");
    assert.deepEqual(await recordsOf(name, text), [
      { messages: [user("Port of BGP?"), assistant('TCP 179, and\nnothing "else"')] },
      { messages: [user("Port of SSH?"), assistant("22")] },
    ]);
  });
}

test("byte order mark, blank lines and packing do not matter", async () => {
  const text = "\ufeffquestion,answer\n\nq,a\n\n";
  const expected = [{ messages: [user("q"), assistant("a")] }];
  assert.deepEqual(await recordsOf("marked.csv", text), expected);
  assert.deepEqual(await recordsOf("packed.csv.gz", gzipSync(text)), expected);
});

test("a mapping says what the columns are", async () => {
  const text =
    "Ticket,Context,Subject,Body,Fix\n4711,Be brief.,Gi0/1 down,err-disabled,Bounce\n2,,,only body,x\n";
  const mapping: ColumnMapping = [
    { field: "assistant", column: "Fix" },
    { field: "user", column: "Subject" },
    { field: "user", column: "Body" },
    { field: "system", column: "Context" },
    { field: "ticket_id", column: "Ticket" },
  ];
  assert.deepEqual(await recordsOf("mapped.csv", text, mapping), [
    {
      messages: [
        { role: "system", content: "Be brief." },
        user("Gi0/1 down\n\nerr-disabled"),
        assistant("Bounce"),
      ],
      ticket_id: "4711",
    },
    { messages: [user("only body"), assistant("x")], ticket_id: "2" },
  ]);
});

test("what was guessed and what is in no record is told", async () => {
  const text = "Problem,Diagnosis,Resolution,Closed,\np,d,r,2026-01-01,x\n";
  const opened = await openContent(folder, "guessed.csv", text);
  assert.deepEqual(opened.table, {
    mapping: [
      { field: "user", column: "Problem" },
      { field: "assistant", column: "Diagnosis" },
      { field: "assistant", column: "Resolution" },
    ],
    isGuessed: true,
    unused: ["Closed", ""],
    incomplete: 0,
  });
  opened.close();
});

test("usual names are guessed, others are not", () => {
  const fields = (...header: string[]) =>
    guessMapping(header)?.map(({ field, column }) => `${field}=${column}`);
  assert.deepEqual(fields("Instruction", "Input", "Output"), [
    "user=Instruction",
    "user=Input",
    "assistant=Output",
  ]);
  assert.deepEqual(fields("input", "output"), ["user=input", "assistant=output"]);
  assert.deepEqual(fields("system_prompt", "prompt", "completion"), [
    "system=system_prompt",
    "user=prompt",
    "assistant=completion",
  ]);
  assert.equal(fields("question", "category"), undefined);
  assert.equal(fields("a", "b"), undefined);
});

test("a mapping is refused with what is there", () => {
  const header = ["Question", "Answer", "Twice", "Twice"];
  const fault = (...mapping: [string, string][]) =>
    mappingFault(
      mapping.map(([field, column]) => ({ field, column })),
      header,
    );
  assert.equal(fault(["user", "Question"], ["assistant", "Answer"]), undefined);
  assert.match(fault(["user", "Qestion"]) ?? "", /no column "Qestion": did you mean "Question"/);
  assert.match(fault(["user", "Body text"]) ?? "", /it has "Question", "Answer", "Twice" and/);
  assert.match(fault(["user", "Twice"]) ?? "", /2 columns "Twice"/);
  assert.match(
    fault(["user", "Question"], ["messages", "Answer"]) ?? "",
    /cannot become "messages"/,
  );
  assert.match(
    fault(["user", "Question"], ["x", "Answer"], ["x", "Question"]) ?? "",
    /Two columns/,
  );
  assert.match(fault(["system", "Question"]) ?? "", /No column is to become user or assistant/);
});

const refused: readonly (readonly [name: string, text: string | Uint8Array, sentence: RegExp])[] = [
  [
    "ragged",
    "question,answer\nq,a\n\nq,a,more\n",
    /^Line 4 of ".*" has 3 fields where the header has 2/,
  ],
  ["short", 'question,answer\n"q\nq",a\nq\n', /^Line 4 of ".*" has 1 field where/],
  ["quote", 'question,answer\nq,"a\nq,a\n', /row at line 2 .* not closed/],
  ["inner quote", 'question,answer\nq,5" rack\n', /row at line 2 .* put the field in quotes/],
  ["behind quote", 'question,answer\nq,"a" b\n', /row at line 2 .* behind a closing quote/],
  ["latin", Buffer.from("question,answer\ngröße,a\n", "latin1"), /is not UTF-8/],
  ["untold", "left,right\nq,a\n", /do not say which one .*"left" and "right"/],
];

for (const [what, text, sentence] of refused) {
  test(`a table is refused in a sentence: ${what}`, async () => {
    await assert.rejects(recordsOf("refused.csv", text), (error) => {
      assert.ok(error instanceof Failure, String(error));
      assert.match(error.message, sentence);
      return true;
    });
  });
}

test("empty fields too many are none", async () => {
  const expected = [{ messages: [user("q"), assistant("a")] }];
  assert.deepEqual(await recordsOf("surplus.csv", "question,answer\nq,a,,\n"), expected);
});

test("rows without a question or an answer are counted, empty ones are none", async () => {
  const text = "question,answer\nq,a\n,\nq,\n , \n,a\n";
  const opened = await openContent(folder, "gaps.csv", text);
  assert.equal((await textOf(opened)).trimEnd().split("\n").length, 3);
  assert.equal(opened.table?.incomplete, 2);
});

test("Excel's line about the delimiter is no header", async () => {
  const expected = [{ messages: [user("q"), assistant("a, b")] }];
  assert.deepEqual(
    await recordsOf("excel.csv", "sep=;\r\nquestion;answer\r\nq;a, b\r\n"),
    expected,
  );
});

test("a mapping for what is no table is refused", async () => {
  const mapping = [{ field: "user", column: "a" }];
  await assert.rejects(recordsOf("a.jsonl", '{"a":1}\n', mapping), /is no table/);
});
