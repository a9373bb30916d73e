/** Numbers about a dataset, in one pass. */

import { maxLineBytes } from "../core/dataset-findings.ts";
import type { Format } from "../core/formats/format.ts";
import { isBlank } from "../core/blank.ts";
import type { ScanMemory } from "../core/digest/scan-memory.ts";
import { RecordScanner, type LineBytes } from "../core/digest/scan-record.ts";
import { parseRecord } from "../core/json/strict.ts";
import type { Settings } from "../core/settings.ts";
import { StatsCounter, type DatasetStats } from "../core/stats/stats-counter.ts";
import type { TokenCounter } from "../core/tokens/token-counter.ts";
import type { CheckProgress } from "./check-chunks.ts";
import { beginStream } from "./file-head.ts";
import { openRecords } from "./import/open-records.ts";
import { LineSplitter, type LineSink } from "./line-splitter.ts";

export interface StatsOptions {
  readonly settings: Settings;
  readonly counter: TokenCounter;
  readonly onProgress?: (progress: CheckProgress) => void;
}

export interface CountedDataset {
  /** `undefined`: no known format; nothing is known of turns then. */
  readonly formatId: string | undefined;
  /** As the file lies there. */
  readonly bytes: number;
  readonly stats: DatasetStats;
}

/** `path`: "-" is standard input. Rejects with a Failure for what has no records. Memory is bounded by the longest line. */
export async function datasetStats(
  path: string,
  { settings, counter, onProgress }: StatsOptions,
): Promise<CountedDataset> {
  const records = await openRecords(path);
  try {
    const { head, beginning, rest } = await beginStream(records.pieces, settings);
    const sink = new StatsSink(counter, head.format);
    const splitter = new LineSplitter(sink, maxLineBytes(settings), sink.memory);
    splitter.push(beginning);
    for await (const piece of rest) {
      splitter.push(piece);
      const bytes = records.bytesRead();
      onProgress?.({ bytes, totalBytes: records.stats?.size ?? bytes });
    }
    splitter.end();
    return { formatId: head.format?.id, bytes: records.bytesRead(), stats: sink.counter.stats() };
  } finally {
    records.close();
  }
}

class StatsSink implements LineSink {
  readonly counter: StatsCounter;
  readonly #format: Format | undefined;
  readonly #scanner = new RecordScanner([]);

  constructor(counter: TokenCounter, format: Format | undefined) {
    this.counter = new StatsCounter(counter);
    this.#format = format;
  }

  get memory(): ScanMemory {
    return this.#scanner.memory;
  }

  line(text: string, bytes?: LineBytes): void {
    const json = parseRecord(text);
    if (json !== undefined) this.#scanner.look(text, bytes);
    if (json !== undefined && !this.#scanner.tooDeep)
      this.counter.add(json, this.#format?.read(json, ignore));
    else if (!isBlank(text)) this.counter.addUnreadable();
  }

  invalidLine(text: string): void {
    this.line(text);
  }

  oversizedLine(): void {
    this.counter.addUnreadable();
  }
}

/** What is wrong with records, a check tells. */
const ignore = (): void => undefined;
