/**
 * A dataset that is being edited. It mirrors the document's lines; an edit makes only the lines it touches pending,
 * and checking goes on in small portions, so that edits and questions get in between.
 */

import { issueFindings, linesOfDigests, type Assessed } from "./assessment/issue-findings.ts";
import { RecordChecker, type CheckTools } from "./check-record.ts";
import {
  compareFindings,
  fileStart,
  findingOf,
  maxLineBytes,
  oversizedLineFindings,
} from "./dataset-findings.ts";
import { headSize, recognizeText, type ForeignContent } from "./foreign-content.ts";
import {
  FindingCounter,
  firstAtLine,
  isSelected,
  type FindingFilter,
  type FindingGroup,
  type FindingSource,
} from "./finding-source.ts";
import type { Format } from "./formats/format.ts";
import { compareTools, LiveGroups, type CompareTools } from "./live-similarity/live-groups.ts";
import {
  byteLength,
  linesOf,
  noFindings,
  placedRecords,
  replaceItems,
  type LiveLine,
} from "./live-lines.ts";
import type { Finding } from "./model.ts";
import { RecordSample } from "./record-sample.ts";
import type { Settings } from "./settings.ts";
import { LiveTargets, noVerdicts, type DocumentFacts } from "./targets/live-targets.ts";
import type { TargetVerdict } from "./targets/verdict.ts";
import { groupFindings } from "./similarity/group-findings.ts";
import { noGroups, type RecordGroups } from "./similarity/record-groups.ts";

/** One replaced range of a document: 0-based lines, UTF-16 columns. */
export interface TextChange {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
}

export class LiveDataset implements FindingSource {
  readonly settings: Settings;
  format: Format | undefined;
  /** Lines of kind "record" so far. */
  records = 0;

  #lines: LiveLine[];
  /** Lines to be checked, from `#nextPending` on; those that are gone meanwhile are passed over. */
  #pending: LiveLine[] = [];
  #nextPending = 0;
  #checkedLines = 0;
  /** Not JSON Lines, or empty: the lines are not checked. */
  #foreign: ForeignContent | "empty" | undefined;
  /** Edits from here on cannot change what the file is. */
  #headLines = 0;
  /** Both outlive the checker, of which every change of format makes a new one. */
  readonly #tools: CheckTools;
  readonly #compareTools: CompareTools;
  #checker: RecordChecker;
  /** Goes with the checker. */
  #compared: LiveGroups;
  /** `undefined`: to be found yet. */
  #groups: RecordGroups | "stopped" | undefined;
  readonly #maxLineBytes: number;
  /** What only the bytes on disk tell, such as a byte order mark. */
  #diskFindings: readonly Finding[] = [];
  /** What is in another split as well. */
  #leakFindings: readonly Finding[] = [];
  /** What a model said of records. */
  #assessed: Assessed | undefined;
  /** What is said of the checked lines one by one, counted. */
  readonly #counter = new FindingCounter();
  readonly #targets: LiveTargets;
  /** What is said of the dataset as a whole, sorted; worked out anew after an edit. */
  #others: readonly Finding[] | undefined;

  /** `tools`: made for the same settings. */
  constructor(
    text: string,
    settings: Settings,
    tools: CheckTools,
    document: DocumentFacts = { today: "" },
  ) {
    this.#targets = new LiveTargets(settings, document);
    this.settings = settings;
    this.#lines = linesOf(text);
    this.#maxLineBytes = maxLineBytes(settings);
    this.#tools = tools;
    this.#checker = new RecordChecker(settings, undefined, tools);
    this.#compareTools = compareTools(settings);
    this.#compared = new LiveGroups(settings, undefined, this.#compareTools);
    this.#recognize();
    this.#checkAll();
  }

  /** Lines of the file; behind a last line break there is none. */
  get lines(): number {
    return this.#lines.at(-1)?.text === "" ? this.#lines.length - 1 : this.#lines.length;
  }

