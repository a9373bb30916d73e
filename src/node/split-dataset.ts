/** Splits a dataset into training, validation and test files that share nothing. All of them are written, or none. */

import type { Stats } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { SplitWishes } from "../core/split/plan-split.ts";
import type { SplitFigures } from "../core/split/split-figures.ts";
import type { Settings } from "../core/settings.ts";
import { printable } from "../core/wording.ts";
import { beginDataset } from "./begin-dataset.ts";
import type { CheckOptions } from "./check-file.ts";
import { CarriedProvenance } from "./create/carried-provenance.ts";
import { piecesOfFile } from "./create/sidecar-lines.ts";
import { assertUnchanged, openSource } from "./dataset-source.ts";
import { byteOrderMark } from "./encoding.ts";
import { Failure, readFailure } from "./failure.ts";
import { openRecords } from "./import/open-records.ts";
import { PreparedFile, type WritableFile } from "./replace-file.ts";
import { bytesOf, decideSides, type EarlierFile } from "./split-dataset-decision.ts";
import { chosenLines, type OtherLines } from "./split-dataset-lines.ts";

export interface SplitSide {
  /** "validation" */
  readonly name: string;
  /** Of all records, from 0 to 1. */
  readonly share: number;
  /** Where it goes; `undefined`: nothing is written. */
  readonly file?: WritableFile | undefined;
  /** Where the provenance of its records goes; only if there is some beside the dataset. */
  readonly sidecar?: WritableFile | undefined;
}

export interface SplitOptions extends Omit<SplitWishes, "shares"> {
  readonly settings: Settings;
  /** Their shares add up to 1. */
  readonly sides: readonly SplitSide[];
  /** Lines that are no record are left out; otherwise the dataset is refused. */
  readonly allowsInvalid: boolean;
  /** Permissions of files that were not there; by default those of the dataset. */
  readonly mode?: number | undefined;
  /** As sentences call the dataset; by default by its path. */
  readonly name?: string | undefined;
  /** Whether the files begin with a byte order mark; by default, if the dataset does. */
  readonly mark?: boolean | undefined;
  /** Which line of what the user knows as the dataset this line was, both 0-based; by default, they are the same. */
  readonly lineOf?: ((line: number) => number) | undefined;
  /** The dataset before it was converted. */
  readonly earlier?: EarlierFile | undefined;
  readonly check: Pick<CheckOptions, "jobs" | "shardWorkerPath" | "signal" | "onProgress">;
}

export interface SplitResult extends SplitFigures {
  /** Lines without a record, which no side has. */
  readonly leftOut: OtherLines;
}

/** Files that are complete and not at their places yet. Remove them, whatever happens. */
export interface PreparedSplit {
  readonly result: SplitResult;
  /** By side; none where nothing is to be written. */
  readonly files: readonly PreparedFile[];
  /** Where the records of these are from. */
  readonly sidecars: readonly PreparedFile[];
  remove(): void;
}

/** Rejects with a Failure if it cannot be done, or with the signal's reason; then all files are as they were. */
export async function splitDataset(path: string, options: SplitOptions): Promise<SplitResult> {
  const unpacked = await unpackedLines(path);
  try {
    const prepared = await prepareSplit(unpacked?.file.path ?? path, {
      ...options,
      ...unpacked?.options,
    });
    try {
      for (const file of [...prepared.sidecars, ...prepared.files]) await file.moveToPlace();
      return prepared.result;
    } finally {
      prepared.remove();
    }
  } finally {
    unpacked?.file.remove();
  }
}

interface UnpackedLines {
  readonly file: PreparedFile;
  readonly options: Pick<SplitOptions, "name" | "mode" | "mark">;
}

/** The records of what is packed, or an array, as lines of a file for a while; `undefined`: they are lines as it is. */
async function unpackedLines(path: string): Promise<UnpackedLines | undefined> {
  if (path === "-") return undefined;
  const records = await openRecords(path);
  try {
    const { kind, isPacked, stats, hasMark } = records;
    if (kind === "table") {
      throw new Failure(
        `"${printable(path)}" is a table: make records of it with "tunesmith convert", then split those.`,
      );
    }
    if (kind === "jsonl" && !isPacked) return undefined;
    const place = join(tmpdir(), "tunesmith");
    const file = await PreparedFile.write(
      { name: place, path: place, stats: undefined },
      records.pieces,
      { isPrivate: true },
    );
    return { file, options: { name: path, mode: stats && stats.mode & 0o666, mark: hasMark } };
  } finally {
    records.close();
  }
}

/** Of JSON Lines that lie there as they are. As `splitDataset`, but nothing is at its place yet. */
export async function prepareSplit(path: string, options: SplitOptions): Promise<PreparedSplit> {
  const { sides, check } = options;
  const source = await assertSplittable(path, options);
  const { sideOfLine, result } = await decideSides(source, options);
  const files: PreparedFile[] = [];
  const sidecars: PreparedFile[] = [];
  const remove = (): void => {
    for (const file of [...files, ...sidecars]) file.remove();
  };
  try {
    const hasSidecars = sides.some(({ sidecar }) => sidecar !== undefined);
    const carried = hasSidecars
      ? await CarriedProvenance.open(source.name, piecesOfFile(path))
      : undefined;
    for (const [side, { file, sidecar }] of sides.entries()) {
      if (file === undefined) continue;
      const { mode = source.stats.mode & 0o666 } = options;
      const pieces = linesOfSide(
        { ...source, marks: options.mark ?? source.markLength > 0 },
        (line) => sideOfLine[line] === side,
      );
      const part = await PreparedFile.write(file, pieces, { mode });
      files.push(part);
      check.signal?.throwIfAborted();
      if (carried === undefined || sidecar === undefined) continue;
      const originalOf = lineOfSide(sideOfLine, side);
      const successor = { name: file.name, path: part.path, originalOf };
      sidecars.push(await carried.prepare(sidecar, successor));
    }
    assertUnchanged(path, source.stats);
    return { result, files, sidecars, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

export interface SplitSource {
  readonly path: string;
  readonly name: string;
  readonly stats: Stats;
  /** Of the byte order mark. */
  readonly markLength: number;
}

/** Rejects with a Failure for what cannot be read twice, or is no dataset that can be copied line by line. */
async function assertSplittable(
  path: string,
  { settings, name = path }: SplitOptions,
): Promise<SplitSource> {
  const source = await openSource(path).catch((error: unknown) => {
    throw readFailure(path, error);
  });
  try {
    if (source.stats === undefined) {
      throw new Failure(
        path === "-"
          ? "Standard input can be read only once, and a split reads it several times: write it to a file and name that."
          : `"${printable(path)}" is no ordinary file: copy its content into one and name that.`,
      );
    }
    const { head } = await beginDataset(source.pieces, { name, settings });
    return { path, name, stats: source.stats, markLength: head.encoding.markLength };
  } finally {
    source.close();
  }
}

/** Which line of the dataset a line of a side is. */
function lineOfSide(sideOfLine: Uint8Array, side: number): (line: number) => number {
  const lines: number[] = [];
  sideOfLine.forEach((one, line) => {
    if (one === side) lines.push(line);
  });
  return (line) => lines[line] ?? -1;
}

async function* linesOfSide(
  { path, markLength, marks }: SplitSource & { readonly marks: boolean },
  isChosen: (line: number) => boolean,
): AsyncGenerator<Uint8Array> {
  if (marks) yield byteOrderMark;
  yield* chosenLines(bytesOf(path, markLength), isChosen);
}
