/** What is known of where records are from, taken along when a dataset is rewritten. */

import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";

import { entryOfRecord, recordHashOf } from "../../core/create/entry-hash.ts";
import { sidecarOf } from "../../core/create/provenance-line.ts";
import { parseRecord } from "../../core/json/strict.ts";
import { printable } from "../../core/wording.ts";
import { Failure } from "../failure.ts";
import { LineBuffer } from "../line-buffer.ts";
import { modeOfResult, PreparedFile, writableFile, type WritableFile } from "../replace-file.ts";
import { StreamCopy } from "../stream-copy.ts";
import { placeFrom } from "./created-lines.ts";
import { hashOfLine } from "./hashes.ts";
import { piecesOfCopy } from "./pieces-of-copy.ts";
import { eachEntry, eachLine, piecesOfFile } from "./sidecar-lines.ts";

/** A file that the records go to. */
export interface Successor {
  /** Its name, when it is in its place. */
  readonly name: string;
  /** Where it is by now. */
  readonly path: string;
  /** Which line of the dataset this line was, both from 0. */
  readonly originalOf: (line: number) => number;
  /** Records that went, and that can be brought back as these texts; by lines of the dataset, from 0. */
  readonly removed?: Iterable<{ readonly line: number; readonly text: string }> | undefined;
}

/**
 * Where the provenance of a result goes; `undefined`: there is none beside the dataset, which is a stream if it is
 * `undefined` or "-". Rejects with a Failure where it cannot be written.
 */
export async function successorSidecar(
  dataset: string | undefined,
  result: string,
): Promise<WritableFile | undefined> {
  if (dataset !== undefined && dataset !== "-" && (await hasSidecar(dataset))) {
    return writableFile(sidecarOf(result));
  }
  await assertNoSidecar(result);
  return undefined;
}

/** Rejects with a Failure if provenance of other records would lie beside a result that has none. */
async function assertNoSidecar(result: string): Promise<void> {
  if (!(await hasSidecar(result))) return;
  throw new Failure(
    `"${printable(sidecarOf(result))}" tells where other records are from than those that "${printable(result)}" would get: move it or delete it first, or name another file.`,
  );
}

async function hasSidecar(dataset: string): Promise<boolean> {
  const stats = await stat(sidecarOf(dataset)).catch(() => undefined);
  return stats?.isFile() === true;
}

export class CarriedProvenance {
  readonly #dataset: string;
  readonly #sidecar: string;
  /** Of the lines of the dataset: which entry is theirs. */
  readonly #entryOfLine: readonly (number | undefined)[];
  /** Entries that a line of the dataset has. */
  readonly #used: ReadonlySet<number>;

  /** `pieces`: the lines of the dataset, if they are not those of the file. */
  static async open(
    dataset: string,
    pieces: AsyncIterable<Uint8Array> = piecesOfFile(dataset),
  ): Promise<CarriedProvenance> {
    const sidecar = sidecarOf(dataset);
    const entries = new Map<string, number[]>();
    await eachEntry(sidecar, (text, index) => {
      const hash = text === undefined ? undefined : recordHashOf(text);
      if (hash === undefined) return;
      const known = entries.get(hash);
      if (known === undefined) entries.set(hash, [index]);
      else known.push(index);
    });
    const entryOfLine: (number | undefined)[] = [];
    await eachLine(pieces, (text) => {
      const same = text === undefined ? undefined : entries.get(hashOfLine(text));
      // Of records that are the same, each has its own; of a copy it is that of the last.
      entryOfLine.push(same !== undefined && same.length > 1 ? same.shift() : same?.[0]);
    });
    return new CarriedProvenance(dataset, sidecar, entryOfLine);
  }

  private constructor(
    dataset: string,
    sidecar: string,
    entryOfLine: readonly (number | undefined)[],
  ) {
    this.#dataset = dataset;
    this.#sidecar = sidecar;
    this.#entryOfLine = entryOfLine;
    this.#used = new Set(entryOfLine.filter((entry) => entry !== undefined));
  }

  /**
   * The sidecar of a result, to be moved to its place with it. Entries of records that were edited by hand stay as they are,
   * so that those around them still tell whose they are.
   */
  async prepare(target: WritableFile, successor: Successor): Promise<PreparedFile> {
    const hashes = await this.#hashesIn(successor);
    const removed = this.#removedBy(successor);
    const copy = new StreamCopy();
    try {
      await this.#write(target, successor, { hashes, removed, copy });
      const { mode } = await stat(this.#sidecar);
      return await PreparedFile.write(target, piecesOfCopy(copy), { mode: modeOfResult(mode) });
    } finally {
      copy.close();
    }
  }

  async #write(
    target: WritableFile,
    { name }: Successor,
    { hashes, removed, copy }: Kept,
  ): Promise<void> {
    const isShared = resolve(sidecarOf(name)) === resolve(this.#sidecar);
    const isInPlace = resolve(name) === resolve(this.#dataset);
    if (isShared && !isInPlace) await copyInto(copy, target.path);
    const places = this.#placesFrom(name);
    const lines = new LineBuffer();
    await eachEntry(this.#sidecar, (text, index) => {
      if (text === undefined) return;
      const moved = places(text);
      if (!this.#used.has(index)) lines.add(moved);
      for (const hash of hashes.get(index) ?? []) lines.add(entryOfRecord(moved, hash, false));
      for (const hash of removed.get(index) ?? []) lines.add(entryOfRecord(moved, hash, true));
      if (lines.length > flushedBytes) copy.add(lines.take());
    });
    copy.add(lines.take());
  }

  async #hashesIn({ path, originalOf }: Successor): Promise<ReadonlyMap<number, Set<string>>> {
    const hashes = new Map<number, Set<string>>();
    await eachLine(piecesOfFile(path), (text, line) => {
      const entry = this.#entryOfLine[originalOf(line)];
      if (text !== undefined && entry !== undefined) note(hashes, entry, hashOfLine(text));
    });
    return hashes;
  }

  #removedBy({ removed = [] }: Successor): ReadonlyMap<number, Set<string>> {
    const hashes = new Map<number, Set<string>>();
    for (const { line, text } of removed) {
      const entry = this.#entryOfLine[line];
      if (entry !== undefined) note(hashes, entry, hashOfLine(text));
    }
    return hashes;
  }

  /** An entry as it is from another folder. */
  #placesFrom(result: string): (text: string) => string {
    const folder = dirname(resolve(this.#dataset));
    if (dirname(resolve(result)) === folder) return (text) => text;
    const moved = (path: unknown): unknown =>
      typeof path !== "string" || path === "-" || path === "selection"
        ? path
        : placeFrom(result, resolve(folder, path));
    return (text) => {
      const entry = parseRecord(text);
      if (entry === undefined) return text;
      const { path, before } = entry;
      return JSON.stringify({
        ...entry,
        path: moved(path),
        ...(before !== undefined && { before: moved(before) }),
      });
    };
  }
}

interface Kept {
  /** By entry, of the lines that it has now. */
  readonly hashes: ReadonlyMap<number, ReadonlySet<string>>;
  readonly removed: ReadonlyMap<number, ReadonlySet<string>>;
  readonly copy: StreamCopy;
}

const flushedBytes = 1 << 20;

function note(hashes: Map<number, Set<string>>, entry: number, hash: string): void {
  const known = hashes.get(entry);
  if (known === undefined) hashes.set(entry, new Set([hash]));
  else known.add(hash);
}

async function copyInto(copy: StreamCopy, path: string): Promise<void> {
  for await (const piece of piecesOfFile(path)) copy.add(piece);
}
