/**
 * Makes a dataset ready for a platform: repaired, redacted, in a format of the platform, split, each file checked and
 * measured. All files and their manifest are written, or none.
 */

import type { Stats } from "node:fs";
import { tmpdir } from "node:os";

import type { LineMap } from "../core/cleaning/line-map.ts";
import { isLossless, tallyAt, type SystemPromptChange } from "../core/convert/conversion.ts";
import type { ExportedDataset, ExportedFile } from "../core/export/exported-dataset.ts";
import { manifestText, type ExportChoices } from "../core/export/manifest.ts";
import type { TraitWishes } from "../core/split/record-traits.ts";
import { sideNames } from "../core/split/split-shares.ts";
import type { Target } from "../core/targets/target.ts";
import type { CheckOptions } from "./check-file.ts";
import { measureFile } from "./export-dataset-files.ts";
import { OutputFolder, PrivateFolder } from "./export-dataset-folder.ts";
import { convertForTarget, type TargetRecords } from "./export-dataset-format.ts";
import { exportOutputs, fileOfPart, type ExportOutputs } from "./export-dataset-outputs.ts";
import { cleanRecords, type CleanTask } from "./export-dataset-records.ts";
import { measureSource, sourceStats } from "./export-dataset-source.ts";
import { PreparedFile, type WritableFile } from "./replace-file.ts";
import { prepareSplit, type PreparedSplit } from "./split-dataset.ts";

export interface ExportDeal extends TraitWishes {
  /** Of train, validation and, if there are three, test; they add up to 1. One: all is for training. */
  readonly shares: readonly number[];
  readonly seed: number;
  readonly allowsInvalid: boolean;
}

export interface ExportTask extends Omit<CleanTask, "signal"> {
  readonly target: Target;
  /** Made if it is not there. */
  readonly folder: string;
  readonly system?: SystemPromptChange | undefined;
  readonly mergesTurns: boolean;
  readonly deal: ExportDeal;
  /** For the manifest. */
  readonly version: string;
  readonly choices: ExportChoices;
  readonly allowsLoss: boolean;
  /** Files that the target would not take are written all the same. */
  readonly allowsRefused: boolean;
  /** Files of these names that are there are replaced. */
  readonly replaces: boolean;
  /** Everything is made and looked at, and nothing is kept. */
  readonly isDryRun: boolean;
  readonly check: Pick<CheckOptions, "jobs" | "shardWorkerPath" | "signal">;
  /** Asked when all is made, and before anything is at its place: whether it is to go there. */
  readonly confirm?: ((made: ExportedDataset) => Promise<boolean>) | undefined;
}

/** Rejects with a Failure if it cannot be done, or with the signal's reason; then all files are as they were. */
export async function exportDataset(task: ExportTask): Promise<ExportedDataset> {
  const stats = await sourceStats(task.path);
  const folder = task.isDryRun ? undefined : await OutputFolder.make(task.folder);
  try {
    const exported = await exportStaged(task, { stats, parent: folder?.path ?? tmpdir() });
    if (exported.isWritten) folder?.keep();
    return exported;
  } finally {
    folder?.abandon();
  }
}

async function exportStaged(
  task: ExportTask,
  { stats, parent }: { readonly stats: Stats; readonly parent: string },
): Promise<ExportedDataset> {
  const stage = new PrivateFolder(parent);
  try {
    return await exportThrough(task, { stats, stage });
  } finally {
    stage.remove();
  }
}

interface ExportPlaces {
  /** Of the dataset. */
  readonly stats: Stats;
  readonly stage: PrivateFolder;
}

