import assert from "node:assert/strict";
import { suite, test } from "node:test";

import type { SourceKind } from "../../../../src/core/create/operational-record.ts";
import { SeenIds } from "../../../../src/core/create/tables/seen-ids.ts";
import {
  TableRecords,
  type TableReading,
} from "../../../../src/core/create/tables/table-records.ts";

const cleaning = { quotes: true, signatures: true, greetings: true };

/** Each field is a column of its name; further ones of it are "field 2", "field 3". */
function reader(kind: SourceKind, fields: readonly string[], more: Partial<TableReading> = {}) {
  const seen = new Map<string, number>();
  const mapping = fields.map((field) => {
    const number = (seen.get(field) ?? 0) + 1;
    seen.set(field, number);
    return { field, column: number === 1 ? field : `${field} (${number})` };
  });
  const records = new TableRecords(fields, { kind, mapping, cleaning, ...more });
  let row = 0;
  return (...cells: string[]) => {
    row += 1;
    return records.read({ cells, line: row + 1, endLine: row + 1, row });
  };
}

suite("tickets", () => {
  const fields = ["problem", "problem", "diagnosis", "resolution", "notes", "id"];

  test("a whole one", () => {
    const read = reader("ticket", [...fields, "host", "task_type"]);
    const cells = [
      "Link down",
      "<p>Gi1/0/1 is down.</p>",
      "CRC errors",
      "Hi,\nreplaced the SFP.\nRegards,\nJane",
      "",
      "INC1",
      " sw1 ",
      "Change review",
    ];
    assert.deepEqual(read(...cells), {
      kind: "ticket",
      taskType: "change_review",
      parts: {
        problem: "Link down\n\nGi1/0/1 is down.",
        diagnosis: "CRC errors",
        resolution: "replaced the SFP.",
      },
      traits: { id: "INC1", host: "sw1" },
      place: { line: 2, endLine: 2, row: 1 },
      source: cells,
      missing: [],
    });
  });

  test("a description that repeats the title is there once", () => {
    const read = reader("ticket", ["problem", "problem", "resolution"]);
    const problem = (title: string, body: string): string | undefined =>
      read(title, body, "Replaced it.").parts.problem;
    assert.equal(problem("Link down.", "link down"), "link down");
    assert.equal(problem("Link down", "Link down since Monday."), "Link down since Monday.");
    assert.equal(problem("Link of sw1 down", "sw1"), "Link of sw1 down");
    assert.equal(problem("", "Link down"), "Link down");
    assert.equal(problem("Link", "Gi1 is down"), "Link\n\nGi1 is down");
  });

  test("notes stand for what is missing", () => {
    const read = reader("ticket", fields);
    const notes = [
      "2027-05-02 08:00:00 - John Roe (Work notes)\nuser confirmed",
      "2027-05-02 07:00:00 - John Roe (Work notes)\nReplaced the SFP.",
      "2027-05-01 12:00:00 - Jane Doe (Work notes)\nCRC errors seen.",
    ].join("\n\n");
    const { parts, doubt } = read("Link down", "", "", "User confirmed.", notes, "INC1");
    assert.deepEqual(parts, {
      problem: "Link down",
      diagnosis: "CRC errors seen.",
      resolution: "Replaced the SFP.",
    });
    assert.equal(doubt, undefined);
  });

  test("doubts", () => {
    const read = reader("ticket", fields, { boilerplate: ["handed over"] });
    const doubt = (...cells: string[]): string | undefined => read(...cells).doubt;
    assert.equal(doubt("", "", "", "Replaced it.", "", "1"), "no-request");
    assert.equal(doubt("Link down", "", "", " ", "", "2"), "no-answer");
    assert.equal(
      doubt("Link down", "", "", "Closed automatically after 5 days.", "", "3"),
      "boilerplate-answer",
    );
    assert.equal(doubt("Link down", "", "", "Handed over.", "", "4"), "boilerplate-answer");
    assert.equal(
      doubt("Link down", "", "", "Replaced it.", "", "3"),
      undefined,
      "the first with an answer",
    );
    assert.equal(doubt("Link down", "", "", "Replaced it.", "", "3"), "repeated-id");
    assert.equal(doubt("Link down", "", "", "Replaced it.", "", ""), undefined, "no id");
    assert.equal(doubt("Link down", "", "", "Replaced it.", "", ""), undefined);
  });

  test("ids of another table", () => {
    const ids = new SeenIds();
    const doubts = [1, 2].map(
      () =>
        reader("ticket", ["problem", "resolution", "id"], { ids })("x", "Replaced it.", "1").doubt,
    );
    assert.deepEqual(doubts, [undefined, "repeated-id"]);
  });

  test("a resolution that says nothing is to be written where a diagnosis says something", () => {
    const read = reader("ticket", fields);
    const { parts, missing, doubt } = read("Link down", "", "CRC errors on Gi1", "Done.", "", "1");
    assert.deepEqual(
      [parts, missing, doubt],
      [{ problem: "Link down", diagnosis: "CRC errors on Gi1" }, ["resolution"], undefined],
    );
  });

  test("a row that is too short, columns that are not there", () => {
    const mapping = [
      { field: "problem", column: "a" },
      { field: "resolution", column: "gone" },
    ];
    const records = new TableRecords(["a", "b"], { kind: "ticket", mapping, cleaning });
    assert.equal(records.read({ cells: ["x"], line: 2, endLine: 2, row: 1 }).doubt, "no-answer");
  });

  test("the kind's task type, another one, one that there is not", () => {
    assert.equal(reader("ticket", ["problem"])("x").taskType, "troubleshooting");
    assert.equal(reader("ticket", ["problem"], { taskType: "security" })("x").taskType, "security");
    assert.equal(
      reader("ticket", ["problem", "task_type"])("x", "party").taskType,
      "troubleshooting",
    );
  });
});

suite("configurations and logs", () => {
  test("a configuration keeps all but its white space", () => {
    const read = reader("config", ["request", "config", "explanation"]);
    const config = "interface Gi1\r\n description <b> &amp;\r\n!\r\n> x \r\n";
    const { parts, taskType, doubt } = read("Hi team, make <b>Gi1</b> a trunk", config, "");
    assert.deepEqual(parts, {
      request: "make Gi1 a trunk",
      config: "interface Gi1\n description <b> &amp;\n!\n> x",
    });
    assert.deepEqual([taskType, doubt], ["configuration", undefined]);
    assert.equal(read("", "vlan 10", "").doubt, "no-request");
    assert.equal(read("Make it", "", "because").doubt, "no-answer");
  });

  test("a log entry", () => {
    const read = reader("log", ["entry", "classification", "severity", "action", "host"]);
    const whole = read("<187>%LINK-3-UPDOWN: down", "link", "error", "Check the cable.", "sw1");
    assert.deepEqual(whole.parts, {
      entry: "<187>%LINK-3-UPDOWN: down",
      classification: "link",
      severity: "error",
      action: "Check the cable.",
    });
    assert.deepEqual(
      [whole.taskType, whole.traits, whole.missing],
      ["log_analysis", { host: "sw1" }, []],
    );
    assert.deepEqual(read("x", "link", "", "", "").missing, ["action"]);
    assert.equal(read("x", "", "error", "", "").doubt, "no-answer");
    assert.equal(read("", "link", "", "", "").doubt, "no-request");
  });
});
