/** Makes the repairs and redactions of one line after the other: the text of a line in, its new text out. */

import type { RecordChecker } from "./check-record.ts";
import type { LineBytes } from "./digest/scan-record.ts";
import { applyEdits, effectiveEdits, pickFixes } from "./fix.ts";
import type { Fix, RecordFinding, Span, TextEdit } from "./model.ts";
import { applyEditsToBytes } from "./utf8.ts";

export interface LineRedaction {
  isToRedact(finding: RecordFinding): boolean;
  /** Edits of the line that replace what these findings are about. */
  edits(text: string, findings: readonly RecordFinding[]): readonly TextEdit[];
  /** Whether what stands in place of it is reported by the next check as this finding was. */
  staysReported?(finding: RecordFinding): boolean;
}

export interface FixWork {
  /** The safe fixes of all findings are made. */
  readonly appliesFixes: boolean;
  readonly redaction: LineRedaction | undefined;
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
  readonly changedLines: number;
  /** Lines of which nothing was left; they are changed lines, too. */
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

export class LineFixer implements FixCounts {
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

  /**
   * The line as it should be, empty if it should go together with its line break; `undefined`: as it is. `bytes`: where
   * the line is in the checker's memory, if its reader has put it there.
   */
  fix(text: string, bytes?: LineBytes): string | undefined {
    let current = text;
    const isChanged = this.#pass(text, bytes, (edits) => (current = applyEdits(current, edits)));
    return isChanged ? this.#counted(current) : undefined;
  }

  /** A line with bytes that are not UTF-8: those stay as they are, unless an edit replaces them. */
  fixInvalid(text: string, bytes: Uint8Array): Uint8Array | undefined {
    let current = bytes;
    const isChanged = this.#pass(text, undefined, (edits) => {
      current = applyEditsToBytes(current, effectiveEdits(edits));
      return decoder.decode(current);
    });
    return isChanged ? this.#counted(current) : undefined;
  }

  /** Counts a line that is too long to be looked into. */
  skip(): void {
    this.skippedLines += 1;
    this.#line += 1;
  }

  /** Whether anything was changed. `apply` makes edits of the line as it is by now and answers its new text. */
  #pass(
    text: string,
    bytes: LineBytes | undefined,
    apply: (edits: readonly TextEdit[]) => string,
  ): boolean {
    let current = text;
    let isChanged = false;
    this.#line += 1;
    this.#checker.check(current, bytes);
    for (let pass = 0; this.#work.appliesFixes && pass < maxPasses; pass++) {
      const edits = this.#safeEdits();
      if (edits.length === 0) break;
      current = apply(edits);
      isChanged = true;
      if (current === "") return true;
      this.#checker.check(current);
    }
    return this.#redact(current, apply) || isChanged;
  }

  /** Whether anything was redacted. What stood behind or around a value may be found only when that is gone. */
  #redact(text: string, apply: (edits: readonly TextEdit[]) => string): boolean {
    let current = text;
    let redacted: readonly Span[] = [];
    for (let pass = 0; pass < maxRedactionPasses; pass++) {
      const edits = this.#redactions(current, redacted);
      if (edits.length === 0) break;
      current = apply(edits);
      redacted = redactedSpans(redacted, edits);
      this.#checker.check(current);
    }
    return redacted.length > 0;
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

  #counted<Line extends string | Uint8Array>(line: Line): Line {
    this.changedLines += 1;
    if (line.length === 0) this.removedLines += 1;
    return line;
  }
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
