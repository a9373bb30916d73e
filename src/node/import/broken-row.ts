/** What is said of rows that cannot be read; never what is in them. */

import type { LeaveReason, LeftOutSource } from "../../core/create/operational-record.ts";
import { count } from "../../core/wording.ts";
import { maxRowBytes, type BrokenRow } from "./csv-reader.ts";

/** `columns`: how many the table has. */
export function leftOutRow(row: BrokenRow, columns: number): LeftOutSource {
  const { line, endLine } = row;
  return {
    why: reasonOf(row),
    place: { line, endLine, row: row.row },
    source: [row.text],
    detail: detailOf(row, columns),
  };
}

function reasonOf({ fault }: BrokenRow): LeaveReason {
  switch (fault) {
    case "unreadable":
      return "unreadable-text";
    case "cut-off":
      return "half-written";
    case "too-long":
      return "too-long";
    case "open-quote":
    case "behind-quote":
    case "inner-quote":
    case "fields":
      return "broken-row";
  }
}

function detailOf({ fault, fields }: BrokenRow, columns: number): string | undefined {
  switch (fault) {
    case "unreadable":
      return "it is neither UTF-8 nor Windows-1252";
    case "cut-off":
      return "the file ends in it";
    case "too-long":
      return `its line is longer than ${maxRowBytes >> 20} MB`;
    case "open-quote":
      return "a quote is not closed, so reading went on at its next line";
    case "behind-quote":
      return "text follows a closing quote, so reading went on at its next line";
    case "inner-quote":
      return `a quote stands inside of a field without quotes, and ${countOf(fields, columns)}`;
    case "fields":
      return countOf(fields, columns);
  }
}

const countOf = (fields: number, columns: number): string =>
  `it has ${count(fields, "field")} where the header has ${columns}`;
