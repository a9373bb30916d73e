/** Reports are SARIF 2.1.0 as the standard has it, and such as GitHub's code scanning takes them. */

import assert from "node:assert/strict";
import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

import type { Log, Run } from "sarif";

import { githubLimits } from "../../src/core/output/sarif.ts";
import { rules } from "../../src/core/rules/index.ts";
import { repositoryRoot } from "../vscode/paths.ts";
import { broken, good, lines } from "./records.ts";
import { makeFolder, runCli, type RunOptions } from "./run-cli.ts";
import { sarifFaults } from "./sarif-schema.ts";

/** "SARIF support for code scanning" and "SARIF results exceed limits" on docs.github.com, 23 November 2026. */
const github = {
  gzipBytes: 10_000_000,
  runs: 20,
  locations: 100,
  tags: 10,
};

async function checkedRun(words: readonly string[], options: RunOptions): Promise<Run> {
  const { code, stdout, stderr } = await runCli(["check", "--output", "sarif", ...words], options);
  assert.deepEqual({ stderr, isRun: code === 0 || code === 1 }, { stderr: "", isRun: true });
  const log = JSON.parse(stdout) as Log;
  assert.deepEqual(sarifFaults(log), []);
  assertTakenByGithub(log, stdout);
  const [run] = log.runs;
  assert.ok(run);
  return run;
}

function assertTakenByGithub({ runs }: Log, report: string): void {
  assert.ok(gzipSync(report).length < github.gzipBytes);
  assert.ok(runs.length <= github.runs);
  for (const { tool, results = [] } of runs) {
    assert.ok(results.length <= githubLimits.results);
    for (const { id, shortDescription, fullDescription, help, properties } of tool.driver.rules ??
      []) {
      assert.ok(shortDescription?.text && fullDescription?.text && help?.text, id);
      assert.ok((properties?.tags ?? []).length <= github.tags, id);
    }
    for (const {
      ruleId,
      message,
      locations = [],
      relatedLocations = [],
      partialFingerprints,
    } of results) {
      assert.ok(ruleId && message.text && partialFingerprints);
      assert.equal(locations.length, 1);
      assert.ok(locations[0]?.physicalLocation?.region?.startLine);
      assert.ok(locations.length + relatedLocations.length <= github.locations, ruleId);
    }
  }
}

const rulesOf = ({ results = [] }: Run): Set<string | undefined> =>
  new Set(results.map(({ ruleId }) => ruleId));

test("the samples of all rules give reports of the standard", async (context) => {
  const pages = join(repositoryRoot, "media/rules");
  const samples = readdirSync(pages).map((page) => {
    const text = readFileSync(join(pages, page), "utf8");
    const blocks = [...text.matchAll(/^```jsonl incorrect\n(.*?)^```$/gms)];
    return [page.replace(/md$/, "jsonl"), blocks.map(([, block]) => block).join("")] as const;
  });
  const cwd = makeFolder(context, {
    ...Object.fromEntries(samples),
    // Of whole files, which a page cannot hold.
    "not-jsonl.jsonl": '[\n  {\n    "a": 1\n  }\n]\n',
    "byte-order-mark.jsonl": `\ufeff${lines(good)}`,
    "invalid-utf8.jsonl": Buffer.from(lines(good, '{"ä": 1}'), "latin1"),
  });
  copyFileSync(
    join(repositoryRoot, "media/sample/network-tickets.jsonl"),
    join(cwd, "sample.jsonl"),
  );
  const targets = ["--target", "openai-gpt-4.1", "--target", "azure-openai"];
  const run = await checkedRun([".", ...targets], { cwd });
  const found = rulesOf(run);
  const missing = rules.map(({ meta }) => meta.id).filter((id) => !found.has(id));
  // They take files of many megabytes, two files (see below), or a language model.
  assert.deepEqual(missing, [
    ...["oversized-line", "split-leakage", "over-token-limit", "too-many-examples"],
    ...["file-too-large", "quality-issue"],
  ]);
});

test("files of all sorts and names give reports of the standard", async (context) => {
  const names = [
    "a b.jsonl",
    "ä#1.jsonl",
    "100%.jsonl",
    "a:b.jsonl",
    "'\"<>&?.jsonl",
    "数据/😀.ndjson",
    "new\nline.jsonl",
  ];
  const cwd = makeFolder(context, {
    ...Object.fromEntries(names.map((name) => [name, lines(broken)])),
    "empty.jsonl": "",
    "utf-16.jsonl": Buffer.from(`\ufeff${lines(good, broken)}`, "utf16le"),
  });
  const run = await checkedRun(["."], { cwd });
  assert.equal(run.artifacts?.length, names.length + 2);
});

test("no findings, standard input, another split and a baseline give reports of the standard", async (context) => {
  const cwd = makeFolder(context, {
    "good.jsonl": lines(good),
    "train.jsonl": lines(good, broken),
    "valid.jsonl": lines(good),
  });
  const quiet = ["--rule", "split-leakage=off"];
  assert.deepEqual((await checkedRun(["good.jsonl", ...quiet], { cwd })).results, []);
  assert.ok(
    ((await checkedRun(["-"], { cwd, input: lines(broken, "{") })).results ?? []).length > 1,
  );
  const leaking = await checkedRun(["train.jsonl", "valid.jsonl"], { cwd });
  assert.ok(rulesOf(leaking).has("split-leakage"));
  const baseline = ["--baseline", "baseline.json"];
  const written = await checkedRun(["train.jsonl", ...baseline, "--update-baseline"], { cwd });
  assert.ok((written.invocations?.[0]?.toolExecutionNotifications ?? []).length > 0);
  assert.deepEqual((await checkedRun(["train.jsonl", ...baseline], { cwd })).results, []);
});

test("what is too much for GitHub is told, and can be limited", async (context) => {
  const cwd = makeFolder(context, { "a.jsonl": "\n".repeat(githubLimits.results) + lines(broken) });
  const words = ["check", "--output", "sarif", "a.jsonl"];
  const { stdout, stderr } = await runCli(words, { cwd });
  assert.match(
    stderr,
    /^This report has 25,0\d\d results, and GitHub's code scanning refuses more than 25,000: --max-findings 5000 lists [^\n]*\n$/,
  );
  const log = JSON.parse(stdout) as Log;
  assert.deepEqual(sarifFaults(log), []);
  assert.ok(gzipSync(stdout).length < github.gzipBytes);
  const limit = String(githubLimits.shownResults);
  const limited = await checkedRun(["a.jsonl", "--max-findings", limit], { cwd });
  assert.equal(limited.results?.length, githubLimits.shownResults);
  assert.equal(limited.results.at(-1)?.level, "error");
});

test("the schema refuses what the standard does, and parts that it does not have", async (context) => {
  const cwd = makeFolder(context, { "a.jsonl": lines(broken) });
  const { stdout } = await runCli(["check", "--output", "sarif", "a.jsonl"], { cwd });
  for (const [part, other] of [
    ['"startLine":1', '"startLine":0'],
    ['"version":"2.1.0"', '"version":"2.0.0"'],
    ['"level":"error"', '"level":"fatal"'],
    ['"ruleId":', '"ruleIdentifier":'],
    ['"uri":"a.jsonl"', '"uri":"a b.jsonl"'],
    ['"executionSuccessful":true', '"exitCode":0'],
  ] as const) {
    assert.ok(stdout.includes(part), part);
    assert.notDeepEqual(sarifFaults(JSON.parse(stdout.replaceAll(part, other))), [], other);
  }
});
