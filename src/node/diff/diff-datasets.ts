/** Compares two datasets, record by record. */

import { countChanges } from "../../core/diff/change-words.ts";
import { compareEntries, type EntryDiff, type EntryPair } from "../../core/diff/compare-entries.ts";
import {
  diffKinds,
  type ChangeCount,
  type DiffedRecord,
  type DiffKind,
  type DiffSummary,
} from "../../core/diff/dataset-diff.ts";
import {
  compareFindingsOf,
  type FindingsComparison,
  type LinePair,
} from "../../core/diff/findings-change.ts";
import { readEntry, type ReadEntry } from "../../core/diff/read-entry.ts";
import { recordChanges, type RecordChange } from "../../core/diff/record-changes.ts";
import type { Format } from "../../core/formats/format.ts";
import { readableRecord } from "../../core/readable-record.ts";
import { excerptOf } from "../../core/record-view.ts";
import { Failure } from "../failure.ts";
import { Portions } from "../portions.ts";
import { inspectSide, type InspectedSide, type SideOptions } from "./inspected-side.ts";
import type { SideSource } from "./side-content.ts";

export interface DiffOptions extends Omit<SideOptions, "known"> {
  /** Of the second dataset, if they are others. */
  readonly settingsAfter?: SideOptions["settings"] | undefined;
}

/** Rejects with a Failure for what cannot be had, or has no records. Close what it answers, whatever happens. */
export async function diffDatasets(
  before: SideSource,
  after: SideSource,
  options: DiffOptions,
): Promise<DatasetsDiff> {
  const { settingsAfter = options.settings, signal, onShare } = options;
  const part = (index: number) => (share: number) => onShare?.((index + share) / 3);
  const sides: InspectedSide[] = [];
  try {
    const left = await inspectSide(before, { ...options, onShare: part(0) });
    sides.push(left);
    const right = await inspectSide(after, {
      ...options,
      settings: settingsAfter,
      known: left,
      onShare: part(1),
    });
    sides.push(right);
    const portions = new Portions(() => signal?.throwIfAborted());
    const steps = compareEntries(left, right);
    for (;;) {
      const step = steps.next();
      if (step.done === true) return await DatasetsDiff.of(step.value, { left, right, portions });
      if (portions.isOver) await portions.pause();
    }
  } catch (error) {
    for (const side of sides) side.close();
    throw error;
  }
}

export interface ShownLine {
  /** `undefined`: it cannot be had any more. */
  readonly text: string | undefined;
  readonly format: Format | undefined;
}

interface DiffParts {
  readonly left: InspectedSide;
  readonly right: InspectedSide;
}

export class DatasetsDiff {
  readonly summary: DiffSummary;
  readonly #diff: EntryDiff;
  readonly #parts: DiffParts;
  readonly #findings: FindingsComparison;

  static async of(
    diff: EntryDiff,
    { portions, ...parts }: DiffParts & { readonly portions: Portions },
  ): Promise<DatasetsDiff> {
    const changes = new Map<string, number>();
    for (const pair of diff.pairs()) {
      if (diff.kindOf(pair) !== "edited") continue;
      countChanges(changesOf(parts, pair), changes);
      if (portions.isOver) await portions.pause();
    }
    // What was read again is of these files, or of none.
    parts.left.assertUnchanged();
    parts.right.assertUnchanged();
    return new DatasetsDiff(diff, parts, changes);
  }

  private constructor(diff: EntryDiff, parts: DiffParts, changes: ReadonlyMap<string, number>) {
    this.#diff = diff;
    this.#parts = parts;
    const { left, right } = parts;
    this.#findings = compareFindingsOf(left, right, this.#linePairs());
    this.summary = {
      before: left.summary,
      after: right.summary,
      counts: this.#counts(),
      changes: sorted(changes),
      findings: this.#findings.byRule,
      remarks: [...left.remarks, ...right.remarks],
    };
  }

