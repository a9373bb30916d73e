/** What `tunesmith diff` writes, for programs; and what all its forms are made of. */

import { formatById } from "../formats/index.ts";
import { count, formatInteger } from "../wording.ts";
import { changeWords } from "./change-words.ts";
import type { DiffedRecord, DiffedSide, DiffKind, DiffSummary } from "./dataset-diff.ts";

/** Kinds of records that are listed; of the others only the number is told. */
export const listedKinds = ["edited", "added", "removed"] as const satisfies readonly DiffKind[];

export interface ListedRecord extends DiffedRecord {
  /** The masked beginning of what it is about, if that was asked for. */
  readonly excerpt?: string | undefined;
}

export interface DiffReport {
  readonly summary: DiffSummary;
  /** Of the listed kinds, the first ones of each. */
  readonly records: readonly ListedRecord[];
}

/** One JSON object. Lines are 1-based. */
export function diffJson({ summary, records }: DiffReport): string {
  const { before, after, ...others } = summary;
  const side = ({ formatId, ...rest }: DiffedSide) => ({ formatId: formatId ?? null, ...rest });
  const report = {
    version: 1,
    before: side(before),
    after: side(after),
    ...others,
    records: records.map(({ beforeLine, afterLine, ...record }) => ({
      ...record,
      ...(beforeLine !== undefined && { beforeLine: beforeLine + 1 }),
      ...(afterLine !== undefined && { afterLine: afterLine + 1 }),
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** Of these kinds that are in the report, how many are not listed. */
export function omitted({ summary, records }: DiffReport, kind: DiffKind): number {
  return summary.counts[kind] - records.filter((record) => record.kind === kind).length;
}

/** A row of numbers: what, before, after, and how much more it is. */
export type NumberRow = readonly [what: string, before: string, after: string, delta: string];

export function numberRows({ before, after }: DiffSummary): NumberRow[] {
  const row = (what: string, left: number, right: number): NumberRow => [
    what,
    formatInteger(left),
    formatInteger(right),
    delta(right - left),
  ];
  const formats = [formatName(before.formatId), formatName(after.formatId)] as const;
  return [
    ...(formats[0] === formats[1] || before.records === 0 || after.records === 0
      ? []
      : [["format", ...formats, "changed"] as const]),
    row("records", before.records, after.records),
    ...(before.unreadable + after.unreadable === 0
      ? []
      : [row("unreadable lines", before.unreadable, after.unreadable)]),
    row("tokens", before.tokens, after.tokens),
    row("of these trained on", before.trained, after.trained),
    row("findings", before.findings, after.findings),
  ];
}

const formatName = (id: string | undefined): string =>
  id === undefined ? "no known format" : (formatById(id)?.label ?? id);

/** "+1,204", "−3", "±0". */
export function delta(amount: number): string {
  if (amount === 0) return "±0";
  return `${amount > 0 ? "+" : "−"}${formatInteger(Math.abs(amount))}`;
}

const shownKinds: readonly (readonly [DiffKind, string])[] = [
  ["edited", "edited"],
  ["added", "added"],
  ["removed", "removed"],
  ["moved", "moved"],
  ["reformatted", "only written differently"],
  ["unchanged", "unchanged"],
];

/** "3 edited, 1 added, 96 unchanged"; none are left out. */
export function countsWords({ counts }: DiffSummary): string {
  const words = shownKinds
    .filter(([kind]) => counts[kind] > 0)
    .map(([kind, word]) => `${formatInteger(counts[kind])} ${word}`);
  return words.length === 0 ? "no records" : words.join(", ");
}

/** "line 12", "line 12, before 14". */
export function placeWords({ beforeLine, afterLine }: DiffedRecord): string {
  const [was, is] = [beforeLine, afterLine].map((line) => (line ?? -1) + 1);
  if (is === 0) return `line ${formatInteger(was ?? 0)} before`;
  const place = `line ${formatInteger(is ?? 0)}`;
  return was === 0 || was === is ? place : `${place}, before ${formatInteger(was ?? 0)}`;
}

/** Of one record so many are told; programs have them all. */
const maxChanges = 8;

/** What became of a record: its changes, tokens and findings. */
export function recordWords(record: ListedRecord): readonly string[] {
  const { kind, changes = [], tokensBefore = 0, tokensAfter = 0, isMoved = false } = record;
  const { newFindings = [], goneFindings = [] } = record;
  const tokens =
    kind === "edited"
      ? tokensAfter === tokensBefore
        ? []
        : [`${delta(tokensAfter - tokensBefore)} tokens`]
      : [`${formatInteger(kind === "added" ? tokensAfter : tokensBefore)} tokens`];
  return [
    ...(kind === "edited" && changes.length === 0 ? ["written in another format"] : []),
    ...changes.slice(0, maxChanges).map(changeWords),
    ...(changes.length > maxChanges
      ? [`and ${count(changes.length - maxChanges, "more change")}`]
      : []),
    ...tokens,
    ...(isMoved ? ["moved"] : []),
    ...(newFindings.length === 0 ? [] : [`new findings: ${tally(newFindings)}`]),
    ...(goneFindings.length === 0 || kind === "removed"
      ? []
      : [`findings gone: ${tally(goneFindings)}`]),
  ];
}

/** "pii (2), short-content". */
function tally(rules: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, times]) => (times === 1 ? rule : `${rule} (${times})`)).join(", ");
}
