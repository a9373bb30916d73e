/** What the editor asks about the quality of open datasets, and of texts that are to leave the machine. */

import { basename } from "node:path";
import { fileURLToPath } from "node:url";

import { isBlank } from "../core/blank.ts";
import { maxLineBytes } from "../core/dataset-findings.ts";
import { RecordScanner } from "../core/digest/scan-record.ts";
import { parseRecord } from "../core/json/strict.ts";
import { byteLength } from "../core/live-lines.ts";
import type { Finding } from "../core/model.ts";
import type { QualityMaterial, SampleWishes } from "../core/quality/quality-material.ts";
import { SummaryCounter } from "../core/report.ts";
import { resolveSettings, ruleOptions, type Settings } from "../core/settings.ts";
import type { CheckOptions } from "./check-file.ts";
import { Failure } from "./failure.ts";
import type { FileDataset } from "./file-dataset.ts";
import { gatherMaterial, type SourceRecord } from "./gather-quality.ts";
import { portionsOf } from "./metering.ts";
import { qualityMaterial } from "./quality-material.ts";
import { shareOf } from "./record-lines.ts";
import { RunningCounts } from "./running-counts.ts";
import { secretGuard, type SecretGuard } from "./secret-guard.ts";
import type { TextDataset } from "./text-dataset.ts";

export interface MaterialRequest extends Pick<CheckOptions, "jobs" | "shardWorkerPath"> {
  readonly sample: SampleWishes;
  /** From 0 to 1. */
  readonly onShare: (share: number) => void;
}

export class QualityRequests {
  readonly #runs = new RunningCounts();
  /** The last one that was asked for: texts of a run come one by one. */
  #guard: { readonly settings: string; readonly guard: Promise<SecretGuard> } | undefined;

  /**
   * Of the text as it is, saved or not. Rejects as aborted if it is ended, if it is asked for anew or if the text changes
   * meanwhile.
   */
  ofText(
    uri: string,
    dataset: TextDataset,
    { sample, onShare }: Pick<MaterialRequest, "sample" | "onShare">,
  ): Promise<QualityMaterial> {
    return this.#runs.run(uri, async (signal) => {
      await dataset.settled();
      const portions = portionsOf(dataset, signal);
      const { lines, checkedLines, isCompared, format } = dataset.state();
      if (checkedLines < lines) throw new Failure(stopped);
      const { settings, recordGroups, lineText } = asLines(dataset);
      const read = new LineReader(settings);
      return gatherMaterial(
        {
          name: nameOf(uri),
          settings,
          format,
          ...ofRules(dataset.findings.select({})),
          groups: isCompared ? recordGroups : undefined,
          records: () => read.records(lines, lineText),
          unreadable: () => read.unreadable,
          expected: lines,
          text: lineText,
        },
        { sample, portions, onShare },
      );
    });
  }

  /** Of a file that the editor does not hand out: it is checked once more, and read. */
  ofFile(
    uri: string,
    dataset: FileDataset,
    { onShare, ...options }: MaterialRequest,
  ): Promise<QualityMaterial> {
    return this.#runs.run(uri, (signal) =>
      qualityMaterial(dataset.path, {
        ...options,
        settings: dataset.lines.settings,
        signal,
        onProgress: (progress) => {
          onShare(shareOf(progress));
        },
      }),
    );
  }

  /** By text, whether a secret is in it. `settings`: of the dataset that it is about; `undefined`: of none. */
  async holdSecrets(
    texts: readonly string[],
    settings: Settings = resolveSettings(),
  ): Promise<readonly boolean[]> {
    const key = JSON.stringify(settings);
    if (this.#guard?.settings !== key) {
      this.#guard = { settings: key, guard: secretGuard(settings) };
    }
    const guard = await this.#guard.guard;
    return guard(texts);
  }

  /** Nobody wants to know of it any more. */
  end(uri: string): void {
    this.#runs.end(uri);
  }
}

const stopped =
  "The check of this dataset was stopped, so nobody knows what is wrong with it: check it again, then assess it.";

function asLines({ lines }: TextDataset): {
  readonly settings: Settings;
  readonly recordGroups: TextDataset["lines"]["recordGroups"];
  readonly lineText: (line: number) => string | undefined;
} {
  const { settings, recordGroups } = lines;
  return { settings, recordGroups, lineText: (line) => lines.lineText(line) };
}

/** What a model has said of records is none of it. */
function ofRules(all: Iterable<Finding>): {
  readonly findings: readonly Finding[];
  readonly summary: ReturnType<SummaryCounter["summary"]>;
} {
  const counter = new SummaryCounter();
  const findings: Finding[] = [];
  for (const finding of all) {
    if (finding.ruleId === "quality-issue") continue;
    counter.add(finding);
    findings.push(finding);
  }
  return { findings, summary: counter.summary() };
}

/** The records among the lines of a text, as the check takes them. */
class LineReader {
  unreadable = 0;
  readonly #scanner: RecordScanner;
  readonly #maxLineBytes: number;

  constructor(settings: Settings) {
    this.#scanner = new RecordScanner(
      ruleOptions(settings, "exact-duplicate").strings("ignoreFields"),
    );
    this.#maxLineBytes = maxLineBytes(settings);
  }

  *records(lines: number, lineText: (line: number) => string | undefined): Iterable<SourceRecord> {
    const scanner = this.#scanner;
    for (let line = 0; line < lines; line++) {
      const text = lineText(line) ?? "";
      if (isBlank(text)) continue;
      const isLong = byteLength(text, this.#maxLineBytes) > this.#maxLineBytes;
      const json = isLong ? undefined : parseRecord(text);
      if (json !== undefined) scanner.scan(text, json);
      if (json === undefined || scanner.tooDeep) this.unreadable += 1;
      else yield { line, text, digestLow: scanner.digestLow, digestHigh: scanner.digestHigh };
    }
  }
}

/** Documents that were never saved have no path. */
function nameOf(uri: string): string {
  try {
    return basename(uri.startsWith("file:") ? fileURLToPath(uri) : decodeURIComponent(uri));
  } catch {
    return basename(uri); // A file of another computer, or no encoding at all.
  }
}
