/** The report of `tunesmith split`: what went where, for people or as one JSON object. No text of the dataset is in it. */

import { count, formatInteger, printable } from "../wording.ts";
import type { DateFigures, SplitFigures } from "./split-figures.ts";

export interface SplitRun extends SplitFigures {
  /** Of the dataset. */
  readonly path: string;
  readonly isDryRun: boolean;
  readonly sides: readonly ReportedSide[];
  /** `undefined`: the split goes by time. */
  readonly seed: number | undefined;
  readonly leftOut: { readonly blank: number; readonly broken: number };
}

export interface ReportedSide {
  readonly name: string;
  /** As the user named it. */
  readonly path: string | undefined;
  /** What was asked for, from 0 to 1. */
  readonly share: number;
}

export function splitReportJson(run: SplitRun): string {
  const { path, isDryRun, sides, seed, records, recordsOf, groups, labels, dates } = run;
  const { undated, leaks, leftOut } = run;
  const { largest } = groups;
  const bySide = (counts: readonly number[]): object =>
    Object.fromEntries(sides.map(({ name }, side) => [name, counts[side] ?? 0]));
  const report = {
    version: 1,
    path,
    dryRun: isDryRun,
    seed: seed ?? null,
    records,
    sides: sides.map(({ name, path: out = null, share }, side) => ({
      name,
      path: out,
      wantedShare: rounded(share),
      share: rounded(shareOf(run, side)),
      records: recordsOf[side] ?? 0,
      ...(dates !== undefined && { dates: datesJson(dates[side]) }),
    })),
    groups: {
      count: groups.count,
      records: groups.records,
      largest: largest
        ? { records: largest.records, side: sides[largest.side]?.name, line: largest.line + 1 }
        : null,
    },
    labels:
      labels?.map(({ line, recordsOf: counts }) => ({ line: line + 1, records: bySide(counts) })) ??
      null,
    undated,
    leftOut: { blank: leftOut.blank, invalid: leftOut.broken },
    leaks,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** More labels than these are counted only. */
const maxLabels = 20;

export function splitReportText(run: SplitRun): string {
  return [
    ...sidesInWords(run),
    ...groupsInWords(run),
    ...labelsInWords(run),
    ...leftOutInWords(run),
    leaksInWords(run),
  ]
    .map((line) => `${line}\n`)
    .join("");
}

function sidesInWords(run: SplitRun): string[] {
  const { path, isDryRun, records, sides, recordsOf, dates } = run;
  const verb = isDryRun ? "would be split" : "split";
  const width = Math.max(...sides.map(({ name }) => name.length));
  return [
    `${printable(path)}: ${count(records, "record")} ${verb}.`,
    ...sides.map(({ name, path: out, share }, side) => {
      const amount = `${count(recordsOf[side] ?? 0, "record")}, ${percentOf(shareOf(run, side))}`;
      const asked = `(asked: ${percentOf(share)})`;
      const days = dates === undefined ? "" : `, ${datesInWords(dates[side])}`;
      return `  ${name.padEnd(width)}  ${amount} ${asked}${days}${out === undefined ? "" : `  ${printable(out)}`}`;
    }),
  ];
}

function datesJson(dates: DateFigures | undefined): object | null {
  if (dates === undefined) return null;
  const { first, last } = dates;
  return { first: new Date(first).toISOString(), last: new Date(last).toISOString() };
}

function datesInWords(dates: DateFigures | undefined): string {
  if (dates === undefined) return "no dates";
  const [first, last] = [dates.first, dates.last].map((moment) => {
    return new Date(moment).toISOString().slice(0, 10);
  });
  return first === last ? (first ?? "") : `${first ?? ""} to ${last ?? ""}`;
}

function groupsInWords({ groups, records, sides }: SplitRun): string[] {
  const { largest } = groups;
  if (largest === undefined) return ["No two records had to stay together."];
  const share = largest.records / records;
  const place = `begins on line ${formatInteger(largest.line + 1)} and went to ${sides[largest.side]?.name ?? ""}`;
  const sentence = `${formatInteger(groups.records)} records stayed together in ${count(groups.count, "group")}; the largest has ${count(largest.records, "record")}, ${place}.`;
  const isLarge = sides.some((side) => share > side.share);
  return isLarge
    ? [
        sentence,
        `That is ${percentOf(share)} of all records: where the shares are not as asked, this group is why.`,
      ]
    : [sentence];
}

function labelsInWords({ labels, sides, undated }: SplitRun): string[] {
  const dates =
    undated > 0 ? [`${count(undated, "record")} without a date counted as the oldest.`] : [];
  if (labels === undefined) return dates;
  const names = sides.map(({ name }) => name).join(", ");
  const rows = labels.slice(0, maxLabels).map(({ line, recordsOf }) => {
    return `  as on line ${formatInteger(line + 1)}: ${recordsOf.map(formatInteger).join(", ")}`;
  });
  const more = labels.length - rows.length;
  return [
    ...dates,
    `${count(labels.length, "label")}, each named by the first line that has it (${names}):`,
    ...rows,
    ...(more > 0 ? [`  … and ${formatInteger(more)} more`] : []),
  ];
}

function leftOutInWords({ leftOut: { blank, broken } }: SplitRun): string[] {
  const parts = [
    ...(blank > 0 ? [count(blank, "blank line")] : []),
    ...(broken > 0 ? [brokenLines(broken)] : []),
  ];
  return parts.length === 0 ? [] : [`Left out: ${parts.join(" and ")}.`];
}

export function brokenLines(amount: number): string {
  return amount === 1
    ? "1 line that is no record"
    : `${formatInteger(amount)} lines that are no records`;
}

function leaksInWords({ leaks }: SplitRun): string {
  return leaks === 0
    ? "Checked: the parts share nothing that a check would call a leak."
    : `${count(leaks, "record")} of one file could not be kept out of the others: "tunesmith check --against" names them.`;
}

function shareOf({ records, recordsOf }: SplitRun, side: number): number {
  return (recordsOf[side] ?? 0) / records;
}

const rounded = (share: number): number => Math.round(share * 1e4) / 1e4;

/** 0.8 as "80 %", 0.1234 as "12.3 %". */
const percentOf = (share: number): string => `${Math.round(share * 1000) / 10} %`;
