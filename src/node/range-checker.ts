/** Where bytes become checked lines: reads ranges of a file, or takes what a stream delivers. */

import { readSync } from "node:fs";
import { loadCheckTools, RecordChecker } from "../core/check-record.ts";
import { maxLineBytes } from "../core/dataset-findings.ts";
import type { LineBytes } from "../core/digest/scan-record.ts";
import type { Format } from "../core/formats/format.ts";
import type { Settings } from "../core/settings.ts";
import {
  ShardChecker,
  type ShardOptions,
  type ShardResult,
  type ShardTools,
} from "../core/shard-checker.ts";
import { comparesTexts, type ComparePlan } from "../core/similarity/compare-plan.ts";
import type { ChosenTarget } from "../core/targets/chosen-target.ts";
import { gathererMaker, type TargetGatherer } from "../core/targets/target-gatherer.ts";
import { Sketcher } from "../core/similarity/sketcher.ts";
import { tokenCounter } from "./token-counters.ts";
import { LineSplitter, type ByteRange, type LineSink } from "./line-splitter.ts";

/** Bytes a read asks for: larger ones fall out of the processor's cache, smaller ones cost system calls. */
const readSize = 1 << 20;

export interface RangeOptions extends ShardOptions {
  readonly plan: ComparePlan;
  readonly targets: readonly ChosenTarget[];
}

export class RangeChecker implements LineSink {
  readonly #settings: Settings;
  readonly #tools: ShardTools;
  readonly #splitter: LineSplitter;
  readonly #options: ShardOptions;
  readonly #newGatherer: () => TargetGatherer | undefined;
  #shard: ShardChecker;

  static async create(
    settings: Settings,
    format: Format | undefined,
    { plan, targets, ...options }: RangeOptions,
  ): Promise<RangeChecker> {
    const checkTools = await loadCheckTools(settings, tokenCounter);
    const checker = new RecordChecker(settings, format, checkTools, targets);
    const sketcher = comparesTexts(plan) ? new Sketcher(plan) : undefined;
    const tools = { checker, sketcher, families: plan.families };
    const newGatherer = gathererMaker(targets, format);
    return new RangeChecker(settings, { tools, newGatherer }, options);
  }

  private constructor(
    settings: Settings,
    {
      tools,
      newGatherer,
    }: {
      readonly tools: ShardTools;
      readonly newGatherer: () => TargetGatherer | undefined;
    },
    options: ShardOptions,
  ) {
    this.#settings = settings;
    this.#options = options;
    this.#tools = tools;
    this.#newGatherer = newGatherer;
    this.#shard = this.#newShard();
    this.#splitter = new LineSplitter(this, maxLineBytes(settings), tools.checker.memory);
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
    this.#shard.line(text, this.#splitter.offset, bytes);
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
    const tools = { ...this.#tools, targets: this.#newGatherer() };
    return new ShardChecker(this.#settings, tools, this.#options);
  }
}
