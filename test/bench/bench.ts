/**
 * `npm run bench [-- --lines 100000,1000000] [--runs 5]`: how long checking takes, as ratios to yardsticks of the same run.
 * Whole processes are timed in turns, so that a machine that slows down slows all of them.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { makeCorpus, prepare, root } from "./corpora.ts";
import { benchEditor } from "./editor.ts";
import { printTimings, timeInTurns, type Timed } from "./processes.ts";

const { values } = parseArgs({
  options: {
    lines: { type: "string", default: "100000,1000000" },
    runs: { type: "string", default: "5" },
  },
});

await prepare();
for (const lines of values.lines.split(",").map(Number)) {
  const corpus = await makeCorpus(lines);
  await benchCheck(corpus, lines);
}
await benchEditor(await makeCorpus(40_000), await makeCorpus(100_000));

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
  printTimings(await timeInTurns(timed, runs, root), lines);
}

function hasJq(): boolean {
  return (process.env["PATH"] ?? "").split(":").some((path) => existsSync(join(path, "jq")));
}
