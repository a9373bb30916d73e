/** What is loaded late is in bundles of its own. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";

import { repositoryRoot } from "../vscode/paths.ts";

/** Something that stands in this bundle and, if nothing is loaded too early, in no other. */
const marks = {
  // A header that the SDK of language models sends with each request.
  "llm.cjs": "anthropic-version",
  // A notification of the Model Context Protocol.
  "mcp.cjs": "notifications/resources/list_changed",
  "starter-mapping.cjs": "RPD_BGP_NEIGHBOR_STATE_CHANGED",
};

const bundles = [
  "cli.js",
  "extension.cjs",
  "worker.cjs",
  "shard-worker.cjs",
  ...Object.keys(marks),
];

for (const name of bundles) {
  test(`dist/${name} has what is loaded late only if it is its bundle`, async () => {
    const bundle = await readFile(path.join(repositoryRoot, "dist", name), "utf8");
    for (const [home, mark] of Object.entries(marks)) {
      assert.equal(bundle.includes(mark), name === home, mark);
    }
  });
}
