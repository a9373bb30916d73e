/** Where the ledger of a cleaning goes: never over one that holds the only copy of lines. */

import { dirname, relative, resolve, sep } from "node:path";

import type { LedgerHeader } from "../core/cleaning/ledger.ts";
import { count, printable } from "../core/wording.ts";
import { Failure } from "./failure.ts";
import { LedgerReader } from "./ledger-reader.ts";
import type { WritableFile } from "./replace-file.ts";

/** The files that a ledger is about, as the user named them; `undefined`: a stream. */
export interface LedgerSubject {
  readonly source: string | undefined;
  readonly result: string | undefined;
}

/** The subject as the ledger names it: with forward slashes, from its folder, so that all may be moved together. */
export function ledgerPlaces(
  ledger: WritableFile,
  { source, result }: LedgerSubject,
): Pick<LedgerHeader, "source" | "result"> {
  const folder = dirname(resolve(ledger.name));
  const placeOf = (path: string | undefined): string | null =>
    path === undefined ? null : relative(folder, resolve(path)).replaceAll(sep, "/");
  return { source: placeOf(source), result: placeOf(result) };
}

/**
 * Throws a Failure if the file that is there is no ledger, or holds lines that are nowhere else. Lines that went into
 * the same copy of the same dataset before are still in that dataset.
 */
export function assertLedgerReplaceable(file: WritableFile, subject: LedgerSubject): void {
  if (file.stats === undefined || file.stats.size === 0) return;
  const reader = new LedgerReader(file.name);
  reader.close();
  const { source, result, removed } = reader.header;
  if (removed === 0) return;
  const now = ledgerPlaces(file, subject);
  const isSame = source === now.source && result === now.result;
  if (isSame && source !== null && source !== result) return;
  throw new Failure(
    `"${printable(file.name)}" still holds ${count(removed, "line")} of an earlier run: restore or move it, or name another file for the ledger.`,
  );
}
