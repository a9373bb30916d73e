/** What a project does not want to hear of, and what is said of ignores that are no use. */

import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";

import { ignoreHash } from "../../src/core/privacy/ignore-hash.ts";
import { chat, lines } from "./records.ts";
import { assertRefused, makeFolder, runCli } from "./run-cli.ts";

interface JsonReport {
  readonly files: readonly {
    readonly path: string;
    readonly ignored?: number;
    readonly findings: readonly { readonly ruleId: string; readonly line: number }[];
    readonly summary: { readonly warnings: number };
  }[];
  readonly unusedIgnores?: readonly object[];
}

async function report(words: readonly string[], cwd: string): Promise<JsonReport> {
  const result = await runCli(["check", "--output", "json", ...words], { cwd });
  assert.equal(result.stderr, "");
  assert.ok(!result.stdout.includes("corp-lab"), "no report says what was found");
  return JSON.parse(result.stdout) as JsonReport;
}

const placesOf = ({ files }: JsonReport): string[] =>
  files.flatMap(({ path, findings }) =>
    findings.filter(({ ruleId }) => ruleId === "pii").map(({ line }) => `${path}:${line}`),
  );

const noc = chat("Whom do I write to?", "Write to noc@corp-lab.net, they will know.");
const ada = chat("Whom do I write to then?", "Write to ada@corp-lab.net, she will know.");

const salt = "0123456789abcdef";
const nocHash = ignoreHash(salt, { entity: "EMAIL_ADDRESS", value: "noc@corp-lab.net" });

const configOf = (...ignore: readonly object[]): string =>
  JSON.stringify({ privacy: { salt, ignore } });

test("ignored findings are neither reported nor counted", async (context) => {
  const cwd = makeFolder(context, {
    "tunesmith.json": configOf({ value: nocHash, reason: "Our own desk" }),
    "a.jsonl": lines(noc, ada),
    "b.jsonl": lines(noc),
  });
  const { files, unusedIgnores } = await report(["."], cwd);
  assert.deepEqual(placesOf({ files }), ["a.jsonl:2"]);
  assert.deepEqual(
    files.map(({ ignored, summary }) => [ignored, summary.warnings]),
    [
      [1, 1],
      [1, 0],
    ],
  );
  assert.equal(unusedIgnores, undefined);
  const pretty = await runCli(["check", ".", "--fail-on", "warning"], { cwd });
  assert.equal(pretty.code, 1);
  assert.match(pretty.stdout, /OpenAI chat · 2 records · 1 warning · 1 ignored\n/);
  assert.match(pretty.stdout, /OpenAI chat · 1 record · no findings · 1 ignored\n/);
  assert.equal((await runCli(["check", "b.jsonl", "--fail-on", "warning"], { cwd })).code, 0);
});

test("ignores are for the files they name, from their settings file on", async (context) => {
  const cwd = makeFolder(context, {
    "tunesmith.json": configOf({ rule: "pii", files: ["train/**", "!train/b.jsonl"] }),
    "train/a.jsonl": lines(noc),
    "train/b.jsonl": lines(noc),
    "other.jsonl": lines(noc),
  });
  assert.deepEqual(placesOf(await report(["other.jsonl", "train"], cwd)), [
    "other.jsonl:1",
    "train/b.jsonl:1",
  ]);
  assert.deepEqual(placesOf(await report(["a.jsonl", "b.jsonl"], join(cwd, "train"))), [
    "b.jsonl:1",
  ]);
});

