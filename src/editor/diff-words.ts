/** A comparison in the words of its page. */
import { isDifferent, type DiffSummary } from "../core/diff/dataset-diff.ts";
import {
  countsWords,
  delta,
  numberRows,
  placeWords,
  recordWords,
} from "../core/diff/diff-report.ts";
import { capitalized, formatInteger } from "../core/wording.ts";
import type { DiffRow } from "../protocol/diff-messages.ts";
import type { ShownChange, ShownDiff } from "../protocol/diff-view.ts";

export function shownDiff(summary: DiffSummary): ShownDiff {
  const { counts, changes, findings, remarks } = summary;
  return {
    words: capitalized(countsWords(summary)),
    isDifferent: isDifferent(summary),
    counts,
    numbers: numberRows(summary),
    findings: findings
      .filter(({ before, after, added, gone }) => before !== after || added + gone > 0)
      .map(({ ruleId, before, after, added, gone }) => ({
        ruleId,
        before: formatInteger(before),
        after: formatInteger(after),
        added: delta(added),
        gone: delta(-gone),
      })),
    changes,
    remarks,
  };
}

export function shownChange(row: DiffRow): ShownChange {
  const { kind, beforeLine, afterLine, title } = row;
  return { kind, beforeLine, afterLine, place: placeWords(row), title, words: recordWords(row) };
}
