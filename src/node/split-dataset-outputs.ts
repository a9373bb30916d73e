/** Where the parts of a dataset go: everything that stands in the way is said before any work begins. */

import { stat } from "node:fs/promises";
import { resolve } from "node:path";

import { printable } from "../core/wording.ts";
import { isSameFile } from "./dataset-source.ts";
import { Failure, readFailure } from "./failure.ts";
import { writableFile, type WritableFile } from "./replace-file.ts";

/** Rejects with a Failure for a place where something must not or cannot go. `replaces`: what is there may be replaced. */
export async function partOutputs(
  source: string,
  names: readonly string[],
  { replaces }: { readonly replaces: boolean },
): Promise<WritableFile[]> {
  const sourceStats = await stat(source).catch((error: unknown) => {
    throw readFailure(source, error);
  });
  const taken: WritableFile[] = [];
  for (const name of names) {
    const file = await writableFile(name);
    const { stats } = file;
    if (stats !== undefined && isSameFile(stats, sourceStats)) {
      throw new Failure(
        `"${printable(name)}" is the dataset itself, which is never replaced by a part of it: name another file.`,
      );
    }
    const isTaken = taken.some((other) => {
      if (resolve(other.path) === resolve(file.path)) return true;
      return stats !== undefined && other.stats !== undefined && isSameFile(stats, other.stats);
    });
    if (isTaken) {
      throw new Failure(`"${printable(name)}" is to take two parts: name a file for each.`);
    }
    if (stats !== undefined && !replaces) {
      throw new Failure(
        `"${printable(name)}" is there already: name another file, or have it replaced with --force.`,
      );
    }
    taken.push(file);
  }
  return taken;
}
