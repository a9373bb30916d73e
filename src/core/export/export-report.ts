/** The report of `tunesmith export`, for people or as one JSON object. No text of the dataset is in it. */

import { lossLines } from "../convert/conversion-report.ts";
import { countsInWords } from "../output/check-run.ts";
import { entityLabel } from "../privacy/entities.ts";
import { brokenLines } from "../split/split-report.ts";
import { count, formatInteger, printable } from "../wording.ts";
import type { ExportedDataset, ExportedFile, ExportedTokens } from "./exported-dataset.ts";
import { reasonJson } from "./manifest.ts";

export interface ExportRun extends ExportedDataset {
  /** Of the dataset. */
  readonly path: string;
  readonly folder: string;
  readonly isDryRun: boolean;
}

export function exportReportJson(run: ExportRun): string {
  const { path, folder, isDryRun, outcome, isWritten, target, from, to, tally, files } = run;
  const { fixedByRule, redactedByEntity, leftOut, placesAre } = run;
  const report = {
    version: 1,
    path,
    folder,
    dryRun: isDryRun,
    outcome,
    written: isWritten,
    target: { id: target.id, label: target.label },
    format: { from, to },
    fixed: fixedByRule,
    redacted: redactedByEntity,
    lost: tally?.losses.map(withLines) ?? [],
    dropped: tally?.leftOut.map(withLines) ?? [],
    placesAre,
    leftOut: { blank: leftOut.blank, invalid: leftOut.broken },
    files: files.map(({ verdict, ...file }) => ({
      ...file,
      verdict: { ...verdict, reasons: verdict.reasons.map(reasonJson) },
    })),
    nextSteps: isWritten ? target.nextSteps : [],
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function withLines<T extends { readonly lines: readonly number[] }>(entry: T): T {
  return { ...entry, lines: entry.lines.map((line) => line + 1) };
}

export function exportReportText(run: ExportRun): string {
  return [
    headline(run),
    ...changesInWords(run),
    ...(run.tally === undefined ? [] : lossLines(run.tally, run.placesAre)),
    ...run.files.flatMap(fileInWords),
    ...outcomeInWords(run),
    ...nextSteps(run),
  ]
    .map((line) => `${line}\n`)
    .join("");
}

function headline({ path, target, from, to, isWritten, folder, isDryRun }: ExportRun): string {
  const verb = isDryRun ? "would be exported" : isWritten ? "exported" : "not exported";
  const format = from === to ? `as ${to}` : `from ${from} to ${to}`;
  const place = isWritten ? `, into ${printable(folder)}` : "";
  return `${printable(path)}: ${verb} for ${target.label}, ${format}${place}.`;
}

function changesInWords({ fixedByRule, redactedByEntity, leftOut, split }: ExportRun): string[] {
  const fixed = sum(fixedByRule);
  const redacted = sum(redactedByEntity);
  const kinds = Object.keys(redactedByEntity).map(entityLabel).join(", ");
  const lines: string[] = [];
  if (fixed > 0)
    lines.push(`${count(fixed, "problem")} fixed (${Object.keys(fixedByRule).join(", ")}).`);
  if (redacted > 0) lines.push(`${count(redacted, "value")} redacted (${kinds}).`);
  if (leftOut.broken > 0) lines.push(`Left out: ${brokenLines(leftOut.broken)}.`);
  if (split !== undefined && split.leaks > 0) {
    lines.push(`${count(split.leaks, "record")} of one file could not be kept out of the others.`);
  }
  return lines;
}

const verdictWords = { taken: "taken", noted: "taken, with remarks", refused: "refused" } as const;

function fileInWords({ name, records, bytes, tokens, summary, verdict }: ExportedFile): string[] {
  return [
    `  ${name}: ${count(records, "record")}, ${formatInteger(bytes)} bytes, ${tokensInWords(tokens)}; ${verdictWords[verdict.acceptance]} (${countsInWords(summary)})`,
    ...verdict.reasons.map(({ severity, message, count: amount, firstLine }) => {
      return `    ${severity}: ${message} (${formatInteger(amount)} ×, first on line ${formatInteger(firstLine + 1)})`;
    }),
  ];
}

function tokensInWords({ total, trained, label, error }: ExportedTokens): string {
  const about = error === undefined ? "" : "about ";
  return `${about}${count(total, "token")}, ${formatInteger(trained)} of them trained (${label})`;
}

function outcomeInWords({ outcome, tally, isDryRun, isWritten, folder }: ExportRun): string[] {
  if (isWritten) return [`The manifest says what was done: ${printable(folder)}/manifest.json.`];
  switch (outcome) {
    case "done":
      return [];
    case "lossy":
      if (tally?.written === 0) return ["Nothing is written: the target holds no record of it."];
      return isDryRun
        ? ["This is refused without --allow-loss."]
        : ["Nothing is written, as something would be lost: --allow-loss exports it all the same."];
    case "refused":
      return isDryRun
        ? ["This is refused without --allow-refused."]
        : [
            "Nothing is written, as the target would not take it: repair what is named above, or export it all the same with --allow-refused.",
          ];
  }
}

function nextSteps({ isWritten, target }: ExportRun): string[] {
  if (!isWritten || target.nextSteps.length === 0) return [];
  return ["Next:", ...target.nextSteps.map((step) => `  ${step}`)];
}

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, amount) => total + amount, 0);
