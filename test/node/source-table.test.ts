import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

import { Failure } from "../../src/node/failure.ts";
import {
  isTableInput,
  openSourceTable,
  type SourceTableNotes,
} from "../../src/node/import/source-table.ts";
import { temporaryFolder } from "./support.ts";

const folder = temporaryFolder();

function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface Told {
  readonly columns: readonly string[];
  /** "1:2-3 a|b" is row 1 on lines 2 to 3; "!" leads what is left out. */
  readonly rows: readonly string[];
  readonly notes: SourceTableNotes;
  readonly failure?: string;
}

async function told(name: string, content: string | Uint8Array): Promise<Told> {
  const opened = await openSourceTable(fileOf(name, content));
  const rows: string[] = [];
  let failure: string | undefined;
  try {
    for await (const batch of opened.table.rows) {
      for (const entry of batch) {
        if ("cells" in entry) {
          rows.push(`${entry.row}:${entry.line}-${entry.endLine} ${entry.cells.join("|")}`);
        } else {
          const { row, line, endLine } = entry.place;
          rows.push(`! ${row ?? 0}:${line}-${endLine} ${entry.why}: ${entry.detail ?? ""}`);
        }
      }
    }
  } catch (error) {
    assert.ok(error instanceof Failure, String(error));
    failure = error.message;
  }
  opened.close();
  const { columns } = opened.table;
  return { columns, rows, notes: opened.notes(), ...(failure !== undefined && { failure }) };
}

const refusal = (sentence: RegExp) => (error: unknown) => {
  assert.ok(error instanceof Failure, String(error));
  assert.match(error.message, sentence);
  return true;
};

test("a table in CSV: rows, places, and what is left out with its reason", async () => {
  const text = 'Number, Problem ,Fix\n1,"a\nb",c\n2,x\n\n3,"y,z\n4,d,e\n5,f';
  const { columns, rows, notes } = await told("tickets.csv", text);
  assert.deepEqual(columns, ["Number", "Problem", "Fix"]);
  assert.deepEqual(rows, [
    "1:2-3 1|a\nb|c",
    "! 2:4-4 broken-row: it has 2 fields where the header has 3",
    "! 4:6-6 broken-row: a quote is not closed, so reading went on at its next line",
    "5:7-7 4|d|e",
    "! 6:8-8 half-written: the file ends in it",
  ]);
  assert.equal(notes.encoding, "UTF-8");
});

test("columns of the same name are told apart", async () => {
  const { columns } = await told("jira.csv", "Key,Comment,Comment\nA-1,x,y\n");
  assert.deepEqual(columns, ["Key", "Comment", "Comment (2)"]);
});

test("encodings are told; packing does not matter", async () => {
  const text = "Problem,Lösung\nü,“é”\n";
  const rows = ["1:2-2 ü|“é”"];
  const utf16 = await told("utf16.csv", Buffer.from(`\ufeff${text}`, "utf16le"));
  assert.deepEqual([utf16.rows, utf16.notes.encoding], [rows, "UTF-16"]);
  const packed = await told("packed.csv.gz", gzipSync(`\ufeff${text}`));
  assert.deepEqual([packed.rows, packed.notes.encoding], [rows, "UTF-8"]);
  const windows = Buffer.from(text.replace("“", "\u0093").replace("”", "\u0094"), "latin1");
  const whole = await told("windows.csv", windows);
  assert.deepEqual(whole.columns, ["Problem", "Lösung"]);
  assert.deepEqual([whole.rows, whole.notes.encoding], [rows, "Windows-1252"]);
  const mixed = await told("mixed.csv", Buffer.concat([Buffer.from("a,b\né,1\n"), windows]));
  assert.deepEqual(mixed.rows, ["1:2-2 é|1", "2:3-3 Problem|Lösung", "3:4-4 ü|“é”"]);
  assert.deepEqual([mixed.notes.encoding, mixed.notes.mixedRows], ["UTF-8", 2]);
});

