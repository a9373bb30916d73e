/** Runs the built command as a process, in folders of its own. */

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import type { ChildProcess, SpawnOptions } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestContext } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const cliPath = join(root, "dist/cli.js");

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly input?: string | Uint8Array;
  readonly env?: NodeJS.ProcessEnv;
  /** Where the report goes, if not into the result. */
  readonly stdout?: number;
  /** Program of another Node than the one that runs the tests. */
  readonly node?: string;
  /** Run as this user. */
  readonly uid?: number;
}

/** A folder with these files, gone after the test. */
export function makeFolder(
  context: TestContext,
  files: Readonly<Record<string, string | Uint8Array>>,
): string {
  const folder = mkdtempSync(join(tmpdir(), "tunesmith-cli-"));
  context.after(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

export async function runCli(words: readonly string[], options: RunOptions): Promise<CliResult> {
  const child = startCli(words, options);
  let stdout = "";
  let stderr = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  // The command may end without reading what it is given.
  child.stdin?.on("error", () => undefined).end(options.input ?? "");
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject).on("close", resolve);
  });
  return { code, stdout, stderr };
}

export function startCli(
  words: readonly string[],
  { cwd, env, stdout, uid, node = process.execPath }: RunOptions,
): ChildProcess {
  assertBuilt();
  const options: SpawnOptions = {
    cwd,
    // Not the colours and the checkout of whoever runs the tests.
    env: { PATH: process.env["PATH"], ...env },
    stdio: ["pipe", stdout ?? "pipe", "pipe"],
    ...(uid !== undefined && { uid, gid: uid }),
  };
  return spawn(node, [cliPath, ...words], options);
}

/** It could not run: one sentence, nothing else. */
export function assertRefused(result: CliResult, sentence: string): void {
  assert.deepEqual(result, { code: 2, stdout: "", stderr: `${sentence}\n` });
}

/** Path of the command, which is that of the sources as they are. */
export function builtCli(): string {
  assertBuilt();
  return cliPath;
}

let isBuilt = false;

function assertBuilt(): void {
  if (isBuilt) return;
  assert.ok(existsSync(cliPath), "dist/cli.js is not there: run `npm run build`.");
  const built = statSync(cliPath).mtimeMs;
  for (const name of readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })) {
    const source = join("src", name);
    const isOlder = statSync(join(root, source)).mtimeMs <= built;
    assert.ok(isOlder, `dist/cli.js is older than ${source}: run \`npm run build\`.`);
  }
  isBuilt = true;
}
