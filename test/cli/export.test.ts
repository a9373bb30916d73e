/** `tunesmith export` as a process: what it writes and says, and what it refuses. */

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { chat, lines } from "./records.ts";
import { assertRefused, makeFolder, runCli } from "./run-cli.ts";

const dataset = lines(
  ...Array.from({ length: 20 }, (_, i) => chat(`Port ${i * 37} of ${i}?`, `Up since ${i * 101}.`)),
);

test("a dataset is exported, and the report says what comes next", async (context) => {
  const cwd = makeFolder(context, { "data.jsonl": dataset });
  const words = ["export", "--target", "azure-openai", "--out", "ready", "data.jsonl"];
  const { code, stdout, stderr } = await runCli(words, { cwd });
  assert.equal(stderr, "");
  assert.equal(code, 0);
  const [head, train, ...rest] = stdout.split("\n");
  assert.equal(
    head,
    "data.jsonl: exported for Azure OpenAI, from openai-chat to azure-openai, into ready.",
  );
  assert.match(
    train ?? "",
    /^ {2}train.jsonl: 20 records, [\d,]+ bytes, \d+ tokens, \d+ of them trained \(o200k_base\); taken /,
  );
  assert.ok(rest.includes("Next:"));
  assert.deepEqual(readdirSync(join(cwd, "ready")).sort(), ["manifest.json", "train.jsonl"]);
  const manifest = readFileSync(join(cwd, "ready", "manifest.json"), "utf8");
  assert.ok(!manifest.includes(cwd));
});

test("private values are redacted, and the manifest counts them by kind", async (context) => {
  const mail = "lena.vogt@isp-noc.de";
  const source =
    dataset + lines(chat(`Who is ${mail}?`, "The night shift of the operations center."));
  const cwd = makeFolder(context, { "data.jsonl": source });
  const words = ["--target", "openai-gpt-4.1", "--redact", "mask", "--ratio", "80/20"];
  const result = await runCli(["export", ...words, "--out", "out", "data.jsonl"], { cwd });
  assert.equal(result.code, 0, result.stdout);
  const files = ["manifest.json", "train.jsonl", "validation.jsonl"];
  assert.deepEqual(readdirSync(join(cwd, "out")).sort(), files);
  const contents = files.map((name) => readFileSync(join(cwd, "out", name), "utf8")).join("");
  assert.ok(!`${contents}${result.stdout}`.includes(mail));
  assert.ok(contents.includes("<EMAIL_ADDRESS>"));
  const manifest = JSON.parse(contents.slice(0, contents.indexOf('{"messages"'))) as {
    readonly redacted: object;
    readonly options: object;
  };
  assert.deepEqual(manifest.redacted, { EMAIL_ADDRESS: 1 });
  assert.deepEqual(manifest.options, {
    ratio: [0.8, 0.2],
    seed: 1,
    groupBy: [],
    redact: "mask",
    entities: [],
    mergesTurns: false,
  });
});

test("what the platform would refuse is said, and nothing is written", async (context) => {
  const cwd = makeFolder(context, { "data.jsonl": lines(chat("Is it up?", "Yes, since noon.")) });
  const words = ["export", "--target", "openai-gpt-4.1", "--out", "out", "data.jsonl"];
  const { code, stdout } = await runCli(words, { cwd });
  assert.equal(code, 1);
  assert.match(stdout, /\n {4}error: 1 example, at least 10 are demanded: add 9\. /);
  assert.match(stdout, /\nNothing is written, as the target would not take it: /);
  assert.deepEqual(readdirSync(cwd), ["data.jsonl"]);
  const json = await runCli([...words, "--dry-run", "--output", "json"], { cwd });
  assert.equal(json.code, 1);
  const report = JSON.parse(json.stdout) as { readonly outcome: string; readonly written: boolean };
  assert.deepEqual([report.outcome, report.written], ["refused", false]);
});

test("refused: words that make no sense", async (context) => {
  const cwd = makeFolder(context, {
    "data.jsonl": dataset,
    "broken.jsonl": `${dataset}nonsense\n`,
  });
  const target = ["--target", "openai-gpt-4.1"];
  for (const [words, sentence] of [
    [["data.jsonl"], "Say which platform it is for: --target ID."],
    [
      ["--target", "openai-gpt-4.1x", "--out", "o", "data.jsonl"],
      'There is no target "openai-gpt-4.1x": did you mean "openai-gpt-4.1"?',
    ],
    [[...target, "data.jsonl"], "Say where the files go: --out FOLDER."],
    [[...target, "--out", "o"], "Say what to export: name the file of a dataset."],
    [[...target, "--out", "o", "a", "b"], "One dataset is exported at a time: name one file."],
    [
      [...target, "--out", "o", "--seed", "3", "data.jsonl"],
      "--seed says how to split: add --ratio, as in 80/20.",
    ],
    [
      [...target, "--out", "o", "--entity", "PERSON", "data.jsonl"],
      "--entity is for redaction: add --redact with mask, replace or pseudonymize.",
    ],
    [
      [...target, "--out", "data.jsonl", "data.jsonl"],
      '"data.jsonl" is a file, and an export needs a folder: name another.',
    ],
    [
      [...target, "--out", "o", "none.jsonl"],
      'There is no file or folder "none.jsonl": check the spelling and the folder you are in.',
    ],
    [
      [...target, "--out", "o", "broken.jsonl"],
      '"broken.jsonl" has 1 line that is no record, the first on line 21: repair them with "tunesmith fix", or leave them out with --allow-invalid.',
    ],
  ] as const) {
    assertRefused(await runCli(["export", ...words], { cwd }), sentence);
  }
  assert.deepEqual(readdirSync(cwd).sort(), ["broken.jsonl", "data.jsonl"]);
});
