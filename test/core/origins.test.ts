/** Task types and sources are told by records and by the provenance beside them, also where records were edited. */

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";

import type { Provenance } from "../../src/core/create/provenance.ts";
import type { JsonObject } from "../../src/core/model.ts";
import { OriginCounter } from "../../src/core/stats/origin-counter.ts";
import { OriginEntries } from "../../src/core/stats/origin-entries.ts";

function entry(record: string, given: Partial<Provenance> = {}): Provenance {
  const place = { path: "tickets.csv", line: 2, endLine: 2 };
  return { record, kind: "ticket", taskType: "troubleshooting", ...place, hash: "h", ...given };
}

function entriesOf(...provenances: readonly (Provenance | undefined)[]): OriginEntries {
  const entries = new OriginEntries();
  for (const provenance of provenances) entries.add(provenance);
  return entries;
}

/** `hashes`: of the records, line by line. */
function originsOf(hashes: readonly string[], entries: OriginEntries | undefined) {
  const counter = new OriginCounter(entries);
  for (const [line, hash] of hashes.entries()) counter.add(line, {}, hash);
  return counter.origins();
}

const log = { kind: "log", taskType: "log_analysis", path: "routers.log" } as const;

test("records are found by their hashes, wherever they are", () => {
  const entries = entriesOf(entry("a"), entry("b"), entry("c", log));
  assert.deepEqual(originsOf(["c", "a", "b"], entries), {
    taskTypes: [
      { taskType: "troubleshooting", records: 2 },
      { taskType: "log_analysis", records: 1 },
    ],
    sources: [
      { path: "routers.log", records: 1 },
      { path: "tickets.csv", records: 2 },
    ],
    missing: [],
    untold: 0,
  });
});

test("records that were edited are known by their neighbours", () => {
  const entries = entriesOf(entry("a"), entry("b", log), entry("c"), entry("d", log));
  const { taskTypes, untold } = originsOf(["a", "edited", "c", "edited too"], entries);
  assert.deepEqual(taskTypes, [
    { taskType: "troubleshooting", records: 2 },
    { taskType: "log_analysis", records: 2 },
  ]);
  assert.equal(untold, 0);
});

test("of others nothing is told: none is guessed", () => {
  const entries = entriesOf(entry("a"), entry("b"), entry("c"));
  assert.equal(originsOf(["a", "edited", "added", "c"], entries).untold, 2);
  assert.equal(originsOf(["x", "y"], undefined).untold, 2);
});

test("records that are the same have an entry each", () => {
  const entries = entriesOf(entry("a"), entry("a", log), entry("a"));
  const { taskTypes } = originsOf(["a", "a", "a"], entries);
  assert.deepEqual(taskTypes, [
    { taskType: "troubleshooting", records: 2 },
    { taskType: "log_analysis", records: 1 },
  ]);
});

test("parts that are missing are listed until the record is edited", () => {
  const missing = { missing: ["action"] };
  const entries = entriesOf(entry("a", missing), entry("b", missing), entry("c", missing));
  assert.deepEqual(originsOf(["a", "edited", "c"], entries).missing, [
    { part: "action", records: 2, lines: [0, 2] },
  ]);
});

test("a record may say it itself: its provenance, or a column", () => {
  const { taskType, ...provenance } = entry("a", log);
  const records: readonly JsonObject[] = [
    { metadata: JSON.parse(JSON.stringify({ task_type: taskType, ...provenance })) as JsonObject },
    { task_type: "capacity planning" },
    { metadata: { task_type: "capacity planning" } },
    { task_type: 7 },
    {
      task_type:
        "A text that goes on and on, as columns that hold prompts do, is the name of nothing.",
    },
    { metadata: null },
  ];
  const counter = new OriginCounter(undefined);
  for (const [line, json] of records.entries()) counter.add(line, json, undefined);
  const { taskTypes, sources, untold } = counter.origins();
  assert.deepEqual(taskTypes, [
    { taskType: "capacity planning", records: 2 },
    { taskType: "log_analysis", records: 1 },
  ]);
  assert.deepEqual(sources, [{ path: "routers.log", records: 1 }]);
  assert.equal(untold, 3);
});

test("each record is counted once, whatever became of the others", () => {
  const lines = fc.array(fc.constantFrom("a", "b", "c", "d", "x", "y"));
  const known = fc.array(fc.option(fc.constantFrom("a", "b", "c", "d"), { nil: undefined }));
  fc.assert(
    fc.property(lines, known, (hashes, entries) => {
      const all = entriesOf(...entries.map((hash) => hash && entry(hash)));
      const { taskTypes, untold } = originsOf(hashes, all);
      const told = taskTypes.reduce((sum, { records }) => sum + records, 0);
      assert.equal(told + untold, hashes.length);
    }),
  );
});
