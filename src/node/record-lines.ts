/** One pass over the lines of any input that holds records. */

import { maxLineBytes } from "../core/dataset-findings.ts";
import type { Format } from "../core/formats/format.ts";
import type { Settings } from "../core/settings.ts";
import type { CheckProgress } from "./check-chunks.ts";
import { beginStream } from "./file-head.ts";
import { openRecords, type OpenedRecords } from "./import/open-records.ts";
import { LineSplitter, type ByteStore, type LineSink } from "./line-splitter.ts";
import { Portions } from "./portions.ts";

export interface PassOptions {
  readonly onProgress?: ((progress: CheckProgress) => void) | undefined;
  /** Ends the pass, which rejects with its reason then. */
  readonly signal?: AbortSignal | undefined;
  /** Where the lines' bytes are kept, for sinks that look at them. */
  readonly store?: ByteStore | undefined;
}

export interface RecordLines {
  /** `undefined`: no known one. */
  readonly format: Format | undefined;
  /** As the input lies there, so far. */
  readonly bytesRead: () => number;
  /** Gives out all lines; to be called once. */
  readonly readInto: (sink: LineSink, options?: PassOptions) => Promise<void>;
}

/**
 * `path`: "-" is standard input. Rejects with a Failure for what has no records. Memory is bounded by the longest line;
 * other work of the process goes on in between.
 */
export async function withRecordLines<T>(
  path: string,
  settings: Settings,
  use: (lines: RecordLines) => Promise<T>,
): Promise<T> {
  return withOpenedLines(await openRecords(path), settings, use);
}

/** The same for what is open already; it is closed in the end. */
export async function withOpenedLines<T>(
  records: OpenedRecords,
  settings: Settings,
  use: (lines: RecordLines) => Promise<T>,
): Promise<T> {
  try {
    const { head, beginning, rest } = await beginStream(records.pieces, settings);
    return await use({
      format: head.format,
      bytesRead: records.bytesRead,
      readInto: async (sink, { onProgress, signal, store } = {}) => {
        const splitter = new LineSplitter(sink, maxLineBytes(settings), store);
        const portions = new Portions(() => signal?.throwIfAborted());
        splitter.push(beginning);
        for await (const piece of rest) {
          splitter.push(piece);
          const bytes = records.bytesRead();
          onProgress?.({ bytes, totalBytes: records.stats?.size ?? bytes });
          if (portions.isOver) await portions.pause();
        }
        splitter.end();
      },
    });
  } finally {
    records.close();
  }
}

/** How much of the work is done, from 0 to 1. */
export function shareOf({ bytes, totalBytes }: CheckProgress): number {
  return totalBytes === 0 ? 1 : Math.min(1, bytes / totalBytes);
}
