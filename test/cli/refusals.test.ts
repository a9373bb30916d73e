/** Whatever keeps the command from running is one plain sentence and exit code 2. */

import { chmodSync, closeSync, existsSync, mkdirSync, openSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { commandNames } from "../../src/cli/arguments.ts";
import { formats } from "../../src/core/formats/index.ts";
import { alternatives } from "../../src/core/wording.ts";
import { good, lines } from "./records.ts";
import { assertRefused, makeFolder, runCli } from "./run-cli.ts";

const refusals: readonly [words: string, sentence: string][] = [
  ["", 'Say what to do: "tunesmith check FILE" checks a dataset, "tunesmith --help" tells more.'],
  ["chekc a.jsonl", 'There is no command "chekc": did you mean "check"?'],
  ["frobnicate", `There is no command "frobnicate": use ${alternatives(commandNames)}.`],
  ["a.jsonl", 'There is no command "a.jsonl": did you mean "tunesmith check a.jsonl"?'],
  ["check", 'Say what to check: name a file, a folder or a pattern, or "-" for standard input.'],
  ["check --ouptut json a.jsonl", 'There is no option "--ouptut": did you mean "--output"?'],
  [
    "check -x a.jsonl",
    'There is no option "-x": use "--output", "--format", "--target", "--rule", "--fail-on", "--baseline", "--update-baseline", "--against", "--max-findings", "--jobs", "--config", "--help" or "--version".',
  ],
  [
    "check --target openai-gpt-5o a.jsonl",
    'There is no target "openai-gpt-5o": did you mean "openai-gpt-4o"?',
  ],
  [
    "check --output xml a.jsonl",
    '--output cannot be "xml": use "pretty", "json", "sarif" or "github".',
  ],
  ["check a.jsonl --output", '--output needs a value: "tunesmith check --help" lists the values.'],
  ["check a.jsonl --rule=", '--rule needs a value: "tunesmith check --help" lists the values.'],
  ["check --help=yes", '--help takes no value: leave out "=yes".'],
  [
    "check --format openai a.jsonl",
    `--format cannot be "openai": use ${alternatives(["auto", ...formats.map(({ id }) => id)])}.`,
  ],
  [
    "check --rule blank-lines=off a.jsonl",
    'There is no rule "blank-lines": did you mean "blank-line"?',
  ],
  [
    "check --rule blank-line=of a.jsonl",
    '--rule cannot be "of": use "off", "hint", "info", "warning" or "error".',
  ],
  [
    "check --rule blank-line a.jsonl",
    '--rule cannot be "": use "off", "hint", "info", "warning" or "error".',
  ],
  [
    "check --fail-on hint a.jsonl",
    '--fail-on cannot be "hint": use "error", "warning", "info" or "never".',
  ],
  ["check --jobs 0 a.jsonl", '--jobs cannot be "0": give a whole number from 1 up.'],
  ["check --jobs two a.jsonl", '--jobs cannot be "two": give a whole number from 1 up.'],
  [
    "check --max-findings -1 a.jsonl",
    '--max-findings cannot be "-1": give a whole number from 0 up.',
  ],
  [
    "check b.jsonl",
    'There is no file or folder "b.jsonl": check the spelling and the folder you are in.',
  ],
  [
    "check a.jsonl/b.jsonl",
    'There is no file or folder "a.jsonl/b.jsonl": check the spelling and the folder you are in.',
  ],
  [
    "check \u001b[31m.jsonl",
    'There is no file or folder "\\u001b[31m.jsonl": check the spelling and the folder you are in.',
  ],
  [
    "check a.jsonl *.json",
    'No file matches "*.json": check the pattern and the folder you are in.',
  ],
  ["check empty", 'The folder "empty" has no .jsonl or .ndjson file: name the files to check.'],
  [
    "check --config none.json a.jsonl",
    'There is no file or folder "none.json": check the spelling and the folder you are in.',
  ],
  ["check --config empty a.jsonl", '"empty" is a folder: name a file instead.'],
  [
    "check a.jsonl broken/b.jsonl",
    "broken/tunesmith.json:2:3: JSON has no comments: remove this one.",
  ],
  [
    "check --config broken/unknown.json a.jsonl",
    'broken/unknown.json:1:12: There is no rule "blnk-lnie": did you mean "blank-line"?',
  ],
  ["check odd/a.jsonl", '"odd/tunesmith.json" is a folder: name a file instead.'],
  [
    "check loop.jsonl",
    '"loop.jsonl" could not be read (ELOOP): check that the file and its disk are in order.',
  ],
];

for (const [words, sentence] of refusals) {
  test(`refused: tunesmith ${JSON.stringify(words).slice(1, -1)}`, async (context) => {
    const cwd = makeFolder(context, {
      "a.jsonl": lines(good),
      "empty/notes.txt": "",
      "broken/b.jsonl": lines(good),
      "broken/tunesmith.json": "{\n  // not yet\n}\n",
      "broken/unknown.json": '{"rules": {"blnk-lnie": "off"}}',
      "odd/a.jsonl": lines(good),
    });
    mkdirSync(join(cwd, "odd/tunesmith.json"));
    symlinkSync("loop.jsonl", join(cwd, "loop.jsonl"));
    assertRefused(await runCli(words.split(" ").filter(Boolean), { cwd }), sentence);
  });
}

const noFullDevice = existsSync("/dev/full") ? false : "needs /dev/full";

test("refused: a file and a folder that may not be read", async (context) => {
  const cwd = makeFolder(context, { "a.jsonl": lines(good), "folder/a.jsonl": lines(good) });
  chmodSync(cwd, 0o755);
  chmodSync(join(cwd, "a.jsonl"), 0o000);
  chmodSync(join(cwd, "folder"), 0o000);
  // Root may read everything: as anyone else, then.
  const user = process.getuid?.() === 0 ? { uid: 65534 } : {};
  for (const name of ["a.jsonl", "folder"]) {
    assertRefused(
      await runCli(["check", name], { cwd, ...user }),
      `"${name}" may not be read: change its permissions, or run as a user who may read it.`,
    );
  }
  chmodSync(join(cwd, "folder"), 0o755);
});

test("refused: a report that cannot be written", { skip: noFullDevice }, async (context) => {
  const full = openSync("/dev/full", "w");
  context.after(() => {
    closeSync(full);
  });
  const cwd = makeFolder(context, { "a.jsonl": lines(good) });
  assertRefused(
    await runCli(["check", "a.jsonl"], { cwd, stdout: full }),
    "Standard output could not be written (ENOSPC): check where it goes.",
  );
});