async function exportThrough(task: ExportTask, places: ExportPlaces): Promise<ExportedDataset> {
  const { path, target, allowsLoss, isDryRun, check, deal } = task;
  const { stage, stats } = places;
  const { signal } = check;
  const outputs = await exportOutputs({
    ...task,
    parts: deal.shares.length,
    staged: isDryRun ? (name) => stage.file(name) : undefined,
  });
  const staged = (name: string): WritableFile => {
    return { name: task.folder, path: stage.file(`${name}.stage`), stats: undefined };
  };
  const source = await measureSource(path);
  const clean = staged("clean");
  const cleaned = await cleanRecords({ ...task, signal }, { file: clean, stats });
  const { counts, formatId, lineMap, placesAre } = cleaned;
  const records = await convertForTarget(clean.path, { ...task, from: formatId, signal, staged });
  const { from, to } = records;
  const tally = records.tally && tallyAt(records.tally, (line) => lineMap.originalOf(line));
  const known = {
    target,
    source,
    from,
    to,
    tally,
    placesAre,
    fixedByRule: Object.fromEntries(counts.fixedByRule),
    redactedByEntity: Object.fromEntries(counts.redactedByEntity),
  };
  if (tally !== undefined && !(isLossless(tally) || (allowsLoss && tally.written > 0))) {
    const leftOut = { blank: 0, broken: 0 };
    return { ...known, outcome: "lossy", isWritten: false, leftOut, split: undefined, files: [] };
  }
  const split = await splitRecords(records, task, { stats, outputs, clean, lineMap });
  try {
    const files = await measureFiles(split, to, task);
    const isTaken = files.every(({ verdict }) => verdict.acceptance !== "refused");
    const isAllowed = isTaken || task.allowsRefused;
    const made: ExportedDataset = {
      ...known,
      outcome: isAllowed ? "done" : "refused",
      isWritten: false,
      leftOut: split.result.leftOut,
      split: split.result,
      files,
    };
    if (!isAllowed || isDryRun || (await task.confirm?.(made)) === false) return made;
    await moveToPlaces(split, outputs, manifestText(made, task));
    return { ...made, isWritten: true };
  } finally {
    split.remove();
  }
}

/** What the dataset's own fields say of the records counts, also where the target's format does not hold them. */
async function splitRecords(
  { path, from, to, tally, lineMap }: TargetRecords,
  { path: name, deal, settings, target, check }: ExportTask,
  { stats, outputs, clean, ...places }: CleanedPlaces,
): Promise<PreparedSplit> {
  const isConverted = tally !== undefined;
  return prepareSplit(path, {
    ...deal,
    settings: { ...settings, format: to },
    sides: deal.shares.map((share, part) => {
      return { name: sideNames[part] ?? "", share, file: outputs.parts[part] };
    }),
    check,
    name,
    lineOf: (line) => places.lineMap.originalOf(line),
    earlier: isConverted
      ? { path: clean.path, formatId: from, lineOf: (line) => lineMap.originalOf(line) }
      : undefined,
    mark: target.encoding === "utf-8-with-mark",
    mode: stats.mode & 0o666,
  });
}

interface CleanedPlaces {
  /** Of the dataset. */
  readonly stats: Stats;
  readonly outputs: ExportOutputs;
  /** The records before they were converted. */
  readonly clean: WritableFile;
  /** Of the lines of `clean`. */
  readonly lineMap: LineMap;
}

async function measureFiles(
  { files }: PreparedSplit,
  formatId: string,
  task: ExportTask,
): Promise<ExportedFile[]> {
  const { target, redaction, check } = task;
  const settings = redaction?.settingsAfter(task.settings) ?? task.settings;
  const measured: ExportedFile[] = [];
  for (const [part, { path }] of files.entries()) {
    const name = fileOfPart(part);
    measured.push(await measureFile(path, { name, target, formatId, settings, check }));
  }
  return measured;
}

/** The manifest last: where it is, the files are. */
async function moveToPlaces(
  split: PreparedSplit,
  outputs: ExportOutputs,
  manifest: string,
): Promise<void> {
  const prepared = await PreparedFile.write(outputs.manifest, [manifest]);
  try {
    for (const file of split.files) await file.moveToPlace();
    await prepared.moveToPlace();
  } finally {
    prepared.remove();
  }
}
