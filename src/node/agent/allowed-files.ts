/** Which files agents may have read: datasets below the folders that they were started for. */

import { realpath, stat } from "node:fs/promises";
import { isAbsolute, join, relative, resolve, sep } from "node:path";

import { printable } from "../../core/wording.ts";
import { Failure, readFailure, systemErrorCode } from "../failure.ts";

export interface AllowedFile {
  /** Absolute, without symbolic links. */
  readonly path: string;
  /** As it is named to the agent: below its folder. */
  readonly name: string;
}

const datasetName = /\.(?:jsonl|ndjson)(?:\.gz)?$/i;

export class AllowedFiles {
  /** Without symbolic links. */
  readonly roots: readonly string[];

  /** Rejects with a Failure for a folder that is not there. */
  static async below(folders: readonly string[]): Promise<AllowedFiles> {
    return new AllowedFiles(await Promise.all(folders.map(realFolder)));
  }

  private constructor(roots: readonly string[]) {
    this.roots = roots;
  }

  /**
   * `name`: as an agent wrote it; relative paths are those of the first folder that has such a file. Rejects with a Failure
   * for all that is not a dataset below the folders. What lies elsewhere is not even looked for, so that nothing is told
   * of it.
   */
  async find(name: string): Promise<AllowedFile> {
    if (!datasetName.test(name) || name.includes("\0")) throw notDataset(name);
    const candidates = isAbsolute(name) ? [name] : this.roots.map((root) => join(root, name));
    const allowed = candidates.map((path) => resolve(path)).filter((path) => this.#rootOf(path));
    if (allowed.length === 0) throw outside(name);
    let missing: unknown;
    for (const path of allowed) {
      try {
        return await this.#open(path, name);
      } catch (error) {
        if (systemErrorCode(error) === undefined) throw error;
        missing = error;
      }
    }
    throw readFailure(name, missing);
  }

  async #open(path: string, name: string): Promise<AllowedFile> {
    const real = await realpath(path);
    const root = this.#rootOf(real);
    if (root === undefined) throw outside(name);
    if (!datasetName.test(real)) throw notDataset(name);
    if (!(await stat(real)).isFile()) throw notDataset(name);
    return { path: real, name: relative(root, real).replaceAll(sep, "/") };
  }

  #rootOf(path: string): string | undefined {
    return this.roots.find((root) => {
      const below = relative(root, path);
      return below !== "" && below !== ".." && !below.startsWith(`..${sep}`) && !isAbsolute(below);
    });
  }
}

async function realFolder(folder: string): Promise<string> {
  try {
    const real = await realpath(folder);
    if ((await stat(real)).isDirectory()) return real;
  } catch (error) {
    throw readFailure(folder, error);
  }
  throw new Failure(`"${printable(folder)}" is no folder: name the folder of the datasets.`);
}

function outside(name: string): Failure {
  return new Failure(
    `"${printable(name)}" is not below the folders that may be read: name a dataset in one of them.`,
  );
}

function notDataset(name: string): Failure {
  return new Failure(
    `"${printable(name)}" is no dataset: name a .jsonl or .ndjson file, which may be packed as .gz.`,
  );
}
