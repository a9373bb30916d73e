/** Checks one dataset: a file, in one thread or in several, or a stream. */

import { closeSync, createReadStream, fstatSync, openSync, readSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { DatasetMerger } from "../core/dataset-merger.ts";
import type { DatasetReport } from "../core/report.ts";
import type { Settings } from "../core/settings.ts";
import { ChunkQueue } from "./chunk-queue.ts";
import type { Format } from "../core/formats/format.ts";
import { transcode } from "./encoding.ts";
import { headBytes, inspectHead, type FileHead } from "./file-head.ts";
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
    const merger = new DatasetMerger(options.settings, format);
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
  const pieces = stream[Symbol.asyncIterator]();
  const start: Uint8Array[] = [];
  let bytes = 0;
  let isWhole = false;
  const readUpTo = async (size: number): Promise<void> => {
    while (!isWhole && bytes < size) {
      const next = await pieces.next();
      isWhole = next.done === true;
      if (next.done !== true) {
        start.push(next.value);
        bytes += next.value.length;
      }
    }
  };
  let beginning = Buffer.alloc(0);
  // Just as much as of a file, so that the same bytes are understood the same way.
  const head = await growingHead(settings, async (size) => {
    await readUpTo(size);
    beginning = Buffer.concat(start);
    return beginning.subarray(0, size);
  });
  const merger = new DatasetMerger(settings, head.format);
  const checker = await RangeChecker.create(settings, head.format);
  async function* all(): AsyncGenerator<Uint8Array> {
    yield beginning.subarray(head.encoding.markLength);
    for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) {
      bytes += next.value.length;
      yield next.value;
    }
  }
  if (!head.isForeign) {
    const { utf16 } = head.encoding;
    for await (const piece of utf16 === undefined ? all() : transcode(all(), utf16)) {
      signal?.throwIfAborted();
      merger.add(checker.checkNext(piece));
      options.onProgress?.({ bytes, totalBytes: bytes }, merger);
    }
    merger.add(checker.checkNext());
  }
  return merger.report(bytes, head.findings);
}

/** Looks at the beginning, and at more of it if that tells nothing; `read` answers less than it is asked for at the end. */
async function growingHead(
  settings: Settings,
  read: (size: number) => Buffer | Promise<Buffer>,
): Promise<FileHead> {
  const inspect = async (size: number): Promise<FileHead> => {
    const bytes = await read(size);
    return inspectHead(bytes, bytes.length < size, settings);
  };
  const head = await inspect(headBytes.usual);
  return head.isInconclusive ? inspect(headBytes.long) : head;
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
  { settings, jobs, shardWorkerPath, signal, onProgress }: CheckOptions,
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
  const data = { path, range, dealt: queue.dealt, settings, formatId };
  const helpers = Array.from({ length: Math.min(jobs, queue.length) - 1 }, () => {
    return startShardThread(shardWorkerPath, data, accept);
  });
  const everyone = Promise.all(helpers);
  everyone.catch(() => undefined); // Awaited below; until then a failure is not an unhandled one.
  try {
    const checker = await RangeChecker.create(settings, format);
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
