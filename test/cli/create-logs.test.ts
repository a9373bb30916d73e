import assert from "node:assert/strict";
import { readFileSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { makeFolder, runCli } from "./run-cli.ts";

const line = (day: string): string =>
  `<187>${day} 12:00:00 sw1 101: ${day} 12:00:00: %LINK-3-UPDOWN: Interface Gi1/0/1, changed state to down\n`;

/** Of each record. */
function timesOf(cwd: string): string[] {
  return readFileSync(join(cwd, "o.provenance.jsonl"), "utf8")
    .split("\n")
    .flatMap((text) => /"time":"([^"]*)"/.exec(text)?.[1] ?? []);
}

test("a log without years began the year before where its file was last written in January", async (t) => {
  const cwd = makeFolder(t, { "a.log": line("Dec 31") + line("Jan  1") });
  const january = new Date("2026-01-15T12:00:00Z");
  utimesSync(join(cwd, "a.log"), january, january);
  const words = ["create", "--kind", "log", "--force", "--out", "o.jsonl"];
  assert.equal((await runCli([...words, "a.log"], { cwd })).code, 0);
  assert.deepEqual(timesOf(cwd), ["2025-12-31T12:00:00.000Z", "2026-01-01T12:00:00.000Z"]);
  // Of a year that a person gives nobody knows the last month.
  assert.equal((await runCli([...words, "--year", "2026", "a.log"], { cwd })).code, 0);
  assert.deepEqual(timesOf(cwd), ["2026-12-31T12:00:00.000Z", "2027-01-01T12:00:00.000Z"]);
});

test("lines that repeat one that is not there are told as that", async (t) => {
  const cwd = makeFolder(t, {
    "a.log": `<38>May  1 12:00:09 h last message repeated 2 times\n${line("May  1")}`,
  });
  const { stdout } = await runCli(["create", "--kind", "log", "--out", "o.jsonl", "a.log"], {
    cwd,
  });
  assert.match(
    stdout,
    /Left out: 1, as it repeats a line that is not above it \(a\.log line 1\)\./,
  );
});
