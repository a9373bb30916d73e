/** What a cleaning comes to, in words. */
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
  return `${formatInteger(recordsOut)} of ${count(recordsIn, "record")} kept (${percentOf(share)})`;
}

/** Sentences, one for each thing that is done. */
export function outcomeInWords(outcome: CleaningOutcome): readonly string[] {
  const { removed, repaired, redacted, skippedLines } = outcome;
  const byCause = Object.entries(removed).map(([cause, lines]) => {
    return count(lines, causeNouns[cause as RemovalCause]); // As they are known to the protocol.
  });
  return [
    `${keptInWords(outcome)}.`,
    ...(byCause.length === 0 ? [] : [`Removed: ${byCause.join(", ")}.`]),
    ...(repaired === 0 ? [] : [`Repaired: ${count(repaired, "problem")}.`]),
    ...(redacted === 0 ? [] : [`Redacted: ${count(redacted, "private value")}.`]),
    ...(skippedLines === 0
      ? []
      : [`Too long to be looked into, and left as they are: ${count(skippedLines, "line")}.`]),
  ];
}

export function isNothing({ removed, changedLines }: CleaningOutcome): boolean {
  return changedLines === 0 && Object.keys(removed).length === 0;
}