test("JSON Lines: what is no object is left out, and reading goes on", async () => {
  const text = '{"id":1,"a":{"b":"x"}}\n{"id":\n\n[1]\n{"a":{"b":"y"},"c":true}\n{"id":3,"a';
  const { columns, rows } = await told("tickets.jsonl", text);
  assert.deepEqual(columns, ["id", "a.b", "c"]);
  assert.deepEqual(rows, [
    "1:1-1 1|x|",
    "! 2:2-2 broken-row: the line is no complete JSON",
    "! 3:4-4 not-an-object: ",
    "4:5-5 |y|true",
    "! 5:6-6 half-written: the file ends in this line",
  ]);
});

test("lines of JSON that are Windows-1252 are read as that", async () => {
  const bytes = Buffer.concat([Buffer.from('{"a":"é"}\n'), Buffer.from('{"a":"ü"}\n', "latin1")]);
  const { rows, notes } = await told("mixed.jsonl", bytes);
  assert.deepEqual(rows, ["1:1-1 é", "2:2-2 ü"]);
  assert.equal(notes.mixedRows, 1);
});

const tickets = [{ id: 1, text: "a" }, 7, { id: 2, text: "b\nc" }];

for (const [what, value, otherLists] of [
  ["an array", tickets, []],
  ["ServiceNow, records", { records: tickets }, []],
  ["ServiceNow, result", { result: tickets }, []],
  ["Jira", { expand: "names", startAt: 0, names: { a: ["[{"] }, issues: tickets }, []],
  ["Zendesk", { users: [{ id: 9 }], count: 2, tickets, groups: [{ id: 1 }] }, ["groups"]],
  ["an unknown name", { meta: [{ x: 1 }], 'the "rows"': tickets }, []],
] as const) {
  test(`a list in JSON is read: ${what}`, async () => {
    const flat = await told("list.json", JSON.stringify(value));
    assert.deepEqual(flat.columns, ["id", "text"]);
    assert.deepEqual(flat.rows, ["1:1-1 1|a", "! 2:1-1 not-an-object: ", "3:1-1 2|b\nc"]);
    assert.deepEqual([flat.notes.otherLists, flat.failure], [otherLists, undefined]);
    const pretty = JSON.stringify(value, null, 2);
    const spread = await told("spread.json", pretty);
    const lines = pretty.split("\n");
    const places = spread.rows.map((row) => Number(/:(\d+)-/.exec(row)?.[1]));
    assert.deepEqual(spread.columns, ["id", "text"]);
    assert.equal(spread.rows.length, 3);
    assert.equal(lines[places[1] === undefined ? -1 : places[1] - 1]?.trim(), "7,");
    assert.match(spread.rows[2] ?? "", /^3:(\d+)-(\d+) 2\|b\nc$/);
    assert.equal(lines[places[2] ?? 0]?.trim(), '"id": 2,');
  });
}

test("a list behind more than a piece of other things, and with more behind it", async () => {
  const value = {
    names: Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`customfield_${i}`, "x"])),
    issues: Array.from({ length: 40_000 }, (_, id) => ({ id, text: "y".repeat(100) })),
    users: Array.from({ length: 40_000 }, (_, id) => ({ id })),
  };
  const { rows, notes } = await told("large.json", JSON.stringify(value));
  assert.equal(rows.length, 40_000);
  assert.deepEqual(notes.otherLists, ["users"]);
});

test("one record with a list in it is a record", async () => {
  const { columns, rows } = await told(
    "one.json",
    '{"id":1,"text":"long enough","tags":[{"a":1}]}',
  );
  assert.deepEqual(columns, ["id", "text", "tags"]);
  assert.equal(rows.length, 1);
});

test("a broken array gives what is before its fault, then says where the fault is", async () => {
  const { rows, failure } = await told("broken.json", '[{"a":1},\n{"a":2},\n{"a":}]');
  assert.deepEqual(rows, ["1:1-1 1", "2:2-2 2"]);
  assert.match(failure ?? "", /line 3, column 2/);
});

test("an array that is cut off gives what is whole, and what is half-written as left out", async () => {
  const cut = await told("cut.json", '{"issues":[{"a":1},\n{"a":');
  assert.deepEqual(cut.rows, [
    "1:1-1 1",
    "! 2:2-2 half-written: the element that begins at line 2, column 1 has no end",
  ]);
  assert.equal(cut.failure, undefined);
});

