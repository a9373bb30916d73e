/** Threads that check chunks beside the main one: starting them, and what they do. */

import { closeSync, openSync } from "node:fs";
import { Worker, type MessagePort } from "node:worker_threads";
import { formatById } from "../core/formats/index.ts";
import type { Settings } from "../core/settings.ts";
import type { ShardResult } from "../core/shard-checker.ts";
import type { FactsThreadData } from "./explore/facts-thread.ts";
import { ChunkQueue } from "./chunk-queue.ts";
import type { ByteRange } from "./line-splitter.ts";
import { RangeChecker, type RangeOptions } from "./range-checker.ts";

export interface ShardThreadData {
  readonly path: string;
  readonly range: ByteRange;
  readonly dealt: SharedArrayBuffer;
  readonly settings: Settings;
  readonly formatId: string | undefined;
  readonly options: RangeOptions;
}

export interface CheckedChunk {
  readonly index: number;
  readonly result: ShardResult;
}

/** What the thread does: it checks chunks until none is left, and sends each result as a `CheckedChunk`. */
export async function runShardThread(
  { path, range, dealt, settings, formatId, options }: ShardThreadData,
  port: Pick<MessagePort, "postMessage">,
): Promise<void> {
  const queue = new ChunkQueue(range, dealt);
  const format = formatId === undefined ? undefined : formatById(formatId);
  const checker = await RangeChecker.create(settings, format, options);
  const file = openSync(path, "r");
  try {
    for (let chunk = queue.take(); chunk !== undefined; chunk = queue.take()) {
      const result = checker.checkRange(file, chunk.range);
      const message: CheckedChunk = { index: chunk.index, result };
      port.postMessage(message, buffersOf(result));
    }
  } finally {
    closeSync(file);
  }
}

/** What is handed over instead of being copied. */
function buffersOf({ digests, sketches }: ShardResult): ArrayBuffer[] {
  const { lines, low, high, headLengths } = digests;
  const { offsets, bands, prompts, families } = sketches;
  const columns = [lines, low, high, headLengths, offsets, bands];
  for (const { keys, records } of [prompts, families]) columns.push(keys, records);
  return columns.map(({ buffer }) => buffer);
}

/** Starts a thread; resolves when it has ended, all its results delivered. `workerData`: tells what it does. */
export function startShardThread(
  workerPath: URL,
  workerData: ShardThreadData | FactsThreadData,
  onChunk: (chunk: unknown) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerPath, { workerData });
    worker.on("message", onChunk);
    worker.on("error", reject);
    worker.on("exit", () => {
      resolve();
    });
  });
}
