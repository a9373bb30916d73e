/**
 * Rewrites one dataset as a whole: repairs, redaction, and records that go. The result, its ledger, its provenance and the
 * report are written beside their places first, and moved there when all of them are complete.
 */

import type { Stats } from "node:fs";

import { ledgerEntryLine, ledgerHeaderLine } from "../core/cleaning/ledger.ts";
import type { RemovalCause } from "../core/cleaning/removal.ts";
import type { FixCounts } from "../core/line-fixer.ts";
import type { DatasetReport, Summary } from "../core/report.ts";
import type { UndatedRecords } from "../core/similarity/keep-rule.ts";
import type { DuplicateGroup } from "../core/similarity/record-groups.ts";
import { checkFile, checkStream, type CheckOptions } from "./check-file.ts";
import { cleanLines, type LineCleaning } from "./clean-lines.ts";
import {
  CarriedProvenance,
  successorSidecar,
  type Successor,
} from "./create/carried-provenance.ts";
import { assertUnchanged } from "./dataset-source.ts";
import { readFailure } from "./failure.ts";
import { ledgerPlaces } from "./ledger-place.ts";
import { MeasuredContent } from "./measured-content.ts";
import { RemovedLines } from "./removed-lines.ts";
import { PreparedFile, type WritableFile } from "./replace-file.ts";

export interface Cleaning extends Omit<LineCleaning, "stage"> {
  /** Of the dataset; `undefined`: it is a stream. */
  readonly path: string | undefined;
  readonly output: CleanOutput;
  readonly ledger?: LedgerTarget | undefined;
  readonly report?: ReportTarget | undefined;
  /** Asked when all files are complete beside their places; with false, nothing is written. */
  readonly confirm?: ((result: CleanResult) => Promise<boolean>) | undefined;
}

export type CleanOutput =
  /** Only what would be done is wanted; no ledger and no report is written. */
  | { readonly kind: "nothing" }
  | { readonly kind: "stream"; readonly write: (piece: Uint8Array) => Promise<void> }
  | {
      readonly kind: "file";
      readonly file: WritableFile;
      /** The permissions of a file that was not there. */
      readonly mode?: number | undefined;
      /** It takes the place of the dataset: only if anything changes, and if that is still the file that was read. */
      readonly replaces?: Stats | undefined;
    };

export interface LedgerTarget {
  readonly file: WritableFile;
  /** It is not written if no line goes. */
  readonly isOptional: boolean;
}

export interface ReportTarget {
  readonly file: WritableFile;
  readonly text: (result: CleanResult) => string;
}

export interface CleanResult {
  readonly counts: FixCounts;
  /** How many lines went. */
  readonly removed: ReadonlyMap<RemovalCause, number>;
  /** Those of which records went, by lines of the dataset as it came. */
  readonly groups: readonly DuplicateGroup[];
  /** Which of the compared records have no date, if the newest were to be kept. */
  readonly undated: UndatedRecords | undefined;
  /** Of a check of the result. */
  readonly summary: Summary;
  readonly isWritten: boolean;
  readonly hasLedger: boolean;
}

/** Rejects with a Failure if it cannot be done, or with the signal's reason; then all files are as they were. */
export async function cleanDataset(
  source: AsyncIterable<Uint8Array>,
  cleaning: Cleaning,
): Promise<CleanResult> {
  const { output, path, ledger, report, check } = cleaning;
  const removed = new RemovedLines(output.kind === "nothing" ? undefined : ledger?.file);
  const files: Partial<
    Record<"ledger" | "result" | "sidecar" | "report", PreparedFile | undefined>
  > = {};
  try {
    const stage = output.kind === "file" ? output.file : undefined;
    const sidecar = stage && (await successorSidecar(path, stage.name));
    const cleaned = await cleanLines(source, { ...cleaning, stage }, removed);
    const { pieces, counts, groups, undated } = cleaned;
    const measured = ledger && new MeasuredContent(pieces);
    const content = measured?.pieces ?? pieces;
    let checked: DatasetReport;
    try {
      if (output.kind === "file") {
        files.result = await PreparedFile.write(output.file, content, output);
        checked = await checkPrepared(files.result, output.file, check);
      } else checked = await checkPassing(content, { output, check });
    } finally {
      cleaned.close();
    }
    const isInPlace = output.kind === "file" && output.replaces !== undefined;
    const isChanged = counts.changedLines > 0 || removed.total > 0;
    const isWritten = output.kind !== "nothing" && (isChanged || !isInPlace);
    const isLedgerWanted = isWritten && (removed.total > 0 || ledger?.isOptional === false);
    const hasLedger = isLedgerWanted && measured !== undefined;
    const { summary, lines } = checked;
    const kept = { groups, undated };
    const result = { counts, removed: removed.counts, ...kept, summary, isWritten, hasLedger };
    if (hasLedger && ledger !== undefined) {
      const header = ledgerHeaderLine({
        ...ledgerPlaces(ledger.file, {
          source: path,
          result: output.kind === "file" ? output.file.name : undefined,
        }),
        lines,
        ...measured.measure(),
        removed: removed.total,
      });
      const entries = linesOfLedger(header, removed);
      files.ledger = await PreparedFile.write(ledger.file, entries, { isPrivate: true });
    }
    const isCarried = isWritten && path !== undefined && sidecar !== undefined;
    if (isCarried && stage !== undefined && files.result !== undefined) {
      const carried = await CarriedProvenance.open(path);
      files.sidecar = await carried.prepare(sidecar, {
        name: stage.name,
        path: files.result.path,
        originalOf: removed.originalOf,
        removed: hasLedger ? recordsOfLedger(removed) : [],
      });
    }
    if (report !== undefined && output.kind !== "nothing") {
      files.report = await PreparedFile.write(report.file, [report.text(result)]);
    }
    if (cleaning.confirm !== undefined && !(await cleaning.confirm(result))) {
      return { ...result, isWritten: false, hasLedger: false };
    }
    if (isInPlace && path !== undefined) assertUnchanged(path, output.replaces);
    // The ledger first: without it, what went would be lost.
    await files.ledger?.moveToPlace();
    // Provenance without records says nothing wrong; records without theirs would have lost it.
    await files.sidecar?.moveToPlace();
    if (isWritten) await files.result?.moveToPlace();
    await files.report?.moveToPlace();
    return result;
  } finally {
    removed.close();
    for (const file of Object.values<PreparedFile | undefined>({ ...files })) file?.remove();
  }
}

/** What can be brought back. */
function* recordsOfLedger(removed: RemovedLines): NonNullable<Successor["removed"]> {
  for (const { line, record } of removed.entries()) {
    if (record !== undefined) yield { line: line - 1, text: record };
  }
}

async function checkPrepared(
  { path }: PreparedFile,
  { name }: WritableFile,
  check: CheckOptions,
): Promise<DatasetReport> {
  try {
    return await checkFile(path, { ...check, name });
  } catch (error) {
    throw readFailure(name, error);
  }
}

/** Checks the result on its way, as it is kept nowhere. */
async function checkPassing(
  pieces: AsyncIterable<Uint8Array>,
  { output, check }: { readonly output: CleanOutput; readonly check: CheckOptions },
): Promise<DatasetReport> {
  async function* passing(): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      if (output.kind === "stream") await output.write(piece);
      yield piece;
    }
  }
  const all = passing();
  const report = await checkStream(all, check);
  // The check may have seen enough.
  while ((await all.next()).done !== true);
  return report;
}

function* linesOfLedger(header: string, removed: RemovedLines): Iterable<string> {
  yield header;
  for (const entry of removed.entries()) yield ledgerEntryLine(entry);
}
