/**
 * `npm run bench:index [-- --runs 5] [--lines 1000000]`: where the lines of a big file are, beside a bare scan for line
 * feeds in the same run, in turns.
 */
import { closeSync, openSync, readSync } from "node:fs";
import { parseArgs } from "node:util";

import { LineIndex } from "../../src/node/explore/line-index.ts";
import { makeCorpus, prepareFolder } from "./corpora.ts";
import { median } from "./processes.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "5" },
    lines: { type: "string", default: "1000000" },
  },
});
const runs = Number(values.runs);
await prepareFolder();
const file = await makeCorpus(Number(values.lines));
const index = await LineIndex.build(file);
const megabytes = index.bytes / 1e6;
console.log(`${index.lines} lines, ${megabytes.toFixed(0)} MB, ${runs} runs in turns\n`);

const scan: number[] = [];
const build: number[] = [];
for (let run = 0; run <= runs; run++) {
  const scanned = await secondsOf(() => countFeeds(file));
  const built = await secondsOf(() => LineIndex.build(file));
  // The first round is for warming up.
  if (run === 0) continue;
  scan.push(scanned);
  build.push(built);
}
print("bare scan", scan);
print("index", build);
const ratio = median(scan.map((seconds, run) => seconds / (build[run] ?? NaN)));
console.log(`\nThe index has ${ratio.toFixed(2)} of the speed of the scan (wanted: 0.5).`);
if (ratio < 0.5) process.exitCode = 1;

const lineOf = (): number => Math.floor(Math.random() * index.lines);
const windows: number[] = [];
for (let run = 0; run < 200; run++) {
  const first = lineOf();
  windows.push(
    await secondsOf(() =>
      index.reading((lines) => {
        for (let line = first; line < first + 500; line++) lines.read(line, 1e6);
      }),
    ),
  );
}
console.log(`500 lines of any place: ${(1000 * median(windows)).toFixed(2)} ms`);

/** What no index is faster than. */
function countFeeds(path: string): number {
  const open = openSync(path, "r");
  const buffer = Buffer.allocUnsafeSlow(1 << 20);
  let feeds = 0;
  for (;;) {
    const read = readSync(open, buffer, 0, buffer.length, null);
    if (read === 0) break;
    const bytes = buffer.subarray(0, read);
    for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) feeds += 1;
  }
  closeSync(open);
  return feeds;
}

async function secondsOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function print(name: string, seconds: readonly number[]): void {
  const usual = median(seconds);
  console.log(`${name}: ${usual.toFixed(3)} s, ${(megabytes / usual).toFixed(0)} MB/s`);
}
