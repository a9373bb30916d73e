/** Splits a dataset into training, validation and test files that share nothing. All of them are written, or none. */

import { createReadStream, type Stats } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { planSplit, splitSettings, type SplitWishes } from "../core/split/plan-split.ts";
import { splitFigures, type SplitFigures } from "../core/split/split-figures.ts";
import type { Settings } from "../core/settings.ts";
import { brokenLines } from "../core/split/split-report.ts";
import { count, formatInteger, printable } from "../core/wording.ts";
import { beginDataset } from "./begin-dataset.ts";
import { inspectFile, type CheckOptions } from "./check-file.ts";
import { assertUnchanged, openSource } from "./dataset-source.ts";
import { Failure, readFailure } from "./failure.ts";
import { openRecords } from "./import/open-records.ts";
import { PreparedFile, type WritableFile } from "./replace-file.ts";
import { chosenLines, otherLines, type OtherLines } from "./split-dataset-lines.ts";

export interface SplitSide {
  /** "validation" */
  readonly name: string;
  /** Of all records, from 0 to 1. */
  readonly share: number;
  /** Where it goes; `undefined`: nothing is written. */
  readonly file?: WritableFile | undefined;
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
      for (const file of prepared.files) await file.moveToPlace();
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
  const { sideOfLine, result } = await decide(source, options);
  const files: PreparedFile[] = [];
  const remove = (): void => {
    for (const file of files) file.remove();
  };
  try {
    for (const [side, { file }] of sides.entries()) {
      if (file === undefined) continue;
      const { mode = source.stats.mode & 0o666 } = options;
      const pieces = linesOfSide(
        { ...source, marks: options.mark ?? source.markLength > 0 },
        (line) => sideOfLine[line] === side,
      );
      files.push(await PreparedFile.write(file, pieces, { mode }));
      check.signal?.throwIfAborted();
    }
    assertUnchanged(path, source.stats);
    return { result, files, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

interface SplitSource {
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

/** No side. */
const none = 255;

interface Decision {
  /** Of the lines up to that of the last record. */
  readonly sideOfLine: Uint8Array;
  readonly result: SplitResult;
}

async function decide(source: SplitSource, options: SplitOptions): Promise<Decision> {
  const { path, name, markLength } = source;
  const { sides, check } = options;
  const settings = splitSettings(options.settings, options);
  const dataset = await inspectFile(path, { ...check, settings, forLeakage: true }).catch(
    (error: unknown) => {
      throw readFailure(path, error);
    },
  );
  try {
    const { digests } = dataset;
    const lines = (digests.lineAt(digests.length - 1) ?? -1) + 1;
    const sideOfLine = new Uint8Array(lines).fill(none);
    digests.forEachDigest((_low, _high, record) => {
      sideOfLine[digests.lineAt(record) ?? lines] = 0;
    });
    const content = bytesOf(path, markLength);
    const leftOut = await otherLines(content, (line) => sideOfLine[line] === 0);
    assertRecords(name, leftOut, { records: digests.length, ...options });
    const wishes = { ...options, shares: sides.map(({ share }) => share) };
    const plan = planSplit(dataset, settings, wishes);
    if ("problem" in plan) throw new Failure(plan.problem);
    const figures = splitFigures(plan, digests, sides.length);
    assertNoneEmpty(figures, sides);
    plan.sideOf.forEach((side, record) => (sideOfLine[digests.lineAt(record) ?? lines] = side));
    return { sideOfLine, result: { ...figures, leftOut } };
  } finally {
    dataset.close();
  }
}

function assertRecords(
  name: string,
  { broken, firstBroken = 0 }: OtherLines,
  { records, allowsInvalid }: { readonly records: number; readonly allowsInvalid: boolean },
): void {
  if (records === 0) throw new Failure(`"${printable(name)}" holds no record.`);
  if (broken === 0 || allowsInvalid) return;
  throw new Failure(
    `"${printable(name)}" has ${brokenLines(broken)}, the first on line ${formatInteger(firstBroken + 1)}: repair them with "tunesmith fix", or leave them out with --allow-invalid.`,
  );
}

function assertNoneEmpty({ recordsOf, records }: SplitFigures, sides: readonly SplitSide[]): void {
  const empty = sides.find((_, side) => recordsOf[side] === 0);
  if (empty === undefined) return;
  throw new Failure(
    `Nothing is left for ${empty.name}: the ${count(records, "record")} belong together in too few groups. Add records, ask for fewer files, or group by less.`,
  );
}

const byteOrderMark = Uint8Array.of(0xef, 0xbb, 0xbf);

async function* linesOfSide(
  { path, markLength, marks }: SplitSource & { readonly marks: boolean },
  isChosen: (line: number) => boolean,
): AsyncGenerator<Uint8Array> {
  if (marks) yield byteOrderMark;
  yield* chosenLines(bytesOf(path, markLength), isChosen);
}

async function* bytesOf(path: string, start: number): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { start, highWaterMark: 1 << 20 }) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw readFailure(path, error);
  }
}