test("entries that kept nothing back are named at the end, those for other files are not", async (context) => {
  const cwd = makeFolder(context, {
    "tunesmith.json": configOf(
      { value: nocHash, reason: "Our own desk" },
      { entity: "CREDIT_CARD", reason: "Test\u001b cards" },
      { rule: "secret", files: ["lab/*.jsonl"] },
      { rule: "pii", files: ["*.jsonl"], until: "2020-01-31" },
      { pattern: "ada@.*", until: "2999-01-31" },
    ),
    "a.jsonl": lines(noc),
    "b.jsonl": lines(chat("Is it up?", "It is up again, since noon."), ada),
    "own/tunesmith.json": configOf({ entity: "URL" }),
    "own/c.jsonl": lines(noc),
    "lab/d.jsonl": lines(noc),
    "table.jsonl": "name,mail\nnoc,noc@corp-lab.net\n",
  });
  const card = { config: "tunesmith.json", position: 1, reason: "Test\u001b cards" };
  const ended = { config: "tunesmith.json", position: 3, endedOn: "2020-01-31" };
  const pattern = { config: "tunesmith.json", position: 4 };
  const own = { config: "own/tunesmith.json", position: 0 };
  const lab = { config: "tunesmith.json", position: 2 };
  assert.deepEqual((await report(["a.jsonl", "b.jsonl"], cwd)).unusedIgnores, [card, ended]);
  assert.deepEqual((await report(["a.jsonl"], cwd)).unusedIgnores, [card, ended, pattern]);
  assert.deepEqual((await report(["a.jsonl", "b.jsonl", "lab", "own"], cwd)).unusedIgnores, [
    own,
    card,
    lab,
    ended,
  ]);
  assert.equal((await report(["table.jsonl"], cwd)).unusedIgnores, undefined, "not looked into");
  const sentences = [
    '"privacy.ignore.1" of tunesmith.json (Test\\u001b cards) kept nothing back in these files: remove it, unless others need it.',
    '"privacy.ignore.3" of tunesmith.json ended on 2020-01-31: remove it, or give it a later day.',
  ];
  const words = ["check", "a.jsonl", "b.jsonl"];
  const pretty = await runCli(words, { cwd });
  assert.ok(pretty.stdout.includes(`\n\n${sentences.join("\n")}\n`), pretty.stdout);
  const github = await runCli([...words, "--output", "github"], { cwd });
  for (const sentence of sentences) {
    assert.ok(github.stdout.includes(`::notice title=Tunesmith::${sentence}\n`), github.stdout);
  }
  const sarif = await runCli([...words, "--output", "sarif"], { cwd });
  const log = JSON.parse(sarif.stdout) as {
    runs: { invocations: { toolExecutionNotifications: { message: { text: string } }[] }[] }[];
  };
  assert.deepEqual(
    log.runs[0]?.invocations[0]?.toolExecutionNotifications.map(({ message }) => message.text),
    sentences,
  );
});

test("several threads count as one does", async (context) => {
  const records = Array.from({ length: 30_000 }, (_, index) =>
    chat(
      `Question ${index}: whom do I write to?`,
      index % 1000 === 7 ? "noc@corp-lab.net" : "x".repeat(300),
    ),
  );
  const cwd = makeFolder(context, {
    "tunesmith.json": configOf({ value: nocHash }, { pattern: "nobody@.*" }),
    "a.jsonl": lines(...records),
  });
  const one = await report(["a.jsonl", "--jobs", "1"], cwd);
  assert.equal(one.files[0]?.ignored, 30);
  assert.deepEqual(one.unusedIgnores, [{ config: "tunesmith.json", position: 1 }]);
  assert.deepEqual(await report(["a.jsonl", "--jobs", "3"], cwd), one);
});

test("refused: a pattern that is none, before anything is checked", async (context) => {
  const cwd = makeFolder(context, {
    "tunesmith.json": '{\n  "privacy": {\n    "ignore": [{ "pattern": "(?!noc)x" }]\n  }\n}\n',
    "a.jsonl": lines(noc),
  });
  assertRefused(
    await runCli(["check", "a.jsonl"], { cwd }),
    'tunesmith.json:3:29: "privacy.ignore.0.pattern" cannot be used. The pattern looks ahead or behind, which an engine that runs in linear time (RE2) does not know.',
  );
});
