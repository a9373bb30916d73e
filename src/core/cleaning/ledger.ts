/**
 * The ledger of a cleaning: a line of JSON about the result, then one for each line that went, in the order of the
 * dataset, from which it can be brought back to its place.
 */

import * as z from "zod";

import { parseStrict } from "../json/strict.ts";
import { removalCauses } from "./removal.ts";

const version = 1;

const count = z.int().nonnegative();
/** A path from the ledger's folder, with forward slashes; null: a stream. */
const place = z.string().min(1).nullable();

const header = z.object({
  tunesmithLedger: z.literal(version),
  source: place,
  result: place,
  /** Of the result, as everything here. */
  lines: count,
  bytes: count,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** How many lines follow. */
  removed: count,
});
export type LedgerHeader = Readonly<z.infer<typeof header>>;

const entry = z.object({
  /** Of the lines as they came, from 1; the same for records that shared a line. */
  line: z.int().positive(),
  cause: z.enum(removalCauses),
  ruleId: z.string().optional(),
  /** The record that was kept instead. */
  matched: z.object({ line: z.int().positive(), similarity: z.number() }).optional(),
  /** Where it stood, in bytes of the result. */
  at: count,
  /** The line as it would stand in the result: repaired and redacted. */
  record: z.string().optional(),
  /** In place of `record`, if the line is not UTF-8. */
  base64: z.base64().optional(),
  /** Absent: LF. */
  lineBreak: z.enum(["\r\n", "\r", ""]).optional(),
});
export type LedgerEntry = Readonly<z.infer<typeof entry>>;

export const ledgerHeaderLine = (content: Omit<LedgerHeader, "tunesmithLedger">): string =>
  `${JSON.stringify({ tunesmithLedger: version, ...content })}\n`;

export const ledgerEntryLine = (content: LedgerEntry): string => `${JSON.stringify(content)}\n`;

/** "none": no ledger at all; "version": one that this version does not understand. */
export type LedgerFault = "none" | "version" | "broken";

export function readLedgerHeader(line: string): LedgerHeader | LedgerFault {
  const value: unknown = parseStrict(line);
  if (typeof value !== "object" || value === null || !("tunesmithLedger" in value)) return "none";
  if (value.tunesmithLedger !== version) return "version";
  return header.safeParse(value).data ?? "broken";
}

/** `undefined`: it is no entry of a ledger. */
export function readLedgerEntry(line: string): LedgerEntry | undefined {
  const { data } = entry.safeParse(parseStrict(line));
  return (data?.record === undefined) === (data?.base64 === undefined) ? undefined : data;
}

/**
 * The entries of both passes of a cleaning in one order. `first` tells places in bytes of the first result, `second` in
 * bytes of the second, which is the first without what went then; `lengthOf`: of an entry's line, in bytes, with its break.
 */
export function* mergedEntries(
  first: Iterable<LedgerEntry>,
  second: Iterable<LedgerEntry>,
  lengthOf: (entry: LedgerEntry) => number,
): Iterable<LedgerEntry> {
  const later = second[Symbol.iterator]();
  let next = later.next();
  /** How many bytes went in the second pass so far. */
  let gone = 0;
  for (const entry of first) {
    for (; next.done !== true && next.value.at + gone < entry.at; next = later.next()) {
      yield next.value;
      gone += lengthOf(next.value);
    }
    yield { ...entry, at: entry.at - gone };
  }
  for (; next.done !== true; next = later.next()) yield next.value;
}
