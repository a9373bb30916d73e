/** Where results go: everything that stands in the way is said before any work begins. */

import type { Stats } from "node:fs";
import { stat } from "node:fs/promises";

import { printable } from "../core/wording.ts";
import { Failure } from "../node/failure.ts";
import { writableFile, type WritableFile } from "../node/replace-file.ts";
import type { FixCommand } from "./fix-arguments.ts";

/** Where one result goes. */
export type Output =
  | { readonly kind: "nothing" }
  | { readonly kind: "stdout" }
  | { readonly kind: "file"; readonly file: WritableFile };

/** By path of the dataset. Rejects with a Failure for a place where the result must not or cannot go. */
export async function outputsOf(
  paths: readonly string[],
  { destination, isDryRun }: FixCommand,
): Promise<ReadonlyMap<string, Output>> {
  const outputs = new Map<string, Output>();
  if (destination.kind === "in-place") {
    for (const path of paths) {
      if (path === "-") {
        throw new Failure("Standard input has no place: give --out FILE in place of --in-place.");
      }
      if (!isDryRun) outputs.set(path, { kind: "file", file: await writableFile(path) });
    }
    return outputs;
  }
  const [path = "-", ...others] = paths;
  if (isDryRun) return outputs;
  if (others.length > 0) {
    throw new Failure(
      `--out takes the result of one dataset, and these are ${paths.length}: name one, or use --in-place.`,
    );
  }
  if (destination.path === "-") return outputs.set(path, { kind: "stdout" });
  const file = await writableFile(destination.path);
  if (path !== "-" && file.stats !== undefined && isSameFile(file.stats, await stat(path))) {
    throw new Failure(
      `"${printable(destination.path)}" is the dataset itself: use --in-place to replace it.`,
    );
  }
  return outputs.set(path, { kind: "file", file });
}

const isSameFile = (a: Stats, b: Stats): boolean => a.dev === b.dev && a.ino === b.ino;
