import assert from "node:assert/strict";
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

import { assertRefused, makeFolder, runCli } from "./run-cli.ts";

const chat = (question: string, answer: string, more = {}): string =>
  JSON.stringify({
    messages: [
      { role: "user", content: question },
      { role: "assistant", content: answer },
    ],
    ...more,
  });

const dataset = `${chat("q", "a")}\n${chat("q", "b")}\n`;
/** Two columns are lost, and a line is broken. */
const lossy = `${chat("q", "a")}\n${chat("q", "b", { ticket: 7 })}\n{"messages\n`;

const claude = (answer: string): string =>
  `{"messages":[{"role":"user","content":"q"},{"role":"assistant","content":"${answer}"}]}\n`;

test("a dataset is written in another format", async (t) => {
  const cwd = makeFolder(t, { "data.jsonl": dataset });
  const words = ["convert", "--to", "bedrock-claude", "--out", "out.jsonl", "data.jsonl"];
  const result = await runCli(words, { cwd });
  assert.deepEqual(result, {
    code: 0,
    stdout:
      "data.jsonl: 2 records converted from openai-chat to bedrock-claude, written to out.jsonl.\n",
    stderr: "",
  });
  assert.equal(readFileSync(join(cwd, "out.jsonl"), "utf8"), claude("a") + claude("b"));
});

test("losses are listed and nothing is written, unless they are allowed", async (t) => {
  const cwd = makeFolder(t, { "data.jsonl": lossy });
  const words = ["convert", "--to", "bedrock-claude", "--out", "out.jsonl", "data.jsonl"];
  const refused = await runCli(words, { cwd });
  assert.deepEqual(refused, {
    code: 1,
    stdout:
      "data.jsonl: 2 of 3 records can be converted from openai-chat to bedrock-claude.\n" +
      '  1 record without the field "ticket" (line 2)\n' +
      "  1 record left out, as the line is no JSON object: a check names the fault (line 3)\n" +
      "Nothing is written: --allow-loss converts the dataset all the same.\n",
    stderr: "",
  });
  assert.equal(existsSync(join(cwd, "out.jsonl")), false);
  const allowed = await runCli([...words, "--allow-loss"], { cwd });
  assert.equal(allowed.code, 0);
  assert.match(allowed.stdout, /2 of 3 records converted .* written to out\.jsonl/);
  assert.equal(readFileSync(join(cwd, "out.jsonl"), "utf8"), claude("a") + claude("b"));
});

test("a dry run says what would be lost", async (t) => {
  const cwd = makeFolder(t, { "lossy.jsonl": lossy, "whole.jsonl": dataset });
  const words = ["convert", "--to", "bedrock-claude", "--dry-run"];
  const lost = await runCli([...words, "lossy.jsonl"], { cwd });
  assert.equal(lost.code, 1);
  assert.match(lost.stdout, /This is refused without --allow-loss\.\n$/);
  const whole = await runCli([...words, "whole.jsonl"], { cwd });
  assert.equal(whole.code, 0);
  assert.match(whole.stdout, /Nothing would be lost\.\n$/);
});

test("standard input goes to standard output, the report to standard error", async (t) => {
  const cwd = makeFolder(t, {});
  const words = ["convert", "--to", "bedrock-claude", "-"];
  for (const input of [dataset, gzipSync(dataset), `[${chat("q", "a")},${chat("q", "b")}]`]) {
    const result = await runCli(words, { cwd, input });
    assert.equal(result.code, 0);
    assert.equal(result.stdout, claude("a") + claude("b"));
    assert.match(result.stderr, /^standard input: 2 records converted/);
  }
  const refused = await runCli(words, { cwd, input: lossy });
  assert.equal(refused.code, 1);
  assert.equal(refused.stdout, "");
});

test("the report as JSON", async (t) => {
  const cwd = makeFolder(t, { "data.jsonl": lossy });
  const words = ["convert", "--to", "bedrock-claude", "--dry-run", "--output", "json"];
  const { stdout } = await runCli([...words, "data.jsonl"], { cwd });
  assert.deepEqual(JSON.parse(stdout), {
    version: 1,
    path: "data.jsonl",
    out: null,
    dryRun: true,
    from: "openai-chat",
    to: "bedrock-claude",
    lossless: false,
    records: 3,
    converted: 2,
    mergedTurns: 0,
    losses: [{ part: "columns", name: "ticket", records: 1, lines: [2] }],
    linesAre: "line",
    leftOut: [{ why: "broken", records: 1, lines: [3] }],
    table: null,
  });
});

test("a table is made a dataset", async (t) => {
  const cwd = makeFolder(t, { "tickets.csv": "Ticket;Frage;Antwort\n7;q;a\n" });
  const words = ["convert", "--to", "openai-chat", "--out", "-", "tickets.csv"];
  const untold = await runCli(words, { cwd });
  assert.equal(untold.code, 2);
  assert.match(untold.stderr, /map columns to user and assistant.*"Ticket", "Frage" and "Antwort"/);
  const map = ["--map", "user=Frage", "--map", "assistant=Antwort", "--map", "id=Ticket"];
  const { code, stdout, stderr } = await runCli([...words, ...map], { cwd });
  assert.equal(code, 0);
  assert.equal(stdout, `${chat("q", "a", { id: "7" })}\n`);
  assert.match(stderr, /Columns: user = "Frage", assistant = "Antwort", id = "Ticket"\.\n$/);
});

