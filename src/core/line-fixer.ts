/** Makes the repairs and redactions of one line after the other: the text of a line in, what becomes of it out. */

import { isBlank } from "./blank.ts";
import type { RecordChecker } from "./check-record.ts";
import { removalOfLine, type DropWishes, type Removal } from "./cleaning/removal.ts";
import { invalidUtf8Findings } from "./dataset-findings.ts";
import type { LineBytes } from "./digest/scan-record.ts";
import { applyEdits, effectiveEdits, pickFixes } from "./fix.ts";
import type { Fix, RecordFinding, Span, TextEdit } from "./model.ts";
import type { Settings } from "./settings.ts";
import { applyEditsToBytes } from "./utf8.ts";

export interface LineRedaction {
  isToRedact(finding: RecordFinding): boolean;
  /** Edits of the line that replace what these findings are about. */
  edits(text: string, findings: readonly RecordFinding[]): readonly TextEdit[];
  /** Whether what stands in place of it is reported by the next check as this finding was. */
  staysReported?(finding: RecordFinding): boolean;
}

export interface FixWork {
  /** Those of the checker. */
  readonly settings: Settings;
  /** The safe fixes of all findings are made. */
  readonly appliesFixes: boolean;
  readonly redaction: LineRedaction | undefined;
  /** Records that go. */
  readonly drops?: Pick<DropWishes, "invalid" | "incomplete"> | undefined;
}

/** What a line became. */
export interface FixedLine {
  /** With its repairs and redactions; of a line of which repairs leave nothing, what it was. Bytes if it is not UTF-8. */
  readonly content: string | Uint8Array;
  /** The line goes, together with its line break. */
  readonly removal?: Removal | undefined;
}

/** One thing that was done to a line. */
export interface Change {
  /** 0-based, of the lines as they came. */
  readonly line: number;
  readonly finding: RecordFinding;
  /** The fix that was made, or the beginning of what stands in place of a private value. */
  readonly done: Fix | string;
}

/** What was done so far. */
export interface FixCounts {
  /** Lines that are neither blank nor comments, those that hold several records counted as several. */
  readonly records: number;
  readonly changedLines: number;
  /** Lines of which repairs left nothing; they are changed lines, too. */
  readonly removedLines: number;
  /** Too long to be looked into, hence as they were. */
  readonly skippedLines: number;
  readonly fixedByRule: ReadonlyMap<string, number>;
  readonly redactedByEntity: ReadonlyMap<string, number>;
  /** Of what was redacted: how much the next check reports again. */
  readonly reportedAgain: number;
  /** The first of the changes. */
  readonly firstChanges: readonly Change[];
}

/** As many as a person reads. */
const maxChanges = 20;

/** One fix makes room for the next, as a line that became JSON can be looked into; but not for ever. */
const maxPasses = 10;
const maxRedactionPasses = 5;

/** What decides about lines, one after the other. */
export interface LineEditor {
  /**
   * What becomes of a line: a line, or of one that holds several records a line each; `undefined`: it is and stays as it
   * is. `bytes`: where it is in the checker's memory, if its reader has put it there.
   */
  fix(text: string, bytes?: LineBytes): readonly FixedLine[] | undefined;
  /** The same for a line with bytes that are not UTF-8. */
  fixInvalid(text: string, bytes: Uint8Array): readonly FixedLine[] | undefined;
  /** Counts a line that is too long to be looked into. */
  skip(): void;
}

export class LineFixer implements FixCounts, LineEditor {
  records = 0;
  changedLines = 0;
  removedLines = 0;
  skippedLines = 0;
  readonly fixedByRule = new Map<string, number>();
  readonly redactedByEntity = new Map<string, number>();
  reportedAgain = 0;
  readonly firstChanges: Change[] = [];

  #line = -1;
  readonly #checker: RecordChecker;
  readonly #work: FixWork;

  constructor(checker: RecordChecker, work: FixWork) {
    this.#checker = checker;
    this.#work = work;
  }

  fix(text: string, bytes?: LineBytes): readonly FixedLine[] | undefined {
    this.#line += 1;
    return this.#counted(this.#fixed({ text }, bytes));
  }

  fixInvalid(text: string, bytes: Uint8Array): readonly FixedLine[] | undefined {
    this.#line += 1;
    return this.#counted(this.#fixed({ text, bytes }));
  }

  skip(): void {
    this.records += 1;
    this.skippedLines += 1;
    this.#line += 1;
  }

