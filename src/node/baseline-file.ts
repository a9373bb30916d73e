/** The file of `--baseline`: read before the check, compared with what is found, written if that is asked for. */

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";

import { Baseline, readBaseline, type FileBaseline } from "../core/baseline.ts";
import type { BaselineUse } from "../core/output/check-run.ts";
import { printable } from "../core/wording.ts";
import { Failure, readFailure, systemErrorCode } from "./failure.ts";
import { replaceFile, writableFile, type WritableFile } from "./replace-file.ts";

export interface BaselineOptions {
  readonly path: string;
  /** Write it from what is found. */
  readonly isUpdated: boolean;
}

export class BaselineFile {
  readonly #path: string;
  readonly #folder: string;
  readonly #baseline: Baseline;
  readonly #files: FileBaseline[] = [];
  /** Where it is to be written. */
  readonly #target: WritableFile | undefined;

  /** Rejects with a Failure if it cannot be read, is none, or will not be written. */
  static async open({ path, isUpdated }: BaselineOptions): Promise<BaselineFile> {
    const text = await readIfPresent(path);
    if (text === undefined && !isUpdated) {
      throw new Failure(
        `There is no baseline "${printable(path)}": write it with --update-baseline, or check the spelling.`,
      );
    }
    const content = text === undefined ? undefined : readBaseline(text);
    if (text !== undefined && content === undefined) {
      // It may be a dataset, or one that was merged by hand.
      throw new Failure(
        `"${printable(path)}" is no baseline: name another file, or delete it and write it with --update-baseline.`,
      );
    }
    const target = isUpdated ? await writableFile(path) : undefined;
    return new BaselineFile(path, new Baseline(content, isUpdated ? "update" : "compare"), target);
  }

  private constructor(path: string, baseline: Baseline, target: WritableFile | undefined) {
    this.#path = path;
    this.#folder = dirname(resolve(path));
    this.#baseline = baseline;
    this.#target = target;
  }

  /** For the check of a dataset; "-" is standard input. `onlyRule`: nothing else is looked for in it. */
  forDataset(path: string, onlyRule?: string): FileBaseline {
    const name = path === "-" ? path : relative(this.#folder, resolve(path)).replaceAll(sep, "/");
    const file = this.#baseline.file(name, onlyRule);
    this.#files.push(file);
    return file;
  }

  /** When all datasets are checked. Rejects with a Failure if the file cannot be written; it is as it was, then. */
  async finish(): Promise<BaselineUse> {
    if (this.#target !== undefined) {
      const kept = this.#baseline
        .uncheckedPaths()
        .filter((path) => path === "-" || existsSync(join(this.#folder, path)));
      await replaceFile(this.#target, this.#baseline.text(kept));
    }
    const total = (number: (file: FileBaseline) => number): number =>
      this.#files.reduce((sum, file) => sum + number(file), 0);
    return {
      path: this.#path,
      covered: total(({ covered }) => covered),
      unneeded: total(({ unneeded }) => unneeded),
      isUpdated: this.#target !== undefined,
    };
  }
}

async function readIfPresent(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (systemErrorCode(error) === "ENOENT") return undefined;
    throw readFailure(path, error);
  }
}
