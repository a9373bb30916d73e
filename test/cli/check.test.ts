/** Where datasets and settings come from, and what the exit code says. */

import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { fixOptions, revealOptions } from "../../src/cli/fix-options.ts";
import { checkOptions } from "../../src/cli/options.ts";
import { broken, chat, good, lines, other } from "./records.ts";
import { makeFolder, runCli, startCli } from "./run-cli.ts";
import type { RunOptions } from "./run-cli.ts";

interface JsonReport {
  readonly version: number;
  readonly omitted?: number;
  readonly files: readonly {
    readonly path: string;
    readonly formatId: string | null;
    readonly records: number;
    readonly findings: readonly {
      readonly ruleId: string;
      readonly severity: string;
      readonly line: number;
      readonly column: number;
      readonly endColumn: number;
    }[];
    readonly summary: { readonly errors: number; readonly warnings: number };
  }[];
}

async function report(words: readonly string[], options: RunOptions): Promise<JsonReport> {
  const { stdout, stderr } = await runCli(["check", "--output", "json", ...words], options);
  assert.equal(stderr, "");
  return JSON.parse(stdout) as JsonReport;
}

const pathsOf = ({ files }: JsonReport): string[] => files.map(({ path }) => path);
const rulesOf = ({ files }: JsonReport): string[] =>
  files.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId));

test("help and version", async (context) => {
  const cwd = makeFolder(context, {});
  const general = await runCli(["--help"], { cwd });
  assert.equal(general.code, 0);
  assert.match(general.stdout, /^Tunesmith checks .*\n\nUsage: tunesmith COMMAND /);
  const check = await runCli(["check", "--help"], { cwd });
  assert.equal(check.code, 0);
  assert.match(check.stdout, /--output pretty\|json\|sarif\|github\n/);
  for (const command of ["check", "fix", "restore", "reveal"]) {
    const { stdout, code } = await runCli([command, "--help"], { cwd });
    assert.equal(code, 0);
    assert.ok(stdout.startsWith(`Usage: tunesmith ${command} `));
    for (const line of stdout.split("\n")) assert.ok(line.length <= 120, line);
  }
  const version = await runCli(["--version"], { cwd });
  assert.match(version.stdout, /^\d+\.\d+\.\d+\n$/);
});

test("the documentation names every option", () => {
  const text = readFileSync(new URL("../../docs/command-line.md", import.meta.url), "utf8");
  const options = { ...checkOptions, ...fixOptions, ...revealOptions };
  for (const name of Object.keys(options)) assert.match(text, new RegExp(`\`--${name}\\b`));
});

test("exit codes follow --fail-on", async (context) => {
  const cwd = makeFolder(context, {
    "clean.jsonl": lines(good, other),
    "error.jsonl": lines(good, broken),
    "warning.jsonl": lines(good, "", other),
  });
  const codeOf = async (...words: string[]): Promise<number | null> =>
    (await runCli(["check", ...words], { cwd })).code;
  assert.equal(await codeOf("clean.jsonl"), 0);
  assert.equal(await codeOf("error.jsonl"), 1);
  assert.equal(await codeOf("error.jsonl", "--fail-on", "never"), 0);
  assert.equal(await codeOf("warning.jsonl"), 0);
  assert.equal(await codeOf("warning.jsonl", "--fail-on", "warning"), 1);
  assert.equal(await codeOf("warning.jsonl", "--fail-on=info"), 1);
  assert.equal(await codeOf("warning.jsonl", "--rule", "blank-line=error"), 1);
  assert.equal(await codeOf("clean.jsonl", "error.jsonl"), 1);
});

test("folders, globs, files and standard input, each dataset once", async (context) => {
  const content = lines(good);
  const cwd = makeFolder(context, {
    "sets/a.jsonl": content,
    "sets/deep/b.ndjson": content,
    "sets/notes.txt": content,
    "sets/.hidden/c.jsonl": content,
    "sets/node_modules/d.jsonl": content,
    "e [1].jsonl": content,
    "plain.txt": content,
    "--odd.jsonl": content,
  });
  assert.deepEqual(pathsOf(await report(["sets"], { cwd })), [
    "sets/a.jsonl",
    "sets/deep/b.ndjson",
  ]);
  assert.deepEqual(pathsOf(await report(["."], { cwd })), [
    "--odd.jsonl",
    "e [1].jsonl",
    "sets/a.jsonl",
    "sets/deep/b.ndjson",
  ]);
  assert.deepEqual(pathsOf(await report(["**/*.ndjson", "sets/**/{a,b}.*"], { cwd })), [
    "sets/deep/b.ndjson",
    "sets/a.jsonl",
  ]);
  const words = [
    "plain.txt",
    "-",
    "e [1].jsonl",
    "plain.txt",
    "-",
    "sets/../plain.txt",
    "--",
    "--odd.jsonl",
  ];
  assert.deepEqual(pathsOf(await report(words, { cwd, input: content })), [
    "plain.txt",
    "-",
    "e [1].jsonl",
    "--odd.jsonl",
  ]);
});

