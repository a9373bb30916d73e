/** Text in Markdown, whatever it has in it. */

import { aroundLinks } from "../links.ts";
import { printable } from "../wording.ts";
import type { ReportTable } from "./report-tables.ts";

/** A name or sentence from outside: shown as it is. What readers of Markdown would make a link of is code. */
export const markdownText = (text: string): string =>
  aroundLinks(printable(text))
    .map((part, index) => (index % 2 === 0 ? escaped(part) : `\`${part}\``))
    .join("")
    .replace(listMark, "$1\\$2");

const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|#~&]/g, "\\$&");

/** At the beginning, "- " and "1. " would make a list of it. */
const listMark = /^(\s*\d{0,9})([-+.)])(?=\s|$)/;

/** The first column to the left, the others, numbers, to the right. Cells are Markdown. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { numbers = true }: { readonly numbers?: boolean } = {},
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const rule = head.map((_, column) => (column > 0 && numbers ? "---:" : "---"));
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}

/** A table of plain text under its heading ("## Other ways to save"); of no rows, nothing. */
export const markdownSection = (
  heading: string,
  { head, rows, ...options }: ReportTable,
): readonly string[] =>
  rows.length === 0
    ? []
    : [
        heading,
        markdownTable(
          head,
          rows.map((row) => row.map(markdownText)),
          options,
        ),
      ];

export const markdownList = (items: readonly string[]): string =>
  items.map((item) => `- ${item}`).join("\n");
