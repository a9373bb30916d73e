/**
 * `npm run bench:create [-- --tickets 100000] [--lines 200000] [--runs 3]`: how long a dataset of tickets, and one of a log,
 * takes beside a loop that only reads lines and stringifies them, timed in turns, and how much memory it needs.
 */
import { stat } from "node:fs/promises";
import { loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { folder, prepare, root } from "./corpora.ts";
import { logCorpus } from "./log-corpus.ts";
import { printTimings, timeInTurns, type Timed } from "./processes.ts";
import { ticketCorpus } from "./ticket-corpus.ts";

const { values } = parseArgs({
  options: {
    tickets: { type: "string", default: "100000" },
    lines: { type: "string", default: "200000" },
    runs: { type: "string", default: "3" },
  },
});

await prepare();
const tickets = Number(values.tickets);
const lines = Number(values.lines);
await bench("ticket", "tickets", { corpus: await ticketCorpus(folder, tickets), count: tickets });
await bench("log", "lines", { corpus: logCorpus(folder, lines), count: lines });

async function bench(
  kind: "ticket" | "log",
  what: string,
  { corpus, count }: { readonly corpus: string; readonly count: number },
): Promise<void> {
  const { size } = await stat(corpus);
  const create = (name: string, ...more: readonly string[]): Timed => {
    const args = ["dist/cli.js", "create", "--kind", kind, "--force", "--no-check", "--out"];
    return {
      name,
      command: "node",
      args: [...args, join(folder, "created.jsonl"), corpus, ...more],
    };
  };
  const timed: readonly Timed[] = [
    {
      name: "(a) read lines, JSON.stringify",
      command: "node",
      args: ["test/bench/create-yardstick.mjs", corpus],
    },
    create("create, without the check"),
    create("the same without provenance", "--provenance", "none"),
  ];
  const load = loadavg()[0]?.toFixed(1) ?? "";
  console.log(
    `\n${count} ${what}, ${(size / 1e6).toFixed(0)} MB, medians of ${values.runs} runs, load ${load}\n`,
  );
  const timings = await timeInTurns(timed, Number(values.runs), root);
  printTimings(timings, count);
  for (const { name, seconds, cpuSeconds = NaN } of timings) {
    const speed = (time: number): string =>
      `${(size / 1e6 / time).toFixed(0)} MB/s, ${(count / time).toFixed(0)} ${what}/s`;
    console.log(`${name}: ${speed(seconds)}; of a processor ${speed(cpuSeconds)}`);
  }
}
