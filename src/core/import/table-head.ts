/** Tells tables by their beginning: logs and configurations have commas, too. */

import type { JsonObject } from "../model.ts";
import { CsvScanner } from "./csv-scanner.ts";
import type { CsvDialect } from "./csv-text.ts";

/** Whether the first row of a table names its columns; logs in CSV begin with their first entry. */
export function namesColumns(cells: readonly string[]): boolean {
  const named = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const names = named.filter(isName);
  return named.length > 0 && 2 * named.length >= cells.length && names.length >= 0.8 * named.length;
}

const maxNameLength = 100;

function isName(text: string): boolean {
  if (text.length > maxNameLength || !/\p{L}/u.test(text)) return false;
  // A time, a pair of FortiOS, a mnemonic, an address.
  return !/\d:\d\d|=|%[A-Z]|\d\.\d+\.\d|:\/\//.test(text);
}

/** Of a name that stands for a column; prose has more. */
const maxWords = 6;

/**
 * Whether text whose file says nothing about it is a table: its first line names columns, its rows have as many fields.
 * `head`: its beginning.
 */
export function looksLikeTable(
  head: string,
  { dialect, isWhole }: { readonly dialect: CsvDialect; readonly isWhole: boolean },
): boolean {
  const scanner = new CsvScanner(dialect);
  scanner.begin(head, { isLast: isWhole, isFull: false });
  if (!scanner.next()) return false;
  const { fields } = scanner;
  const { starts, ends } = fields;
  const cells = Array.from({ length: Math.min(fields.count, starts.length) }, (_, index) =>
    head.slice(starts[index], ends[index]),
  );
  const isProse = cells.some((cell) => cell.split(/\s+/).length > maxWords);
  if (cells.length < 2 || isProse || !namesColumns(cells)) return false;
  fields.columns = fields.count;
  let rows = 0;
  let broken = 0;
  while (scanner.next()) {
    if (scanner.start === scanner.end) continue;
    rows += 1;
    if (scanner.fault !== undefined) broken += 1;
  }
  return rows > 0 && broken <= 0.1 * rows;
}

const timeKeys = ["timestamp", "time", "ts", "datetime", "date", "eventtime"];
const messageKeys = ["message", "msg", "log", "event"];
const ticketKeys = [
  "subject",
  "title",
  "summary",
  "problem",
  "symptom",
  "resolution",
  "solution",
  "close_notes",
  "description",
  "short_description",
  "question",
  "answer",
  "request",
  "config",
];

/** Whether the first object of a list is an entry of a log. */
export function looksLikeLogEntry(object: JsonObject): boolean {
  const keys = new Set(Object.keys(object).map((key) => key.toLowerCase()));
  const has = (names: readonly string[]): boolean => names.some((name) => keys.has(name));
  if (has(ticketKeys)) return false;
  return keys.has("@timestamp") || (has(timeKeys) && has(messageKeys));
}
