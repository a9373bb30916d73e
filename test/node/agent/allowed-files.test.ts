/** Agents read datasets below their folders, and learn nothing of what lies elsewhere. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { AllowedFiles } from "../../../src/node/agent/allowed-files.ts";
import { Failure } from "../../../src/node/failure.ts";
import { temporaryFolder } from "../support.ts";

const folder = realpathSync(temporaryFolder());
const root = path.join(folder, "project");
const beside = path.join(folder, "project-other");
for (const one of [root, beside, path.join(root, "sub"), path.join(root, "folder.jsonl")]) {
  mkdirSync(one);
}
for (const file of ["project/a.jsonl", "project/sub/b.ndjson", "project/key.pem"]) {
  writeFileSync(path.join(folder, file), "{}\n");
}
writeFileSync(path.join(beside, "secret.jsonl"), "{}\n");
symlinkSync(path.join(beside, "secret.jsonl"), path.join(root, "link.jsonl"));
symlinkSync(beside, path.join(root, "linked"));
symlinkSync(path.join(root, "key.pem"), path.join(root, "key.jsonl"));
symlinkSync(path.join(root, "a.jsonl"), path.join(root, "inside.jsonl"));
execFileSync("sh", ["-c", 'mkfifo "$0"', path.join(root, "pipe.jsonl")]);

test("datasets below the folder are found, by any name of theirs", async () => {
  const files = await AllowedFiles.below([root]);
  for (const name of ["a.jsonl", "./sub/../a.jsonl", path.join(root, "a.jsonl"), "inside.jsonl"]) {
    assert.deepEqual(await files.find(name), { path: path.join(root, "a.jsonl"), name: "a.jsonl" });
  }
  assert.equal((await files.find("sub/b.ndjson")).name, "sub/b.ndjson");
});

test("of several folders, the first that has the file counts", async () => {
  const files = await AllowedFiles.below([root, beside]);
  assert.equal((await files.find("secret.jsonl")).path, path.join(beside, "secret.jsonl"));
});

const outside = /is not below the folders that may be read/;
const noDataset = /is no dataset: name a [.]jsonl or [.]ndjson file/;
const missing = /There is no file or folder/;

const refusals: readonly (readonly [name: string, why: RegExp])[] = [
  ["../project-other/secret.jsonl", outside],
  ["../project-other/is-it-there.jsonl", outside],
  [path.join(beside, "secret.jsonl"), outside],
  ["/etc/hosts.jsonl", outside],
  ["link.jsonl", outside],
  ["linked/secret.jsonl", outside],
  ["sub/../../project-other/secret.jsonl", outside],
  ["key.pem", noDataset],
  ["key.jsonl", noDataset],
  ["folder.jsonl", noDataset],
  ["pipe.jsonl", noDataset],
  ["/etc/passwd", noDataset],
  ["-", noDataset],
  ["a.jsonl\0.txt", noDataset],
  ["none.jsonl", missing],
  ["a.jsonl/x.jsonl", missing],
];

for (const [name, why] of refusals) {
  test(`${JSON.stringify(name.replace(folder, "…"))} is refused in a sentence`, async () => {
    const files = await AllowedFiles.below([root]);
    await assert.rejects(files.find(name), (error) => {
      assert.ok(error instanceof Failure, String(error));
      assert.match(error.message, why);
      return true;
    });
  });
}

test("a null character is no way around the ending", async () => {
  const files = await AllowedFiles.below([root]);
  await assert.rejects(files.find("key.pem\0.jsonl"), Failure);
});

test("a folder that is not there is refused", async () => {
  await assert.rejects(AllowedFiles.below([path.join(folder, "none")]), missing);
  await assert.rejects(AllowedFiles.below([path.join(root, "a.jsonl")]), /is no folder/);
});
