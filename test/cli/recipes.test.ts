/** What docs/ci.md tells people to copy does what it says, as far as a machine without GitHub and GitLab can tell. */

import assert from "node:assert/strict";
import { execFileSync, spawnSync, type SpawnSyncReturns } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test, type TestContext } from "node:test";

import { parse } from "yaml";

import { parseCommand } from "../../src/cli/arguments.ts";
import { isCompanion } from "../../src/core/companion-files.ts";
import { findProgram } from "../vscode/command.ts";
import { repositoryRoot } from "../vscode/paths.ts";
import { broken, good, lines } from "./records.ts";
import { builtCli, makeFolder } from "./run-cli.ts";

const page = readFileSync(join(repositoryRoot, "docs/ci.md"), "utf8");

const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms"))].map(
    ([, block]) => block ?? "",
  );

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly args: readonly string[];
  readonly files: string;
  readonly exclude: string;
}
const hooks = parse(readFileSync(join(repositoryRoot, ".pre-commit-hooks.yaml"), "utf8")) as Hook[];

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly { readonly run?: string }[] }>>;
}
const [workflow, gitlab, preCommit] = blocks("yaml").map((block): unknown => parse(block));

/** A repository of git, and an environment in which the built command is "tunesmith". */
function makeRepository(context: TestContext, files: Readonly<Record<string, string>>) {
  const cwd = makeFolder(context, files);
  const bin = makeFolder(context, {
    tunesmith: `#!/bin/sh\nexec '${process.execPath}' '${builtCli()}' "$@"\n`,
  });
  chmodSync(join(bin, "tunesmith"), 0o755);
  const who = ["-c", "user.name=A. Person", "-c", "user.email=a.person@example.com"];
  const env = { PATH: `${bin}:${process.env["PATH"] ?? ""}`, HOME: bin, GIT_CONFIG_NOSYSTEM: "1" };
  const git = (...words: string[]): SpawnSyncReturns<string> =>
    spawnSync("git", [...who, ...words], { cwd, env, encoding: "utf8" });
  git("init", "-q", "-b", "main");
  return { cwd, env, git };
}

test("the hook of pre-commit takes datasets and runs the command", (context) => {
  const { cwd, env } = makeRepository(context, {
    "good.jsonl": lines(good),
    "bad one.ndjson": lines(broken),
    "-x.jsonl": lines(good),
    "notes.md": "",
  });
  const [hook, ...others] = hooks;
  assert.ok(hook && others.length === 0);
  const companions = ["a.ledger.jsonl", "a.edits.jsonl", "a.provenance.jsonl"];
  assert.ok(companions.every(isCompanion));
  const [included, excluded] = [new RegExp(hook.files), new RegExp(hook.exclude)];
  const taken = ["good.jsonl", "bad one.ndjson", "notes.md", "jsonl.txt", ...companions].filter(
    (name) => included.test(name) && !excluded.test(name),
  );
  assert.deepEqual(taken, ["good.jsonl", "bad one.ndjson"]);
  const [program = "", ...words] = hook.entry.split(" ");
  const run = (...names: string[]) =>
    spawnSync(program, [...words, ...hook.args, ...names], { cwd, env, encoding: "utf8" });
  assert.equal(run("good.jsonl", "-x.jsonl").status, 0);
  const { status, stdout } = run(...taken);
  assert.equal(status, 1);
  assert.match(stdout, /bad one\.ndjson\n.*invalid-json/);
});

test("the configuration of pre-commit names that hook, and its arguments are taken", () => {
  const { repos } = preCommit as {
    readonly repos: readonly {
      readonly hooks: readonly { readonly id: string; readonly args: string[] }[];
    }[];
  };
  const [used] = repos[0]?.hooks ?? [];
  assert.equal(used?.id, hooks[0]?.id);
  assert.equal(parseCommand(["check", ...(used?.args ?? []), "a.jsonl"]).name, "check");
});

