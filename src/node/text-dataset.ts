/** A document of the editor, checked in portions so that edits and questions are answered in between. */

import { basename } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Assessed } from "../core/assessment/issue-findings.ts";
import type { CheckTools } from "../core/check-record.ts";
import { canonicalText } from "../core/digest/canonical.ts";
import { pickFixes } from "../core/fix.ts";
import { findingsOnLines, summaryOf } from "../core/finding-queries.ts";
import type { FindingSource } from "../core/finding-source.ts";
import { isHeldOutFile } from "../core/leakage/split-names.ts";
import { LiveDataset, type TextChange } from "../core/live-dataset.ts";
import type { Fix, JsonValue } from "../core/model.ts";
import { outlineOf, readExample, turnLength } from "../core/record-view.ts";
import type { RedactionMode } from "../core/privacy/redaction/redactor.ts";
import type { Summary } from "../core/report.ts";
import { ruleOptions, type Settings } from "../core/settings.ts";
import type { CleanedDocument, CleaningSteps } from "../protocol/job-messages.ts";
import type {
  LineEdits,
  OutlineRecord,
  RecordInfo,
  RedactableKind,
  Redaction,
  RedactionRequest,
} from "../protocol/dataset-answers.ts";
import type { CheckOptions } from "./check-file.ts";
import { cleanDocument } from "./document-cleaning.ts";
import { redactableKinds, redact } from "./dataset-redaction.ts";
import { diskFindings } from "./disk-findings.ts";
import type { ReadableDataset } from "./group-requests.ts";
import { LiveLeaks } from "./live-leaks.ts";
import type { SplitLeaks } from "./split-files.ts";
import { today } from "./today.ts";

/** A keystroke must not wait longer than this for a check that is under way. */
const portionMs = 10;

export interface OpenText {
  readonly version: number;
  readonly text: string;
  /** The file of which the text is an unmodified copy. */
  readonly path?: string;
  readonly settings: Settings;
  /** Those of `loadCheckTools` for the same settings. */
  readonly tools: CheckTools;
  /** Of the document, if it has one; its other splits are looked for there. */
  readonly filePath?: string | undefined;
  readonly shardWorkerPath: URL;
}

export interface TextDatasetListener {
  /** More lines are checked. */
  readonly onProgress: () => void;
  /** Findings came or went without an edit. */
  readonly onLeaks: () => void;
}

export class TextDataset {
  version: number;
  readonly #live: LiveDataset;
  readonly #onProgress: () => void;
  #running: Promise<void> | undefined;
  readonly #leaks: LiveLeaks | undefined;
  #unreadSplits: readonly string[] = [];
  #isClosed = false;

  constructor(
    { version, text, path, settings, tools, filePath, shardWorkerPath }: OpenText,
    { onProgress, onLeaks }: TextDatasetListener,
  ) {
    this.version = version;
    const isHeldOut = filePath !== undefined && isHeldOutFile(basename(filePath));
    this.#live = new LiveDataset(text, settings, tools, { today: today(), isHeldOut });
    this.#onProgress = onProgress;
    if (filePath !== undefined) {
      const onFound = ({ findings, unread }: SplitLeaks): void => {
        this.#live.setLeakFindings(findings);
        this.#unreadSplits = unread;
        onLeaks();
      };
      const document = this.#live;
      this.#leaks = new LiveLeaks({ path: filePath, document, shardWorkerPath, onFound });
    }
    if (path !== undefined) {
      const { findings, hasMark } = diskFindings(path, settings, text);
      this.#live.setDiskFindings(findings, hasMark);
    }
  }

