/** What `tunesmith diff` writes for people. */

import { isDifferent, type DiffKind } from "./dataset-diff.ts";
import {
  countsWords,
  delta,
  listedKinds,
  numberRows,
  omitted,
  placeWords,
  recordWords,
  type DiffReport,
  type ListedRecord,
  type NumberRow,
} from "./diff-report.ts";
import { capitalized, formatInteger, printable } from "../wording.ts";

export function* diffText(report: DiffReport): Iterable<string> {
  const { summary } = report;
  const { before, after, changes, findings, remarks } = summary;
  yield `${printable(before.name)} → ${printable(after.name)}\n`;
  for (const remark of remarks) yield `${remark}\n`;
  yield isDifferent(summary)
    ? `${capitalized(countsWords(summary))}.\n`
    : "The records are the same, in the same order.\n";
  yield "\n";
  yield* table([["", "before", "after", ""], ...numberRows(summary)]);
  const changedRules = findings.filter(({ added, gone, ...counts }) => {
    return added + gone > 0 || counts.before !== counts.after;
  });
  if (changedRules.length > 0) {
    yield "\nFindings that came or went\n";
    yield* table([
      ["", "before", "after", ""],
      ...changedRules.map((rule): NumberRow => {
        const { ruleId, added, gone } = rule;
        const moved = `${delta(added)} ${gone === 0 ? "" : delta(-gone)}`.trim();
        return [ruleId, formatInteger(rule.before), formatInteger(rule.after), moved];
      }),
    ]);
  }
  if (changes.length > 0) {
    yield "\nChanged in edited records\n";
    yield* table(changes.map(({ what, records }) => [what, formatInteger(records)]));
  }
  for (const kind of listedKinds) yield* list(report, kind);
}

function* list(report: DiffReport, kind: DiffKind): Iterable<string> {
  const records = report.records.filter((record) => record.kind === kind);
  const more = omitted(report, kind);
  if (records.length + more === 0) return;
  yield `\n${capitalized(kind)}\n`;
  for (const record of records) yield `  ${recordLine(record)}\n`;
  if (more > 0) yield `  … and ${formatInteger(more)} more\n`;
}

function recordLine(record: ListedRecord): string {
  const { excerpt } = record;
  const about = excerpt === undefined ? "" : `  “${printable(excerpt)}”`;
  return `${placeWords(record)}: ${recordWords(record).join("; ")}${about}`;
}

/** The first column stands left, the others right, the last one left again. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (most, row) => row.map((cell, index) => Math.max(cell.length, most[index] ?? 0)),
    [],
  );
  return rows.map((row) => {
    const cells = row.map((cell, index) => {
      const width = widths[index] ?? 0;
      return index === 0 || index === 3 ? cell.padEnd(width) : cell.padStart(width);
    });
    return `  ${cells.join("  ")}`.trimEnd() + "\n";
  });
}
