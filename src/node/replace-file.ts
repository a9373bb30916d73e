/** Writes a file so that it is there as a whole or not at all: beside its place first, then in its place. */

import { randomBytes } from "node:crypto";
import { unlinkSync, type Stats } from "node:fs";
import {
  access,
  chmod,
  chown,
  constants,
  lstat,
  open,
  realpath,
  rename,
  stat,
} from "node:fs/promises";
import { basename, dirname, join } from "node:path";

import { printable } from "../core/wording.ts";
import { Failure, systemErrorCode } from "./failure.ts";

/** Where a file is to be written: what is there already, behind links, is kept in its place and its permissions. */
export interface WritableFile {
  /** As the user named it. */
  readonly name: string;
  readonly path: string;
  /** Of the file that is there. */
  readonly stats: Stats | undefined;
}

/** Rejects with a Failure where no file can be written; nothing is written yet. */
export async function writableFile(name: string): Promise<WritableFile> {
  const stats = await statsIfPresent(name);
  if (stats?.isDirectory() === true) {
    throw new Failure(`"${printable(name)}" is a folder: name a file instead.`);
  }
  if (stats !== undefined && !stats.isFile()) {
    throw new Failure(
      `"${printable(name)}" is no ordinary file and cannot be replaced: name another file.`,
    );
  }
  if (stats === undefined && (await isLink(name))) {
    throw new Failure(
      `"${printable(name)}" is a link to a file that is not there: name that file itself.`,
    );
  }
  try {
    const path = stats === undefined ? name : await realpath(name);
    if (stats !== undefined) await access(path, constants.W_OK);
    await access(dirname(path), constants.W_OK | constants.X_OK);
    return { name, path, stats };
  } catch (error) {
    throw writeFailure(name, error);
  }
}

/** The permissions of what is made of a file with these: its owner may go on working with it. */
export const modeOfResult = (mode: number): number => (mode & 0o666) | 0o200;

/** Writes what `pieces` yields. `mode`: the permissions of a file that was not there. On failure all is as it was. */
export async function replaceFile(
  target: WritableFile,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array | string>,
  options: { readonly mode?: number } = {},
): Promise<void> {
  const prepared = await PreparedFile.write(target, pieces, options);
  try {
    await prepared.moveToPlace();
  } finally {
    prepared.remove();
  }
}

/** A file that is written, beside its place. Remove it, whatever happens; it is gone as well if the process ends. */
export class PreparedFile {
  /** Where it is, until it is moved to its place. */
  readonly path: string;
  readonly #target: WritableFile;
  readonly #keepsMode: boolean;

  /** `isPrivate`: for the eyes of whoever runs this only, even if the file that is there is not. */
  static async write(
    target: WritableFile,
    pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array | string>,
    {
      mode = 0o666,
      isPrivate = false,
    }: { readonly mode?: number | undefined; readonly isPrivate?: boolean } = {},
  ): Promise<PreparedFile> {
    const keepsMode = target.stats !== undefined && !isPrivate;
    const file = new PreparedFile(target, keepsMode);
    try {
      await written(file.path, pieces, {
        mode: keepsMode || isPrivate ? 0o600 : mode,
        name: target.name,
      });
      return file;
    } catch (error) {
      file.remove();
      throw error instanceof Failure ? error : writeFailure(target.name, error);
    }
  }

  private constructor(target: WritableFile, keepsMode: boolean) {
    // Several may be written for one place.
    const name = `.${basename(target.path)}.${randomBytes(6).toString("hex")}.tmp`;
    this.path = join(dirname(target.path), name);
    this.#target = target;
    this.#keepsMode = keepsMode;
    // Before the folder around it goes.
    process.prependOnceListener("exit", this.remove);
  }

  async moveToPlace(): Promise<void> {
    const { name, path, stats } = this.#target;
    try {
      if (stats !== undefined && this.#keepsMode) {
        // Where that is not allowed, it belongs to whoever runs this.
        await chown(this.path, stats.uid, stats.gid).catch(() => undefined);
        await chmod(this.path, stats.mode & 0o7777);
      }
      await rename(this.path, path);
    } catch (error) {
      throw writeFailure(name, error);
    }
  }

  readonly remove = (): void => {
    process.off("exit", this.remove);
    try {
      unlinkSync(this.path);
    } catch {
      // It was not there yet, or is no longer.
    }
  };
}

async function written(
  path: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array | string>,
  { mode, name }: { readonly mode: number; readonly name: string },
): Promise<void> {
  const file = await open(path, "wx", mode);
  try {
    for await (const piece of gathered(pieces)) {
      await file.writeFile(piece).catch((error: unknown) => {
        throw writeFailure(name, error);
      });
    }
    // Or a power cut might leave the new name on no content.
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A system call for each small piece would take longer than all else. */
const leastBytes = 1 << 16;

async function* gathered(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array | string>,
): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    const part = typeof piece === "string" ? Buffer.from(piece) : piece;
    parts.push(part);
    bytes += part.length;
    if (bytes < leastBytes) continue;
    yield parts.length === 1 ? part : Buffer.concat(parts);
    parts = [];
    bytes = 0;
  }
  yield Buffer.concat(parts);
}

async function statsIfPresent(name: string): Promise<Stats | undefined> {
  try {
    return await stat(name);
  } catch (error) {
    if (systemErrorCode(error) === "ENOENT") return undefined;
    throw writeFailure(name, error);
  }
}

async function isLink(name: string): Promise<boolean> {
  const stats = await lstat(name).catch(() => undefined);
  return stats?.isSymbolicLink() === true;
}

/** The failure to write `name`, in words. What is no system error is a bug and thrown on. */
export function writeFailure(name: string, error: unknown): Failure {
  const code = systemErrorCode(error);
  if (code === undefined) throw error;
  return new Failure(sentence(printable(name), code), { cause: error });
}

function sentence(name: string, code: string): string {
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return `"${name}" cannot be written: there is no such folder.`;
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return `"${name}" may not be written: change the permissions of the file and its folder, or name another one.`;
    case "ENOSPC":
    case "EDQUOT":
      return `"${name}" could not be written, as the disk is full: make room or name a file elsewhere.`;
    default:
      return `"${name}" could not be written (${code}): check that the disk is in order.`;
  }
}
