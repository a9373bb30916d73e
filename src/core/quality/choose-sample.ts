/** Which records are judged: a stratified sample that depends on the seed and the records alone, not on their order. */

import type { SampleWishes } from "./quality-material.ts";
import type { RecordColumns } from "./record-columns.ts";
import { seatsOf } from "./seats.ts";
import { mixed } from "./word-hashes.ts";

export interface ChosenRecord {
  /** Index of the record. */
  readonly record: number;
  /** Index of its stratum. */
  readonly stratum: number;
}

/** What tells kinds of records apart, as far as it is known. */
export interface KindLabel {
  readonly task: string | undefined;
  readonly vendor: string | undefined;
}

export interface Stratum {
  /** "troubleshooting · Cisco IOS · long". */
  readonly label: string;
  readonly records: number;
}

export interface ChosenSample {
  /** In the order of the dataset. */
  readonly chosen: readonly ChosenRecord[];
  /** The largest first. */
  readonly strata: readonly Stratum[];
}

/** Kinds with a smaller share of the records are told apart without their vendors; what is still small is one stratum. */
const leastShare = 0.01;
const otherStratum = "other";

const thirds = ["short", "medium", "long"] as const;

/**
 * Strata are the kinds of records, each by thirds of length. Within a stratum the records with the smallest hashes are
 * chosen: most of them stay chosen when the dataset grows. Of equal records the first one counts.
 * `kindLabels`: by kind.
 */
export function chooseSample(
  columns: RecordColumns,
  kindLabels: readonly KindLabel[],
  { size, seed }: SampleWishes,
): ChosenSample {
  const { strata, stratumOf } = strataOf(columns, kindLabels);
  const ordered = inOrder(columns, stratumOf, seed);
  const distinct = withoutRepeats(columns, ordered);
  const candidates: number[][] = strata.map(() => []);
  for (const record of distinct) candidates[stratumOf[record] ?? 0]?.push(record);
  const seats = seatsOf(
    candidates.map(({ length }) => length),
    Math.max(0, size),
  );
  const chosen = candidates
    .flatMap((records, stratum) =>
      records.slice(0, seats[stratum]).map((record) => ({ record, stratum })),
    )
    .sort((a, b) => a.record - b.record);
  return { chosen, strata };
}

function strataOf(
  columns: RecordColumns,
  kindLabels: readonly KindLabel[],
): { readonly strata: readonly Stratum[]; readonly stratumOf: Uint32Array } {
  const kinds = columns.column("kind");
  const lengths = columns.column("length");
  const [short, medium, isOneLength] = thirdsOf(lengths);
  const cellOf = new Uint32Array(columns.count);
  const cells = new Map<number, number>();
  for (let record = 0; record < columns.count; record++) {
    const length = lengths[record] ?? 0;
    const third = length <= short ? 0 : length <= medium ? 1 : 2;
    const cell = (kinds[record] ?? 0) * thirds.length + third;
    cellOf[record] = cell;
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
  }
  const labelOf = labelsOf(cells, kindLabels, { records: columns.count, isOneLength });
  const records = new Map<string, number>();
  for (const [cell, count] of cells) {
    const label = labelOf(cell);
    records.set(label, (records.get(label) ?? 0) + count);
  }
  const strata = Array.from(records, ([label, count]) => ({ label, records: count })).sort(
    (a, b) => b.records - a.records || (a.label < b.label ? -1 : 1),
  );
  const indexOf = new Map(strata.map(({ label }, index) => [label, index]));
  const stratumOfCell = new Map(
    [...cells.keys()].map((cell) => [cell, indexOf.get(labelOf(cell))]),
  );
  return { strata, stratumOf: cellOf.map((cell) => stratumOfCell.get(cell) ?? 0) };
}

/** Of cells, which are a kind and a third of length each. */
function labelsOf(
  cells: ReadonlyMap<number, number>,
  kindLabels: readonly KindLabel[],
  { records, isOneLength }: { readonly records: number; readonly isOneLength: boolean },
): (cell: number) => string {
  const names = (cell: number): readonly [full: string, general: string] => {
    const { task, vendor } = kindLabels[Math.floor(cell / thirds.length)] ?? {};
    const length = isOneLength ? undefined : thirds[cell % thirds.length];
    return [stratumLabel(task, vendor, length), stratumLabel(task, length)];
  };
  const sums = new Map<string, number>();
  const add = (label: string, amount: number): void => {
    sums.set(label, (sums.get(label) ?? 0) + amount);
  };
  const isSmall = (amount: number): boolean => amount < leastShare * records;
  for (const [cell, amount] of cells) {
    if (isSmall(amount)) add(names(cell)[1], amount);
  }
  return (cell) => {
    const [full, general] = names(cell);
    if (!isSmall(cells.get(cell) ?? 0)) return full;
    return isSmall(sums.get(general) ?? 0) ? otherStratum : general;
  };
}

const stratumLabel = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(" · ") || "all records";

/** Up to which length records are short and medium, and whether all are of one length. */
function thirdsOf(lengths: Uint32Array): [short: number, medium: number, isOne: boolean] {
  const sorted = lengths.slice().sort();
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return [at(1 / 3), at(2 / 3), at(0) === at(1)];
}

/** By stratum, then hash; equal records follow each other. */
function inOrder(columns: RecordColumns, stratumOf: Uint32Array, seed: number): Uint32Array {
  const low = columns.column("digestLow");
  const high = columns.column("digestHigh");
  const salt = mixed((seed | 0) ^ mixed(Math.floor(seed / 2 ** 32)));
  const hashes = low.map((half, record) => mixed(mixed(half ^ salt) ^ (high[record] ?? 0)));
  const of = (column: Uint32Array, record: number): number => column[record] ?? 0;
  return Uint32Array.from({ length: columns.count }, (_, record) => record).sort(
    (a, b) =>
      of(stratumOf, a) - of(stratumOf, b) ||
      of(hashes, a) - of(hashes, b) ||
      of(low, a) - of(low, b) ||
      of(high, a) - of(high, b) ||
      a - b,
  );
}

function withoutRepeats(columns: RecordColumns, ordered: Uint32Array): Uint32Array {
  const low = columns.column("digestLow");
  const high = columns.column("digestHigh");
  return ordered.filter((record, index) => {
    const before = ordered[index - 1];
    return before === undefined || low[before] !== low[record] || high[before] !== high[record];
  });
}
