/** Puts the shards of a dataset together, in their order, and draws the conclusions that need all of them. */

import { compareFindings, findingOf } from "./dataset-findings.ts";
import { ExactIndex } from "./digest/exact-index.ts";
import { exactDuplicateFindings } from "./exact-duplicates.ts";
import type { Format } from "./formats/format.ts";
import type { Finding } from "./model.ts";
import { summarize, type DatasetReport } from "./report.ts";
import type { Settings } from "./settings.ts";
import type { ShardResult } from "./shard-checker.ts";
import { StatisticsCounter } from "./statistics.ts";

export class DatasetMerger {
  lines = 0;
  records = 0;
  /** Those of single lines so far, by line. */
  readonly findings: Finding[] = [];

  readonly #settings: Settings;
  readonly #format: Format | undefined;
  readonly #index = new ExactIndex();
  readonly #statistics = new StatisticsCounter();
  #lineOfRecord = new Uint32Array(1024);
  #headLengthOfRecord = new Uint16Array(1024);

  constructor(settings: Settings, format: Format | undefined) {
    this.#settings = settings;
    this.#format = format;
  }

  add(shard: ShardResult): void {
    for (const finding of shard.findings) {
      this.findings.push(
        this.lines === 0 ? finding : { ...finding, line: finding.line + this.lines },
      );
    }
    this.#statistics.merge(shard.statistics);
    const { lines, low, high, headLengths } = shard.digests;
    this.#makeRoom(this.records + lines.length);
    for (let i = 0; i < lines.length; i++) {
      const record = this.records + i;
      this.#lineOfRecord[record] = (lines[i] ?? 0) + this.lines;
      this.#headLengthOfRecord[record] = headLengths[i] ?? 0;
      this.#index.add(record, low[i] ?? 0, high[i] ?? 0);
    }
    this.records += lines.length;
    this.lines += shard.lines;
  }

  /** `fileFindings`: what is to be said of the file as a whole. */
  report(bytes: number, fileFindings: readonly Finding[]): DatasetReport {
    const groups = this.#index.groups().map((records) => {
      return records.map((record) => ({
        line: this.#lineOfRecord[record] ?? 0,
        headLength: this.#headLengthOfRecord[record] ?? 0,
      }));
    });
    const findings = [
      ...fileFindings,
      ...this.#aboutFormat(),
      ...this.findings,
      ...exactDuplicateFindings(groups, this.#settings),
    ].sort(compareFindings);
    return {
      formatId: this.#format?.id,
      bytes,
      lines: this.lines,
      records: this.records,
      findings,
      summary: summarize(findings),
      statistics: this.#statistics.statistics(),
    };
  }

  /** No known format fits: said once, at the first record. */
  #aboutFormat(): Finding[] {
    if (this.#format !== undefined || this.records === 0) return [];
    return findingOf(this.#settings, "unknown-format", {
      messageId: "unknown",
      line: this.#lineOfRecord[0] ?? 0,
      span: { start: 0, end: this.#headLengthOfRecord[0] ?? 0 },
    });
  }

  #makeRoom(records: number): void {
    if (records <= this.#lineOfRecord.length) return;
    const capacity = Math.max(records, Math.ceil(this.#lineOfRecord.length * 1.5));
    const lines = new Uint32Array(capacity);
    lines.set(this.#lineOfRecord);
    this.#lineOfRecord = lines;
    const heads = new Uint16Array(capacity);
    heads.set(this.#headLengthOfRecord);
    this.#headLengthOfRecord = heads;
  }
}
