/** Checks one dataset: a file, in one thread or in several, or a stream. */

import { closeSync, createReadStream, fstatSync, openSync, readSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import type { FileBaseline } from "../core/baseline.ts";
import { DatasetMerger } from "../core/dataset-merger.ts";
import type { DatasetReport } from "../core/report.ts";
import type { Settings } from "../core/settings.ts";
import type { ShardOptions } from "../core/shard-checker.ts";
import { ChunkQueue } from "./chunk-queue.ts";
import type { Format } from "../core/formats/format.ts";
import { transcode } from "./encoding.ts";
import { beginStream, growingHead, type FileHead } from "./file-head.ts";
import { RangeChecker } from "./range-checker.ts";
import { startShardThread, type CheckedChunk } from "./shard-thread.ts";

export interface CheckProgress {
  readonly bytes: number;
  readonly totalBytes: number;
}

export interface CheckOptions {
  readonly settings: Settings;
  /** Threads at most, this one included. */
  readonly jobs: number;
  /** The bundle of `shard-worker.ts`. */
  readonly shardWorkerPath: URL;
  /** Findings in it are not reported. */
  readonly baseline?: FileBaseline | undefined;
  /** Ends the check with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Called after every few megabytes with what is known so far. */
  readonly onProgress?: ((progress: CheckProgress, soFar: DatasetMerger) => void) | undefined;
}

/** Errors of the file system are thrown as they come, with their `code`. */
export async function checkFile(path: string, options: CheckOptions): Promise<DatasetReport> {
  const file = openSync(path, "r");
  try {
    const stats = fstatSync(file);
    const head = stats.isFile() ? await readHead(file, options.settings) : undefined;
    if (head === undefined || head.encoding.utf16 !== undefined) {
      return await checkStream(createReadStream(path), options);
    }
    const { format, encoding } = head;
    const merger = new DatasetMerger(options.settings, format, options.baseline);
    if (!head.isForeign) {
      await checkChunks(
        { path, file, format, start: encoding.markLength, end: stats.size },
        merger,
        options,
      );
    }
    return merger.report(stats.size, head.findings);
  } finally {
    closeSync(file);
  }
}

/** Checks what a stream delivers, in this thread. */
export async function checkStream(
  stream: AsyncIterable<Uint8Array>,
  options: CheckOptions,
): Promise<DatasetReport> {
  const { settings, signal } = options;
  const { head, beginning, rest } = await beginStream(stream, settings);
  const merger = new DatasetMerger(settings, head.format, options.baseline);
  const checker = await RangeChecker.create(settings, head.format, shardOptions(options));
  let bytes = beginning.length;
  async function* content(): AsyncGenerator<Uint8Array> {
    yield beginning.subarray(head.encoding.markLength);
    for await (const piece of rest) {
      bytes += piece.length;
      yield piece;
    }
  }
  if (!head.isForeign) {
    const { utf16 } = head.encoding;
    for await (const piece of utf16 === undefined ? content() : transcode(content(), utf16)) {
      signal?.throwIfAborted();
      merger.add(checker.checkNext(piece));
      options.onProgress?.({ bytes, totalBytes: bytes }, merger);
    }
    merger.add(checker.checkNext());
  }
  return merger.report(bytes, head.findings);
}

function shardOptions({ baseline }: CheckOptions): ShardOptions {
  return { withContents: baseline !== undefined };
}

function readHead(file: number, settings: Settings): Promise<FileHead> {
  return growingHead(settings, (size) => {
    const bytes = Buffer.allocUnsafeSlow(size);
    return bytes.subarray(0, readSync(file, bytes, 0, size, 0));
  });
}

interface ChunkSource {
  readonly path: string;
  readonly file: number;
  readonly format: Format | undefined;
  /** Where the lines begin: behind a byte order mark. */
  readonly start: number;
  readonly end: number;
}

/** Shares the chunks of a file among this thread and its helpers, and merges their results in order. */
async function checkChunks(
  { path, file, format, start, end }: ChunkSource,
  merger: DatasetMerger,
  checkOptions: CheckOptions,
): Promise<void> {
  const { settings, jobs, shardWorkerPath, signal, onProgress } = checkOptions;
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
  const options = shardOptions(checkOptions);
  const data = { path, range, dealt: queue.dealt, settings, formatId, options };
  const helpers = Array.from({ length: Math.min(jobs, queue.length) - 1 }, () => {
    return startShardThread(shardWorkerPath, data, accept);
  });
  const everyone = Promise.all(helpers);
  everyone.catch(() => undefined); // Awaited below; until then a failure is not an unhandled one.
  try {
    const checker = await RangeChecker.create(settings, format, options);
    for (let chunk = queue.take(); chunk !== undefined; chunk = queue.take()) {
      accept({ index: chunk.index, result: checker.checkRange(file, chunk.range) });
      await setImmediate(); // Lets the helpers' results and the signal in.
      signal?.throwIfAborted();
    }
  } catch (error) {
    queue.cancel();
    throw error;
  } finally {
    await everyone;
  }
  signal?.throwIfAborted();
}
