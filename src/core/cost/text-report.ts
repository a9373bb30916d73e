/** Sections of reports for a terminal. */

import { printable } from "../wording.ts";
import { wrapText } from "./text-table.ts";

/** Lines are no longer than that, unless a name or the row of a table is. */
const width = 100;
/** For the lines of a section. */
export const sectionWidth = width - 4;

/** `lines`: as they are to be; of none, nothing. */
export function* textSection(title: string, lines: readonly string[]): Iterable<string> {
  if (lines.length === 0) return;
  yield "";
  yield* textParagraph(title);
  for (const line of lines) yield `    ${line}`;
}

/** Below the name that a block begins with. */
export const textParagraph = (text: string): readonly string[] =>
  wrapText(printable(text), width - 2).map((line) => `  ${line}`);

/** For a section. */
export const textList = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) =>
    wrapText(printable(text), sectionWidth - 2).map(
      (line, index) => `${index === 0 ? "- " : "  "}${line}`,
    ),
  );
