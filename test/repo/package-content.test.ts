/** What people install is what is meant to be installed, and nothing else. */
import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { runNpm } from "../vscode/command.ts";
import { removeFolder, repositoryRoot } from "../vscode/paths.ts";

const maxBytes = 3.75 * 1024 * 1024;

/** vsce renames a few files and adds its own two. */
const required = [
  "[Content_Types].xml",
  "extension.vsixmanifest",
  "extension/LICENSE.txt",
  "extension/THIRD-PARTY-NOTICES.md",
  "extension/changelog.md",
  "extension/dist/advice.css",
  "extension/dist/advice.js",
  "extension/dist/cl100k_base.br",
  "extension/dist/cli.js",
  "extension/dist/cost.css",
  "extension/dist/cost.js",
  "extension/dist/create.css",
  "extension/dist/create.js",
  "extension/dist/dataset.css",
  "extension/dist/dataset.js",
  "extension/dist/diff.css",
  "extension/dist/diff.js",
  "extension/dist/example.css",
  "extension/dist/example.js",
  "extension/dist/extension.cjs",
  "extension/dist/llm.cjs",
  "extension/dist/mcp.cjs",
  "extension/dist/o200k_base.br",
  "extension/dist/shard-worker.cjs",
  "extension/dist/starter-mapping.cjs",
  "extension/dist/worker.cjs",
  "extension/media/icon.png",
  "extension/media/icon.svg",
  "extension/media/log-mapping.schema.json",
  "extension/media/tunesmith.schema.json",
  "extension/package.json",
  "extension/package.nls.json",
  "extension/readme.md",
];

test("the package contains what it should and nothing else", async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), "tunesmith-package-"));
  t.after(() => removeFolder(folder));
  const file = path.join(folder, "tunesmith.vsix");
  const code = await runNpm(["run", "--silent", "package", "--", "--out", file], {
    cwd: repositoryRoot,
    stdio: ["ignore", "ignore", "inherit"],
  });
  assert.equal(code, 0, "npm run package fails");

  const archive = await readFile(file);
  const rulePages = await filesBelow("media/rules", ".md");
  const samples = await filesBelow("media/sample");
  const steps = await filesBelow("media/walkthrough");
  const expected = [...required, ...rulePages, ...samples, ...steps].sort();
  assert.deepEqual(zipEntries(archive).sort(), expected);
  assert.ok(archive.length < maxBytes, `${archive.length} bytes are more than ${maxBytes}`);
});

async function filesBelow(folder: string, ending = ""): Promise<string[]> {
  const entries = await readdir(path.join(repositoryRoot, folder), {
    recursive: true,
    withFileTypes: true,
  });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => path.relative(repositoryRoot, path.join(entry.parentPath, entry.name)))
    .map((file) => `extension/${file.split(path.sep).join("/")}`);
}

/** Names in a zip archive's central directory: PKWARE's APPNOTE.TXT, sections 4.3.12 and 4.3.16. */
function zipEntries(archive: Buffer): string[] {
  const end = archive.lastIndexOf("PK\x05\x06", undefined, "latin1");
  const names: string[] = [];
  let offset = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      archive.readUInt16LE(offset + field),
    ) as [number, number, number];
    names.push(archive.toString("utf8", offset + 46, offset + 46 + nameLength));
    offset += 46 + nameLength + extraLength + commentLength;
  }
  return names;
}
