/** The four forms of the report, whole, on the datasets of test/golden/cli/data. `UPDATE=1` writes what is expected. */

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { runCli } from "./run-cli.ts";

const cwd = fileURLToPath(new URL("../golden/cli/", import.meta.url));
const manifest = new URL("../../package.json", import.meta.url);
const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };

const goldenRuns: readonly [file: string, words: readonly string[], env?: NodeJS.ProcessEnv][] = [
  ["pretty.txt", []],
  ["pretty-colors.txt", [], { FORCE_COLOR: "1" }],
  ["pretty-limited.txt", ["--max-findings", "5"]],
  ["report.json", ["--output", "json"]],
  ["report-limited.json", ["--output", "json", "--max-findings", "3"]],
  ["report.sarif", ["--output", "sarif"]],
  ["report-limited.sarif", ["--output", "sarif", "--max-findings", "1"]],
  ["github.txt", ["--output", "github"]],
];

for (const [file, words, env] of goldenRuns) {
  test(`the report is as in ${file}`, async () => {
    const result = await runCli(["check", "data", ...words], { cwd, ...(env && { env }) });
    assert.equal(result.stderr, "");
    assert.equal(result.code, 1);
    const text = result.stdout.replaceAll(version, "VERSION");
    const path = new URL(`../golden/cli/${file}`, import.meta.url);
    if (process.env["UPDATE"]) writeFileSync(path, text);
    assert.equal(text, readFileSync(path, "utf8"));
  });
}

test("NO_COLOR outdoes FORCE_COLOR", async () => {
  const env = { NO_COLOR: "1", FORCE_COLOR: "1" };
  const { stdout } = await runCli(["check", "data"], { cwd, env });
  assert.ok(!stdout.includes("\u001b"));
});
