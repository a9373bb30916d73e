/** Checks a run of lines and gathers what the dataset needs to know of them. A shard knows nothing of other shards. */

import { contentOfText } from "./baseline.ts";
import type { RecordChecker } from "./check-record.ts";
import { invalidUtf8Findings, oversizedLineFindings } from "./dataset-findings.ts";
import { DigestList, type RecordDigests } from "./digest/digest-list.ts";
import type { LineBytes } from "./digest/scan-record.ts";
import type { Example } from "./formats/format.ts";
import { familiesOf, familyKeys } from "./leakage/families.ts";
import type { Finding, JsonObject } from "./model.ts";
import { IgnoreCounter, type IgnoreCounts } from "./privacy/ignore-counter.ts";
import type { Statistics } from "./report.ts";
import type { Settings } from "./settings.ts";
import type { RecordSketches } from "./similarity/record-sketches.ts";
import { ShardSketches } from "./similarity/shard-sketches.ts";
import type { Sketcher } from "./similarity/sketcher.ts";
import { StatisticsCounter } from "./statistics.ts";
import type { TargetGatherer, TargetShard } from "./targets/target-gatherer.ts";

/** Line numbers count from the shard's first line. */
export interface ShardResult {
  readonly lines: number;
  readonly findings: readonly Finding[];
  readonly digests: RecordDigests;
  readonly sketches: RecordSketches;
  readonly statistics: Statistics;
  readonly ignored: IgnoreCounts;
  readonly targets?: TargetShard | undefined;
  /** Of lines that are no records, if it was asked for: what tells them apart. */
  readonly lineContents?: readonly (readonly [line: number, content: string])[];
}

export interface ShardOptions {
  /** Findings will be compared with a baseline. */
  readonly withContents?: boolean | undefined;
}

export interface ShardTools {
  readonly checker: RecordChecker;
  /** `undefined`: records are not to be compared. */
  readonly sketcher?: Sketcher | undefined;
  /** Kinds of families to note of each record, as `ComparePlan` has them. */
  readonly families?: readonly string[] | undefined;
  /** A new one for each shard; `undefined`: there is nothing to gather for targets. */
  readonly targets?: TargetGatherer | undefined;
}

export class ShardChecker {
  readonly #checker: RecordChecker;
  readonly #settings: Settings;
  readonly #statistics = new StatisticsCounter();
  readonly #findings: Finding[] = [];
  readonly #digests = new DigestList();
  readonly #sketcher: Sketcher | undefined;
  readonly #families: readonly string[];
  readonly #sketches = new ShardSketches();
  readonly #ignored = new IgnoreCounter();
  readonly #targets: TargetGatherer | undefined;
  readonly #contents: [line: number, content: string][] | undefined;
  #lines = 0;

  constructor(settings: Settings, tools: ShardTools, { withContents }: ShardOptions = {}) {
    this.#settings = settings;
    this.#checker = tools.checker;
    this.#sketcher = tools.sketcher;
    this.#families = tools.families ?? [];
    this.#targets = tools.targets;
    this.#contents = withContents === true ? [] : undefined;
  }

  /**
   * `offset`: where the line begins in the file, in bytes. `bytes`: where it is in the checker's memory, if its reader
   * has put it there.
   */
  line(text: string, offset: number, bytes?: LineBytes): void {
    const checker = this.#checker;
    checker.check(text, bytes);
    for (const finding of checker.findings) this.#findings.push({ ...finding, line: this.#lines });
    if (checker.ignored.length > 0) this.#ignored.add(checker.ignored);
    if (checker.kind === "record") {
      const { digestLow, digestHigh, headLength, record } = checker;
      this.#digests.add({ line: this.#lines, headLength }, digestLow, digestHigh);
      this.#sketch(offset, record);
      this.#statistics.add(record.json, record.example, checker.hasEmpty);
      this.#targets?.record(record);
    } else {
      this.#targets?.other(text);
      this.#contents?.push([this.#lines, contentOfText(text)]);
    }
    this.#lines += 1;
  }

  /** A line with bytes that are not UTF-8; `offset`: of its first byte in the file. */
  invalidLine(text: string, bytes: Uint8Array, offset: number): void {
    this.#findings.push(
      ...invalidUtf8Findings(this.#settings, { line: this.#lines, bytes, offset }),
    );
    this.line(text, offset);
  }

  /** A line that is too long to be looked into, of `length` bytes. */
  oversizedLine(length: number, firstByte: number): void {
    const at = { line: this.#lines, length, firstByte };
    this.#findings.push(...oversizedLineFindings(this.#settings, at));
    this.#targets?.skip();
    this.#lines += 1;
  }

  result(): ShardResult {
    return {
      lines: this.#lines,
      findings: this.#findings,
      digests: this.#digests.toArrays(),
      sketches: this.#sketches.toArrays(),
      statistics: this.#statistics.statistics(),
      ignored: this.#ignored.counts(),
      ...(this.#targets && { targets: this.#targets.shard() }),
      ...(this.#contents && { lineContents: this.#contents }),
    };
  }

  #sketch(offset: number, { json, example }: RecordChecker["record"]): void {
    const sketcher = this.#sketcher;
    if (sketcher === undefined) return;
    if (example === undefined) {
      this.#sketches.add(offset, new Int32Array(sketcher.bands.length));
    } else {
      sketcher.sketch(json, example);
      this.#sketches.add(offset, sketcher.bands, {
        prompts: sketcher.prompts,
        families: this.#familiesOf(json, example),
      });
    }
  }
  #familiesOf(json: JsonObject, example: Example): Uint32Array {
    const kinds = this.#families;
    return kinds.length === 0 ? noKeys : familyKeys(familiesOf(json, example, kinds));
  }
}

const noKeys = new Uint32Array(0);
