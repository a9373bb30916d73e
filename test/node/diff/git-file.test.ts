/** A dataset against what its git repository has of it, in real repositories. */

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

import { resolveSettings } from "../../../src/core/settings.ts";
import { gitProgram } from "../../../src/node/diff/git-program.ts";
import { diffDatasets } from "../../../src/node/diff/diff-datasets.ts";
import type { SideSource } from "../../../src/node/diff/side-content.ts";
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

async function compared(before: SideSource, after: SideSource) {
  const means = {
    settings: resolveSettings({}),
    counter: tokenCounter(usualTokenizer),
    jobs: 1,
    shardWorkerPath,
  };
  const diff = await diffDatasets(before, after, means);
  diff.close();
  return diff;
}

async function against(path: string, revision = "HEAD") {
  const diff = await compared({ type: "git", path, revision }, { type: "file", path });
  const { edited, added, removed, unchanged } = diff.summary.counts;
  const { remarks, findings } = diff.summary;
  return { counts: { edited, added, removed, unchanged }, remarks, findings };
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
    const { counts, remarks, findings } = await against(path);
    assert.deepEqual(counts, expected);
    // What is not there is not an empty file, which would be a finding that is gone.
    assert.deepEqual(findings, []);
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
  const lfs = { type: "file", path } as const;
  await assert.rejects(compared(lfs, lfs), {
    message: /" is a pointer of Git LFS and has no records/,
    code: "diff-pointer",
  });
  writeFileSync(path, one);
  await assert.rejects(against(path), {
    message: /has ".*" in Git LFS: HEAD holds a pointer to it/,
    code: "diff-committed-pointer",
  });
  await assert.rejects(against(path, "no-such-branch"), /has no revision "no-such-branch"/);
  await assert.rejects(against(path, "--output=owned"), /has no revision "--output=owned"/);
  const outside = join(folder, "outside.jsonl");
  writeFileSync(outside, one);
  await assert.rejects(against(outside), {
    message: /is in no git repository/,
    code: "diff-no-repository",
  });
});

test("git is started from the path, never from a folder that the path does not name whole", () => {
  const name = process.platform === "win32" ? "git.exe" : "git";
  const folders = ["plain", "program"].map((kind) => mkdtempSync(join(folder, `${kind}-`)));
  const [plain = "", good = ""] = folders;
  writeFileSync(join(plain, name), "", { mode: 0o644 });
  writeFileSync(join(good, name), "", { mode: 0o755 });
  const path = ["", ".", "bin", ...(process.platform === "win32" ? [] : [plain]), good].join(
    delimiter,
  );
  assert.equal(gitProgram(path), join(good, name));
  assert.equal(gitProgram(["", ".", "bin"].join(delimiter)), undefined);
});

test("of a clone without all contents nothing is fetched, and it says so", { skip }, async () => {
  const { root, git } = repository();
  git("config", "uploadpack.allowFilter", "true");
  writeFileSync(join(root, "train.jsonl"), one);
  git("add", ".");
  git("commit", "--quiet", "--message", "one");
  writeFileSync(join(root, "train.jsonl"), two);
  git("commit", "--quiet", "--all", "--message", "two");
  const clone = mkdtempSync(join(folder, "clone-"));
  git("clone", "--quiet", "--filter=blob:none", pathToFileURL(root).href, clone);
  await assert.rejects(
    against(join(clone, "train.jsonl"), "HEAD~1"),
    /This clone of the repository does not hold that version of the file/,
  );
});
