/** Puts the shards of a dataset together, in their order, and draws the conclusions that need all of them. */

import type { FileBaseline } from "./baseline.ts";
import { compareFindings, findingOf } from "./dataset-findings.ts";
import { DigestList } from "./digest/digest-list.ts";
import { exactDuplicateFindings } from "./exact-duplicates.ts";
import type { Format } from "./formats/format.ts";
import type { Finding } from "./model.ts";
import { IgnoreCounter, ignoreUses } from "./privacy/ignore-counter.ts";
import { SummaryCounter, type DatasetReport } from "./report.ts";
import type { Settings } from "./settings.ts";
import type { ShardResult } from "./shard-checker.ts";
import { StatisticsCounter } from "./statistics.ts";

/**
 * Findings of single lines that are kept, some 200 MB of them. Where every line has faults, more of them tell nothing
 * new, and keeping all would end in a full memory; they are counted.
 */
const maxFindings = 300_000;

export class DatasetMerger {
  lines = 0;
  /** Those of single lines so far, by line. */
  readonly findings: Finding[] = [];

  readonly #settings: Settings;
  readonly #format: Format | undefined;
  readonly #summary = new SummaryCounter();
  readonly #digests = new DigestList();
  readonly #statistics = new StatisticsCounter();
  readonly #ignored = new IgnoreCounter();
  /** What the project knows already, and of the lines that are no records what tells them apart. */
  readonly #baseline: FileBaseline | undefined;
  readonly #lineContents = new Map<number, string>();

  /** With a `baseline`, the shards bring what tells lines apart that are no records. */
  constructor(settings: Settings, format: Format | undefined, baseline?: FileBaseline) {
    this.#settings = settings;
    this.#format = format;
    this.#baseline = baseline;
  }

  get records(): number {
    return this.#digests.length;
  }

  add(shard: ShardResult): void {
    this.#digests.append(shard.digests, this.lines);
    for (const [line, content] of shard.lineContents ?? []) {
      this.#lineContents.set(line + this.lines, content);
    }
    for (const finding of shard.findings) {
      const line = finding.line + this.lines;
      if (this.#baseline?.covers(finding, this.#contentOf(line)) === true) continue;
      this.#summary.add(finding);
      if (this.findings.length === maxFindings) continue;
      this.findings.push({ ...finding, line });
    }
    this.#lineContents.clear();
    this.#statistics.merge(shard.statistics);
    this.#ignored.merge(shard.ignored);
    this.lines += shard.lines;
  }

  /** `fileFindings`: what is to be said of the file as a whole. */
  report(bytes: number, fileFindings: readonly Finding[]): DatasetReport {
    const aboutFile = [...fileFindings, ...this.#aboutFormat()];
    const duplicates = exactDuplicateFindings(this.#digests.equalRecords(), this.#settings);
    const others = [
      ...aboutFile.filter((finding) => this.#baseline?.covers(finding) !== true),
      ...duplicates.filter(
        (finding) => this.#baseline?.covers(finding, this.#contentOf(finding.line)) !== true,
      ),
    ];
    const ignored = this.#ignored.counts();
    for (const finding of others) this.#summary.add(finding);
    const findings = this.findings.concat(others).sort(compareFindings);
    return {
      formatId: this.#format?.id,
      bytes,
      lines: this.lines,
      records: this.records,
      findings,
      summary: this.#summary.summary(),
      statistics: this.#statistics.statistics(),
      ignored: ignored.findings,
      ignores: ignoreUses(this.#settings.privacy.ignore, ignored),
      ...(this.#baseline && { inBaseline: this.#baseline.covered }),
    };
  }

  /** What tells the record or the text on a line from others. */
  #contentOf(line: number): string | undefined {
    return this.#digests.digestAt(line) ?? this.#lineContents.get(line);
  }

  /** No known format fits: said once, at the first record. */
  #aboutFormat(): Finding[] {
    const first = this.#digests.member(0);
    if (this.#format !== undefined || first === undefined) return [];
    const span = { start: 0, end: first.headLength };
    const place = { messageId: "unknown", line: first.line, span };
    return findingOf(this.#settings, "unknown-format", place);
  }
}
