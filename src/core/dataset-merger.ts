/** Puts the shards of a dataset together, in their order, and draws the conclusions that need all of them. */

import type { FileBaseline } from "./baseline.ts";
import { compareFindings, findingOf } from "./dataset-findings.ts";
import { DigestList } from "./digest/digest-list.ts";
import type { Format } from "./formats/format.ts";
import type { Finding } from "./model.ts";
import { IgnoreCounter, ignoreUses } from "./privacy/ignore-counter.ts";
import { SummaryCounter, type DatasetReport } from "./report.ts";
import type { Settings } from "./settings.ts";
import type { ShardResult } from "./shard-checker.ts";
import { comparePlan, type ComparePlan } from "./similarity/compare-plan.ts";
import { datasetGroups } from "./similarity/dataset-groups.ts";
import { groupFindings } from "./similarity/group-findings.ts";
import { RecordComparer } from "./similarity/record-comparer.ts";
import type { RecordGroups } from "./similarity/record-groups.ts";
import type { RecordTexts } from "./similarity/record-texts.ts";
import { SketchList } from "./similarity/sketch-list.ts";
import { Sketcher } from "./similarity/sketcher.ts";
import { StatisticsCounter } from "./statistics.ts";
import { noTargets, type ChosenTarget } from "./targets/chosen-target.ts";
import { targetFindings } from "./targets/dataset-limits.ts";
import { TargetGatherer } from "./targets/target-gatherer.ts";
import { VerdictTally } from "./targets/verdict-tally.ts";

/**
 * Findings of single lines that are kept, some 200 MB of them. Where every line has faults, more of them tell nothing
 * new, and keeping all would end in a full memory; they are counted.
 */
const maxFindings = 300_000;

export interface MergerOptions {
  /** What the shards sketch of their records; the dataset's own rules by default. */
  readonly plan?: ComparePlan;
  /** With one, the shards bring what tells lines apart that are no records. */
  readonly baseline?: FileBaseline | undefined;
  readonly targets?: readonly ChosenTarget[];
  /** The calendar's day, as YYYY-MM-DD; for what targets say of it. */
  readonly today?: string;
  /** The name of the dataset says that it is for validation or tests. */
  readonly isHeldOut?: boolean;
}

/** What is known of a dataset beside its lines. */
export interface ReportSources {
  readonly bytes: number;
  /** Whether the file begins with a byte order mark; `undefined`: it is no UTF-8. */
  readonly hasMark?: boolean | undefined;
  /** What is to be said of the file as a whole. */
  readonly fileFindings: readonly Finding[];
  /** What a comparison with other datasets found. */
  readonly extraFindings?: readonly Finding[];
  readonly texts: RecordTexts;
}

export class DatasetMerger {
  lines = 0;
  /** Those of single lines so far, by line. */
  readonly findings: Finding[] = [];
  readonly plan: ComparePlan;
  readonly digests = new DigestList();
  readonly sketches = new SketchList();

  readonly #settings: Settings;
  readonly #format: Format | undefined;
  readonly #summary = new SummaryCounter();
  readonly #statistics = new StatisticsCounter();
  readonly #ignored = new IgnoreCounter();
  /** What the project knows already, and of the lines that are no records what tells them apart. */
  readonly #baseline: FileBaseline | undefined;
  readonly #lineContents = new Map<number, string>();
  readonly #targets: readonly ChosenTarget[];
  readonly #today: string;
  readonly #isHeldOut: boolean;
  readonly #gathered: TargetGatherer;
  readonly #verdicts: VerdictTally;

  constructor(
    settings: Settings,
    format: Format | undefined,
    { plan = comparePlan(settings), baseline, targets = noTargets, ...more }: MergerOptions = {},
  ) {
    const { today = "", isHeldOut = false } = more;
    this.#settings = settings;
    this.#format = format;
    this.#baseline = baseline;
    this.plan = plan;
    this.#targets = targets;
    this.#today = today;
    this.#isHeldOut = isHeldOut;
    this.#gathered = new TargetGatherer(targets, format);
    this.#verdicts = new VerdictTally(targets, format);
  }

