/** Writes a file so that it is there as a whole or not at all: beside its place first, then in its place. */

import { unlinkSync, type Stats } from "node:fs";
import { access, chmod, chown, constants, open, realpath, rename, stat } from "node:fs/promises";
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
  try {
    const path = stats === undefined ? name : await realpath(name);
    if (stats !== undefined) await access(path, constants.W_OK);
    await access(dirname(path), constants.W_OK | constants.X_OK);
    return { name, path, stats };
  } catch (error) {
    throw writeFailure(name, error);
  }
}

/**
 * Writes what `pieces` yields, unless `isWanted` says at the end that it is not: then nothing is changed. `mode`: the
 * permissions of a file that was not there. Whether it was written; on failure, or if the process ends, nothing is left.
 */
export async function replaceFile(
  { name, path, stats }: WritableFile,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array | string>,
  { mode = 0o666, isWanted = () => true }: { mode?: number; isWanted?: () => boolean } = {},
): Promise<boolean> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const remove = (): void => {
    try {
      unlinkSync(temporary);
    } catch {
      // It was not there yet, or is no longer.
    }
  };
  process.once("exit", remove);
  try {
    await written(temporary, pieces, { mode: stats === undefined ? mode : 0o600, name });
    if (!isWanted()) return false;
    if (stats !== undefined) {
      // Where that is not allowed, it belongs to whoever runs this.
      await chown(temporary, stats.uid, stats.gid).catch(() => undefined);
      await chmod(temporary, stats.mode & 0o7777);
    }
    await rename(temporary, path);
    return true;
  } catch (error) {
    throw error instanceof Failure ? error : writeFailure(name, error);
  } finally {
    remove();
    process.off("exit", remove);
  }
}

async function written(
  path: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array | string>,
  { mode, name }: { readonly mode: number; readonly name: string },
): Promise<void> {
  const file = await open(path, "wx", mode);
  try {
    for await (const piece of pieces) {
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

async function statsIfPresent(name: string): Promise<Stats | undefined> {
  try {
    return await stat(name);
  } catch (error) {
    if (systemErrorCode(error) === "ENOENT") return undefined;
    throw writeFailure(name, error);
  }
}

/** The failure to write `name`, in words. What is no system error is a bug and thrown on. */
function writeFailure(name: string, error: unknown): Failure {
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
    case "EEXIST":
      return `"${name}" could not be written, as its temporary file is there already: remove it and try again.`;
    default:
      return `"${name}" could not be written (${code}): check that the disk is in order.`;
  }
}
