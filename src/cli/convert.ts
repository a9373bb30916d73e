/** `tunesmith convert`: writes a dataset in another format, and says what it loses. */

import { once } from "node:events";
import { stat } from "node:fs/promises";

import { isLossless } from "../core/convert/conversion.ts";
import {
  conversionReportJson,
  conversionReportText,
  type ConversionRun,
} from "../core/convert/conversion-report.ts";
import { printable } from "../core/wording.ts";
import { convertDataset, type ConvertOutput } from "../node/convert-dataset.ts";
import { successorSidecar } from "../node/create/carried-provenance.ts";
import { isSameFile } from "../node/dataset-source.ts";
import { Failure, readFailure } from "../node/failure.ts";
import { modeOfResult, writableFile } from "../node/replace-file.ts";
import type { ConvertCommand } from "./convert-arguments.ts";
import { startProgress } from "./progress.ts";

/** Leaves the verdict in `process.exitCode`: 1 if something would be lost. What can be refused is refused at once. */
export async function convert(command: ConvertCommand): Promise<void> {
  const { path, out, wish, allowsLoss } = command;
  const output = await outputOf(command);
  const progress = startProgress(process.stderr, path, { verb: "Converting" });
  const { isWritten, table, ...done } = await convertDataset({
    input: path,
    output,
    options: wish,
    allowsLoss,
    onProgress: progress.show,
  }).finally(progress.clear);
  process.exitCode = isWritten || (out === undefined && isLossless(done.tally)) ? 0 : 1;
  const run: ConversionRun = {
    ...done,
    path,
    out: isWritten ? out : undefined,
    isDryRun: out === undefined,
    table,
  };
  // The data has standard output for itself.
  const report = out === "-" ? process.stderr : process.stdout;
  report.write(command.output === "json" ? conversionReportJson(run) : conversionReportText(run));
}

/** Rejects with a Failure for a place where the result must not or cannot go. */
async function outputOf({ path, out, replacesFile }: ConvertCommand): Promise<ConvertOutput> {
  if (out === undefined) return { kind: "nothing" };
  if (out === "-") return { kind: "stream", write: writeToStandardOutput };
  const input = path === "-" ? undefined : await statsOf(path);
  const file = await writableFile(out);
  if (file.stats !== undefined && input !== undefined && isSameFile(file.stats, input)) {
    throw new Failure(
      `"${printable(out)}" is the dataset itself: name another file for the result.`,
    );
  }
  const sidecar = await successorSidecar(path, out);
  for (const taken of [file, sidecar]) {
    if (taken?.stats === undefined || replacesFile) continue;
    throw new Failure(
      `There is a file "${printable(taken.name)}" already: name another one, or replace it with --force.`,
    );
  }
  return { kind: "file", file, mode: input && modeOfResult(input.mode), sidecar };
}

async function statsOf(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    throw readFailure(path, error);
  }
}

async function writeToStandardOutput(piece: Uint8Array): Promise<void> {
  if (!process.stdout.write(piece)) await once(process.stdout, "drain");
}
