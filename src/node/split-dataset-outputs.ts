/** Where the parts of a dataset go: everything that stands in the way is said before any work begins. */

import { stat } from "node:fs/promises";
import { resolve } from "node:path";

import { printable } from "../core/wording.ts";
import { successorSidecar } from "./create/carried-provenance.ts";
import { isSameFile } from "./dataset-source.ts";
import { Failure, readFailure } from "./failure.ts";
import { writableFile, type WritableFile } from "./replace-file.ts";

interface PartPlaces {
  /** What is there may be replaced. */
  readonly replaces: boolean;
  /** What a person can do where a part would replace the dataset. */
  readonly otherwise?: string;
}

/** Rejects with a Failure for a place where something must not or cannot go. */
export async function partOutputs(
  source: string,
  names: readonly string[],
  { replaces, otherwise = "name another file" }: PartPlaces,
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
        `"${printable(name)}" is the dataset itself, which is never replaced by a part of it: ${otherwise}.`,
      );
    }
    const isTaken = taken.some((other) => {
      if (resolve(other.path) === resolve(file.path)) return true;
      return stats !== undefined && other.stats !== undefined && isSameFile(stats, other.stats);
    });
    if (isTaken) {
      throw new Failure(`"${printable(name)}" is to take two parts: name a file for each.`);
    }
    assertFree(file, replaces);
    taken.push(file);
  }
  return taken;
}

/** Where the provenance of the parts goes; `undefined`: there is none beside the dataset. Rejects as `partOutputs` does. */
export async function partSidecars(
  source: string,
  parts: readonly WritableFile[],
  { replaces }: PartPlaces,
): Promise<readonly (WritableFile | undefined)[]> {
  const sidecars: (WritableFile | undefined)[] = [];
  for (const { name } of parts) {
    const sidecar = await successorSidecar(source, name);
    if (sidecar !== undefined) assertFree(sidecar, replaces);
    sidecars.push(sidecar);
  }
  return sidecars;
}

function assertFree({ name, stats }: WritableFile, replaces: boolean): void {
  if (stats === undefined || replaces) return;
  throw new Failure(
    `"${printable(name)}" is there already: name another file, or have it replaced with --force.`,
  );
}
