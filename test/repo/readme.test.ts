/** The commands that README.md shows are commands of ours. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { parseCommand } from "../../src/cli/arguments.ts";

const text = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

const commands = [...text.matchAll(/^```sh\n([\s\S]*?)^```/gm)]
  .flatMap(([, block = ""]) => block.split("\n"))
  .filter((line) => line.startsWith("tunesmith "))
  .map((line) => line.replace(/\s+#.*/, ""));

test("README.md shows commands", () => {
  assert.ok(commands.length >= 15, String(commands.length));
});

for (const command of commands) {
  test(command, () => {
    const [, ...words] = command.split(/\s+/);
    assert.equal(parseCommand(words).name, words[0]);
  });
}
