/** Folders of an export: the one that takes the files, and one for what is on its way there. */

import { mkdtempSync, rmdirSync, rmSync, type Stats } from "node:fs";
import { mkdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

import { printable } from "../core/wording.ts";
import { Failure, systemErrorCode } from "./failure.ts";
import { writeFailure } from "./replace-file.ts";

/** A folder that nobody else can look into. Remove it, whatever happens; it is gone as well if the process ends. */
export class PrivateFolder {
  readonly #path: string;

  constructor(parent: string) {
    try {
      this.#path = mkdtempSync(join(parent, ".tunesmith-"));
    } catch (error) {
      throw writeFailure(parent, error);
    }
    // Before the folder around it goes.
    process.prependOnceListener("exit", this.remove);
  }

  file(name: string): string {
    return join(this.#path, name);
  }

  readonly remove = (): void => {
    process.off("exit", this.remove);
    rmSync(this.#path, { recursive: true, force: true });
  };
}

/** What is made for it is gone if the process ends, as far as it is empty, until it is kept or abandoned. */
export class OutputFolder {
  readonly path: string;
  /** The outermost of the folders that were made for it; `undefined`: there is none, or it is kept. */
  #made: string | undefined;

  /** Makes the folder if it is not there. Rejects with a Failure where that cannot be. */
  static async make(path: string): Promise<OutputFolder> {
    const stats = await statsIfPresent(path);
    if (stats !== undefined && !stats.isDirectory()) {
      throw new Failure(
        `"${printable(path)}" is a file, and an export needs a folder: name another.`,
      );
    }
    const made =
      stats === undefined
        ? await makeFolders(resolve(path)).catch((error: unknown) => {
            throw writeFailure(path, error);
          })
        : undefined;
    return new OutputFolder(path, made);
  }

  private constructor(path: string, made: string | undefined) {
    this.path = path;
    this.#made = made;
    process.once("exit", this.abandon);
  }

  keep(): void {
    this.#made = undefined;
  }

  readonly abandon = (): void => {
    process.off("exit", this.abandon);
    if (this.#made === undefined) return;
    const end = dirname(resolve(this.#made));
    try {
      for (let made = resolve(this.path); made !== end; made = dirname(made)) rmdirSync(made);
    } catch {
      // Somebody has put something into it meanwhile.
    }
  };
}

/** The outermost folder that was made. One after the other, as `recursive` hides why it cannot be done. */
async function makeFolders(path: string): Promise<string> {
  try {
    await mkdir(path);
    return path;
  } catch (error) {
    const parent = dirname(path);
    if (systemErrorCode(error) !== "ENOENT" || (await statsIfPresent(parent)) !== undefined) {
      throw error;
    }
    const made = await makeFolders(parent);
    await mkdir(path);
    return made;
  }
}

/** `undefined`: nothing is there. */
export async function statsIfPresent(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if (systemErrorCode(error) === "ENOENT") return undefined;
    throw writeFailure(path, error);
  }
}
