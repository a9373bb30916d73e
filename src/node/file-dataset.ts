/** A file on disk that the editor does not hand out; its findings grow while it is read. */

import { formatById } from "../core/formats/index.ts";
import { summaryOf } from "../core/finding-queries.ts";
import { FindingList, type FindingSource } from "../core/finding-source.ts";
import type { DatasetReport, Summary } from "../core/report.ts";
import type { Settings } from "../core/settings.ts";
import { checkFile } from "./check-file.ts";

export interface FileDatasetOptions {
  readonly settings: Settings;
  readonly shardWorkerPath: URL;
  readonly jobs: number;
  readonly onProgress: () => void;
}

export class FileDataset {
  readonly version = 0;
  readonly #path: string;
  readonly #options: FileDatasetOptions;
  readonly #abort = new AbortController();
  #findings = new FindingList([]);
  #report: DatasetReport | undefined;
  #soFar = { lines: 0, checkedLines: 0, records: 0 };

  constructor(path: string, options: FileDatasetOptions) {
    this.#path = path;
    this.#options = options;
  }

  /** Reads the file; ends early, with what there is, when it is cancelled. */
  async run(): Promise<void> {
    const { settings, shardWorkerPath, jobs, onProgress } = this.#options;
    const { signal } = this.#abort;
    try {
      this.#report = await checkFile(this.#path, {
        settings,
        shardWorkerPath,
        jobs,
        signal,
        onProgress: ({ bytes, totalBytes }, { lines, records, findings }) => {
          // How many lines there will be is not known before the end.
          const expected = bytes === 0 ? lines : Math.ceil((lines * totalBytes) / bytes);
          this.#soFar = { lines: expected, checkedLines: lines, records };
          this.#findings = new FindingList(findings);
          onProgress();
        },
      });
      this.#findings = new FindingList(this.#report.findings);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  cancel(): void {
    this.#abort.abort();
  }

  close(): void {
    this.cancel();
  }

  state() {
    const { version } = this;
    if (this.#report === undefined) return { version, format: undefined, ...this.#soFar };
    const { formatId, lines, records } = this.#report;
    const format = formatId === undefined ? undefined : formatById(formatId);
    return { version, format, lines, checkedLines: lines, records };
  }

  get findings(): FindingSource {
    return this.#findings;
  }

  summary(): Summary {
    return this.#report?.summary ?? summaryOf(this.#findings);
  }
}