test("standard input is checked like a file", async (context) => {
  const input = lines(good, broken);
  const cwd = makeFolder(context, { "a.jsonl": input });
  const [fromFile] = (await report(["a.jsonl"], { cwd })).files;
  const [fromInput] = (await report(["-"], { cwd, input })).files;
  assert.deepEqual({ ...fromInput, path: "a.jsonl" }, fromFile);
  const pretty = await runCli(["check", "-"], { cwd, input });
  assert.match(pretty.stdout, /^standard input\n/);
});

test("the nearest tunesmith.json counts, options outdo it", async (context) => {
  const content = lines(good, "", broken);
  const cwd = makeFolder(context, {
    "tunesmith.json": '{"rules": {"blank-line": "off"}}',
    "a.jsonl": content,
    "deep/er/b.jsonl": content,
    "own/c.jsonl": content,
    "own/tunesmith.json": '\ufeff{\r\n  "rules": {"invalid-json": {"severity": "info"}}\r\n}\r\n',
    "strict.json": '{"format": "alpaca", "rules": {"blank-line": "error"}}',
  });
  const severities = async (...words: string[]): Promise<string[]> =>
    (await report(words, { cwd })).files.flatMap(({ findings }) =>
      findings
        .filter(({ ruleId }) => ruleId === "blank-line" || ruleId === "invalid-json")
        .map(({ ruleId, severity }) => `${ruleId}: ${severity}`),
    );
  assert.deepEqual(await severities("a.jsonl"), ["invalid-json: error"]);
  assert.deepEqual(await severities("deep/er/b.jsonl"), ["invalid-json: error"]);
  assert.deepEqual(await severities("own/c.jsonl"), ["blank-line: warning", "invalid-json: info"]);
  assert.deepEqual(await severities("a.jsonl", "--rule", "blank-line=hint"), [
    "blank-line: hint",
    "invalid-json: error",
  ]);
  assert.deepEqual(await severities("own/c.jsonl", "--config", "strict.json"), [
    "blank-line: error",
    "invalid-json: error",
  ]);
  const fromInput = await report(["-"], { cwd, input: content });
  assert.ok(!rulesOf(fromInput).includes("blank-line"));
  const strict = ["a.jsonl", "--config", "strict.json"];
  assert.equal((await report(strict, { cwd })).files[0]?.formatId, "alpaca");
  const outdone = await report([...strict, "--format", "openai-chat"], { cwd });
  assert.equal(outdone.files[0]?.formatId, "openai-chat");
});

test("overrides change rules for the files they name, options outdo them", async (context) => {
  const content = lines(good, "", other);
  const config = (...overrides: readonly [pattern: string, severity: string][]): string =>
    JSON.stringify({
      rules: { "blank-line": "info" },
      overrides: overrides.map(([pattern, severity]) => ({
        files: [pattern],
        rules: { "blank-line": severity },
      })),
    });
  const cwd = makeFolder(context, {
    "tunesmith.json": config(["train/**", "error"], ["train/*", "hint"], ["train/b.jsonl", "off"]),
    "train/a.jsonl": content,
    "train/b.jsonl": content,
    "train/deep/b.jsonl": content,
    "other.jsonl": content,
    "settings/strict.json": config(["train/**", "off"], ["**", "error"], ["../train/*", "hint"]),
    "settings/train/c.jsonl": content,
  });
  const severities = async (words: readonly string[], folder = cwd): Promise<string[]> =>
    (await report(words, { cwd: folder, input: content })).files.map(({ path, findings }) => {
      const found = findings.find(({ ruleId }) => ruleId === "blank-line");
      return `${path}: ${found?.severity ?? "off"}`;
    });
  const expected = [
    "other.jsonl: info",
    "train/a.jsonl: hint",
    "train/b.jsonl: off",
    "train/deep/b.jsonl: error",
  ];
  assert.deepEqual(await severities(["*.jsonl", "train"]), expected);
  assert.deepEqual(await severities([join(cwd, "train", "a.jsonl")]), [
    `${join(cwd, "train", "a.jsonl")}: hint`,
  ]);
  // Patterns start at the settings file, not at the folder that one is in.
  assert.deepEqual(await severities(["a.jsonl", "../other.jsonl"], join(cwd, "train")), [
    "a.jsonl: hint",
    "../other.jsonl: info",
  ]);
  assert.deepEqual(await severities(["-"], join(cwd, "train")), ["-: info"]);
  assert.deepEqual(await severities(["train/b.jsonl", "--rule", "blank-line=error"]), [
    "train/b.jsonl: error",
  ]);
  // What lies outside the folder of the settings is named by none of their patterns.
  const strict = ["train/a.jsonl", "settings/train/c.jsonl", "--config", "settings/strict.json"];
  assert.deepEqual(await severities(strict), [
    "train/a.jsonl: info",
    "settings/train/c.jsonl: error",
  ]);
});

