import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";

import { keyOfEnvFile } from "../../src/llm/env-file.ts";

const files: readonly [string, string | undefined][] = [
  ["ANTHROPIC_API_KEY=key-of-the-file\nOTHER=1\n", "key-of-the-file"],
  ['export ANTHROPIC_API_KEY="key-of-the-file" # note\r\n', "key-of-the-file"],
  ["# ANTHROPIC_API_KEY=old\n", undefined],
  ["ANTHROPIC_API_KEY=\n", undefined],
  ["ANTHROPIC_API_KEY='  '\n", undefined],
  ["ANTHROPIC_AUTH_TOKEN=token\nMY_ANTHROPIC_API_KEY=mine\n", undefined],
  ["\u0000\u0001 no such file", undefined],
];
for (const [text, key] of files) {
  test(`the key of ${JSON.stringify(text)}`, async (t) => {
    const folder = await mkdtemp(path.join(tmpdir(), "tunesmith-env-"));
    t.after(() => rm(folder, { recursive: true }));
    const file = path.join(folder, ".env");
    await writeFile(file, text);
    assert.equal(await keyOfEnvFile(file), key);
    assert.equal(process.env["OTHER"], undefined);
  });
}

test("no file, or a folder of the name, has no key", async () => {
  assert.equal(await keyOfEnvFile(path.join(tmpdir(), "tunesmith-nothing", ".env")), undefined);
  assert.equal(await keyOfEnvFile(tmpdir()), undefined);
});