  /** In the order of the dataset after; what was removed stands where it was. */
  *pairs(kinds: readonly DiffKind[]): Iterable<EntryPair> {
    for (const pair of this.#diff.pairs()) {
      if (kinds.includes(this.#diff.kindOf(pair))) yield pair;
    }
  }

  /** Reads the lines of what was edited. */
  recordOf(pair: EntryPair): DiffedRecord {
    const { left, right } = this.#parts;
    const kind = this.#diff.kindOf(pair);
    const lines = this.#linesOf(pair);
    const found = this.#findings.of(lines);
    return {
      kind,
      beforeLine: lines.before,
      afterLine: lines.after,
      tokensBefore: left.facts.tokens[pair.before],
      tokensAfter: right.facts.tokens[pair.after],
      ...(kind === "edited" && {
        pairedBy: this.#diff.pairedBy(pair),
        changes: changesOf(this.#parts, pair),
      }),
      ...(this.#diff.isMoved(pair) && { isMoved: true }),
      ...(found && { newFindings: found.added, goneFindings: found.gone }),
    };
  }

  /** The beginning of what a record is about. */
  titleOf(pair: EntryPair): string {
    const { text, format } = this.shownLine(pair);
    return text === undefined ? "" : excerptOf(text, format);
  }

  get formats(): readonly [before: Format | undefined, after: Format | undefined] {
    const { left, right } = this.#parts;
    return [left.format, right.format];
  }

  /** All of both sides that can still be had. */
  *lines(): Iterable<{ readonly side: "before" | "after"; readonly text: string }> {
    const { left, right } = this.#parts;
    for (const [side, { facts, text }] of [
      ["before", left],
      ["after", right],
    ] as const) {
      for (let entry = 0; entry < facts.length; entry++) {
        const line = text(entry);
        if (line !== undefined) yield { side, text: line };
      }
    }
  }

  /** A record as it is after, or as it was. */
  shownLine({ before, after }: EntryPair): ShownLine {
    const { left, right } = this.#parts;
    const { text, format } = after === -1 ? left : right;
    return { text: text(after === -1 ? before : after), format };
  }

  /** Records as texts to be compared; lines are 0-based. Throws a Failure if one cannot be had any more. */
  readableTexts(
    beforeLine: number | undefined,
    afterLine: number | undefined,
  ): { readonly before: string; readonly after: string } {
    const { left, right } = this.#parts;
    return { before: readableLine(left, beforeLine), after: readableLine(right, afterLine) };
  }

  close(): void {
    this.#parts.left.close();
    this.#parts.right.close();
  }

  #counts(): Record<DiffKind, number> {
    const counts = Object.fromEntries(diffKinds.map((kind) => [kind, 0])) as Record<
      DiffKind,
      number
    >;
    for (const pair of this.#diff.pairs()) counts[this.#diff.kindOf(pair)] += 1;
    return counts;
  }

  *#linePairs(): Iterable<LinePair> {
    for (const pair of this.#diff.pairs()) yield this.#linesOf(pair);
  }

  #linesOf({ before, after }: EntryPair): LinePair {
    const { left, right } = this.#parts;
    return { before: left.facts.lines[before], after: right.facts.lines[after] };
  }
}

function readableLine(side: InspectedSide, line: number | undefined): string {
  if (line === undefined) return "";
  const text = side.text(entryAt(side.facts.lines, line));
  if (text === undefined) {
    throw new Failure(
      `Line ${line + 1} of ${side.summary.name} cannot be read again: compare the datasets anew.`,
    );
  }
  return readableRecord(text, side.format);
}

/** Of the entry on a line; -1: there is none. */
function entryAt(lines: Uint32Array, line: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines[middle] ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return lines[low] === line ? low : -1;
}

function changesOf({ left, right }: DiffParts, pair: EntryPair): readonly RecordChange[] {
  const before = entryOf(left, pair.before);
  const after = entryOf(right, pair.after);
  const isSameFormat = left.format === right.format;
  return before && after ? recordChanges(before, after, { isSameFormat }) : [];
}

function entryOf({ text, format }: InspectedSide, entry: number): ReadEntry | undefined {
  const line = entry === -1 ? undefined : text(entry);
  return line === undefined ? undefined : readEntry(line, format);
}

const sorted = (changes: ReadonlyMap<string, number>): ChangeCount[] =>
  [...changes]
    .map(([what, records]) => ({ what, records }))
    .sort((a, b) => b.records - a.records || (a.what < b.what ? -1 : 1));