  get checkedLines(): number {
    if (this.#foreign !== undefined) return this.lines;
    const last = this.#lines.at(-1);
    const isBehindEnd = last?.text === "" && last.state === "checked";
    return isBehindEnd ? this.#checkedLines - 1 : this.#checkedLines;
  }

  /** Nothing is left to be done: everything is checked and compared, or it was stopped. */
  get isChecked(): boolean {
    return this.#areLinesChecked && this.#groups !== undefined;
  }

  /** Whether it is known what repeats: not before everything is checked, nor if comparing was stopped. */
  get isCompared(): boolean {
    return this.#groups !== undefined && this.#groups !== "stopped";
  }

  /** What repeats or contradicts each other; none before everything is checked. */
  get recordGroups(): RecordGroups {
    return this.#groups === undefined || this.#groups === "stopped" ? noGroups : this.#groups;
  }

  lineText(line: number): string | undefined {
    return this.#lines[line]?.text;
  }

  /** Applies one edit; the lines it touches are pending afterwards. */
  change({ startLine, startColumn, endLine, endColumn, text }: TextChange): void {
    const before = this.#lines[startLine]?.text.slice(0, startColumn) ?? "";
    const after = this.#lines[endLine]?.text.slice(endColumn) ?? "";
    const added = linesOf(before + text + after);
    const removed = replaceItems(this.#lines, startLine, endLine + 1 - startLine, added);
    for (const line of removed) this.#forget(line);
    this.#shiftForeignFindings(startLine, endLine, added.length);
    this.#forgetConclusions();
    this.#groups = undefined;
    if (startLine > this.#headLines) {
      if (this.#foreign === undefined) this.#queue(added);
      return;
    }
    const kindBefore = this.#kind;
    this.#recognize();
    if (this.#kind !== kindBefore) this.#checkAll();
    else if (this.#foreign === undefined) this.#queue(added);
  }

  /** Checks pending lines, then finds what repeats, until `isTimeUp` says so; asked after every few of them. */
  checkPending(isTimeUp: () => boolean): void {
    const portion = 64;
    for (let count = 1; this.#nextPending < this.#pending.length; count++) {
      const line = this.#pending[this.#nextPending++];
      if (line?.state === "pending") this.#check(line);
      if (count % portion === 0 && isTimeUp()) break;
    }
    this.#forgetConclusions();
    if (!this.#areLinesChecked) return;
    this.#clearPending();
    this.#groups ??= this.#compared.groups(this.#lines, isTimeUp);
  }

  /** Leaves pending lines unchecked and records not compared. */
  cancel(): void {
    this.#clearPending();
    this.#groups ??= "stopped";
  }

  /** Takes what the bytes on disk tell; `line` and `span` refer to the text as it was opened. */
  setDiskFindings(findings: readonly Finding[], hasMark?: boolean): void {
    this.#diskFindings = findings;
    this.#targets.hasMark = hasMark;
    this.#forgetConclusions();
  }

  /** Takes what a comparison with other splits found in the text as it is now. */
  setLeakFindings(findings: readonly Finding[]): void {
    this.#leakFindings = findings;
    this.#forgetConclusions();
  }

  /** Takes what a model said of records; it holds for those that are as they were judged. */
  setAssessed(assessed: Assessed): void {
    this.#assessed = assessed;
    this.#forgetConclusions();
  }

  /** Where records are, as far as lines are checked; by `digestText`, `null`: there is none. */
  linesOf(digests: readonly string[]): readonly (number | null)[] {
    return linesOfDigests(placedRecords(this.#lines), digests);
  }

  /** One for each chosen target; none before all lines are checked. */
  get targets(): readonly TargetVerdict[] {
    if (this.checkedLines < this.lines) return noVerdicts;
    return this.#targets.verdicts(this.#lines, this.#otherFindings());
  }

  /** As far as lines are checked. */
  groups(): FindingGroup[] {
    const counter = this.#counter.copy();
    for (const finding of this.#otherFindings()) counter.add(finding);
    return counter.groups();
  }

  /** As far as lines are checked. */
  *select(wanted: FindingFilter, firstLine = 0, lastLine = Infinity): Iterable<Finding> {
    const others = this.#otherFindings();
    let next = firstAtLine(others, firstLine);
    const end = Math.min(this.#lines.length - 1, lastLine);
    for (let index = firstLine; index <= end; index++) {
      const found = this.#lines[index]?.findings ?? noFindings;
      const isAlone = others[next]?.line !== index;
      if (isAlone && found.length === 0) continue;
      const ofLine: Finding[] = [];
      for (const finding of found) {
        if (isSelected(finding, wanted)) ofLine.push({ ...finding, line: index });
      }
      for (let other = others[next]; other?.line === index; other = others[++next]) {
        if (isSelected(other, wanted)) ofLine.push(other);
      }
      yield* isAlone ? ofLine : ofLine.sort(compareFindings);
    }
    for (let other = others[next]; (other?.line ?? Infinity) <= lastLine; other = others[++next]) {
      if (other === undefined) return;
      if (isSelected(other, wanted)) yield other;
    }
  }

  /** Which record a line is, from 1; `undefined` if it is none. */
  recordNumber(line: number): number | undefined {
    if (this.#lines[line]?.kind !== "record") return undefined;
    let number = 0;
    for (const { kind } of this.#lines.slice(0, line + 1)) if (kind === "record") number += 1;
    return number;
  }

  get #areLinesChecked(): boolean {
    return this.#nextPending === this.#pending.length;
  }

  #otherFindings(): readonly Finding[] {
    return (this.#others ??= this.#aboutDataset().sort(compareFindings));
  }

  #aboutDataset(): Finding[] {
    return this.#foreign === undefined
      ? [
          ...this.#diskFindings,
          ...this.#aboutFormat(),
          ...this.#aboutTargets(),
          ...groupFindings(this.recordGroups, this.#headLengthOf, this.settings),
          ...this.#leakFindings,
          ...this.#aboutAssessed(),
        ]
      : [...this.#diskFindings, ...this.#aboutFile(this.#foreign), ...this.#aboutTargets()];
  }

  readonly #headLengthOf = (line: number): number => this.#lines[line]?.headLength ?? 0;

  /** No known format fits: said once, at the first record. */
  #aboutFormat(): Finding[] {
    if (this.format !== undefined) return [];
    const index = this.#lines.findIndex(({ kind }) => kind === "record");
    const first = this.#lines[index];
    if (first === undefined) return [];
    const span = { start: 0, end: first.headLength };
    return findingOf(this.settings, "unknown-format", { messageId: "unknown", line: index, span });
  }

  #aboutAssessed(): Finding[] {
    if (this.#assessed === undefined) return [];
    return issueFindings(placedRecords(this.#lines), this.#assessed, this.settings);
  }

  #aboutTargets(): Finding[] {
    if (this.checkedLines < this.lines) return [];
    return this.#targets.findings(this.#lines, this.records);
  }

  #forgetConclusions(): void {
    this.#others = undefined;
    this.#targets.forget();
  }

  #aboutFile(foreign: ForeignContent | "empty"): Finding[] {
    return foreign === "empty"
      ? findingOf(this.settings, "empty-file", { messageId: "emptyFile", ...fileStart })
      : findingOf(this.settings, "not-jsonl", { ...foreign, ...fileStart });
  }

  /** Looks at the beginning of the text: what it is, and in which format. */
  #recognize(): void {
    const sample = new RecordSample();
    const head: string[] = [];
    let size = 0;
    let index = 0;
    for (; index < this.#lines.length; index++) {
      if (sample.isFull && size >= headSize) break;
      const text = this.#lines[index]?.text ?? "";
      if (size < headSize) head.push(text);
      size += text.length + 1;
      if (!sample.isFull) sample.add(text);
    }
    this.#headLines = index;
    const isWhole = index === this.#lines.length && size - 1 <= headSize;
    const text = head.join("\n").slice(0, headSize);
    this.#foreign = isWhole && text.trim() === "" ? "empty" : recognizeText(text, isWhole);
    const known = this.#foreign === undefined ? sample : new RecordSample();
    this.format = this.#foreign === undefined ? sample.format(this.settings) : undefined;
    this.#targets.chosen = known.targets(this.settings, this.format);
  }

  /** All lines are checked anew where this has changed. */
  get #kind(): string {
    const targets = this.#targets.chosen.map(({ formatId }) => formatId);
    return JSON.stringify([this.format?.id, this.#foreign !== undefined, targets]);
  }

  /** Everything is checked anew. */
  #checkAll(): void {
    this.#clearPending();
    this.#groups = undefined;
    const { chosen } = this.#targets;
    this.#checker = new RecordChecker(this.settings, this.format, this.#tools, chosen);
    this.#targets.restart(this.format);
    this.#compared = new LiveGroups(this.settings, this.format, this.#compareTools);
    for (const line of this.#lines) {
      line.row = undefined;
      this.#reset(line);
    }
    this.#checkedLines = 0;
    if (this.#foreign === undefined) this.#queue(this.#lines);
  }

  #queue(lines: readonly LiveLine[]): void {
    for (const line of lines) this.#pending.push(line);
  }

  #clearPending(): void {
    this.#pending = [];
    this.#nextPending = 0;
  }

  #check(line: LiveLine): void {
    line.state = "checked";
    const length = byteLength(line.text, this.#maxLineBytes);
    if (length > this.#maxLineBytes) {
      const firstByte = line.text.trimStart().charCodeAt(0);
      line.kind = "broken";
      line.findings = oversizedLineFindings(this.settings, { line: 0, length, firstByte });
      this.#count(line, 1);
      this.#checkedLines += 1;
      line.targets = this.#targets.skippedShard();
      return;
    }
    const checker = this.#checker;
    checker.check(line.text);
    line.kind = checker.kind;
    // Behind the last line break there is no line, and so no blank one.
    const isBehindEnd = line.text === "" && line === this.#lines.at(-1);
    line.findings = isBehindEnd ? noFindings : checker.findings;
    this.#count(line, 1);
    this.#checkedLines += 1;
    line.targets = isBehindEnd ? undefined : this.#targets.shardOf(checker, line.text);
    if (checker.kind !== "record") return;
    line.headLength = Math.min(checker.headLength, maxHeadLength);
    line.digestLow = checker.digestLow;
    line.digestHigh = checker.digestHigh;
    line.row = this.#compared.add(checker);
    this.records += 1;
  }

  #forget(line: LiveLine): void {
    if (line.state === "checked") this.#checkedLines -= 1;
    this.#reset(line);
    line.state = "gone";
  }

  #reset(line: LiveLine): void {
    if (line.kind === "record") this.records -= 1;
    if (line.row !== undefined) this.#compared.remove(line.row);
    line.row = undefined;
    this.#count(line, -1);
    line.state = "pending";
    line.kind = "blank";
    line.findings = noFindings;
    line.targets = undefined;
  }

  #count({ findings }: LiveLine, amount: 1 | -1): void {
    for (const finding of findings) this.#counter.add(finding, amount);
  }

  /** What was said of edited lines is no longer so; what was said of lines below moves with them. */
  #shiftForeignFindings(startLine: number, endLine: number, addedLines: number): void {
    const shift = addedLines - (endLine + 1 - startLine);
    const moved = (finding: Finding): Finding =>
      finding.line > endLine ? { ...finding, line: finding.line + shift } : finding;
    const isEdited = ({ line }: Finding): boolean => startLine <= line && line <= endLine;
    this.#diskFindings = this.#diskFindings
      .filter((finding) => finding.ruleId !== "invalid-utf8" || !isEdited(finding))
      .map(moved);
    this.#leakFindings = this.#leakFindings.filter((finding) => !isEdited(finding)).map(moved);
  }
}

/** As `DigestList` keeps them. */
const maxHeadLength = 0xffff;
