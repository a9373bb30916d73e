/**
 * `npm run bench:near [-- --lines 100000,1000000] [--runs 5] [--only speed,datasketch,growth,truth]`: what near-duplicates
 * and conflicts cost beside a yardstick of the same run, that nothing grows faster than the dataset, and how much is found.
 */
import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { resolveSettings } from "../../src/core/settings.ts";
import { checkFile } from "../../src/node/check-file.ts";
import { scoreConflicts, scoreNear, type DuplicatesTruth } from "../data/duplicates-truth.ts";
import { makeCorpus, prepare, root } from "./corpora.ts";
import { benchGrowth } from "./growth.ts";
import { printTimings, timeInTurns, type Timed } from "./processes.ts";

const { values } = parseArgs({
  options: {
    lines: { type: "string", default: "100000,1000000" },
    runs: { type: "string", default: "5" },
    only: { type: "string", default: "speed,datasketch,growth,truth" },
  },
});
const runs = Number(values.runs);
const parts = values.only.split(",");

/** Not measured here, and most of the time otherwise. */
const privacyOff = [
  "--rule",
  "pii=off",
  "--rule",
  "secret=off",
  "--rule",
  "network-identifier=off",
];

await prepare();
if (parts.includes("speed")) {
  for (const lines of values.lines.split(",").map(Number)) await benchSpeed(lines);
}
if (parts.includes("datasketch")) await benchDatasketch(100_000);
if (parts.includes("growth")) await benchGrowth(runs, privacyOff);
if (parts.includes("truth")) await benchTruth(20_000);

async function benchSpeed(lines: number): Promise<void> {
  const corpus = await makeCorpus(lines);
  const check = (name: string, jobs: number, ...options: readonly string[]): Timed => {
    const output = ["--fail-on", "never", "--output", "json", "--jobs", String(jobs)];
    const args = ["dist/cli.js", "check", ...output, ...privacyOff, ...options, corpus];
    return { name, command: "node", args };
  };
  const off = ["--rule", "near-duplicate=off", "--rule", "conflicting-answers=off"];
  const timed = [
    {
      name: "(a) read, split, JSON.parse",
      command: "node",
      args: ["test/bench/yardstick.mjs", corpus],
    },
    check("syntax, format, exact; one worker", 1, ...off),
    check("with near and conflicts; one worker", 1),
    check("with near and conflicts; two workers", 2),
  ];
  console.log(`\n${lines} lines, medians of ${runs} runs in turns\n`);
  printTimings(await timeInTurns(timed, runs, root), lines);
}

/** The near-duplicates alone: parsing, sketching and candidates, which datasketch does not verify. */
async function benchDatasketch(lines: number): Promise<void> {
  console.log("\nBeside datasketch (Python)\n");
  const program = join(import.meta.dirname, "datasketch-near.py");
  if (spawnSync("python3", ["-c", "import datasketch"], { stdio: "ignore" }).status !== 0) {
    console.log("datasketch is not installed for python3: there is nothing to compare with.");
    return;
  }
  const corpus = await makeCorpus(lines);
  const check = ["dist/cli.js", "check", "--fail-on", "never", "--output", "json", "--jobs", "1"];
  const timed = [
    {
      name: "tunesmith check; one worker",
      command: "node",
      args: [...check, ...privacyOff, corpus],
    },
    { name: "datasketch, near-duplicates only", command: "python3", args: [program, corpus] },
  ];
  const [own, other] = await timeInTurns(timed, 1, root);
  if (own === undefined || other === undefined) return;
  console.log(
    `${own.seconds.toFixed(1)} s, datasketch ${other.seconds.toFixed(1)} s: ${other.ratio.toFixed(1)} x`,
  );
}

async function benchTruth(lines: number): Promise<void> {
  const columns = ["seed", "threshold", "pairs", "recall", "disputed", "reported", "precision"];
  console.log(`\nFound in ${lines} lines, three in ten of them near-copies\n`);
  printRow([...columns, "conflicts", "recall", "invented"]);
  for (const seed of ["7", "11"]) {
    const rates = ["--near", "0.3", "--conflict", "0.05", "--exact", "0.05"];
    const corpus = await makeCorpus(lines, {
      name: `near-copies-${seed}`,
      options: ["--seed", seed, ...rates],
    });
    const truth = JSON.parse(await readFile(`${corpus}.truth.json`, "utf8")) as DuplicatesTruth;
    const text = await readFile(corpus, "utf8");
    const content = text.split("\n");
    for (const threshold of [0.7, 0.8, 0.9, 0.95]) {
      const off = { pii: "off", secret: "off", "network-identifier": "off" } as const;
      const rules = { ...off, "near-duplicate": { threshold } };
      const { groups } = await checkFile(corpus, {
        settings: resolveSettings({ rules }),
        jobs: 1,
        shardWorkerPath: new URL("../../src/shard-worker.ts", import.meta.url),
      });
      const near = scoreNear(groups, truth, { lines: content, threshold });
      const conflicts = scoreConflicts(groups, truth);
      printRow([
        seed,
        threshold,
        near.wanted,
        (1 - near.missed.length / near.wanted).toFixed(4),
        near.disputed,
        near.reported,
        (1 - near.wrong.length / near.reported).toFixed(4),
        truth.conflicts.length,
        (1 - conflicts.missed.length / truth.conflicts.length).toFixed(4),
        conflicts.invented.length,
      ]);
    }
  }
}

function printRow(cells: readonly (string | number)[]): void {
  console.log(cells.map((cell) => String(cell).padStart(10)).join(""));
}
