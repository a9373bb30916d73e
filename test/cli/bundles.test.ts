/** What is loaded late is in bundles of its own. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";

import { repositoryRoot } from "../vscode/paths.ts";

/** A header that the SDK sends with each request. */
const markOfTheSdk = "anthropic-version";

for (const name of ["cli.js", "extension.cjs", "worker.cjs", "shard-worker.cjs", "llm.cjs"]) {
  test(`dist/${name} has the SDK of language models only if it is its bundle`, async () => {
    const bundle = await readFile(path.join(repositoryRoot, "dist", name), "utf8");
    assert.equal(bundle.includes(markOfTheSdk), name === "llm.cjs");
  });
}
