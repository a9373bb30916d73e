/** What the command line says, from its sources. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { repositoryRoot } from "../../vscode/paths.ts";

export function outputOf(...args: readonly string[]): string {
  const run = spawnSync(process.execPath, ["src/cli.ts", ...args], {
    cwd: repositoryRoot,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  assert.ok(run.status !== null && run.status < 2, run.stderr);
  return run.stdout;
}
