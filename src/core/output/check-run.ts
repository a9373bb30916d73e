/** What every output of `tunesmith check` is made from, and which findings of it are shown. */

import { findingMessage } from "../message.ts";
import { severities } from "../model.ts";
import type { Finding, Severity } from "../model.ts";
import type { IgnoreUse } from "../privacy/ignore-counter.ts";
import type { DatasetReport, Summary } from "../report.ts";
import { count, printable } from "../wording.ts";

export interface CheckedFile {
  /** As the user named it; "-" is standard input. */
  readonly path: string;
  /** For services that show findings on the files of a repository: relative to its root, with forward slashes. */
  readonly repositoryPath: string;
  readonly report: DatasetReport;
}

/** What became of `--baseline`. */
export interface BaselineUse {
  /** As the user named it. */
  readonly path: string;
  /** Findings that stand in it. */
  readonly covered: number;
  /** Entries of which not all findings are there any more. */
  readonly unneeded: number;
  readonly isUpdated: boolean;
}

export interface CheckRun {
  readonly files: readonly CheckedFile[];
  /** Entries of "privacy.ignore" that kept nothing back, of all settings files of the run. */
  readonly unusedIgnores: readonly IgnoreUse[];
  readonly baseline: BaselineUse | undefined;
  /** `undefined`: what suits the output. */
  readonly maxFindings: number | undefined;
  /** Of Tunesmith. */
  readonly version: string;
  readonly colors: boolean;
}

/** Writes a run in pieces, so that no string grows with the number of findings. */
export type Renderer = (run: CheckRun) => Iterable<string>;

/** Told one finding after the other, in order: is it shown? */
export type Admission = (finding: Finding) => boolean;

/** Where a person reads, a fault of every line hides all others: shows the first of each rule. */
export const readableFindingsPerRule = 20;

export function firstOfEachRule(limit: number): Admission {
  const counts = new Map<string, number>();
  return ({ ruleId }) => {
    const count = (counts.get(ruleId) ?? 0) + 1;
    counts.set(ruleId, count);
    return count <= limit;
  };
}

/** Shows the `limit` most severe findings of all files, of equal ones the first. */
export function mostSevere(files: readonly CheckedFile[], limit: number): Admission {
  const totals = totalSummary(files);
  const left: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  let unspent = limit;
  for (const severity of severities) {
    left[severity] = Math.min(unspent, totals[`${severity}s`]);
    unspent -= left[severity];
  }
  return ({ severity }) => left[severity]-- > 0;
}

/** Shows all findings, or the most severe if the run has a limit. */
export function withinLimit(run: CheckRun): Admission {
  return run.maxFindings === undefined ? () => true : mostSevere(run.files, run.maxFindings);
}

export function totalSummary(files: readonly CheckedFile[]): Omit<Summary, "byRule"> {
  const total = { errors: 0, warnings: 0, infos: 0, hints: 0 };
  for (const { report } of files) {
    for (const severity of severities) {
      total[`${severity}s`] += report.summary[`${severity}s`];
    }
  }
  return total;
}

/**
 * The finding's sentence with the lines it is about: " See lines 7, 12, 31 and others.", unless it names one itself.
 * Free of control characters.
 */
export function messageWithLines(finding: Finding): string {
  const message = printable(findingMessage(finding));
  const { relatedLines = [], data } = finding;
  if (relatedLines.length === 0 || data?.["line"] !== undefined) return message;
  const lines = relatedLines.slice(0, 3).map((line) => String(line + 1));
  const others = relatedLines.length > lines.length ? " and others" : "";
  return `${message} See line${lines.length === 1 ? "" : "s"} ${lines.join(", ")}${others}.`;
}

/** A share from 0 to 1 in four digits behind the point: more tell nothing. */
export function roundedShare(share: number): number {
  return Math.round(share * 1e4) / 1e4;
}

/** How many findings a report lists that is made for programs. */
export function listedFindings({ files, maxFindings = Infinity }: CheckRun): number {
  const kept = files.reduce((sum, { report }) => sum + report.findings.length, 0);
  return Math.min(kept, maxFindings);
}

/** How many findings are not shown: those beyond the run's limit, and those of which only the number is known. */
export function omittedFindings(run: CheckRun): number {
  const { errors, warnings, infos, hints } = totalSummary(run.files);
  return errors + warnings + infos + hints - listedFindings(run);
}

/** "3 errors, 1 warning"; "no findings". */
export function countsInWords(counts: Omit<Summary, "byRule">): string {
  const words = severities
    .filter((severity) => counts[`${severity}s`] > 0)
    .map((severity) => count(counts[`${severity}s`], severity));
  return words.length === 0 ? "no findings" : words.join(", ");
}
