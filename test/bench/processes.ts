/** Timing of whole processes. */
import { spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export interface Timed {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

export interface Timing {
  readonly name: string;
  /** Median of the runs. */
  readonly seconds: number;
  /** Median of the ratios to the first command's run of the same turn. */
  readonly ratio: number;
  /** Median of the seconds of processors, which others on them change less; of Node processes only. */
  readonly cpuSeconds: number | undefined;
  /** Largest resident set, of Node processes only. */
  readonly peakMegabytes: number | undefined;
}

/** Runs every command once per turn, after one turn that does not count. The first one is the yardstick. */
export async function timeInTurns(
  commands: readonly Timed[],
  runs: number,
  cwd: string,
): Promise<Timing[]> {
  const results = commands.map(() => ({
    seconds: [] as number[],
    cpus: [] as number[],
    peaks: [] as number[],
  }));
  for (let turn = 0; turn <= runs; turn++) {
    for (const [index, { command, args }] of commands.entries()) {
      const { seconds, used } = await measure(command, args, cwd);
      const result = results[index];
      if (turn === 0 || result === undefined) continue;
      result.seconds.push(seconds);
      if (used === undefined) continue;
      result.peaks.push(used.peakMegabytes);
      result.cpus.push(used.cpuSeconds);
    }
  }
  const yardstick = results[0]?.seconds ?? [];
  return results.map(({ seconds, cpus, peaks }, index) => ({
    name: commands[index]?.name ?? "",
    seconds: median(seconds),
    ratio: median(seconds.map((value, turn) => value / (yardstick[turn] ?? NaN))),
    cpuSeconds: cpus.length === 0 ? undefined : median(cpus),
    peakMegabytes: peaks.length === 0 ? undefined : Math.max(...peaks),
  }));
}

/** `lines`: of the dataset, for the memory of a record. */
export function printTimings(rows: readonly Timing[], lines: number): void {
  for (const { name, seconds, ratio, peakMegabytes } of rows) {
    const memory =
      peakMegabytes === undefined
        ? ""
        : `   ${peakMegabytes.toFixed(0)} MB, ${bytesPerRecord(peakMegabytes, lines)} B a record over 150 MB`;
    console.log(
      [
        name.padEnd(44),
        `${seconds.toFixed(2)} s`.padStart(9),
        `${ratio.toFixed(2)} x (a)`.padStart(12),
        memory,
      ].join(""),
    );
  }
}

function bytesPerRecord(peakMegabytes: number, records: number): string {
  return ((Math.max(0, peakMegabytes - 150) * 1e6) / records).toFixed(0);
}

export async function runToEnd(
  command: string,
  args: readonly string[],
  cwd: string,
): Promise<void> {
  await measure(command, args, cwd);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}

const peakMemoryModule = pathToFileURL(join(import.meta.dirname, "peak-memory.mjs")).href;

async function measure(command: string, args: readonly string[], cwd: string) {
  const peakFile = join(tmpdir(), `tunesmith-peak-${process.pid}`);
  const start = performance.now();
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      stdio: ["ignore", "ignore", "inherit"],
      env: {
        ...process.env,
        NODE_OPTIONS: `--import ${peakMemoryModule}`,
        TUNESMITH_PEAK_FILE: peakFile,
      },
    });
    child.on("error", reject);
    child.on("exit", resolve);
  });
  const seconds = (performance.now() - start) / 1000;
  // jq ends with 5 where lines are no JSON.
  if (code !== 0 && command !== "jq") throw new Error(`${command} ended with code ${code}.`);
  const told = await readFile(peakFile, "utf8").catch(() => undefined);
  await rm(peakFile, { force: true });
  const [kilobytes = NaN, microseconds = NaN] = told?.split(" ").map(Number) ?? [];
  return {
    seconds,
    used:
      told === undefined
        ? undefined
        : { peakMegabytes: kilobytes / 1000, cpuSeconds: microseconds / 1e6 },
  };
}