test("the last of a repeated option counts, --rule adds up", async (context) => {
  const cwd = makeFolder(context, { "a.jsonl": lines(good, "", broken) });
  const words = ["--rule", "blank-line=off", "--rule", "invalid-json=off", "--format=alpaca"];
  const twice = await report([...words, "--format=openai-chat", "a.jsonl"], { cwd });
  assert.equal(twice.files[0]?.formatId, "openai-chat");
  assert.deepEqual(rulesOf(twice), []);
});

test("--max-findings keeps the most severe ones and all counts", async (context) => {
  const cwd = makeFolder(context, {
    "a.jsonl": lines(good, "", "", other),
    "b.jsonl": lines(broken, "", broken),
  });
  const rules = ["--rule", "unknown-format=off"];
  const limited = await report(["a.jsonl", "b.jsonl", "--max-findings", "3", ...rules], { cwd });
  assert.equal(limited.omitted, 2);
  assert.deepEqual(rulesOf(limited), ["blank-line", "invalid-json", "invalid-json"]);
  assert.deepEqual(
    limited.files.map(({ summary }) => [summary.errors, summary.warnings]),
    [
      [0, 2],
      [2, 1],
    ],
  );
  const none = await report(["a.jsonl", "--max-findings=0"], { cwd });
  assert.deepEqual(rulesOf(none), []);
  assert.equal(none.omitted, 2);
  assert.equal((await report(["a.jsonl", "--max-findings=2"], { cwd })).omitted, undefined);
});

test("columns are those of the text, with CRLF, a byte-order mark and wide characters", async (context) => {
  const plain = '{"messages":[{"role":"user","content":"🔌 é"},]}';
  const cwd = makeFolder(context, {
    "crlf.jsonl": `${good}\r\n${plain}\r\n`,
    "bom.jsonl": `\ufeff${plain}\n${good}\n`,
  });
  const places = async (file: string): Promise<number[][]> =>
    (await report([file], { cwd })).files.flatMap(({ findings }) =>
      findings
        .filter(({ ruleId }) => ruleId === "invalid-json")
        .map(({ line, column, endColumn }) => [line, column, endColumn]),
    );
  const column = plain.indexOf(",]") + 1;
  assert.deepEqual(await places("crlf.jsonl"), [[2, column, column + 1]]);
  assert.deepEqual(await places("bom.jsonl"), [[1, column, column + 1]]);
  assert.ok(rulesOf(await report(["bom.jsonl"], { cwd })).includes("byte-order-mark"));
});

test("any number of jobs finds the same", async (context) => {
  const records = Array.from({ length: 3000 }, (_, index) =>
    index % 100 === 7 ? broken : chat(`Question ${index % 1500}`, "x".repeat(index % 700)),
  );
  const cwd = makeFolder(context, { "a.jsonl": lines(...records) });
  const one = await report(["a.jsonl", "--jobs", "1"], { cwd });
  assert.deepEqual(await report(["a.jsonl", "--jobs", "3"], { cwd }), one);
  assert.ok((one.files[0]?.findings.length ?? 0) > 30);
});

test("a reader that stops early ends the command quietly", async (context) => {
  const cwd = makeFolder(context, { "a.jsonl": lines(...Array<string>(20_000).fill(broken)) });
  const child = startCli(["check", "a.jsonl", "--output", "json"], { cwd });
  let stderr = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  child.stdout?.once("data", () => child.stdout?.destroy());
  const [code] = (await once(child, "close")) as [number | null];
  assert.deepEqual({ code, stderr }, { code: 1, stderr: "" });
});

test("an interrupt ends the command with exit code 130", async (context) => {
  const child = startCli(["check", "-"], { cwd: makeFolder(context, {}) });
  // More than a pipe holds: once it is taken, the command is running.
  child.stdin?.write(lines(...Array<string>(20_000).fill(good)), () => child.kill("SIGINT"));
  const [code, signal] = (await once(child, "close")) as [number | null, string | null];
  assert.deepEqual({ code, signal }, { code: 130, signal: null });
});
