/** Puts other bytes into a place of a file, whatever its size: all or nothing of it. */

import { createHash } from "node:crypto";
import { closeSync, createReadStream, fstatSync, openSync, type Stats } from "node:fs";

import type { FileState } from "../../core/cleaning/edit-ledger.ts";
import { assertUnchanged } from "../dataset-source.ts";
import { readFailure } from "../failure.ts";
import { PreparedFile, writableFile } from "../replace-file.ts";
import { readRange } from "./read-range.ts";

export interface Splice {
  /** In bytes of the file. */
  readonly at: number;
  /** How many bytes go. */
  readonly length: number;
  readonly bytes: Uint8Array;
}

/** On both sides of a place: enough to tell whether it is the same place of the same file. */
const neighbourhoodBytes = 4096;

/** A read asks for so many, as their number is what takes the time. */
const readSize = 1 << 20;

/** Of a file in which `length` bytes at a place are what an edit is about. */
export function stateOf(path: string, { at, length }: Pick<Splice, "at" | "length">): FileState {
  const file = openSync(path, "r");
  try {
    const from = Math.max(0, at - neighbourhoodBytes);
    const bytes = readRange(file, from, at + length + neighbourhoodBytes);
    return {
      bytes: fstatSync(file).size,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    };
  } finally {
    closeSync(file);
  }
}

export interface SpliceOptions {
  /** Of the file when the place was looked for. */
  readonly stats: Stats;
  /** From 0 to 1. */
  readonly onShare?: ((share: number) => void) | undefined;
  /** Is called with the file as it will be, where it lies until it takes its place. */
  readonly beforeMove?: (path: string) => void;
}

/**
 * Writes the file anew beside its place, then in its place; its permissions stay. Rejects with a Failure if that cannot be
 * done, or if the file was changed meanwhile: then it is as it was.
 */
export async function spliceFile(
  name: string,
  splice: Splice,
  { stats, onShare, beforeMove }: SpliceOptions,
): Promise<void> {
  const target = await writableFile(name);
  const prepared = await PreparedFile.write(
    target,
    spliced(target.path, splice, { size: stats.size, onShare }),
  );
  try {
    beforeMove?.(prepared.path);
    assertUnchanged(target.path, stats);
    await prepared.moveToPlace();
  } finally {
    prepared.remove();
  }
}

async function* spliced(
  path: string,
  { at, length, bytes }: Splice,
  { size, onShare }: { readonly size: number } & Pick<SpliceOptions, "onShare">,
): AsyncGenerator<Uint8Array> {
  const told = async function* (from: number, to: number): AsyncGenerator<Uint8Array> {
    let done = from;
    for await (const piece of rangeOf(path, from, to)) {
      yield piece;
      done += piece.length;
      onShare?.(done / size);
    }
  };
  yield* told(0, at);
  yield bytes;
  yield* told(at + length, size);
}

async function* rangeOf(path: string, from: number, to: number): AsyncGenerator<Uint8Array> {
  if (to <= from) return;
  try {
    const stream = createReadStream(path, { start: from, end: to - 1, highWaterMark: readSize });
    // As a stream without an encoding delivers.
    for await (const piece of stream) yield piece as Uint8Array;
  } catch (error) {
    throw readFailure(path, error);
  }
}
