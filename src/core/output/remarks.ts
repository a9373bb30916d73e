/** What is to be said about a run beside its findings: of the settings and the baseline, not of datasets. */

import type { IgnoreUse } from "../privacy/ignore-counter.ts";
import { count, formatInteger, printable } from "../wording.ts";
import type { BaselineUse, CheckRun } from "./check-run.ts";

/** Plain sentences that say what to do. */
export function remarks({ unusedIgnores, baseline }: CheckRun): string[] {
  return [...unusedIgnores.map(aboutIgnore), ...(baseline ? aboutBaseline(baseline) : [])];
}

/** Only the files of this run were looked at: others may need an ignore that none of these does. */
function aboutIgnore({ place, reason, endedOn }: IgnoreUse): string {
  const why = reason === undefined ? "" : ` (${printable(reason)})`;
  const entry = `"privacy.ignore.${place.position}" of ${printable(place.file)}${why}`;
  return endedOn === undefined
    ? `${entry} kept nothing back in these files: remove it, unless others need it.`
    : `${entry} ended on ${endedOn}: remove it, or give it a later day.`;
}

function aboutBaseline({ path, covered, unneeded, isUpdated }: BaselineUse): string[] {
  if (isUpdated) return [`${printable(path)} holds ${count(covered, "finding")} now.`];
  if (unneeded === 0) return [];
  const entries =
    unneeded === 1
      ? "1 entry of the baseline is"
      : `${formatInteger(unneeded)} entries of the baseline are`;
  return [`${entries} no longer needed: write it again with --update-baseline.`];
}
