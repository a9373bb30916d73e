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

/** GitHub refuses a comment of more than 65,536 characters (as of 2025); some are left for what stands around it. */
const maxCharacters = 60_000;

/** Of the columns that changed, so many are named. */
const maxChanges = 20;

export function* diffMarkdown(report: DiffReport): Iterable<string> {
  const head = [...about(report)].join("");
  yield head;
  let room = maxCharacters - head.length;
  for (const kind of listedKinds) {
    const part = list(report, kind, room);
    room -= part.length;
    yield part;
  }
}

function* about({ summary }: DiffReport): Iterable<string> {
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
    const parts = changes
      .slice(0, maxChanges)
      .map(({ what, records }) => `${plain(what)} (${formatInteger(records)})`);
    const more = changes.length - parts.length;
    if (more > 0) parts.push(`and ${formatInteger(more)} more`);
    yield `\nChanged in edited records: ${parts.join(", ")}.\n`;
  }
}

/** As many records as there is room for. */
function list(report: DiffReport, kind: DiffKind, room: number): string {
  const records = report.records.filter((record) => record.kind === kind);
  const all = records.length + omitted(report, kind);
  if (all === 0) return "";
  let text = `\n<details><summary>${capitalized(kind)}: ${count(all, "record")}</summary>\n\n`;
  let listed = 0;
  for (const record of records) {
    const { excerpt } = record;
    const about = excerpt === undefined ? "" : ` “${plain(excerpt)}”`;
    const item = `- ${placeWords(record)}: ${plain(recordWords(record).join("; "))}${about}\n`;
    if (text.length + item.length > room) break;
    text += item;
    listed += 1;
  }
  if (listed < all) text += `- … and ${formatInteger(all - listed)} more\n`;
  if (listed < records.length) text += "\nMore of them would not fit a comment of GitHub.\n";
  return `${text}\n</details>\n`;
}

/** Breaks words that GitHub makes links of, without being seen. */
const unseen = "&#8203;";

/** Each is replaced once: what stands for one of them may have others in it. */
const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "@": `&#64;${unseen}`,
  "#": `&#35;${unseen}`,
  "://": `&#58;${unseen}//`,
};

/**
 * Names and texts of a dataset as they are: nothing in them is Markdown, HTML, a mention or a link, be it to an address, an
 * issue ("#12", "GH-12") or a commit. GitHub looks for these in the text that is shown, so entities alone do not hide them.
 */
function plain(text: string): string {
  return printable(text).replace(
    /:\/\/|\bwww(?=\.)|\bgh(?=-\d)|\b[\da-f]{6}(?=[\da-f]+\b)|[&<>@#\\`*_{}[\]()!|~$]/gi,
    (found) => entities[found] ?? (found.length > 1 ? `${found}${unseen}` : `\\${found}`),
  );
}
