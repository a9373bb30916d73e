/** Numbers about a dataset, in one pass. */

import type { Format } from "../core/formats/format.ts";
import { isBlank } from "../core/blank.ts";
import type { ScanMemory } from "../core/digest/scan-memory.ts";
import { RecordScanner, type LineBytes } from "../core/digest/scan-record.ts";
import { parseRecord } from "../core/json/strict.ts";
import type { Settings } from "../core/settings.ts";
import { StatsCounter, type DatasetStats } from "../core/stats/stats-counter.ts";
import type { TokenCounter } from "../core/tokens/token-counter.ts";
import type { CheckProgress } from "./check-chunks.ts";
import type { LineSink } from "./line-splitter.ts";
import { withRecordLines } from "./record-lines.ts";

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
export function datasetStats(
  path: string,
  { settings, counter, onProgress }: StatsOptions,
): Promise<CountedDataset> {
  return withRecordLines(path, settings, async ({ format, bytesRead, readInto }) => {
    const sink = new StatsSink(counter, format);
    await readInto(sink, { onProgress, store: sink.memory });
    return { formatId: format?.id, bytes: bytesRead(), stats: sink.counter.stats() };
  });
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
