/** What `tunesmith fix` says about its work: what was done to each dataset, and what a check finds afterwards. */

import { cleaningFigures, percentOf, removedByCause, totalOf } from "../cleaning/figures.ts";
import type { RemovalCause } from "../cleaning/removal.ts";
import type { Change, FixCounts } from "../line-fixer.ts";
import { fixLabel } from "../message.ts";
import { entityLabel } from "../privacy/entities.ts";
import type { RedactionMode } from "../privacy/redaction/redactor.ts";
import type { Summary } from "../report.ts";
import type { UndatedRecords } from "../similarity/keep-rule.ts";
import type { DuplicateGroup } from "../similarity/record-groups.ts";
import { count, formatInteger, printable } from "../wording.ts";
import { countsInWords } from "./check-run.ts";

export interface FixedFile {
  /** As the user named it; "-" is standard input. */
  readonly path: string;
  /** What was written, "-" for standard output; `undefined`: nothing. */
  readonly out: string | undefined;
  readonly counts: FixCounts;
  /** How many lines went. */
  readonly removed: ReadonlyMap<RemovalCause, number>;
  /** Those of which records went, by lines of the dataset as it came. */
  readonly groups: readonly DuplicateGroup[];
  /** Which of the compared records have no date, if the newest were to be kept. */
  readonly undated: UndatedRecords | undefined;
  /** Of a check of the result. */
  readonly summary: Summary;
  /** Where what went is; `undefined`: nowhere. */
  readonly ledger: string | undefined;
}

export interface FixRun {
  readonly files: readonly FixedFile[];
  readonly isDryRun: boolean;
  /** `undefined`: nothing was to be redacted. */
  readonly mode: RedactionMode | undefined;
}

export function fixReportJson({ files, isDryRun, mode }: FixRun): string {
  const report = {
    version: 1,
    dryRun: isDryRun,
    redact: mode ?? null,
    files: files.map(({ path, out = null, counts, removed, summary, undated, ledger = null }) => ({
      path,
      out,
      changed: counts.changedLines > 0 || removed.size > 0,
      changedLines: counts.changedLines,
      removedLines: counts.removedLines,
      skippedLines: counts.skippedLines,
      fixed: { total: totalOf(counts.fixedByRule), byRule: Object.fromEntries(counts.fixedByRule) },
      redacted: {
        total: totalOf(counts.redactedByEntity),
        byEntity: Object.fromEntries(counts.redactedByEntity),
        reportedAgain: counts.reportedAgain,
      },
      removed: { total: totalOf(removed), byCause: removedByCause(removed) },
      ...cleaningFigures({ counts, removed }),
      undated: undated?.records ?? 0,
      ledger,
      summary,
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** A paragraph for each file; where nothing is written, with the first of the changes. */
export function fixReportText(run: FixRun): string {
  const lines = run.files.flatMap((file) => [
    sentences(file, run).join(" "),
    ...(run.isDryRun ? changesOf(file) : []),
  ]);
  if (run.files.some(({ counts }) => counts.reportedAgain > 0)) lines.push(reportedAgain);
  return lines.map((line) => `${line}\n`).join("");
}

const reportedAgain =
  "Pseudonyms look like what they stand for, so a later check reports them: set their policy to keep for the result (see docs/privacy.md).";

function changesOf({ counts }: FixedFile): string[] {
  const { firstChanges, fixedByRule, redactedByEntity } = counts;
  const lines = firstChanges.map((change) => `  line ${change.line + 1}: ${changeInWords(change)}`);
  const more = totalOf(fixedByRule) + totalOf(redactedByEntity) - firstChanges.length;
  return more > 0 ? [...lines, `  … and ${formatInteger(more)} more`] : lines;
}

function changeInWords({ finding, done }: Change): string {
  if (typeof done !== "string") return fixLabel(finding, done);
  const replacement = done.length > maxReplacement ? `${done.slice(0, maxReplacement)}…` : done;
  return `${entityLabel(finding.recognized?.entity ?? "")} → ${printable(replacement)}`;
}

/** Keys may be longer than a screen. */
const maxReplacement = 60;

function sentences(file: FixedFile, { isDryRun, mode }: FixRun): string[] {
  const { counts } = file;
  const place = file.path === "-" ? "standard input" : printable(file.path);
  const verb = (participle: string): string => (isDryRun ? `would be ${participle}` : participle);
  const done: string[] = [];
  const fixed = totalOf(counts.fixedByRule);
  if (fixed > 0) {
    done.push(`${count(fixed, "problem")} ${verb("fixed")} (${inWords(counts.fixedByRule)})`);
  }
  const redacted = totalOf(counts.redactedByEntity);
  if (redacted > 0 && mode !== undefined) {
    const kinds = inWords(counts.redactedByEntity, entityLabel);
    done.push(`${count(redacted, "value")} ${verb(participles[mode])} (${kinds})`);
  }
  const dropped = [...file.removed].filter(([cause]) => cause !== "blank-line");
  if (dropped.length > 0) {
    const records = count(totalOf(new Map(dropped)), "record");
    done.push(`${records} ${verb("dropped")} (${inWords(new Map(dropped))})`);
  }
  if (done.length === 0) done.push("nothing to change");
  return [
    `${place}: ${done.join(", ")}${written(file)}.`,
    ...skippedInWords(counts.skippedLines),
    ...(dropped.length > 0 ? [keptInWords(file, isDryRun)] : []),
    ...undatedInWords(file.undated),
    ...(file.ledger === undefined ? [] : [`What went is in ${printable(file.ledger)}.`]),
    checkedInWords(file, isDryRun),
  ];
}

function keptInWords(file: FixedFile, isDryRun: boolean): string {
  const { recordsIn, recordsOut, successRate } = cleaningFigures(file);
  const share = `${formatInteger(recordsOut)} of ${count(recordsIn, "record")}`;
  return `${share} ${isDryRun ? "would be kept" : "kept"} (${percentOf(successRate)}).`;
}

export function undatedInWords(
  undated: UndatedRecords | undefined,
  nameOf: (pointer: string) => string = printable,
): string[] {
  if (undated === undefined) return [];
  const { pointer, records, of } = undated;
  return [
    `${formatInteger(records)} of ${count(of, "compared record")} had no date at ${nameOf(pointer)} and counted as the oldest.`,
  ];
}

function skippedInWords(lines: number): string[] {
  if (lines === 0) return [];
  const copied = lines === 1 ? "copied as it is" : "copied as they are";
  return [`${count(lines, "line")} too long to be looked into, ${copied}.`];
}

function checkedInWords({ counts, removed, summary }: FixedFile, isDryRun: boolean): string {
  const found = countsInWords(summary);
  if (counts.changedLines === 0 && removed.size === 0) return `Checked: ${found}.`;
  return isDryRun ? `A check would then say: ${found}.` : `Checked again: ${found} left.`;
}

const participles: Readonly<Record<RedactionMode, string>> = {
  mask: "masked",
  replace: "replaced",
  pseudonymize: "pseudonymized",
};

function written({ path, out }: FixedFile): string {
  if (out === undefined || out === path) return "";
  return `, written to ${out === "-" ? "standard output" : printable(out)}`;
}

/** "5 × E-mail address, 2 × SNMP community", the most frequent first. */
function inWords(
  counts: ReadonlyMap<string, number>,
  label: (name: string) => string = (name) => name,
): string {
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, amount]) => `${formatInteger(amount)} × ${label(name)}`)
    .join(", ");
}
