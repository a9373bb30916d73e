/** Where results go: everything that stands in the way is said before any work begins. */

import type { Stats } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";

import { ledgerBeside } from "../core/cleaning/places.ts";
import { sidecarOf } from "../core/create/provenance-line.ts";
import { printable } from "../core/wording.ts";
import type { LedgerTarget } from "../node/clean-dataset.ts";
import { isSameFile } from "../node/dataset-source.ts";
import { Failure } from "../node/failure.ts";
import { assertLedgerReplaceable } from "../node/ledger-place.ts";
import { writableFile, type WritableFile } from "../node/replace-file.ts";
import type { FixCommand } from "./fix-arguments.ts";

/** Where one result goes. */
export type Output =
  | { readonly kind: "nothing" }
  | { readonly kind: "stdout" }
  | { readonly kind: "file"; readonly file: WritableFile };

export interface Outputs {
  /** By path of the dataset; one that is missing goes nowhere. */
  readonly results: ReadonlyMap<string, Output>;
  /** By path of the dataset. */
  readonly ledgers: ReadonlyMap<string, LedgerTarget>;
  readonly report: WritableFile | undefined;
}

/** Rejects with a Failure for a place where something must not or cannot go. */
export async function outputsOf(paths: readonly string[], command: FixCommand): Promise<Outputs> {
  const results = await resultsOf(paths, command);
  if (command.ledgerPath !== undefined && paths.length > 1) {
    throw new Failure(
      `--ledger is for one dataset, and these are ${paths.length}: leave it out, and each has its own beside it.`,
    );
  }
  const ledgers = new Map<string, LedgerTarget>();
  if (command.isDryRun) return { results, ledgers, report: undefined };
  for (const path of paths) {
    const ledger = await ledgerOf(path, results.get(path), command);
    if (ledger !== undefined) ledgers.set(path, ledger);
  }
  const { reportPath } = command;
  const report = reportPath === undefined ? undefined : await writableFile(reportPath);
  await assertApart(paths, { results, ledgers, report });
  return { results, ledgers, report };
}

async function resultsOf(
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

/** What is dropped into no stream is never lost: without `--ledger` it goes beside the result. */
async function ledgerOf(
  path: string,
  output: Output | undefined,
  { ledgerPath, drops }: FixCommand,
): Promise<LedgerTarget | undefined> {
  const result = output?.kind === "file" ? output.file.name : undefined;
  const beside = drops === undefined || result === undefined ? undefined : ledgerBeside(result);
  const name = ledgerPath ?? beside;
  if (name === undefined) return undefined;
  const file = await writableFile(name);
  assertLedgerReplaceable(file, { source: path === "-" ? undefined : path, result });
  return { file, isOptional: ledgerPath === undefined };
}

async function assertApart(
  paths: readonly string[],
  { results, ledgers, report }: Outputs,
): Promise<void> {
  const files = [...results.values()].flatMap((output) =>
    output.kind === "file" ? [output.file] : [],
  );
  const taken: { readonly path: string; readonly stats: Stats | undefined }[] = [...files];
  for (const path of paths) if (path !== "-") taken.push({ path, stats: await stat(path) });
  for (const { name } of files) taken.push({ path: sidecarOf(name), stats: undefined });
  const others = [...[...ledgers.values()].map(({ file }) => file), ...(report ? [report] : [])];
  for (const file of others) {
    const isTaken = taken.some(({ path, stats }) => {
      if (resolve(path) === resolve(file.path)) return true;
      return stats !== undefined && file.stats !== undefined && isSameFile(stats, file.stats);
    });
    if (isTaken) {
      throw new Failure(
        `"${printable(file.name)}" is a dataset, its result, its ledger or its provenance already: name another file.`,
      );
    }
    taken.push(file);
  }
}