test("the plain hook stops commits of datasets with errors, and no others", (context) => {
  const script = blocks("sh").find((block) => block.startsWith("#!"));
  assert.ok(script);
  const { cwd, git } = makeRepository(context, { "a b.jsonl": lines(good), "notes.md": "" });
  const hook = join(cwd, ".git/hooks/pre-commit");
  mkdirSync(join(cwd, ".git/hooks"), { recursive: true });
  writeFileSync(hook, script, { mode: 0o755 });
  const commit = (): number | null => {
    git("add", "-A");
    return git("commit", "-q", "-m", "Datasets").status;
  };
  assert.equal(commit(), 0);
  writeFileSync(join(cwd, "notes.md"), "No dataset");
  assert.equal(commit(), 0);
  writeFileSync(join(cwd, "a b.jsonl"), lines(good, broken));
  assert.notEqual(commit(), 0);
  git("rm", "-q", "-f", "a b.jsonl");
  assert.equal(commit(), 0);
  // What lies beside datasets, and a name that looks like an option.
  writeFileSync(join(cwd, "a.edits.jsonl"), "{}\n");
  writeFileSync(join(cwd, "-x.jsonl"), lines(good));
  assert.equal(commit(), 0);
});

test("commands of the recipes are commands of Tunesmith", () => {
  const text = page.replaceAll(/\\\n/g, "");
  const commands = [
    ...text.matchAll(/(?:^|[ (])(?:node \S*cli\.js|tunesmith) ((?:check|diff)(?: [^|>\n`]+)?)/gm),
  ];
  assert.ok(commands.length >= 7);
  for (const [, words = ""] of commands) {
    const taken = words
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(/^"(.*)"$/, "$1"));
    // Behind the dashes stand the files that xargs names.
    if (taken.at(-1) === "--") taken.push("a.jsonl");
    if (taken.length > 1) assert.equal(parseCommand(taken).name, taken[0]);
  }
});

test("the workflow compares the datasets that a pull request changes", (context) => {
  const { jobs } = workflow as Workflow;
  const step = jobs["compare"]?.steps.find(({ run }) => run?.includes("comment.md"))?.run;
  assert.ok(step);
  const { cwd, env, git } = makeRepository(context, {
    "a b.jsonl": lines(good),
    "same.jsonl": lines(good),
  });
  git("add", "-A");
  git("commit", "-q", "-m", "Before");
  const base = git("rev-parse", "HEAD").stdout.trim();
  writeFileSync(join(cwd, "a b.jsonl"), lines(good, good));
  git("commit", "-q", "-a", "-m", "After");
  const script = step.replaceAll("node .tunesmith/dist/cli.js", "tunesmith");
  execFileSync("bash", ["-e", "-o", "pipefail", "-c", script], {
    cwd,
    env: { ...env, BASE: base },
  });
  const comment = readFileSync(join(cwd, "comment.md"), "utf8");
  assert.match(comment, /a b\.jsonl/);
  assert.doesNotMatch(comment, /same\.jsonl|BGP/);
});

test(
  "the job of GitLab makes a report of Code Quality",
  { skip: findProgram("jq") === undefined && "jq is not installed" },
  (context) => {
    const { script } = (gitlab as { readonly datasets: { readonly script: string[] } }).datasets;
    const { cwd, env } = makeRepository(context, { "data/a b.jsonl": lines(good, broken, broken) });
    const commands = script.slice(0, 2).join("\n");
    const here = commands.replaceAll("node .tunesmith/dist/cli.js", "tunesmith");
    execFileSync("bash", ["-e", "-c", here], { cwd, env });
    const report = JSON.parse(readFileSync(join(cwd, "codequality.json"), "utf8")) as {
      readonly fingerprint: string;
      readonly severity: string;
      readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
    }[];
    assert.ok(report.length >= 2);
    assert.equal(new Set(report.map(({ fingerprint }) => fingerprint)).size, report.length);
    for (const { severity, location } of report) {
      assert.match(severity, /^(?:info|minor|major|critical|blocker)$/);
      assert.equal(location.path, "data/a b.jsonl");
      assert.ok(location.lines.begin >= 1);
    }
  },
);