  /** Checks what is pending; all callers wait for the same run. */
  run(): Promise<void> {
    this.#running ??= this.#checkPending().finally(() => {
      this.#running = undefined;
      // A check that was cancelled does not go on by other ways.
      const { checkedLines, lines, isCompared } = this.#live;
      if (checkedLines === lines && isCompared) this.#leaks?.renew();
    });
    return this.#running;
  }

  change(version: number, changes: readonly TextChange[]): void {
    this.#leaks?.outdate();
    for (const change of changes) this.#live.change(change);
    this.version = version;
  }

  setAssessed(assessed: Assessed): void {
    this.#live.setAssessed(assessed);
  }

  /** As far as lines are checked. */
  linesOf(digests: readonly string[]): readonly (number | null)[] {
    return this.#live.linesOf(digests);
  }

  /** Resolves when nothing is being checked. */
  async settled(): Promise<void> {
    await this.#running;
  }

  cancel(): void {
    this.#live.cancel();
  }

  close(): void {
    this.#isClosed = true;
    this.#leaks?.close();
    this.#live.cancel();
  }

  state() {
    const { format, lines, checkedLines, records, isCompared, targets } = this.#live;
    const common = { version: this.version, unreadSplits: this.#unreadSplits, isCompared };
    return { ...common, format, lines, checkedLines, records, targets };
  }

  get findings(): FindingSource {
    return this.#live;
  }

  get lines(): ReadableDataset {
    return this.#live;
  }

  summary(): Summary {
    return summaryOf(this.#live);
  }

  record(line: number): RecordInfo | null {
    const text = this.#live.lineText(line);
    const example = text === undefined ? undefined : readExample(text, this.#live.format);
    const findings = findingsOnLines(this.#live, { firstLine: line, lastLine: line });
    if (example === undefined && findings.length === 0) return null;
    const turns = (example?.turns ?? []).map((turn) => ({
      role: turn.role,
      characters: turnLength(turn),
    }));
    return {
      number: this.#live.recordNumber(line),
      line,
      formatLabel: this.#live.format?.label,
      turns,
      characters: turns.reduce((sum, { characters }) => sum + characters, 0),
      findings,
    };
  }

  outline(maxRecords: number): { records: readonly OutlineRecord[]; omitted: number } {
    const records: OutlineRecord[] = [];
    for (let line = 0; line < this.#live.lines && records.length < maxRecords; line++) {
      const text = this.#live.lineText(line) ?? "";
      const outline = outlineOf(text, this.#live.format, records.length + 1);
      if (outline !== undefined) records.push({ ...outline, line });
    }
    return { records, omitted: Math.max(0, this.#live.records - records.length) };
  }

  safeFixes(ruleId: string | undefined): { lines: readonly LineEdits[]; findings: number } {
    const fixesOfLine = new Map<number, Fix[]>();
    for (const finding of this.#live.select(ruleId === undefined ? {} : { ruleId })) {
      const safe = (finding.fixes ?? []).filter(({ safety }) => safety === "safe");
      if (safe.length === 0) continue;
      fixesOfLine.set(finding.line, [...(fixesOfLine.get(finding.line) ?? []), ...safe]);
    }
    const picked = [...fixesOfLine].map(([line, fixes]) => ({ line, fixes: pickFixes(fixes) }));
    return {
      lines: picked.map(({ line, fixes }) => ({
        line,
        edits: fixes.flatMap(({ edits }) => edits),
      })),
      findings: picked.reduce((sum, { fixes }) => sum + fixes.length, 0),
    };
  }

  redaction(request: RedactionRequest): Promise<Omit<Redaction, "version">> {
    return redact(this.#live, request);
  }

  redactableKinds(method: RedactionMode): Promise<readonly RedactableKind[]> {
    return redactableKinds(this.#live, method);
  }

  clean(
    steps: CleaningSteps,
    options: Pick<CheckOptions, "jobs" | "shardWorkerPath" | "signal">,
  ): Promise<CleanedDocument> {
    const { settings, format } = this.#live;
    const lines = Array.from({ length: this.#live.lines }, (_, line) => {
      return this.#live.lineText(line) ?? "";
    });
    return cleanDocument({ lines, settings, format }, steps, options);
  }

  /** Lines equal to an earlier one: digests only propose, the texts decide. */
  repeatedLines(): number[] {
    const ignored = new Set(
      ruleOptions(this.#live.settings, "exact-duplicate").strings("ignoreFields"),
    );
    return this.#live.recordGroups.duplicates
      .filter(({ kind }) => kind === "exact")
      .flatMap(({ kept, members }) => {
        const seen = new Set<string>();
        return [kept, ...members.map(({ line }) => line)].filter((line) => {
          const text = this.#live.lineText(line) ?? "";
          const canonical = canonicalText(JSON.parse(text) as JsonValue, ignored);
          if (seen.has(canonical)) return true;
          seen.add(canonical);
          return false;
        });
      })
      .sort((a, b) => a - b);
  }

  async #checkPending(): Promise<void> {
    for (;;) {
      const deadline = performance.now() + portionMs;
      this.#live.checkPending(() => performance.now() > deadline);
      if (this.#live.isChecked || this.#isClosed) return;
      this.#onProgress();
      await setImmediate();
    }
  }
}
