/** `tunesmith restore` as a command; what it does to bytes is tested beside its code. */

import assert from "node:assert/strict";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test, type TestContext } from "node:test";

import { chat, good, lines, other } from "./records.ts";
import { assertRefused, makeFolder, runCli } from "./run-cli.ts";

const read = (cwd: string, file: string): string => readFileSync(join(cwd, file), "utf8");

const empty = chat("What does this command do?", "");
const dataset = lines(good, empty, good, other, "", good);

async function cleaned(context: TestContext): Promise<string> {
  const cwd = makeFolder(context, { "a.jsonl": dataset });
  const words = ["fix", "--drop-duplicates", "exact", "--drop-incomplete", "--in-place", "a.jsonl"];
  assert.equal((await runCli(words, { cwd })).code, 0);
  assert.equal(read(cwd, "a.jsonl"), lines(good, other));
  return cwd;
}

test("everything, or some of it, comes back to its place", async (context) => {
  const cwd = await cleaned(context);
  const line = await runCli(["restore", "a.ledger.jsonl", "--line", "3"], { cwd });
  assert.deepEqual(line, {
    code: 0,
    stdout: "a.jsonl: 1 line restored. 3 lines left in the ledger.\n",
    stderr: "",
  });
  assert.equal(read(cwd, "a.jsonl"), lines(good, good, other));
  await runCli(["restore", "a.ledger.jsonl", "--cause", "incomplete"], { cwd });
  assert.equal(read(cwd, "a.jsonl"), lines(good, empty, good, other));
  await runCli(["restore", "a.ledger.jsonl"], { cwd });
  assert.equal(read(cwd, "a.jsonl"), dataset);
  assertRefused(
    await runCli(["restore", "a.ledger.jsonl"], { cwd }),
    '"a.ledger.jsonl" holds no removed lines (any more): there is nothing to restore.',
  );
});

test("--out leaves the cleaned dataset and the ledger as they are", async (context) => {
  const cwd = await cleaned(context);
  const before = read(cwd, "a.ledger.jsonl");
  const { stdout } = await runCli(["restore", "a.ledger.jsonl", "--out", "b.jsonl"], { cwd });
  assert.equal(stdout, "b.jsonl: 4 lines restored.\n");
  assert.equal(read(cwd, "b.jsonl"), dataset);
  assert.equal(read(cwd, "a.jsonl"), lines(good, other));
  assert.equal(read(cwd, "a.ledger.jsonl"), before);
  // Moved together they still fit each other; a renamed dataset has to be named.
  renameSync(join(cwd, "a.jsonl"), join(cwd, "c.jsonl"));
  await runCli(["restore", "a.ledger.jsonl", "--result", "c.jsonl"], { cwd });
  assert.equal(read(cwd, "c.jsonl"), dataset);
});

const refusals: readonly [words: string, sentence: string, change?: (cwd: string) => void][] = [
  ["restore", "Say what to restore from: name one ledger, as tunesmith fix writes it."],
  [
    "restore none.jsonl",
    'There is no file or folder "none.jsonl": check the spelling and the folder you are in.',
  ],
  [
    "restore a.jsonl",
    '"a.jsonl" is no ledger: name the file that --ledger of tunesmith fix wrote.',
  ],
  [
    "restore a.ledger.jsonl --line 4",
    'Line 4 is not among the removed lines in "a.ledger.jsonl": leave it out.',
  ],
  ["restore a.ledger.jsonl --line 0", '--line cannot be "0": give a whole number from 1 up.'],
  [
    "restore a.ledger.jsonl --cause near-duplicate",
    '"a.ledger.jsonl" holds no line that was removed for that cause: name another one.',
  ],
  [
    "restore a.ledger.jsonl --out a.jsonl",
    '"a.jsonl" is the cleaned dataset itself: leave out --out to restore in its place.',
  ],
  [
    "restore a.ledger.jsonl --out ./a.ledger.jsonl",
    '"./a.ledger.jsonl" is the ledger itself: name another file with --out.',
  ],
  [
    "restore a.ledger.jsonl",
    '"a.jsonl" has changed since it was cleaned, so the ledger does not fit it any more: restore into the file as it was, or copy records by hand out of the ledger, where each line has one under "record".',
    (cwd) => {
      writeFileSync(join(cwd, "a.jsonl"), lines(good));
    },
  ],
  [
    "restore a.ledger.jsonl",
    '"a.jsonl", which the ledger belongs to, is not there: say with --result FILE where it is.',
    (cwd) => {
      rmSync(join(cwd, "a.jsonl"));
    },
  ],
];

for (const [words, sentence, change] of refusals) {
  test(`refused: tunesmith ${words}: ${sentence.slice(0, 30)}`, async (context) => {
    const cwd = await cleaned(context);
    change?.(cwd);
    const before = read(cwd, "a.ledger.jsonl");
    assertRefused(await runCli(words.split(" "), { cwd }), sentence);
    assert.equal(read(cwd, "a.ledger.jsonl"), before);
  });
}
