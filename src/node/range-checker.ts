/** Where bytes become checked lines: reads ranges of a file, or takes what a stream delivers. */

import { readSync } from "node:fs";
import { loadCheckTools, RecordChecker } from "../core/check-record.ts";
import { maxLineBytes } from "../core/dataset-findings.ts";
import type { LineBytes } from "../core/digest/scan-record.ts";
import type { Format } from "../core/formats/format.ts";
import type { Settings } from "../core/settings.ts";
import { ShardChecker, type ShardOptions, type ShardResult } from "../core/shard-checker.ts";
import { LineSplitter, type ByteRange, type LineSink } from "./line-splitter.ts";

/** Bytes a read asks for: larger ones fall out of the processor's cache, smaller ones cost system calls. */
const readSize = 1 << 20;

export class RangeChecker implements LineSink {
  readonly #settings: Settings;
  readonly #recordChecker: RecordChecker;
  readonly #splitter: LineSplitter;
  readonly #options: ShardOptions;
  #shard: ShardChecker;

  static async create(
    settings: Settings,
    format: Format | undefined,
    options: ShardOptions = {},
  ): Promise<RangeChecker> {
    const tools = await loadCheckTools(settings);
    return new RangeChecker(settings, new RecordChecker(settings, format, tools), options);
  }

  private constructor(settings: Settings, recordChecker: RecordChecker, options: ShardOptions) {
    this.#settings = settings;
    this.#options = options;
    this.#recordChecker = recordChecker;
    this.#shard = this.#newShard();
    this.#splitter = new LineSplitter(this, maxLineBytes(settings), recordChecker.memory);
  }

  /** Checks the lines that begin in a range of an open file. Read errors are thrown. */
  checkRange(file: number, range: ByteRange): ShardResult {
    const splitter = this.#splitter;
    let position = splitter.begin(range);
    while (!splitter.isDone) {
      const read = readSync(file, splitter.space(readSize), 0, readSize, position);
      if (read === 0) break;
      splitter.commit(read);
      position += read;
    }
    splitter.end();
    return this.#takeResult();
  }

  /** Checks the lines that a stream's next bytes complete; without bytes, the last line. */
  checkNext(chunk?: Uint8Array): ShardResult {
    if (chunk === undefined) this.#splitter.end();
    else this.#splitter.push(chunk);
    return this.#takeResult();
  }

  line(text: string, bytes: LineBytes): void {
    this.#shard.line(text, bytes);
  }

  invalidLine(text: string, bytes: Uint8Array, offset: number): void {
    this.#shard.invalidLine(text, bytes, offset);
  }

  oversizedLine(length: number, firstByte: number): void {
    this.#shard.oversizedLine(length, firstByte);
  }

  #takeResult(): ShardResult {
    const result = this.#shard.result();
    this.#shard = this.#newShard();
    return result;
  }

  #newShard(): ShardChecker {
    return new ShardChecker(this.#settings, this.#recordChecker, this.#options);
  }
}
