/** What a document of the editor shares with its other splits on disk: worked out beside everything else, and renewed. */

import { createReadStream, watch, type FSWatcher } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { setImmediate } from "node:timers/promises";

import { looksForLeaks } from "../core/leakage/leak-findings.ts";
import { leakSettings } from "../core/leakage/leak-settings.ts";
import type { LiveDataset } from "../core/live-dataset.ts";
import type { Finding } from "../core/model.ts";
import type { Settings } from "../core/settings.ts";
import { inspectStream } from "./check-file.ts";
import { leaksBetween } from "./dataset-leaks.ts";
import { systemErrorCode } from "./failure.ts";
import { packedContent } from "./import/packed-file.ts";
import type { InspectedDataset } from "./inspected-dataset.ts";
import { leaksOfSplits, splitPaths, type SplitLeaks } from "./split-files.ts";

/** Edits and writes of files come in bursts. */
const settleMs = 400;

/** A keystroke waits until a piece is checked: bytes of a file, lines of the document. */
const pieceBytes = 1 << 16;
const pieceLines = 64;

/** Another split as it was when it was read. */
interface ReadSplit {
  /** Tells whether it was written since. */
  readonly stamp: string;
  readonly inspected: InspectedDataset;
  /** By line of the document: its finding, on line 0. A line depends on no other one. */
  readonly findings: Map<string, Finding | undefined>;
}

export interface LiveLeaksOptions {
  /** Of the document's file. */
  readonly path: string;
  readonly document: LiveDataset;
  readonly shardWorkerPath: URL;
  /** Told everything whenever it may have changed. */
  readonly onFound: (leaks: SplitLeaks) => void;
}

export class LiveLeaks {
  readonly #options: LiveLeaksOptions;
  readonly #splits = new Map<string, ReadSplit>();
  readonly #watchers = new Map<string, FSWatcher>();
  #timer: NodeJS.Timeout | undefined;
  #abort = new AbortController();
  /** One after the other. */
  #work: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(options: LiveLeaksOptions) {
    this.#options = options;
  }

  /** The document or another split may be another one now. */
  renew(): void {
    if (this.#isClosed || !looksForLeaks(this.#settings)) return;
    this.outdate();
    this.#timer = setTimeout(() => {
      this.#abort = new AbortController();
      const { signal } = this.#abort;
      this.#work = this.#work.then(() => this.#find(signal));
    }, settleMs).unref();
  }

  /** The document is another one now: what is being found would be told of wrong lines. */
  outdate(): void {
    this.#abort.abort();
    clearTimeout(this.#timer);
  }

  close(): void {
    this.#isClosed = true;
    this.outdate();
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#work = this.#work.then(() => {
      for (const path of this.#splits.keys()) this.#forget(path);
    });
  }

  get #settings(): Settings {
    return this.#options.document.settings;
  }

  async #find(signal: AbortSignal): Promise<void> {
    try {
      const { path, onFound } = this.#options;
      const others = await splitPaths(path, this.#settings);
      for (const folder of others.map(dirname)) this.#watch(folder);
      for (const known of this.#splits.keys()) if (!others.includes(known)) this.#forget(known);
      const leaks = await leaksOfSplits(path, others, (other) => {
        signal.throwIfAborted();
        return this.#leaksInto(other, signal);
      });
      if (!signal.aborted) onFound(leaks);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  async #leaksInto(other: string, signal: AbortSignal): Promise<Finding[]> {
    const split = await this.#read(other, signal);
    await this.#compareNew(other, split, signal);
    const { document } = this.#options;
    const findings: Finding[] = [];
    for (let line = 0; line < document.lines; line++) {
      const finding = split.findings.get(document.lineText(line) ?? "");
      if (finding !== undefined) findings.push({ ...finding, line });
    }
    return findings;
  }

  async #read(path: string, signal: AbortSignal): Promise<ReadSplit> {
    const { size, mtimeMs } = await stat(path);
    const stamp = `${size} ${mtimeMs}`;
    const known = this.#splits.get(path);
    if (known?.stamp === stamp) return known;
    this.#forget(path);
    const content = await packedContent(path);
    const stream = content ?? createReadStream(path, { highWaterMark: pieceBytes });
    const inspected = await this.#inspect(stream, this.#settings, signal);
    const split = { stamp, inspected, findings: new Map<string, Finding | undefined>() };
    this.#splits.set(path, split);
    return split;
  }

  /** Compares lines that are not known yet. */
  async #compareNew(
    other: string,
    { inspected, findings }: ReadSplit,
    signal: AbortSignal,
  ): Promise<void> {
    const { document, path } = this.#options;
    const settings = this.#settings;
    const present = new Set<string>();
    for (let line = 0; line < document.lines; line++) present.add(document.lineText(line) ?? "");
    for (const text of findings.keys()) if (!present.has(text)) findings.delete(text);
    // Others are no records, and as the first line could make the rest look like no JSON Lines.
    const lines = [...present].filter((text) => !findings.has(text) && /^\s*\{/.test(text));
    if (lines.length === 0 || document.format === undefined) return;
    const format = document.format.id;
    const own = await this.#inspect(inPieces(lines), { ...settings, format }, signal);
    try {
      const found = leaksBetween({ path, settings, inspected: own }, { path: other, inspected });
      const ofLine = new Map(found.map((finding) => [finding.line, finding]));
      lines.forEach((text, line) => findings.set(text, ofLine.get(line)));
    } finally {
      own.close();
    }
  }

  #inspect(
    stream: AsyncIterable<Uint8Array>,
    settings: Settings,
    signal: AbortSignal,
  ): Promise<InspectedDataset> {
    return inspectStream(stream, {
      settings: leakSettings(settings),
      forLeakage: true,
      jobs: 1,
      shardWorkerPath: this.#options.shardWorkerPath,
      signal,
    });
  }

  #forget(path: string): void {
    this.#splits.get(path)?.inspected.close();
    this.#splits.delete(path);
  }

  /** Files are replaced as often as they are written: their folder tells of both. */
  #watch(folder: string): void {
    if (this.#isClosed || this.#watchers.has(folder)) return;
    try {
      const watcher = watch(folder, { persistent: false }, (_event, name) => {
        if (name === null || /\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(name)) this.renew();
      });
      watcher.on("error", () => {
        watcher.close();
      });
      this.#watchers.set(folder, watcher);
    } catch (error) {
      // Where folders cannot be watched, the next edit renews.
      if (systemErrorCode(error) === undefined) throw error;
    }
  }
}

async function* inPieces(lines: readonly string[]): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < lines.length; start += pieceLines) {
    await setImmediate();
    yield Buffer.from(
      lines
        .slice(start, start + pieceLines)
        .map((line) => `${line}\n`)
        .join(""),
    );
  }
}
