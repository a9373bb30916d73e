/** A dataset against what its git repository has of it, in real repositories. */

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { resolveSettings } from "../../../src/core/settings.ts";
import { diffDatasets } from "../../../src/node/diff/diff-datasets.ts";
import { tokenCounter, usualTokenizer } from "../../../src/node/token-counters.ts";
import { chat, shardWorkerPath, temporaryFolder } from "../support.ts";

const skip = spawnSync("git", ["--version"]).status === 0 ? false : "There is no git here.";
const folder = temporaryFolder();

const one = `${chat("Which VLAN is it?", "VLAN 20.")}\n`;
const two = `${chat("Which command lists the BGP neighbours?", "show bgp summary")}\n`;

interface Repository {
  readonly root: string;
  readonly git: (...words: string[]) => string;
}

function repository(): Repository {
  const root = mkdtempSync(join(folder, "repository-"));
  const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com"];
  const git = (...words: string[]): string =>
    execFileSync("git", [...identity, ...words], { cwd: root, encoding: "utf8", stdio: "pipe" });
  git("init", "--quiet");
  return { root, git };
}

async function against(path: string, revision = "HEAD") {
  const means = {
    settings: resolveSettings({}),
    counter: tokenCounter(usualTokenizer),
    jobs: 1,
    shardWorkerPath,
  };
  const diff = await diffDatasets({ type: "git", path, revision }, { type: "file", path }, means);
  diff.close();
  const { edited, added, removed, unchanged } = diff.summary.counts;
  return { counts: { edited, added, removed, unchanged }, remarks: diff.summary.remarks };
}

test(
  "a file in a folder, with an odd name, against the last commit and an older one",
  { skip },
  async () => {
    const { root, git } = repository();
    mkdirSync(join(root, "data"));
    const path = join(root, "data", "odd *name [1] ü.jsonl");
    writeFileSync(path, one);
    git("add", ".");
    git("commit", "--quiet", "--message", "one");
    writeFileSync(path, one + two);
    git("commit", "--quiet", "--all", "--message", "two");
    assert.deepEqual((await against(path)).counts, {
      edited: 0,
      added: 0,
      removed: 0,
      unchanged: 2,
    });
    assert.deepEqual((await against(path, "HEAD~1")).counts, {
      edited: 0,
      added: 1,
      removed: 0,
      unchanged: 1,
    });
  },
);

test(
  "a file that is new has only new records, also where nothing is committed",
  { skip },
  async () => {
    const { root, git } = repository();
    const path = join(root, "new.jsonl");
    writeFileSync(path, one);
    const expected = { edited: 0, added: 1, removed: 0, unchanged: 0 };
    assert.deepEqual((await against(path)).counts, expected);
    git("commit", "--quiet", "--allow-empty", "--message", "nothing");
    const { counts, remarks } = await against(path);
    assert.deepEqual(counts, expected);
    assert.match(remarks.join(), /new\.jsonl" is not in HEAD: all its records are new\.$/);
  },
);

test("a file that was renamed is found by its former name", { skip }, async () => {
  const { root, git } = repository();
  writeFileSync(join(root, "old.jsonl"), one + two);
  git("add", ".");
  git("commit", "--quiet", "--message", "one");
  renameSync(join(root, "old.jsonl"), join(root, "renamed.jsonl"));
  git("add", "--all");
  const { counts, remarks } = await against(join(root, "renamed.jsonl"));
  assert.equal(counts.unchanged, 2);
  assert.deepEqual(remarks, ['In HEAD the file is called "old.jsonl".']);
});

test("what cannot be compared is told in a sentence", { skip }, async () => {
  const { root, git } = repository();
  const path = join(root, "large.jsonl");
  writeFileSync(
    path,
    `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 1\n`,
  );
  git("add", ".");
  git("commit", "--quiet", "--message", "pointer");
  writeFileSync(path, one);
  await assert.rejects(against(path), /has ".*" in Git LFS: HEAD holds a pointer to it/);
  await assert.rejects(against(path, "no-such-branch"), /has no revision "no-such-branch"/);
  await assert.rejects(against(path, "--output=owned"), /has no revision "--output=owned"/);
  const outside = join(folder, "outside.jsonl");
  writeFileSync(outside, one);
  await assert.rejects(against(outside), /is in no git repository/);
});
