/** A file on disk that the editor does not hand out; its findings grow while it is read. */

import { statSync } from "node:fs";

import { issueFindings, linesOfDigests, type Assessed } from "../core/assessment/issue-findings.ts";
import { compareFindings } from "../core/dataset-findings.ts";
import { DigestList } from "../core/digest/digest-list.ts";
import { formatById } from "../core/formats/index.ts";
import { summaryOf } from "../core/finding-queries.ts";
import { FindingList, type FindingSource } from "../core/finding-source.ts";
import { looksForLeaks } from "../core/leakage/leak-findings.ts";
import { leakSettings } from "../core/leakage/leak-settings.ts";
import type { Finding } from "../core/model.ts";
import { SummaryCounter, type DatasetReport, type Summary } from "../core/report.ts";
import type { Settings } from "../core/settings.ts";
import { noGroups } from "../core/similarity/record-groups.ts";
import { inspectFile, inspectStream, type CheckOptions } from "./check-file.ts";
import { leaksBetween } from "./dataset-leaks.ts";
import { FileLines } from "./file-lines.ts";
import { isSameState, type FileStats } from "./file-state.ts";
import type { ReadableDataset } from "./group-requests.ts";
import { packedContent } from "./import/packed-file.ts";
import type { InspectedDataset } from "./inspected-dataset.ts";
import { leaksOfSplits, splitPaths } from "./split-files.ts";

export interface FileDatasetOptions {
  readonly settings: Settings;
  readonly shardWorkerPath: URL;
  readonly jobs: number;
  readonly onProgress: () => void;
}

export class FileDataset {
  readonly version = 0;
  readonly path: string;
  readonly #options: FileDatasetOptions;
  readonly #abort = new AbortController();
  #findings = new FindingList([]);
  /** What the findings are about. */
  #checked: FileStats | undefined;
  #report: DatasetReport | undefined;
  #lines: FileLines | undefined;
  /** Of the records, once the file is read. */
  #digests = new DigestList(0);
  #assessed: Assessed | undefined;
  /** What the assessment adds to the report. */
  #assessedFindings: readonly Finding[] = [];
  #running: Promise<void> | undefined;
  #unreadSplits: readonly string[] = [];
  #soFar = { lines: 0, checkedLines: 0, records: 0 };

  constructor(path: string, options: FileDatasetOptions) {
    this.path = path;
    this.#options = options;
  }

  /** Reads the file; ends early, with what there is, when it is cancelled. */
  run(): Promise<void> {
    return (this.#running ??= this.#read());
  }

  async #read(): Promise<void> {
    const { settings, shardWorkerPath, jobs, onProgress } = this.#options;
    const { signal } = this.#abort;
    try {
      const dataset = await inspectFile(this.path, {
        settings,
        shardWorkerPath,
        jobs,
        signal,
        staysFree: true,
        forLeakage: true,
        onOpened: (stats) => {
          this.#checked = stats;
        },
        onProgress: ({ bytes, totalBytes }, { lines, records, findings }) => {
          // How many lines there will be is not known before the end.
          const expected = bytes === 0 ? lines : Math.ceil((lines * totalBytes) / bytes);
          this.#soFar = { lines: expected, checkedLines: lines, records };
          this.#findings = new FindingList(findings);
          onProgress();
        },
      });
      try {
        this.#report = dataset.report(await this.#leaks(dataset));
        this.#lines = new FileLines(this.path, settings, { dataset, groups: this.#report.groups });
        this.#digests = dataset.digests;
      } finally {
        dataset.close();
      }
      this.#conclude(this.#report);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  /** As soon as the file is read. */
  setAssessed(assessed: Assessed): void {
    this.#assessed = assessed;
    if (this.#report !== undefined) this.#conclude(this.#report);
  }

  /** None before the file is read. */
  linesOf(digests: readonly string[]): readonly (number | null)[] {
    return linesOfDigests(this.#digests, digests);
  }

  /** Resolves when the file is read, or reading was cancelled or has failed. */
  async settled(): Promise<void> {
    await this.#running?.catch(() => undefined);
  }

  #conclude({ findings }: DatasetReport): void {
    this.#assessedFindings = this.#assessed
      ? issueFindings(this.#digests, this.#assessed, this.#options.settings)
      : [];
    const isAssessed = this.#assessedFindings.length > 0;
    this.#findings = new FindingList(
      isAssessed ? findings.concat(this.#assessedFindings).sort(compareFindings) : findings,
    );
  }

  /** What the file shares with its other splits. */
  async #leaks(inspected: InspectedDataset): Promise<readonly Finding[]> {
    const { settings, shardWorkerPath, jobs } = this.#options;
    const path = this.path;
    if (!looksForLeaks(settings)) return [];
    const others = await splitPaths(path, settings);
    const { findings, unread } = await leaksOfSplits(path, others, async (other) => {
      const options: CheckOptions = {
        settings: leakSettings(settings),
        shardWorkerPath,
        jobs,
        forLeakage: true,
        signal: this.#abort.signal,
      };
      const content = await packedContent(other);
      const split = await (content ? inspectStream(content, options) : inspectFile(other, options));
      try {
        return leaksBetween({ path, settings, inspected }, { path: other, inspected: split });
      } finally {
        split.close();
      }
    });
    this.#unreadSplits = unread;
    return findings;
  }

  cancel(): void {
    this.#abort.abort();
  }

  close(): void {
    this.cancel();
  }

  state() {
    const { version } = this;
    if (this.#report === undefined) {
      const common = { version, unreadSplits: [], isCompared: false, targets: [] };
      return { ...common, format: undefined, ...this.#soFar };
    }
    const { formatId, lines, records, targets } = this.#report;
    const format = formatId === undefined ? undefined : formatById(formatId);
    const common = { version, unreadSplits: this.#unreadSplits, isCompared: true };
    return { ...common, format, lines, checkedLines: lines, records, targets };
  }

  /** Whether findings and groups are those of the file as it is in this state. */
  isOf(stats: FileStats): boolean {
    return this.#checked !== undefined && isSameState(stats, this.#checked);
  }

  /** Whether they are those of the file as it is now. */
  get isCurrent(): boolean {
    const stats = statSync(this.path, { throwIfNoEntry: false });
    return stats !== undefined && this.isOf(stats);
  }

  get findings(): FindingSource {
    return this.#findings;
  }

  /** Only those of records that are in a group can be read. */
  get lines(): ReadableDataset {
    return {
      settings: this.#options.settings,
      format: this.state().format,
      recordGroups: this.#report?.groups ?? noGroups,
      lineText: (line) => this.#lines?.text(line),
    };
  }

  summary(): Summary {
    if (this.#report === undefined) return summaryOf(this.#findings);
    const counter = new SummaryCounter(this.#report.summary);
    for (const finding of this.#assessedFindings) counter.add(finding);
    return counter.summary();
  }
}
