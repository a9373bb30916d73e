/** Numbers about a dataset, in one pass. */

import type { Example, Format } from "../core/formats/format.ts";
import { isBlank } from "../core/blank.ts";
import type { ScanMemory } from "../core/digest/scan-memory.ts";
import { RecordScanner, type LineBytes } from "../core/digest/scan-record.ts";
import { parseRecord } from "../core/json/strict.ts";
import type { Settings } from "../core/settings.ts";
import { OriginCounter } from "../core/stats/origin-counter.ts";
import type { OriginEntries } from "../core/stats/origin-entries.ts";
import type { Origins } from "../core/stats/origins.ts";
import { StatsCounter, type DatasetStats } from "../core/stats/stats-counter.ts";
import type { ExampleTokens } from "../core/tokens/example-tokens.ts";
import type { TokenCounter } from "../core/tokens/token-counter.ts";
import { hashOfLine } from "./create/hashes.ts";
import { readSidecar } from "./create/read-sidecar.ts";
import type { LineSink } from "./line-splitter.ts";
import { withRecordLines, type PassOptions } from "./record-lines.ts";

export interface StatsOptions extends Pick<PassOptions, "onProgress" | "signal"> {
  readonly settings: Settings;
  readonly counter: TokenCounter;
}

export interface CountedDataset {
  /** `undefined`: no known format; nothing is known of turns then. */
  readonly formatId: string | undefined;
  /** As the file lies there. */
  readonly bytes: number;
  readonly stats: DatasetStats;
  readonly origins: Origins;
}

/** `path`: "-" is standard input. Rejects with a Failure for what has no records. Memory is bounded by the longest line. */
export function datasetStats(
  path: string,
  { settings, counter, onProgress, signal }: StatsOptions,
): Promise<CountedDataset> {
  return withRecordLines(path, settings, async ({ format, bytesRead, readInto }) => {
    const entries = path === "-" ? undefined : await readSidecar(path, signal);
    const sink = new StatsSink(counter, format, { entries });
    await readInto(sink, { onProgress, signal, store: sink.memory });
    return { formatId: format?.id, bytes: bytesRead(), ...sink.counted() };
  });
}

export interface StatsMeans {
  /** Of the provenance beside the dataset. */
  readonly entries?: OriginEntries | undefined;
  /** In place of counting tokens each time anew; `text`: of the line. */
  readonly tokensOf?: (text: string, count: () => ExampleTokens) => ExampleTokens;
}

export class StatsSink implements LineSink {
  readonly counter: StatsCounter;
  readonly #origins: OriginCounter;
  readonly #format: Format | undefined;
  readonly #means: StatsMeans;
  readonly #scanner = new RecordScanner([]);
  /** Number of the next line, 0-based. */
  #line = 0;

  constructor(counter: TokenCounter, format: Format | undefined, means: StatsMeans = {}) {
    this.counter = new StatsCounter(counter);
    this.#format = format;
    this.#means = means;
    this.#origins = new OriginCounter(means.entries);
  }

  get memory(): ScanMemory {
    return this.#scanner.memory;
  }

  line(text: string, bytes?: LineBytes): void {
    const line = this.#line++;
    const json = parseRecord(text);
    if (json !== undefined) this.#scanner.look(text, bytes);
    if (json !== undefined && !this.#scanner.tooDeep) {
      const example = this.#format?.read(json, ignore);
      this.counter.add(json, example, { line, tokens: example && this.#tokensOf(text, example) });
      const hash = this.#means.entries === undefined ? undefined : hashOfLine(text);
      this.#origins.add(line, json, hash);
    } else if (!isBlank(text)) this.counter.addUnreadable();
  }

  invalidLine(text: string): void {
    this.line(text);
  }

  oversizedLine(): void {
    this.#line += 1;
    this.counter.addUnreadable();
  }

  /** When all lines were given. */
  counted(): Pick<CountedDataset, "stats" | "origins"> {
    return { stats: this.counter.stats(), origins: this.#origins.origins() };
  }

  #tokensOf(text: string, example: Example): ExampleTokens | undefined {
    return this.#means.tokensOf?.(text, () => this.counter.tokensOf(example));
  }
}

/** What is wrong with records, a check tells. */
const ignore = (): void => undefined;
