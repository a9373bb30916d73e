/** Lines of a table by themselves: where quotes are wrong, they tell what was meant. */

import type { CsvFields } from "./csv-fields.ts";
import { CsvText, occurrences, type CsvDialect } from "./csv-text.ts";

const quote = 0x22;

/**
 * The fields of a line in which quotes that close nothing are text. `offset`: of the line in the text in which fields are
 * told.
 */
export function readLoosely(
  line: string,
  { dialect, fields, offset }: { dialect: CsvDialect; fields: CsvFields; offset: number },
): void {
  const text = new CsvText(line, dialect, true);
  fields.clear();
  // Where one quote is closed by none, no later one is.
  let canClose = true;
  for (let at = 0; at <= line.length;) {
    const isQuoted: boolean = canClose && line.charCodeAt(at) === quote;
    const closing = isQuoted ? closingQuote(text, at) : undefined;
    if (closing !== undefined) {
      fields.add(at + 1 + offset, closing.at + offset, closing.isDoubled);
      at = closing.at + 2;
      continue;
    }
    canClose &&= !isQuoted;
    const end = text.nextDelimiter(at);
    fields.add(at + offset, end + offset, false);
    at = end + 1;
  }
}

/** Of the field that begins with a quote at `open`; `undefined`: there is none. */
function closingQuote(
  text: CsvText,
  open: number,
): { readonly at: number; readonly isDoubled: boolean } | undefined {
  let isDoubled = false;
  for (let at = text.nextQuote(open + 1); at < text.text.length; at = text.nextQuote(at)) {
    if (text.text.charCodeAt(at + 1) === quote) {
      isDoubled = true;
      at += 2;
    } else if (text.isFieldEnd(at + 1) === true) return { at, isDoubled };
    else at += 1;
  }
  return undefined;
}

/** So many lines of a field are looked at. */
const lookedAtLines = 200;

/** So many are needed to say of a field that was closed that they are rows. */
const leastSwallowed = 5;

export interface LineRange {
  readonly start: number;
  readonly end: number;
  readonly columns: number | undefined;
}

/** Of the lines behind the first one, how many could be rows, from 0 to 1. */
export function rowLikeShare(
  { text, dialect }: CsvText,
  { start, end, columns }: LineRange,
  least = 1,
): number {
  const { length } = text;
  const breakFrom = (at: number): number => {
    const found = text.indexOf(dialect.rowBreak, at);
    return found === -1 ? length : found;
  };
  let lines = 0;
  let rowLike = 0;
  for (let at = breakFrom(start) + 1; at < end && lines < lookedAtLines;) {
    const lineEnd = breakFrom(at);
    const isRowLike = occurrences(text.slice(at, lineEnd), dialect.delimiter) + 1 === columns;
    if (isRowLike) rowLike += 1;
    // Nearly all fields with several lines are told by the first of them.
    else if (lines === 0 && least > 1) return 0;
    lines += 1;
    at = lineEnd + 1;
  }
  return lines < least ? 0 : rowLike / Math.max(1, lines);
}

/** Whether a row that ended has others in a field: its quote was left open, and closed by chance. */
export function hasSwallowed(text: CsvText, range: LineRange): boolean {
  const { columns } = range;
  return columns !== undefined && columns > 2 && rowLikeShare(text, range, leastSwallowed) > 0.8;
}