test("columns that come late are told", async () => {
  const first = Array.from({ length: 30_000 }, (_, id) => ({ id, text: "x".repeat(200) }));
  const text = [...first, { id: 1, late: "y" }].map((one) => JSON.stringify(one)).join("\n");
  const { notes, rows } = await told("late.jsonl", text);
  assert.deepEqual(notes.lateColumns, ["late"]);
  assert.equal(rows.length, 30_001);
});

test("what is no table is refused in a sentence", async () => {
  const refused = (name: string, text: string | Uint8Array, sentence: RegExp): Promise<void> =>
    assert.rejects(told(name, text), refusal(sentence));
  await refused("a.txt", "hello\nworld\n", /is no table\. It has neither/);
  await refused("empty.csv", "", /table without rows|is no table/);
  await refused(
    "log.csv",
    "1,2026/01/02 10:00:00,0078\n1,2026/01/02 10:00:01,0078\n",
    /does not name columns/,
  );
  const named = /Line 1 .* is a title and names no columns, as line 2 does/;
  await refused("title.csv", "Export of 2026-05-01,,\nproblem,cause,fix\na,b,c\n", named);
  await refused("title.csv", "Open incidents\nproblem,cause,fix\na,b,c\n", named);
  await refused("open.csv", 'a,"b\nc,d\n', /header .* at line 1/);
  await refused("archive.csv", Buffer.from("PK\u0003\u0004rest"), /is no table\. .*ZIP/);
  await assert.rejects(openSourceTable(join(folder, "absent.csv")), refusal(/There is no file/));
});

test("tables are told from logs and configurations", async () => {
  const inputs: readonly (readonly [name: string, text: string, isTable: boolean])[] = [
    ["t.csv", "Number,Problem\n1,x\n", true],
    ["t.txt", "Number\tProblem\n1\tx\n", true],
    ["t.jsonl", '{"problem":"x","resolution":"y"}\n', true],
    ["t.json", '{"result":[{"number":"INC1","short_description":"x"}]}', true],
    ["m.jsonl", '{"timestamp":"2026","subject":"x","message":"y"}\n', true],
    ["l.jsonl", '{"@timestamp":"2026-01-02T10:00:00Z","message":"up"}\n', false],
    ["l.json", '[{"ts":1,"level":"info","msg":"up","host":"r1"}]', false],
    [
      "l.log",
      "Jan  2 10:00:00 r1 %LINK-3-UPDOWN: a, b\nJan  2 10:00:01 r1 %LINK-3-UPDOWN: a, b\n",
      false,
    ],
    [
      "f.log",
      'date=2026-01-02,time=10:00:00,devname="f"\ndate=2026-01-02,time=10:00:01,devname="f"\n',
      false,
    ],
    [
      "p.csv",
      "1,2026/01/02 10:00:00,0078,TRAFFIC,end\n1,2026/01/02 10:00:00,0078,TRAFFIC,end\n",
      false,
    ],
    ["c.cfg", "hostname r1\ninterface Gi0/1\n description a, b\n", false],
    ["c.txt", "vlan 1,2\nvlan 3,4\n name x\nhostname r1\n!\n", false],
    ["mail.txt", "Dear team, the router\nis down, please help\nThanks\n", false],
    ["none.csv", "", false],
  ];
  for (const [name, text, isTable] of inputs) {
    assert.equal(await isTableInput(fileOf(name, text)), isTable, name);
  }
});

test("reading ends with its signal", async () => {
  const controller = new AbortController();
  const path = fileOf("long.csv", `a,b\n${"1,2\n".repeat(2_000_000)}`);
  const opened = await openSourceTable(path, { signal: controller.signal });
  await assert.rejects(async () => {
    for await (const batch of opened.table.rows) {
      assert.ok(batch.length > 0);
      controller.abort(new Error("enough"));
    }
  }, /enough/);
  assert.ok(opened.bytesRead() < 8_000_000);
  opened.close();
});
