import assert from "node:assert/strict";
import { test } from "node:test";

import { starterMapping } from "../../../../src/core/create/logs/starter-mapping.ts";
import { LogTableRecords } from "../../../../src/core/create/tables/log-table-records.ts";
import { TableRecords } from "../../../../src/core/create/tables/table-records.ts";

const columns = ["timestamp", "host", "message", "severity"];
const mapping = [
  { field: "time", column: "timestamp" },
  { field: "host", column: "host" },
  { field: "entry", column: "message" },
  { field: "severity", column: "severity" },
];
const cleaning = { quotes: true, signatures: true, greetings: true };
const log = {
  mapping: starterMapping,
  year: 2027,
  zone: 0,
  incidentMinutes: undefined,
  leastSevere: 5,
};

const open = () =>
  LogTableRecords.open(new TableRecords(columns, { kind: "log", mapping, cleaning }), log);
const row = (cells: readonly string[]) => ({ cells, line: 2, endLine: 2, row: 1 });

test("the mapping says what entries mean, columns what they say themselves", async () => {
  const records = await open();
  const cells = [
    "2027-05-01 10:00",
    "r1",
    "%LINK-3-UPDOWN: Interface Gi1, changed state to down",
    "high",
  ];
  const outcome = records.read(row(cells));
  assert.ok(outcome.type === "record");
  const { parts, traits, place, source, doubt, missing } = outcome.record;
  assert.equal(parts.entry, cells[2]);
  assert.match(parts.classification ?? "", /link/);
  assert.equal(parts.severity, "high");
  assert.ok(parts.action !== undefined);
  assert.deepEqual(
    [traits["host"], traits["time"], traits["interface"]],
    ["r1", "2027-05-01 10:00", "Gi1"],
  );
  assert.deepEqual([place, source], [{ line: 2, endLine: 2, row: 1 }, cells]);
  assert.deepEqual([doubt, missing], [undefined, []]);
});

test("what no rule fits is flagged, what is less severe left out", async () => {
  const records = await open();
  const unknown = records.read(row(["", "r1", "Interface Gi1 is odd", "high"]));
  assert.ok(unknown.type === "record");
  assert.deepEqual(unknown.record.missing, ["classification", "action"]);
  assert.equal(unknown.record.traits["interface"], "Gi1");
  const debug = records.read(row(["", "r1", "%IP-7-TRACE: nothing", ""]));
  assert.ok(debug.type === "left-out" && debug.leftOut.why === "ignored-line");
  const empty = records.read(row(["", "r1", "", ""]));
  assert.ok(empty.type === "record" && empty.record.doubt === "no-request");
});
