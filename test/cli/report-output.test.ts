/** `--out` of the commands that report: a file that they read is never lost to it. */

import assert from "node:assert/strict";
import { linkSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { court, dataset } from "./judge.ts";
import { assertRefused, makeFolder, runCli } from "./run-cli.ts";

const files = {
  "data.jsonl": dataset,
  "quality.json": "{}",
  "triage.json": '{"name":"Triage","inputs":{"requests":5}}',
  "own.json": "{}",
  "key.env": "ANTHROPIC_API_KEY=invented\n",
};
const itself = "the dataset itself";
const rules = "--rules-only data.jsonl";

const cases: readonly (readonly [words: string, out: keyof typeof files, what: string])[] = [
  [`assess ${rules}`, "data.jsonl", itself],
  [`recommend ${rules}`, "data.jsonl", itself],
  [`assess --config own.json ${rules}`, "own.json", "the file of --config"],
  [`recommend --config own.json ${rules}`, "own.json", "the file of --config"],
  [`recommend --assessment quality.json ${rules}`, "quality.json", "the file of --assessment"],
  [`recommend --scenario triage.json ${rules}`, "triage.json", "the file of --scenario"],
  ["assess --model m --api-key-file key.env data.jsonl", "key.env", "the file of --api-key-file"],
  ["assess --list-models --api-key-file key.env", "key.env", "the file of --api-key-file"],
  ["recommend --list-models data.jsonl", "data.jsonl", itself],
];

for (const [words, out, what] of cases) {
  test(`refused: ${words} --out ${out}`, async (t) => {
    const cwd = makeFolder(t, files);
    assertRefused(
      await runCli([...words.split(" "), "--out", out], { cwd }),
      `"${out}" is ${what}: name another file for the report.`,
    );
    assert.equal(readFileSync(join(cwd, out), "utf8"), files[out]);
  });
}

test("by whatever name", async (t) => {
  const cwd = makeFolder(t, files);
  linkSync(join(cwd, "data.jsonl"), join(cwd, "hard.md"));
  symlinkSync("data.jsonl", join(cwd, "soft.md"));
  for (const out of ["hard.md", "soft.md", "./data.jsonl", join(cwd, "data.jsonl")]) {
    const { code, stderr } = await runCli(["assess", ...rules.split(" "), "--out", out], { cwd });
    assert.equal(code, 2);
    assert.match(stderr, /is the dataset itself: name another file for the report\./);
  }
  assert.equal(readFileSync(join(cwd, "data.jsonl"), "utf8"), dataset);
});

test("a report is replaced", async (t) => {
  const { run, cwd } = await court(t, {}, { "report.md": "an older one" });
  const { code } = await run(["assess", "--rules-only", "--out", "report.md", "data.jsonl"]);
  assert.equal(code, 0);
  assert.notEqual(readFileSync(join(cwd, "report.md"), "utf8"), "an older one");
});
