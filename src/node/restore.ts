/** Brings lines back that a cleaning removed: from its ledger to their places in its result. */

import { createReadStream, type Stats } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname, isAbsolute, join } from "node:path";

import {
  ledgerEntryLine,
  ledgerHeaderLine,
  type LedgerEntry,
  type LedgerHeader,
} from "../core/cleaning/ledger.ts";
import type { RemovalCause } from "../core/cleaning/removal.ts";
import { printable } from "../core/wording.ts";
import { CarriedProvenance, successorSidecar } from "./create/carried-provenance.ts";
import { piecesOfFile } from "./create/sidecar-lines.ts";
import { assertUnchanged, isSameFile } from "./dataset-source.ts";
import { Failure, readFailure, systemErrorCode } from "./failure.ts";
import { bytesOfEntry } from "./ledger-file.ts";
import { LedgerReader } from "./ledger-reader.ts";
import { LineWeaver, type Selection } from "./line-weaver.ts";
import { MeasuredContent } from "./measured-content.ts";
import { PreparedFile, writableFile, type WritableFile } from "./replace-file.ts";

export interface RestoreOptions {
  readonly ledger: string;
  /** The cleaned dataset, if it is not where the ledger says. */
  readonly result?: string | undefined;
  /** Of the dataset as it was before the cleaning, from 1; empty: all. */
  readonly lines: readonly number[];
  /** Empty: all. */
  readonly causes: readonly RemovalCause[];
  /** Where the restored dataset goes; by default it takes the place of the cleaned one. */
  readonly out?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Restored {
  /** The file with the restored lines. */
  readonly path: string;
  readonly lines: number;
  /** Lines that the ledger still holds. */
  readonly left: number;
}

/**
 * With `out`, the cleaned dataset and its ledger stay as they are; else the ledger is written again without what was
 * restored. Rejects with a Failure if it cannot be done; then all files are as they were.
 */
export async function restoreFromLedger(options: RestoreOptions): Promise<Restored> {
  const reader = new LedgerReader(options.ledger);
  const files: PreparedFile[] = [];
  try {
    const { header } = reader;
    const isWanted = wantedBy(options);
    const restored = countWanted(reader, options);
    const resultPath = resultOf(header, options);
    const stats = await statsOf(resultPath, header);
    const target = await writableFile(options.out ?? resultPath);
    const isInPlace = options.out === undefined;
    if (!isInPlace) await assertApart(target, { stats, ledger: options.ledger });
    const before = new MeasuredContent(piecesOf(resultPath, options.signal));
    const weaver = new LineWeaver(reader.entries(), isWanted);
    const after = new MeasuredContent(weaver.woven(before.pieces));
    const dataset = await PreparedFile.write(target, after.pieces, { mode: stats.mode & 0o666 });
    files.push(dataset);
    if (before.measure().sha256 !== header.sha256) throw notFitting(resultPath);
    if (weaver.misplaced !== undefined) throw reader.damagedOn(weaver.misplaced + 2);
    const left = header.removed - restored;
    assertUnchanged(resultPath, stats);
    // The dataset first: what is restored is in one of both files at any time.
    if (!isInPlace) {
      const sidecar = await provenanceOf(resultPath, { name: target.name, path: dataset.path });
      if (sidecar !== undefined) files.push(sidecar);
      await sidecar?.moveToPlace();
      await dataset.moveToPlace();
    } else {
      const lines = header.lines + restored;
      const renewed = { ...header, ...after.measure(), lines, removed: left };
      const content = remainingLedger(renewed, reader.entries(), isWanted);
      const ledger = await PreparedFile.write(await writableFile(options.ledger), content, {
        isPrivate: true,
      });
      files.push(ledger);
      await dataset.moveToPlace();
      await ledger.moveToPlace();
    }
    return { path: target.name, lines: restored, left };
  } finally {
    reader.close();
    for (const file of files) file.remove();
  }
}

/** Beside the cleaned dataset lies that of what it lost, too. */
async function provenanceOf(
  cleaned: string,
  restored: { readonly name: string; readonly path: string },
): Promise<PreparedFile | undefined> {
  const target = await successorSidecar(cleaned, restored.name);
  if (target === undefined) return undefined;
  const carried = await CarriedProvenance.open(cleaned, piecesOfFile(restored.path));
  return carried.prepare(target, { ...restored, originalOf: (line) => line });
}

async function assertApart(
  { name, stats: target }: WritableFile,
  { stats, ledger }: { readonly stats: Stats; readonly ledger: string },
): Promise<void> {
  if (target === undefined) return;
  if (isSameFile(target, stats)) {
    throw new Failure(
      `"${printable(name)}" is the cleaned dataset itself: leave out --out to restore in its place.`,
    );
  }
  if (isSameFile(target, await stat(ledger))) {
    throw new Failure(`"${printable(name)}" is the ledger itself: name another file with --out.`);
  }
}

function wantedBy({ lines, causes }: RestoreOptions): Selection {
  const wantedLines = new Set(lines);
  return ({ line, cause }) =>
    (lines.length === 0 || wantedLines.has(line)) &&
    (causes.length === 0 || causes.includes(cause));
}

/** Reads the whole ledger, so that a damaged one is refused before anything is written. */
function countWanted(reader: LedgerReader, options: RestoreOptions): number {
  const isWanted = wantedBy(options);
  const name = printable(options.ledger);
  const missing = new Set(options.lines);
  let wanted = 0;
  for (const entry of reader.entries()) {
    missing.delete(entry.line);
    if (isWanted(entry)) wanted += 1;
  }
  const [line] = missing;
  if (line !== undefined) {
    throw new Failure(`Line ${line} is not among the removed lines in "${name}": leave it out.`);
  }
  if (reader.header.removed === 0) {
    throw new Failure(`"${name}" holds no removed lines (any more): there is nothing to restore.`);
  }
  if (wanted === 0) {
    throw new Failure(`"${name}" holds no line that was removed for that cause: name another one.`);
  }
  return wanted;
}

/** What was written elsewhere than beside the ledger is only touched if it is named: a ledger may come from anyone. */
function resultOf({ result }: LedgerHeader, { ledger, result: given }: RestoreOptions): string {
  if (given !== undefined) return given;
  if (result === null) {
    throw new Failure(
      "The cleaned dataset went to a stream: say with --result FILE where it is by now.",
    );
  }
  const path = join(dirname(ledger), result);
  if (isAbsolute(result) || result.split("/").includes("..")) {
    throw new Failure(
      `The ledger belongs to "${printable(path)}", which is not in its folder: confirm that with --result FILE.`,
    );
  }
  return path;
}

async function statsOf(path: string, { bytes }: LedgerHeader): Promise<Stats> {
  const stats = await stat(path).catch((error: unknown) => {
    if (systemErrorCode(error) !== "ENOENT") throw readFailure(path, error);
    throw new Failure(
      `"${printable(path)}", which the ledger belongs to, is not there: say with --result FILE where it is.`,
    );
  });
  if (stats.isFile() && stats.size === bytes) return stats;
  throw notFitting(path);
}

function notFitting(path: string): Failure {
  return new Failure(
    `"${printable(path)}" has changed since it was cleaned, so the ledger does not fit it any more: restore into the file as it was, or copy records by hand out of the ledger, where each line has one under "record".`,
  );
}

async function* piecesOf(
  path: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of createReadStream(path)) {
      signal?.throwIfAborted();
      yield piece as Uint8Array; // As a stream without an encoding delivers.
    }
  } catch (error) {
    throw readFailure(path, error);
  }
}

function* remainingLedger(
  header: LedgerHeader,
  entries: Iterable<LedgerEntry>,
  isRestored: Selection,
): Generator<string> {
  yield ledgerHeaderLine(header);
  let growth = 0;
  for (const entry of entries) {
    if (isRestored(entry)) growth += bytesOfEntry(entry).length;
    else yield ledgerEntryLine({ ...entry, at: entry.at + growth });
  }
}
