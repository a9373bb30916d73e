/** Checks a file in several threads at once. */

import { setImmediate } from "node:timers/promises";
import type { DatasetMerger } from "../core/dataset-merger.ts";
import type { Format } from "../core/formats/format.ts";
import type { Settings } from "../core/settings.ts";
import { ChunkQueue } from "./chunk-queue.ts";
import { RangeChecker, type RangeOptions } from "./range-checker.ts";
import { startShardThread, type CheckedChunk, type ShardThreadData } from "./shard-thread.ts";

export interface CheckProgress {
  readonly bytes: number;
  readonly totalBytes: number;
}

export interface ChunkOptions {
  readonly settings: Settings;
  /** Threads at most, this one included. */
  readonly jobs: number;
  /** This thread answers questions meanwhile: where there is more than one chunk, helpers check them all. */
  readonly staysFree?: boolean | undefined;
  /** The bundle of `shard-worker.ts`. */
  readonly shardWorkerPath: URL;
  /** Ends the check with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Called after every few megabytes with what is known so far. */
  readonly onProgress?: ((progress: CheckProgress, soFar: DatasetMerger) => void) | undefined;
}

export interface ChunkSource {
  readonly path: string;
  readonly file: number;
  readonly format: Format | undefined;
  /** Where the lines begin: behind a byte order mark. */
  readonly start: number;
  readonly end: number;
  readonly options: RangeOptions;
}

/** Shares the chunks of a file among this thread and its helpers, and merges their results in order. */
export async function checkChunks(
  { path, file, format, start, end, options }: ChunkSource,
  merger: DatasetMerger,
  { settings, jobs, shardWorkerPath, signal, onProgress, staysFree }: ChunkOptions,
): Promise<void> {
  const range = { start, end, startsLine: true };
  const queue = new ChunkQueue(range);
  const waiting = new Map<number, CheckedChunk["result"]>();
  let merged = 0;
  const accept = ({ index, result }: CheckedChunk): void => {
    waiting.set(index, result);
    for (let next = waiting.get(merged); next !== undefined; next = waiting.get(merged)) {
      merger.add(next);
      waiting.delete(merged);
      merged += 1;
    }
    onProgress?.(
      { bytes: start + ((end - start) * merged) / queue.length, totalBytes: end },
      merger,
    );
  };
  const formatId = format?.id;
  const data: ShardThreadData = { path, range, dealt: queue.dealt, settings, formatId, options };
  const isFree = staysFree === true && queue.length > 1;
  const threads = Math.min(jobs, queue.length);
  const helpers = Array.from({ length: isFree ? threads : threads - 1 }, () => {
    return startShardThread(shardWorkerPath, data, (chunk) => {
      accept(chunk as CheckedChunk); // As such threads send them.
    });
  });
  const everyone = Promise.all(helpers);
  everyone.catch(() => undefined); // Awaited below; until then a failure is not an unhandled one.
  const cancel = (): void => {
    queue.cancel();
  };
  signal?.addEventListener("abort", cancel);
  const checkHere = async (): Promise<void> => {
    const checker = await RangeChecker.create(settings, format, options);
    for (let chunk = queue.take(); chunk !== undefined; chunk = queue.take()) {
      accept({ index: chunk.index, result: checker.checkRange(file, chunk.range) });
      await setImmediate(); // Lets the helpers' results and the signal in.
      signal?.throwIfAborted();
    }
  };
  try {
    signal?.throwIfAborted();
    if (!isFree) await checkHere();
  } catch (error) {
    queue.cancel();
    throw error;
  } finally {
    await everyone;
    signal?.removeEventListener("abort", cancel);
  }
  signal?.throwIfAborted();
}
