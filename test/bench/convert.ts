/**
 * `npm run bench:convert [-- --lines 1000000] [--runs 5] [--to gemini,bedrock-claude]`: how long conversions take beside
 * a loop that only reads, parses and stringifies, timed in turns, and how much memory they need.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { folder, makeCorpus, prepare, root } from "./corpora.ts";
import { printTimings, timeInTurns, type Timed } from "./processes.ts";

const { values } = parseArgs({
  options: {
    lines: { type: "string", default: "1000000" },
    runs: { type: "string", default: "5" },
    to: { type: "string", default: "gemini,bedrock-conversation-2024,openai-chat" },
  },
});

await prepare();
for (const lines of values.lines.split(",").map(Number)) {
  const corpus = await makeCorpus(lines);
  const convert = (name: string, to: string, out: string): Timed => {
    const args = ["dist/cli.js", "convert", "--to", to, "--allow-loss", "--force", "--merge"];
    return { name, command: "node", args: [...args, "--out", out, corpus] };
  };
  const [first = "", ...others] = values.to.split(",");
  const timed: readonly Timed[] = [
    {
      name: "(a) read, JSON.parse, JSON.stringify",
      command: "node",
      args: ["test/bench/convert-yardstick.mjs", corpus],
    },
    convert(`to ${first}, into a file`, first, join(folder, "converted.jsonl")),
    ...[first, ...others].map((to) => convert(`to ${to}, to standard output`, to, "-")),
  ];
  console.log(`\n${lines} lines, medians of ${values.runs} runs in turns\n`);
  printTimings(await timeInTurns(timed, Number(values.runs), root), lines);
}
