/** Generated datasets that benchmarks read, kept between runs. */
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runToEnd } from "./processes.ts";

export const root = new URL("../../", import.meta.url).pathname;

/** Of the benchmarks' datasets. */
export const folder = join(tmpdir(), "tunesmith-bench");

const generator = join(
  process.env["TUNESMITH_SHARED"] ?? join(root, "../shared"),
  "bench/make-corpus.mjs",
);

/** Ends the program if datasets cannot be made; otherwise builds what is measured. */
export async function prepare(): Promise<void> {
  await prepareFolder();
  await runToEnd("node", ["esbuild.mjs", "--production"], root);
}

/** Ends the program if datasets cannot be made. */
export async function prepareFolder(): Promise<void> {
  if (!existsSync(generator)) {
    console.error(
      `The benchmark needs the corpus generator at ${generator}: set TUNESMITH_SHARED to its folder.`,
    );
    process.exit(2);
  }
  await mkdir(folder, { recursive: true });
}

/** `options`: more of the generator's options; `name` tells such datasets apart. */
export async function makeCorpus(
  lines: number,
  { name = "corpus", options = ["--seed", "1"] }: CorpusOptions = {},
): Promise<string> {
  const corpus = join(folder, `${name}-${lines}.jsonl`);
  if (!existsSync(corpus)) {
    console.log(`Making a dataset of ${lines} lines.`);
    await runToEnd(
      "node",
      [generator, "--lines", String(lines), ...options, "--out", corpus],
      root,
    );
  }
  return corpus;
}

interface CorpusOptions {
  readonly name?: string;
  readonly options?: readonly string[];
}
