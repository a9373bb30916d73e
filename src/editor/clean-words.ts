/** What a cleaning comes to, in words. */
import * as vscode from "vscode";
import { percentOf } from "../core/cleaning/figures.ts";
import type { RemovalCause } from "../core/cleaning/removal.ts";
import { count, formatInteger } from "../core/wording.ts";
import type { CleaningOutcome } from "../protocol/job-messages.ts";

export const causeNouns: Readonly<Record<RemovalCause, string>> = {
  "blank-line": "blank line",
  invalid: "invalid record",
  incomplete: "incomplete record",
  "exact-duplicate": "exact duplicate",
  "near-duplicate": "near-duplicate",
};

/** "7 of 9 records kept (77.7 %)" */
export function keptInWords({ recordsIn, recordsOut }: CleaningOutcome): string {
  const share = recordsIn === 0 ? null : recordsOut / recordsIn;
  return vscode.l10n.t(
    "{0} of {1} kept ({2})",
    formatInteger(recordsOut),
    count(recordsIn, "record"),
    percentOf(share),
  );
}

/** Sentences, one for each thing that is done. */
export function outcomeInWords(outcome: CleaningOutcome): readonly string[] {
  const { removed, repaired, redacted, skippedLines } = outcome;
  const byCause = Object.entries(removed).map(([cause, lines]) => {
    return count(lines, causeNouns[cause as RemovalCause]); // As they are known to the protocol.
  });
  return [
    `${keptInWords(outcome)}.`,
    ...(byCause.length === 0 ? [] : [vscode.l10n.t("Removed: {0}.", byCause.join(", "))]),
    ...(repaired === 0 ? [] : [vscode.l10n.t("Repaired: {0}.", count(repaired, "problem"))]),
    ...(redacted === 0 ? [] : [vscode.l10n.t("Redacted: {0}.", count(redacted, "private value"))]),
    ...(skippedLines === 0
      ? []
      : [
          vscode.l10n.t(
            "Too long to be looked into, and left as they are: {0}.",
            count(skippedLines, "line"),
          ),
        ]),
  ];
}

export function isNothing({ removed, changedLines }: CleaningOutcome): boolean {
  return changedLines === 0 && Object.keys(removed).length === 0;
}
