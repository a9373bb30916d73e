/** What `tunesmith diff` writes for a pull request: GitHub's Markdown. */

import { capitalized, count, formatInteger, printable } from "../wording.ts";
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
} from "./diff-report.ts";

export function* diffMarkdown(report: DiffReport): Iterable<string> {
  const { summary } = report;
  const { before, after, changes, findings, remarks } = summary;
  yield `### ${plain(before.name)} → ${plain(after.name)}\n\n`;
  yield isDifferent(summary)
    ? `${capitalized(countsWords(summary))}.\n\n`
    : "The records are the same, in the same order.\n\n";
  for (const remark of remarks) yield `${plain(remark)}\n\n`;
  yield "|  | before | after | change |\n| --- | ---: | ---: | ---: |\n";
  for (const row of numberRows(summary)) yield `| ${row.map(plain).join(" | ")} |\n`;
  const changed = findings.filter(({ added, gone, ...counts }) => {
    return added + gone > 0 || counts.before !== counts.after;
  });
  if (changed.length > 0) {
    yield "\n| findings | before | after | new | gone |\n| --- | ---: | ---: | ---: | ---: |\n";
    for (const { ruleId, added, gone, ...counts } of changed) {
      const numbers = [counts.before, counts.after].map(formatInteger);
      yield `| ${[plain(ruleId), ...numbers, delta(added), delta(-gone)].join(" | ")} |\n`;
    }
  }
  if (changes.length > 0) {
    const parts = changes.map(({ what, records }) => `${plain(what)} (${formatInteger(records)})`);
    yield `\nChanged in edited records: ${parts.join(", ")}.\n`;
  }
  for (const kind of listedKinds) yield* list(report, kind);
}

function* list(report: DiffReport, kind: DiffKind): Iterable<string> {
  const records = report.records.filter((record) => record.kind === kind);
  const more = omitted(report, kind);
  if (records.length + more === 0) return;
  const amount = count(records.length + more, "record");
  yield `\n<details><summary>${capitalized(kind)}: ${amount}</summary>\n\n`;
  for (const record of records) {
    const { excerpt } = record;
    const about = excerpt === undefined ? "" : ` “${plain(excerpt)}”`;
    yield `- ${placeWords(record)}: ${plain(recordWords(record).join("; "))}${about}\n`;
  }
  if (more > 0) yield `- … and ${formatInteger(more)} more\n`;
  yield "\n</details>\n";
}

/** Names and texts of a dataset as they are: nothing in them is Markdown, HTML, a mention or a link. */
function plain(text: string): string {
  return printable(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/@/g, "&#64;")
    .replace(/#/g, "&#35;")
    .replace(/:\/\//g, "&#58;//")
    .replace(/[\\`*_{}[\]()!|~$]/g, "\\$&");
}
