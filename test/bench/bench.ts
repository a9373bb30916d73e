/**
 * `npm run bench [-- --lines 100000,1000000] [--runs 5]`: how long checking takes, as ratios to yardsticks of the same run.
 * Whole processes are timed in turns, so that a machine that slows down slows all of them.
 */
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { benchEditor } from "./editor.ts";
import { runToEnd, timeInTurns, type Timed } from "./processes.ts";

const root = new URL("../../", import.meta.url).pathname;
const generator = join(
  process.env["TUNESMITH_SHARED"] ?? join(root, "../shared"),
  "bench/make-corpus.mjs",
);
const folder = join(tmpdir(), "tunesmith-bench");

const { values } = parseArgs({
  options: {
    lines: { type: "string", default: "100000,1000000" },
    runs: { type: "string", default: "5" },
  },
});

if (!existsSync(generator)) {
  console.error(
    `The benchmark needs the corpus generator at ${generator}: set TUNESMITH_SHARED to its folder.`,
  );
  process.exit(2);
}
await mkdir(folder, { recursive: true });
await runToEnd("node", ["esbuild.mjs", "--production"], root);
for (const lines of values.lines.split(",").map(Number)) {
  const corpus = await makeCorpus(lines);
  await benchCheck(corpus, lines);
}
await benchEditor(await makeCorpus(40_000), await makeCorpus(100_000));

async function makeCorpus(lines: number): Promise<string> {
  const corpus = join(folder, `corpus-${lines}.jsonl`);
  if (!existsSync(corpus)) {
    console.log(`Making a corpus of ${lines} lines.`);
    await runToEnd(
      "node",
      [generator, "--lines", String(lines), "--seed", "1", "--out", corpus],
      root,
    );
  }
  return corpus;
}

async function benchCheck(corpus: string, lines: number): Promise<void> {
  const check = (jobs: number): Timed => ({
    name: `tunesmith check, ${jobs === 1 ? "one worker" : `${jobs} workers`}`,
    command: "node",
    args: [
      "dist/cli.js",
      "check",
      "--fail-on",
      "never",
      "--output",
      "json",
      "--jobs",
      String(jobs),
      corpus,
    ],
  });
  const yardstick: Timed = {
    name: "(a) read, split, JSON.parse",
    command: "node",
    args: ["test/bench/yardstick.mjs", corpus],
  };
  const jq: Timed = {
    name: "(b) jq -R 'fromjson?'",
    command: "jq",
    args: ["-R", "fromjson?", corpus],
  };
  const timed = [yardstick, check(1), check(2), ...(hasJq() ? [jq] : [])];
  const runs = Number(values.runs);
  console.log(`\n${lines} lines, medians of ${runs} runs in turns\n`);
  for (const row of await timeInTurns(timed, runs, root)) {
    const { name, seconds, ratio, peakMegabytes } = row;
    const memory =
      peakMegabytes === undefined
        ? ""
        : `${peakMegabytes.toFixed(0)} MB, ${bytesPerRecord(peakMegabytes, lines)} B a record over 150 MB`;
    console.log(
      [
        name.padEnd(32),
        `${seconds.toFixed(2)} s`.padStart(9),
        `${ratio.toFixed(2)} x (a)`.padStart(12),
        memory === "" ? "" : `   ${memory}`,
      ].join(""),
    );
  }
}

function bytesPerRecord(peakMegabytes: number, records: number): string {
  return ((Math.max(0, peakMegabytes - 150) * 1e6) / records).toFixed(0);
}

function hasJq(): boolean {
  return (process.env["PATH"] ?? "").split(":").some((path) => existsSync(join(path, "jq")));
}
