/** Text in Markdown, whatever it has in it. */

import { printable } from "../wording.ts";

/** A name or sentence from outside: shown as it is. */
export const markdownText = (text: string): string =>
  printable(text).replace(/[\\`*_[\]<>|#~&]/g, "\\$&");

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

export const markdownList = (items: readonly string[]): string =>
  items.map((item) => `- ${item}`).join("\n");
