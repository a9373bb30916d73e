/** What readers of SARIF rely on beyond its types: references hold, places are inside the file, nothing is quoted. */

import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

import type { Log, Run } from "sarif";

import { broken, good, lines } from "./records.ts";
import { makeFolder, runCli } from "./run-cli.ts";
import type { RunOptions } from "./run-cli.ts";

async function sarifRun(words: readonly string[], options: RunOptions): Promise<Run> {
  const { stdout, stderr } = await runCli(["check", "--output", "sarif", ...words], options);
  assert.equal(stderr, "");
  const log = JSON.parse(stdout) as Log;
  assert.equal(log.version, "2.1.0");
  assert.equal(log.runs.length, 1);
  const [run] = log.runs;
  assert.ok(run);
  return run;
}

const urisOf = (run: Run): (string | undefined)[] =>
  (run.results ?? []).map(
    (result) => result.locations?.[0]?.physicalLocation?.artifactLocation?.uri,
  );

test("results refer to their rules, their files and places in them", async (context) => {
  const cwd = makeFolder(context, { "a.jsonl": lines(good, broken, good) });
  const run = await sarifRun(["a.jsonl"], { cwd });
  const rules = run.tool.driver.rules ?? [];
  assert.ok((run.results ?? []).length > 0);
  for (const result of run.results ?? []) {
    assert.equal(rules[result.ruleIndex ?? -1]?.id, result.ruleId);
    const region = result.locations?.[0]?.physicalLocation?.region;
    assert.ok(region?.startLine !== undefined && region.startLine <= 3);
    assert.ok((region.startColumn ?? 0) >= 1);
    assert.ok((region.endColumn ?? 0) >= (region.startColumn ?? 0));
  }
  assert.deepEqual(
    urisOf(run),
    urisOf(run).map(() => "a.jsonl"),
  );
});

test("fingerprints differ from each other and survive lines inserted above", async (context) => {
  const cwd = makeFolder(context, {
    "before.jsonl": lines(good, broken, broken),
    "after.jsonl": lines(good, "", broken, broken),
  });
  const fingerprints = async (file: string): Promise<unknown[]> => {
    const run = await sarifRun([file, "--rule", "blank-line=off"], { cwd });
    return (run.results ?? []).map((result) => result.partialFingerprints);
  };
  const before = await fingerprints("before.jsonl");
  assert.ok(before.length >= 2);
  assert.equal(new Set(before.map((one) => JSON.stringify(one))).size, before.length);
  assert.deepEqual(await fingerprints("after.jsonl"), before);
});

test("files are named from the folder, or from GitHub's checkout around it", async (context) => {
  const root = makeFolder(context, { "sets/ä b#1.jsonl": lines(broken), "c.jsonl": lines(broken) });
  const cwd = join(root, "sets");
  mkdirSync(cwd, { recursive: true });
  const words = ["--rule", "unknown-format=off", "ä b#1.jsonl", "../c.jsonl"];
  assert.deepEqual(urisOf(await sarifRun(words, { cwd })), [
    "%C3%A4%20b%231.jsonl",
    pathToFileURL(join(root, "c.jsonl")).href,
  ]);
  assert.deepEqual(urisOf(await sarifRun(words, { cwd, env: { GITHUB_WORKSPACE: root } })), [
    "sets/%C3%A4%20b%231.jsonl",
    "c.jsonl",
  ]);
});
