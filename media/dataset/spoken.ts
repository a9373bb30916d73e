import { formatInteger } from "../../src/core/wording.ts";
import type { PageState } from "./page-state.ts";
import { listable, totalText } from "./words.ts";

const doneTexts = { replaced: "replaced", removed: "removed", fixed: "fixed" } as const;

/** How things stand, for those who do not see it. */
export function spoken({ panel, list, isListing, note }: PageState): string {
  if (panel === undefined) return "";
  if (panel.failure !== undefined) return panel.failure;
  if (note !== undefined) return note;
  if (list !== undefined && !isListing) return `${totalText(list.total, listable(panel))} listed.`;
  return "";
}

/** What went through just now; a failure is shown with the record. */
export function spokenOutcome({ outcome }: PageState): string {
  if (outcome === undefined || outcome.done === "failed") return "";
  // A sentence that is the same again is another one, or it would not be said.
  const mark = outcome.count % 2 === 0 ? "" : "\u00a0";
  return `Line ${formatInteger(outcome.line + 1)} was ${doneTexts[outcome.done]}.${mark}`;
}
