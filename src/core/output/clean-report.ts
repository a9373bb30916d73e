/** The report of `tunesmith fix --report`: Markdown for people, without any text of the datasets. */

import { cleaningFigures, percentOf, removedByCause } from "../cleaning/figures.ts";
import { isBelowFolderOf } from "../cleaning/places.ts";
import type { RemovalCause } from "../cleaning/removal.ts";
import { entityLabel } from "../privacy/entities.ts";
import type { DuplicateGroup } from "../similarity/record-groups.ts";
import { count, formatInteger, printable } from "../wording.ts";
import { countsInWords } from "./check-run.ts";
import { undatedInWords, type FixedFile } from "./fix-report.ts";

export function cleanReport(files: readonly FixedFile[]): string {
  return `${["# Cleaned datasets", ...files.flatMap(sectionsOf)].join("\n\n")}\n`;
}

const causeLabels: Readonly<Record<RemovalCause, string>> = {
  "blank-line": "Blank line or comment",
  invalid: "Invalid record",
  incomplete: "Incomplete record",
  "exact-duplicate": "Exact duplicate",
  "near-duplicate": "Near-duplicate",
};

function sectionsOf(file: FixedFile): string[] {
  const { path, out, counts, removed, summary } = file;
  const { recordsIn, recordsOut, successRate, duplicatesRemoved, piiRemoved } =
    cleaningFigures(file);
  const causes = Object.entries(removedByCause(removed)).map(([cause, amount]): Row => {
    return [causeLabels[cause as RemovalCause], amount]; // As `removedByCause` makes them.
  });
  return [
    `## ${nameOf(path)}`,
    out === undefined ? "Nothing to change: the file is as it was." : `Written to ${nameOf(out)}.`,
    table(
      ["Records", ""],
      [
        ["Came in", recordsIn],
        ["Kept", recordsOut],
        ["Success rate", percentOf(successRate)],
        ["Duplicates removed", duplicatesRemoved],
        ["Private values redacted", piiRemoved],
      ],
    ),
    ...titled("Removed", ["Cause", "Lines"], causes),
    ...titled("Repaired", ["Rule", "Findings"], byAmount(counts.fixedByRule)),
    ...titled("Redacted", ["Kind", "Values"], byAmount(counts.redactedByEntity, entityLabel)),
    ...groupsInWords(file.groups),
    ...undatedInWords(file.undated, nameOf),
    ...skippedInWords(counts.skippedLines),
    `A check of the result finds: ${countsInWords(summary)}.`,
    ...ledgerInWords(file),
  ];
}

/** As many as a person looks into. */
const maxGroups = 10;
const maxLines = 10;

function groupsInWords(groups: readonly DuplicateGroup[]): string[] {
  if (groups.length === 0) return [];
  const largest = groups.toSorted((a, b) => b.members.length - a.members.length);
  const rows = largest.slice(0, maxGroups).map(({ kind, kept, members }): Row => {
    const lines = members.slice(0, maxLines).map(({ line }) => formatInteger(line + 1));
    const more = members.length - lines.length;
    const least = members.reduce((lowest, { similarity }) => Math.min(lowest, similarity), 1);
    return [
      kept + 1,
      kind === "exact" ? "exact" : "near",
      lines.join(" · ") + (more > 0 ? ` · ${formatInteger(more)} more` : ""),
      percentOf(least),
    ];
  });
  const total =
    groups.length > maxGroups
      ? `The ${maxGroups} largest of ${formatInteger(groups.length)} groups. `
      : "";
  return [
    "### Groups of duplicates",
    `${total}Lines are those of the dataset as it came.`,
    table(["Kept line", "Kind", "Removed lines", "Lowest similarity"], rows),
  ];
}

function skippedInWords(lines: number): string[] {
  return lines === 0 ? [] : [`${count(lines, "line")} too long to be looked into: kept as is.`];
}

function ledgerInWords({ ledger, out }: FixedFile): string[] {
  if (ledger === undefined || out === undefined) return [];
  const words = ["tunesmith", "restore", shellWord(ledger)];
  if (out === "-") words.push("--result", "FILE");
  else if (!isBelowFolderOf(ledger, out)) words.push("--result", shellWord(out));
  const place = out === "-" ? ", where FILE is the one that the stream was written to" : "";
  return [
    "### Restoring",
    `What was removed is in ${nameOf(ledger)}. This brings it back to its places${place}, or, with \`--line\` or \`--cause\`, a part of it:`,
    ["```sh", words.join(" "), "```"].join("\n"),
  ];
}

type Row = readonly (string | number)[];

function titled(title: string, head: Row, rows: readonly Row[]): string[] {
  return rows.length === 0 ? [] : [`### ${title}`, table(head, rows)];
}

function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row): string =>
    `| ${cells.map((cell) => (typeof cell === "number" ? formatInteger(cell) : cell.replaceAll("|", "\\|"))).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function byAmount(
  counts: ReadonlyMap<string, number>,
  label: (name: string) => string = (name) => name,
): Row[] {
  return [...counts].sort(([, a], [, b]) => b - a).map(([name, amount]) => [label(name), amount]);
}

/** Names are text from outside: as code, in which Markdown means nothing. */
function nameOf(path: string): string {
  return path === "-" ? "a stream" : `\`${printable(path).replaceAll("`", "\u02cb")}\``;
}

function shellWord(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${printable(path).replaceAll("'", String.raw`'\''`)}'`;
}