test("system prompts are changed, turns are merged", async (t) => {
  const messages = [
    { role: "user", content: "q" },
    { role: "user", content: "more" },
    { role: "assistant", content: "a" },
  ];
  const cwd = makeFolder(t, { "data.jsonl": JSON.stringify({ messages }) });
  const words = ["convert", "--to", "bedrock-claude", "--out", "-", "data.jsonl"];
  const refused = await runCli(words, { cwd });
  assert.match(refused.stderr, /one role speaks twice in a row: merging joins such turns/);
  const { stdout, stderr } = await runCli([...words, "--merge", "--system", "Be brief."], { cwd });
  assert.equal(
    stdout,
    '{"system":"Be brief.","messages":[{"role":"user","content":"q\\n\\nmore"},{"role":"assistant","content":"a"}]}\n',
  );
  assert.match(stderr, /^1 turn joined with the one before\.$/m);
});

test("an output file that is there is replaced only with --force, the input never", async (t) => {
  const cwd = makeFolder(t, { "data.jsonl": dataset, "out.jsonl": "precious" });
  symlinkSync("data.jsonl", join(cwd, "link.jsonl"));
  const words = ["convert", "--to", "bedrock-claude", "data.jsonl", "--out"];
  assertRefused(
    await runCli([...words, "out.jsonl"], { cwd }),
    'There is a file "out.jsonl" already: name another one, or replace it with --force.',
  );
  assert.equal(readFileSync(join(cwd, "out.jsonl"), "utf8"), "precious");
  assert.equal((await runCli([...words, "out.jsonl", "--force"], { cwd })).code, 0);
  assert.equal(readFileSync(join(cwd, "out.jsonl"), "utf8"), claude("a") + claude("b"));
  for (const same of ["data.jsonl", "./data.jsonl", "link.jsonl"]) {
    assertRefused(
      await runCli([...words, same, "--force"], { cwd }),
      `"${same}" is the dataset itself: name another file for the result.`,
    );
  }
  assert.equal(readFileSync(join(cwd, "data.jsonl"), "utf8"), dataset);
});

const refusals: readonly (readonly [words: readonly string[], sentence: RegExp])[] = [
  [["--to", "gemini"], /Say what to convert/],
  [["--to", "gemini", "--dry-run", "a.jsonl", "b.jsonl"], /One dataset is converted at a time/],
  [["--dry-run", "a.jsonl"], /--to FORMAT/],
  [["--to", "gemini", "a.jsonl"], /Say where the result goes/],
  [["--to", "gemni", "--dry-run", "a.jsonl"], /did you mean "gemini"/],
  [["--to", "auto", "--dry-run", "a.jsonl"], /There is no format "auto"/],
  [["--to", "gemini", "--from", "alpacca", "--dry-run", "a.jsonl"], /did you mean "alpaca"/],
  [["--to", "gemini", "--dry-run", "absent.jsonl"], /There is no file or folder "absent\.jsonl"/],
  [["--to", "gemini", "--dry-run", "--map", "user", "a.jsonl"], /write FIELD=COLUMN/],
  [["--to", "gemini", "--dry-run", "--map", "id=x", "a.jsonl"], /No column is to become user/],
  [
    ["--to", "gemini", "--dry-run", "--map", "user=x", "a.jsonl"],
    /"a\.jsonl" is no table, so it has no columns to map/,
  ],
  [
    ["--to", "gemini", "--dry-run", "--system", "x", "--remove-system", "a.jsonl"],
    /--system and --remove-system exclude each other/,
  ],
  [["--to", "gemini", "--out", "no/out.jsonl", "a.jsonl"], /there is no such folder/],
];

for (const [words, sentence] of refusals) {
  test(`refused in one sentence: convert ${words.join(" ")}`, async (t) => {
    const cwd = makeFolder(t, { "a.jsonl": dataset, "b.jsonl": dataset });
    const { code, stdout, stderr } = await runCli(["convert", ...words], { cwd });
    assert.equal(code, 2);
    assert.equal(stdout, "");
    assert.match(stderr, sentence);
    assert.equal(stderr.trimEnd().split("\n").length, 1);
  });
}

test("packed datasets are checked, with lines of what is in them", async (t) => {
  const cwd = makeFolder(t, {
    "a.jsonl.gz": gzipSync(lossy),
    "cut.gz": gzipSync(dataset.repeat(99)).subarray(0, 50),
  });
  for (const words of [["a.jsonl.gz"], ["."]]) {
    const { code, stdout } = await runCli(["check", ...words], { cwd });
    assert.equal(code, 1);
    assert.match(stdout, /^a\.jsonl\.gz\n[^]*^\s+3:2\s+error/m);
  }
  const piped = await runCli(["check", "-"], { cwd, input: gzipSync(lossy) });
  assert.match(piped.stdout, /3:2\s+error/);
  const cut = await runCli(["check", "cut.gz"], { cwd });
  assert.equal(cut.code, 2);
  assert.match(cut.stderr, /"cut\.gz" ends before its content does/);
});