  /** `memory`: where the line is in the checker's memory, if its reader has put it there. */
  #fixed(line: Content, memory?: LineBytes): readonly FixedPart[] {
    let current = line;
    if (!isBlank(line.text)) this.records += 1;
    this.#checker.check(line.text, memory);
    for (let pass = 0; this.#work.appliesFixes && pass < maxPasses; pass++) {
      const edits = this.#safeEdits();
      if (edits.length === 0) break;
      current = edited(current, edits);
      if (current.text === "") return [this.#emptied(line)];
      const records = recordsOf(current);
      if (records.length > 1) {
        this.records -= 1;
        const parts = records.flatMap((record) => this.#fixed(record));
        return parts.map((part) => ({ ...part, isChanged: true }));
      }
      this.#checker.check(current.text);
    }
    current = this.#redacted(current);
    return [{ ...current, isChanged: current !== line, removal: this.#removal(current) }];
  }

  /** A line of which nothing is left: it was blank, or a comment. */
  #emptied(line: Content): FixedPart {
    const removal = { cause: "blank-line" } as const;
    if (isBlank(line.text)) return { ...line, isChanged: true, removal };
    this.records -= 1;
    // It may end up in a ledger.
    this.#checker.check(line.text);
    return { ...this.#redacted(line), isChanged: true, removal };
  }

  #removal({ bytes }: Content): Removal | undefined {
    const { drops, settings } = this.#work;
    if (drops === undefined) return undefined;
    const { kind, findings } = this.#checker;
    if (bytes === undefined) return removalOfLine({ kind, findings }, drops);
    const at = { line: 0, bytes, offset: 0 };
    const all = [...invalidUtf8Findings(settings, at), ...findings];
    return removalOfLine({ kind, findings: all }, drops);
  }

  /** What stood behind or around a value may be found only when that is gone. */
  #redacted(line: Content): Content {
    let current = line;
    let redacted: readonly Span[] = [];
    for (let pass = 0; pass < maxRedactionPasses; pass++) {
      const edits = this.#redactions(current.text, redacted);
      if (edits.length === 0) break;
      current = edited(current, edits);
      redacted = redactedSpans(redacted, edits);
      this.#checker.check(current.text);
    }
    return current;
  }

  #safeEdits(): readonly TextEdit[] {
    const findings = new Map<Fix, RecordFinding>();
    for (const finding of this.#checker.findings) {
      for (const fix of finding.fixes ?? []) if (fix.safety === "safe") findings.set(fix, finding);
    }
    if (findings.size === 0) return noEdits;
    const picked = pickFixes([...findings.keys()]);
    for (const fix of picked) {
      const finding = findings.get(fix);
      if (finding === undefined) continue;
      increment(this.fixedByRule, finding.ruleId);
      this.#note(finding, fix);
    }
    return picked.flatMap(({ edits }) => edits);
  }

  /** `redacted`: what stands there instead is not redacted again, least of all a pseudonym. */
  #redactions(text: string, redacted: readonly Span[]): readonly TextEdit[] {
    const { redaction } = this.#work;
    if (redaction === undefined) return noEdits;
    let last = 0;
    const findings = this.#checker.findings.filter((finding) => {
      const { start, end } = finding.span;
      while ((redacted[last]?.end ?? Infinity) <= start) last += 1;
      return (redacted[last]?.start ?? Infinity) >= end && redaction.isToRedact(finding);
    });
    if (findings.length === 0) return noEdits;
    const edits = redaction
      .edits(text, findings)
      .filter((edit) => text.slice(edit.start, edit.end) !== edit.text);
    let next = 0;
    for (const finding of findings) {
      const { span, recognized } = finding;
      while ((edits[next]?.end ?? Infinity) <= span.start) next += 1;
      const edit = edits[next];
      if (edit === undefined || edit.start >= span.end || recognized === undefined) continue;
      increment(this.redactedByEntity, recognized.entity);
      if (redaction.staysReported?.(finding) === true) this.reportedAgain += 1;
      this.#note(finding, edit.text);
    }
    return edits;
  }

  #note(finding: RecordFinding, done: Fix | string): void {
    if (this.firstChanges.length < maxChanges) {
      this.firstChanges.push({ line: this.#line, finding, done });
    }
  }

  #counted(parts: readonly FixedPart[]): readonly FixedLine[] | undefined {
    const isChanged = parts.some((part) => part.isChanged);
    if (isChanged) this.changedLines += 1;
    if (isChanged && parts.some(isBlankLine)) this.removedLines += 1;
    if (!isChanged && parts.every(({ removal }) => removal === undefined)) return undefined;
    return parts.map(({ text, bytes, removal }) => ({ content: bytes ?? text, removal }));
  }
}

/** A line on its way; `bytes` if it is not UTF-8. */
interface Content {
  readonly text: string;
  readonly bytes?: Uint8Array | undefined;
}

interface FixedPart extends Content {
  readonly isChanged: boolean;
  readonly removal?: Removal | undefined;
}

const isBlankLine = ({ removal }: FixedPart): boolean => removal?.cause === "blank-line";

/** Bytes that are not UTF-8 stay as they are, unless an edit replaces them. */
function edited({ text, bytes }: Content, edits: readonly TextEdit[]): Content {
  if (bytes === undefined) return { text: applyEdits(text, edits) };
  return invalidContent(applyEditsToBytes(bytes, effectiveEdits(edits)));
}

function invalidContent(bytes: Uint8Array): Content {
  return { text: decoder.decode(bytes), bytes };
}

const lineFeed = 0x0a;

/** A repair may have given each of several records a line of its own. */
function recordsOf({ text, bytes }: Content): readonly Content[] {
  if (bytes === undefined) return text.split("\n").map((record) => ({ text: record }));
  const records: Content[] = [];
  let start = 0;
  for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
    records.push(invalidContent(bytes.subarray(start, end)));
    start = end + 1;
  }
  records.push(invalidContent(bytes.subarray(start)));
  return records;
}

/** Where replacements stand once `edits` are made, too: they overlap none of the earlier ones. */
function redactedSpans(earlier: readonly Span[], edits: readonly TextEdit[]): readonly Span[] {
  const spans: Span[] = [];
  let growth = 0;
  let next = 0;
  for (const { start, end, text } of effectiveEdits(edits)) {
    for (let span = earlier[next]; span !== undefined && span.start < start; span = earlier[next]) {
      spans.push(shifted(span, growth));
      next += 1;
    }
    spans.push({ start: start + growth, end: start + growth + text.length });
    growth += text.length - (end - start);
  }
  return spans.concat(earlier.slice(next).map((span) => shifted(span, growth)));
}

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

const noEdits: readonly TextEdit[] = [];

/** As lines are read: a byte order mark inside of a line is part of it. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
