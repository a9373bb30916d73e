/** `tunesmith split` as a process: where files go, what is refused, and what the report says. */

import assert from "node:assert/strict";
import {
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { chat, good, lines } from "./records.ts";
import { assertRefused, makeFolder, runCli } from "./run-cli.ts";

/** No five words of two records follow each other. */
const dataset = lines(
  ...Array.from({ length: 10 }, (_, i) => chat(`Port ${i * 37} of ${i}?`, `Up since ${i * 101}.`)),
);
const parts = ["--train", "train.jsonl", "--validation", "valid.jsonl"];

test("a dataset is split into files, and the report says how", async (context) => {
  const cwd = makeFolder(context, { "data.jsonl": dataset });
  const result = await runCli(["split", ...parts, "data.jsonl"], { cwd });
  assert.equal(result.stderr, "");
  assert.equal(result.code, 0);
  assert.equal(
    result.stdout,
    [
      "data.jsonl: 10 records split.",
      "  train       8 records, 80 % (asked: 80 %)  train.jsonl",
      "  validation  2 records, 20 % (asked: 20 %)  valid.jsonl",
      "No two records had to stay together.",
      "Checked: the parts share nothing that a check would call a leak.",
      "",
    ].join("\n"),
  );
  assert.deepEqual(readdirSync(cwd).sort(), ["data.jsonl", "train.jsonl", "valid.jsonl"]);
  const written = ["train.jsonl", "valid.jsonl"].map((name) =>
    readFileSync(join(cwd, name), "utf8"),
  );
  assert.deepEqual(
    written.join("").split("\n").sort(),
    dataset.split("\n").concat("").slice(0, -1).sort(),
  );
});

test("the report as JSON", async (context) => {
  const source = dataset + lines(good, good, '{"messages":');
  const cwd = makeFolder(context, { "data.jsonl": `${source}\n` });
  const words = ["--allow-invalid", "--stratify", "/none", "--output", "json", "data.jsonl"];
  const refused = await runCli(["split", ...parts, ...words], { cwd });
  assertRefused(
    refused,
    'No record has a text, a number, true or false at "/none": name the field that has the label, as in /metadata/label.',
  );
  const fields = words.map((word) => (word === "/none" ? "answer" : word));
  const result = await runCli(["split", ...parts, "--seed", "5", ...fields], { cwd });
  assert.equal(result.code, 0, result.stderr);
  const report = JSON.parse(result.stdout) as {
    readonly sides: readonly { readonly records: number }[];
    readonly labels: readonly object[];
    readonly groups: { readonly largest: { readonly side: string } };
  };
  const { labels, sides, ...rest } = report;
  assert.equal(labels.length, 11);
  assert.deepEqual(rest, {
    version: 1,
    path: "data.jsonl",
    dryRun: false,
    seed: 5,
    records: 12,
    groups: { count: 1, records: 2, largest: { ...report.groups.largest, records: 2, line: 11 } },
    undated: 0,
    leftOut: { blank: 1, invalid: 1 },
    leaks: 0,
  });
  assert.equal(
    sides.reduce((sum, { records }) => sum + records, 0),
    12,
  );
});

test("a dry run writes nothing and needs no files", async (context) => {
  const cwd = makeFolder(context, { "data.jsonl": dataset });
  const words = ["split", "--dry-run", "--ratio", "60/20/20", "data.jsonl"];
  const { code, stdout } = await runCli(words, { cwd });
  assert.equal(code, 0);
  assert.match(stdout, /^data.jsonl: 10 records would be split.\n {2}train {7}6 records, 60 %/);
  assert.deepEqual(readdirSync(cwd), ["data.jsonl"]);
});

test("what is there is not replaced without --force", async (context) => {
  const cwd = makeFolder(context, { "data.jsonl": dataset, "valid.jsonl": "mine" });
  const refused = await runCli(["split", ...parts, "data.jsonl"], { cwd });
  assertRefused(
    refused,
    '"valid.jsonl" is there already: name another file, or have it replaced with --force.',
  );
  assert.ok(!existsSync(join(cwd, "train.jsonl")));
  const forced = await runCli(["split", ...parts, "--force", "data.jsonl"], { cwd });
  assert.equal(forced.code, 0);
  assert.notEqual(readFileSync(join(cwd, "valid.jsonl"), "utf8"), "mine");
});

test("the dataset itself is never replaced, not even behind a link", async (context) => {
  const cwd = makeFolder(context, { "data.jsonl": dataset });
  symlinkSync("data.jsonl", join(cwd, "soft.jsonl"));
  linkSync(join(cwd, "data.jsonl"), join(cwd, "hard.jsonl"));
  for (const name of ["data.jsonl", "soft.jsonl", "hard.jsonl"]) {
    const words = ["split", "--force", "--train", name, "--validation", "v.jsonl", "data.jsonl"];
    assertRefused(
      await runCli(words, { cwd }),
      `"${name}" is the dataset itself, which is never replaced by a part of it: name another file.`,
    );
  }
  assert.equal(readFileSync(join(cwd, "data.jsonl"), "utf8"), dataset);
});

test("refused: words that make no sense", async (context) => {
  const cwd = makeFolder(context, { "data.jsonl": dataset });
  for (const [words, sentence] of [
    [
      ["data.jsonl"],
      "Say where the training part goes: --train FILE. --dry-run without files only says what would be done.",
    ],
    [
      ["--train", "a", "--validation", "./a", "data.jsonl"],
      '"./a" is to take two parts: name a file for each.',
    ],
    [
      [...parts, "--test", "t", "--ratio", "80/20", "data.jsonl"],
      "--test needs a third share: give --ratio three numbers, as in 80/10/10.",
    ],
    [
      [...parts, "--ratio", "80/10", "data.jsonl"],
      '--ratio cannot be "80/10": give two or three numbers that add up to 100, as in 80/20 or 80/10/10.',
    ],
    [
      [...parts, "--by-time", "/a", "--seed", "2", "data.jsonl"],
      "--by-time leaves nothing to --seed: leave one of them out.",
    ],
    [
      [...parts, "--group-by", "tickets", "data.jsonl"],
      '--group-by cannot be "tickets": give "ticket", "device", "incident", or the JSON pointer of a field, as in /metadata/name.',
    ],
    [
      [...parts, "--seed", "-1", "data.jsonl"],
      '--seed cannot be "-1": give a whole number from 0 up.',
    ],
    [
      [...parts, "none.jsonl"],
      'There is no file or folder "none.jsonl": check the spelling and the folder you are in.',
    ],
    [
      [...parts, "-"],
      "Standard input can be read only once, and a split reads it several times: write it to a file and name that.",
    ],
    [[...parts], "Say what to split: name the file of a dataset."],
  ] as const) {
    assertRefused(await runCli(["split", ...words], { cwd }), sentence);
  }
  assert.deepEqual(readdirSync(cwd), ["data.jsonl"]);
});

test("the settings of the project count", async (context) => {
  const record = (ticket: number, text: string): string =>
    chat(`INC${ticket}: ${text}`, `It is ${text}.`);
  const texts = ["up", "cut", "slow", "dark", "loud", "wet"];
  const source = lines(...texts.map((text) => record(4711123, text)));
  const cwd = makeFolder(context, { "data.jsonl": source });
  const words = ["split", "--dry-run", "--ratio", "50/50", "data.jsonl"];
  const together = await runCli(words, { cwd });
  assert.match(together.stderr, /^Nothing is left for validation: the 6 records belong together/);
  const settings = { rules: { "split-leakage": { severities: { family: "off" } } } };
  writeFileSync(join(cwd, "tunesmith.json"), JSON.stringify(settings));
  const apart = await runCli(words, { cwd });
  assert.match(apart.stdout, /3 records, 50 %/);
});