  get records(): number {
    return this.digests.length;
  }

  add(shard: ShardResult): void {
    this.sketches.append(shard.sketches, this.records);
    this.digests.append(shard.digests, this.lines);
    for (const [line, content] of shard.lineContents ?? []) {
      this.#lineContents.set(line + this.lines, content);
    }
    for (const finding of shard.findings) {
      const line = finding.line + this.lines;
      this.#verdicts.add(finding, line);
      if (this.#isKnown(finding, line)) continue;
      this.#summary.add(finding);
      if (this.findings.length === maxFindings) continue;
      this.findings.push({ ...finding, line });
    }
    this.#lineContents.clear();
    this.#statistics.merge(shard.statistics);
    this.#ignored.merge(shard.ignored);
    if (shard.targets) this.#gathered.merge(shard.targets, shard.lines);
    this.lines += shard.lines;
  }

  /** Once, when all shards are there. */
  report(sources: ReportSources): DatasetReport {
    const { bytes, fileFindings, extraFindings = [], texts } = sources;
    const groups = this.#groups(texts);
    const headLengthOf = (line: number): number => this.digests.headLengthAt(line);
    const aboutFile = [...fileFindings, ...this.#aboutFormat(), ...this.#aboutTargets(sources)];
    const aboutColumns = this.#aboutColumns();
    for (const finding of [...aboutFile, ...aboutColumns]) {
      this.#verdicts.add(finding, finding.line);
    }
    const aboutLines = [
      ...aboutColumns,
      ...groupFindings(groups, headLengthOf, this.#settings),
      ...extraFindings,
    ];
    const others = [
      ...aboutFile.filter((finding) => !this.#isKnown(finding)),
      ...aboutLines.filter((finding) => !this.#isKnown(finding, finding.line)),
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
      groups,
      targets: this.#verdicts.verdicts(this.#gathered.vendorTallies),
      ignored: ignored.findings,
      ignores: ignoreUses(this.#settings.privacy.ignore, ignored),
      ...(this.#baseline && { inBaseline: this.#baseline.covered }),
    };
  }

  #aboutTargets({ bytes, hasMark }: ReportSources): Finding[] {
    if (this.#targets.length === 0) return [];
    const { characters } = this.#statistics.statistics();
    const size = { records: this.records, bytes, characters };
    const facts = { ...size, hasMark, today: this.#today, isHeldOut: this.#isHeldOut };
    return targetFindings(this.#targets, facts, this.#settings);
  }

  #aboutColumns(): Finding[] {
    return this.#gathered.findings(this.#settings, (record) => {
      const { line = 0, headLength = 0 } = this.digests.member(record) ?? {};
      return { line, headLength };
    });
  }

  #groups(texts: RecordTexts): RecordGroups {
    const { digests, sketches, plan } = this;
    const settings = this.#settings;
    const comparer = new RecordComparer(texts, this.#format, {
      sketcher: new Sketcher(plan),
      sameAnswer: plan.sameAnswer,
    });
    return datasetGroups({ digests, sketches, plan, settings, comparer });
  }

  /** Whether the finding stands in the baseline. Without a `line` it is about the file as a whole. */
  #isKnown(finding: Finding, line?: number): boolean {
    if (this.#baseline === undefined) return false;
    return this.#baseline.covers(finding, line === undefined ? undefined : this.#contentOf(line));
  }

  /** What tells the record or the text on a line from others. */
  #contentOf(line: number): string | undefined {
    return this.digests.digestAt(line) ?? this.#lineContents.get(line);
  }

  /** No known format fits: said once, at the first record. */
  #aboutFormat(): Finding[] {
    const first = this.digests.member(0);
    if (this.#format !== undefined || first === undefined) return [];
    const span = { start: 0, end: first.headLength };
    const place = { messageId: "unknown", line: first.line, span };
    return findingOf(this.#settings, "unknown-format", place);
  }
}
