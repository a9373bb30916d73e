/** Converts a dataset from one format to another, its losses told before anything is in its place. */

import { LineMap } from "../core/cleaning/line-map.ts";
import { isLossless, type ConversionTally } from "../core/convert/conversion.ts";
import type { PlaceUnit } from "../core/convert/conversion-words.ts";
import type { TableReport } from "../core/import/column-mapping.ts";
import { printable } from "../core/wording.ts";
import { beginConversion, type BegunConversion, type ConversionWish } from "./begin-conversion.ts";
import type { CheckProgress } from "./check-chunks.ts";
import { convertLines, drain } from "./convert-lines.ts";
import { CarriedProvenance } from "./create/carried-provenance.ts";
import { assertUnchanged } from "./dataset-source.ts";
import { byteOrderMark } from "./encoding.ts";
import { Failure } from "./failure.ts";
import { openRecords, placesOf } from "./import/open-records.ts";
import { PreparedFile, type WritableFile } from "./replace-file.ts";
import { StreamCopy } from "./stream-copy.ts";

/** Where the converted records go. */
export type ConvertOutput =
  /** They are made and counted only. */
  | { readonly kind: "nothing" }
  | {
      readonly kind: "file";
      readonly file: WritableFile;
      readonly mode?: number | undefined;
      /** Where the provenance beside the dataset goes. */
      readonly sidecar?: WritableFile | undefined;
    }
  | { readonly kind: "stream"; readonly write: (piece: Uint8Array) => Promise<void> };

export interface ConvertTask {
  /** "-" is standard input. */
  readonly input: string;
  readonly output: ConvertOutput;
  readonly options: ConversionWish;
  /** Otherwise nothing is written if a record loses something or is left out. */
  readonly allowsLoss: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Asked when all is made and allowed, before it is put in its place. */
  readonly confirm?: ((made: Omit<ConvertedDataset, "isWritten">) => Promise<boolean>) | undefined;
  /** Is told which lines of the input went. */
  readonly lineMap?: LineMap | undefined;
  /** In bytes of the input as it lies there. */
  readonly onProgress?: ((progress: CheckProgress) => void) | undefined;
}

export interface ConvertedDataset {
  /** Ids of the formats. */
  readonly from: string;
  readonly to: string;
  readonly tally: ConversionTally;
  /** What the lines of the tally count: of arrays and tables, their records. */
  readonly placesAre: PlaceUnit;
  /** Of a table. */
  readonly table?: TableReport | undefined;
  /** False: something would be lost, which was not allowed, no record is left, or there is no output. */
  readonly isWritten: boolean;
}

/**
 * Rejects with a Failure, in words for the user, for what cannot be converted at all, and with the signal's reason;
 * nothing is left behind then, but what a stream has taken already.
 */
export async function convertDataset(task: ConvertTask): Promise<ConvertedDataset> {
  const { input, options, signal, lineMap = new LineMap() } = task;
  const begun = await beginConversion({ path: input }, options);
  const { records, converter, from, to } = begun;
  const lines = convertLines(measured(begun, task), converter, { signal, lineMap });
  const pieces = to.wantsMark === true ? withMark(lines) : lines;
  try {
    const made = (): Omit<ConvertedDataset, "isWritten"> => {
      const { tally } = converter;
      const placesAre = placesOf(records);
      return { from: from.id, to: to.id, tally, placesAre, table: records.table };
    };
    const isWritten = await write(pieces, { ...task, lineMap }, async () => {
      const { tally } = converter;
      if (tally.records === 0) throw nothingToConvert(input);
      const isAllowed = tally.written > 0 && (task.allowsLoss || isLossless(tally));
      return isAllowed && ((await task.confirm?.(made())) ?? true);
    });
    return { ...made(), isWritten };
  } finally {
    records.close();
  }
}

/** `isAllowed`: asked when all is converted. */
async function write(
  pieces: AsyncIterable<Uint8Array>,
  { input, output, allowsLoss, lineMap }: ConvertTask & { readonly lineMap: LineMap },
  isAllowed: () => Promise<boolean>,
): Promise<boolean> {
  switch (output.kind) {
    case "nothing":
      await drain(pieces);
      await isAllowed();
      return false;
    case "file": {
      const file = await PreparedFile.write(output.file, pieces, { mode: output.mode });
      let sidecar: PreparedFile | undefined;
      try {
        if (!(await isAllowed())) return false;
        if (output.sidecar !== undefined) {
          sidecar = await provenanceOfResult(input, {
            file: output.file,
            sidecar: output.sidecar,
            path: file.path,
            lineMap,
          });
        }
        await sidecar?.moveToPlace();
        await file.moveToPlace();
        return true;
      } finally {
        sidecar?.remove();
        file.remove();
      }
    }
    case "stream":
      if (!allowsLoss) return writeFromCopy(pieces, output.write, isAllowed);
      for await (const piece of pieces) await output.write(piece);
      return isAllowed();
  }
}

async function provenanceOfResult(
  input: string,
  result: {
    readonly file: WritableFile;
    readonly sidecar: WritableFile;
    readonly path: string;
    readonly lineMap: LineMap;
  },
): Promise<PreparedFile> {
  const { file, sidecar, path, lineMap } = result;
  const records = await openRecords(input);
  try {
    const carried = await CarriedProvenance.open(input, records.pieces);
    const originalOf = (line: number): number => lineMap.originalOf(line);
    return await carried.prepare(sidecar, { name: file.name, path, originalOf });
  } finally {
    records.close();
  }
}

const copiedBytes = 1 << 20;

/** What a stream has taken cannot be taken back: all is kept until nothing can be lost any more. */
async function writeFromCopy(
  pieces: AsyncIterable<Uint8Array>,
  write: (piece: Uint8Array) => Promise<void>,
  isAllowed: () => Promise<boolean>,
): Promise<boolean> {
  const copy = new StreamCopy();
  try {
    for await (const piece of pieces) copy.add(piece);
    if (!(await isAllowed())) return false;
    let position = 0;
    for (;;) {
      // A stream may keep what it is given.
      const piece = Buffer.allocUnsafeSlow(copiedBytes);
      const size = copy.read(piece, position);
      if (size === 0) return true;
      await write(piece.subarray(0, size));
      position += size;
    }
  } finally {
    copy.close();
  }
}

async function* withMark(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield byteOrderMark;
  yield* pieces;
}

async function* measured(
  { records, pieces }: BegunConversion,
  { input, onProgress }: ConvertTask,
): AsyncGenerator<Uint8Array> {
  const { stats } = records;
  for await (const piece of pieces) {
    yield piece;
    const bytes = records.bytesRead();
    onProgress?.({ bytes, totalBytes: stats?.size ?? bytes });
  }
  if (stats !== undefined) assertUnchanged(input, stats);
}

function nothingToConvert(input: string): Failure {
  const name = input === "-" ? "Standard input" : `"${printable(input)}"`;
  return new Failure(`${name} has no records: there is nothing to convert.`);
}
