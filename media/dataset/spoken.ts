import { formatInteger } from "../../src/core/wording.ts";
import type { Outcome, PageState } from "./page-state.ts";
import { listedOf, totalText } from "./words.ts";

const doneTexts = {
  replaced: "was replaced",
  removed: "was removed",
  fixed: "was fixed",
  undone: "is as it was before",
} as const;

/** `line`: 0-based. */
export const seekingText = (line: number): string => `Going to line ${formatInteger(line + 1)} …`;

/** How things stand, for those who do not see it. */
export function spoken({ panel, list, isListing, note, seeking }: PageState): string {
  if (panel === undefined) return "";
  if (panel.failure !== undefined) return panel.failure;
  if (seeking !== undefined) return seekingText(seeking);
  if (note !== undefined) return note;
  if (list !== undefined && !isListing) return `${totalText(list.total, listedOf(panel))} listed.`;
  return "";
}

/** What went through just now; a failure is shown with the record. */
export function outcomeText(outcome: Outcome | undefined): string {
  if (outcome === undefined || outcome.done === "failed") return "";
  return `Line ${formatInteger(outcome.line + 1)} ${doneTexts[outcome.done]}.`;
}

export function spokenOutcome({ outcome }: PageState): string {
  const text = outcomeText(outcome);
  // A sentence that is the same again is another one, or it would not be said.
  return text !== "" && (outcome?.count ?? 0) % 2 === 1 ? `${text}\u00a0` : text;
}
