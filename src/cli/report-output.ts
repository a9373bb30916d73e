/** Where a report goes: to standard output, or into a file that is replaced as a whole. */

import { stat } from "node:fs/promises";

import { printable } from "../core/wording.ts";
import { isSameFile } from "../node/dataset-source.ts";
import { Failure } from "../node/failure.ts";
import { replaceFile, writableFile } from "../node/replace-file.ts";
import type { ModelWishes } from "./model-options.ts";
import { writeAll } from "./streams.ts";

export type ReportOutput = (report: string) => Promise<void>;

/** A file that the command reads: what it is, as in "the dataset itself", and its path. */
export type InputFile = readonly [what: string, path: string | undefined];

/**
 * Rejects with a Failure where no file can be written, before any work is done for it, and for a file of `inputs`, whatever
 * name it goes by: it would be lost.
 */
export async function reportOutput(
  path: string | undefined,
  inputs: readonly InputFile[],
): Promise<ReportOutput> {
  if (path === undefined) return (report) => writeAll(process.stdout, [report]);
  const file = await writableFile(path);
  for (const [what, input] of inputs) {
    if (input === undefined || input === "-" || file.stats === undefined) continue;
    // What is not there is told where it is read.
    const stats = await stat(input).catch(() => undefined);
    if (stats !== undefined && isSameFile(file.stats, stats)) {
      throw new Failure(`"${printable(path)}" is ${what}: name another file for the report.`);
    }
  }
  return (report) => replaceFile(file, [report]);
}

/** What the commands that ask a model read. */
export const commandInputs = (
  { path, configPath }: Readonly<Record<"path" | "configPath", string | undefined>>,
  wishes: ModelWishes | undefined,
): readonly InputFile[] => [
  ["the dataset itself", path],
  ["the file of --config", configPath],
  ["the file of --api-key-file", wishes?.keyFile],
];
