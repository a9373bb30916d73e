/**
 * `npm run bench:create [-- --tickets 100000] [--runs 3]`: how long a dataset of tickets takes beside a loop that only
 * reads lines and stringifies them, timed in turns, and how much memory it needs.
 */
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { folder, prepare, root } from "./corpora.ts";
import { printTimings, timeInTurns, type Timed } from "./processes.ts";
import { ticketCorpus } from "./ticket-corpus.ts";

const { values } = parseArgs({
  options: {
    tickets: { type: "string", default: "100000" },
    runs: { type: "string", default: "3" },
  },
});

await prepare();
const tickets = Number(values.tickets);
const corpus = await ticketCorpus(folder, tickets);
const { size } = await stat(corpus);
const create = (name: string, ...more: readonly string[]): Timed => {
  const args = ["dist/cli.js", "create", "--kind", "ticket", "--force", "--out"];
  return { name, command: "node", args: [...args, join(folder, "created.jsonl"), corpus, ...more] };
};
const timed: readonly Timed[] = [
  {
    name: "(a) read lines, JSON.stringify",
    command: "node",
    args: ["test/bench/create-yardstick.mjs", corpus],
  },
  create("create, without the check", "--no-check"),
  create("the same without provenance", "--no-check", "--provenance", "none"),
];
console.log(
  `\n${tickets} tickets, ${(size / 1e6).toFixed(0)} MB, medians of ${values.runs} runs\n`,
);
const timings = await timeInTurns(timed, Number(values.runs), root);
printTimings(timings, tickets);
for (const { name, seconds } of timings.slice(1)) {
  console.log(`${name}: ${(size / 1e6 / seconds).toFixed(0)} MB/s`);
}
