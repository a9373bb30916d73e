/** The runs in docs/examples.md write what stands below them. `UPDATE=1` writes that anew. */

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { builtCli, makeFolder } from "./run-cli.ts";

const page = new URL("../../docs/examples.md", import.meta.url);
const samples = fileURLToPath(new URL("../../media/sample", import.meta.url));

/** Info string and content of a block, and where its content is on the page. */
interface Block {
  readonly info: string;
  readonly text: string;
  readonly start: number;
}

function blocksOf(text: string): readonly Block[] {
  return [...text.matchAll(/^```(\S.*)\n([\s\S]*?)^```$/gm)].map((match) => {
    const [, info = "", content = ""] = match;
    return { info, text: content, start: match.index + info.length + 4 };
  });
}

test("the examples write what the page says", async (t) => {
  const text = readFileSync(page, "utf8");
  const blocks = blocksOf(text);
  const cwd = folderWith(t, blocks);
  const outputs: string[] = [];
  for (const { info, text: commands } of blocks) {
    if (info === "sh") outputs.push(await run(commands, cwd));
  }
  const expected = blocks.filter(({ info }) => info === "text");
  assert.equal(outputs.length, expected.length, "Each run has its output below it.");
  assert.ok(outputs.length > 0);
  if (process.env["UPDATE"] === "1") {
    let written = text;
    for (const [index, block] of [...expected.entries()].reverse()) {
      const end = block.start + block.text.length;
      written = written.slice(0, block.start) + (outputs[index] ?? "") + written.slice(end);
    }
    writeFileSync(page, written);
    return;
  }
  assert.deepEqual(
    outputs.map(withoutDays),
    expected.map((block) => withoutDays(block.text)),
    "Update it: UPDATE=1 npx node --test test/cli/examples.test.ts",
  );
});

/** The samples where the commands name them, files that the page shows, and the command itself. */
function folderWith(t: Parameters<typeof makeFolder>[0], blocks: readonly Block[]): string {
  const files = blocks.flatMap(({ info, text }) => {
    const [, name] = /^csv (\S+)$/.exec(info) ?? [];
    return name === undefined ? [] : [[name, text]];
  });
  const cwd = makeFolder(t, Object.fromEntries(files) as Readonly<Record<string, string>>);
  cpSync(samples, join(cwd, "media", "sample"), { recursive: true });
  mkdirSync(join(cwd, "bin"));
  const command = `#!/bin/sh\nexec "${process.execPath}" "${builtCli()}" "$@"\n`;
  writeFileSync(join(cwd, "bin", "tunesmith"), command, { mode: 0o755 });
  return cwd;
}

/** What it writes. Codes differ: a check with findings is no failure of the example. */
async function run(commands: string, cwd: string): Promise<string> {
  const PATH = `${join(cwd, "bin")}:${process.env["PATH"] ?? ""}`;
  const child = spawn("sh", ["-c", commands], { cwd, env: { PATH } });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (piece: string) => (stdout += piece));
  child.stderr.setEncoding("utf8").on("data", (piece: string) => (stderr += piece));
  await new Promise((resolve, reject) => {
    child.on("error", reject).on("close", resolve);
  });
  assert.equal(stderr, "", commands);
  return stdout;
}

/** Days of break-even are counted from today; how a text is wrapped depends on them. */
const withoutDays = (text: string): string =>
  text.replaceAll(/\s+/g, " ").replaceAll(/\(\d{1,2} [A-Z][a-z]{2} \d{4}\)/g, "(DAY)");
