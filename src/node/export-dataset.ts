/**
 * Makes a dataset ready for a platform: repaired, redacted, in a format of the platform, split, each file checked and
 * measured. All files and their manifest are written, or none.
 */

import { createReadStream, type Stats } from "node:fs";
import { stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

import { isLossless, type SystemPromptChange } from "../core/convert/conversion.ts";
import { refusalReasons } from "../core/export/acceptance.ts";
import type { ExportedDataset, ExportedFile } from "../core/export/exported-dataset.ts";
import { manifestName, manifestText, type ExportChoices } from "../core/export/manifest.ts";
import type { ColumnMapping } from "../core/import/column-mapping.ts";
import type { FixCounts, LineRedaction } from "../core/line-fixer.ts";
import { hostnameReader, withHostnames } from "../core/privacy/redaction/line-redaction.ts";
import type { Settings } from "../core/settings.ts";
import type { TraitWishes } from "../core/split/record-traits.ts";
import type { Target } from "../core/targets/target.ts";
import { printable } from "../core/wording.ts";
import type { CheckOptions } from "./check-file.ts";
import { convertDataset } from "./convert-dataset.ts";
import { drain } from "./convert-lines.ts";
import { assertUnchanged } from "./dataset-source.ts";
import { measureFile } from "./export-dataset-files.ts";
import { outputFolder, PrivateFolder } from "./export-dataset-folder.ts";
import { chooseFormat, type ConversionChoice } from "./export-dataset-format.ts";
import { Failure, readFailure } from "./failure.ts";
import { openRecords } from "./import/open-records.ts";
import { MeasuredContent, type ContentMeasure } from "./measured-content.ts";
import { PreparedFile, type WritableFile } from "./replace-file.ts";
import { rewriteStream } from "./rewrite-stream.ts";
import { prepareSplit, type PreparedSplit } from "./split-dataset.ts";
import { partOutputs } from "./split-dataset-outputs.ts";

/** How private values are redacted, with which settings, and what is still to be found then. */
export interface ExportRedaction {
  settings(settings: Settings): Settings;
  settingsAfter(settings: Settings): Settings;
  of(settings: Settings): LineRedaction;
  coversHostnames(settings: Settings): boolean;
}

export interface ExportDeal extends TraitWishes {
  /** Of train, validation and, if there are three, test; they add up to 1. One: all is for training. */
  readonly shares: readonly number[];
  readonly seed: number;
  readonly allowsInvalid: boolean;
}

export interface ExportTask {
  /** Of a file: JSON Lines, also packed, a JSON array, or a table. */
  readonly path: string;
  readonly target: Target;
  /** Made if it is not there. */
  readonly folder: string;
  readonly settings: Settings;
  /** Of a table. */
  readonly mapping?: ColumnMapping | undefined;
  readonly redaction?: ExportRedaction | undefined;
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
  /** In bytes of the dataset, while it is repaired. */
  readonly onProgress?:
    ((progress: { readonly bytes: number; readonly totalBytes: number }) => void) | undefined;
}

const sideNames = ["train", "validation", "test"] as const;
const fileOf = (side: string): string => `${side}.jsonl`;

/** Rejects with a Failure if it cannot be done, or with the signal's reason; then all files are as they were. */
export async function exportDataset(task: ExportTask): Promise<ExportedDataset> {
  const stats = await statsOf(task.path);
  const folder = task.isDryRun ? undefined : await outputFolder(task.folder);
  let isWritten = false;
  try {
    const stage = new PrivateFolder(folder?.path ?? tmpdir());
    try {
      const exported = await new Exporter(task, { stats, stage }).run();
      isWritten = exported.isWritten;
      return exported;
    } finally {
      stage.remove();
    }
  } finally {
    if (!isWritten) await folder?.abandon();
  }
}

async function statsOf(path: string): Promise<Stats> {
  if (path === "-") {
    throw new Failure(
      "Standard input can be read only once, and an export reads it several times: write it to a file and name that.",
    );
  }
  const stats = await stat(path).catch((error: unknown) => {
    throw readFailure(path, error);
  });
  if (stats.isFile()) return stats;
  throw new Failure(`"${printable(path)}" is no ordinary file: name the file of a dataset.`);
}

interface ExportPlaces {
  /** Of the dataset. */
  readonly stats: Stats;
  readonly stage: PrivateFolder;
}

class Exporter {
  readonly #task: ExportTask;
  readonly #places: ExportPlaces;

  constructor(task: ExportTask, places: ExportPlaces) {
    this.#task = task;
    this.#places = places;
  }

  async run(): Promise<ExportedDataset> {
    const { path, target, isDryRun, allowsLoss } = this.#task;
    const outputs = await this.#outputs();
    const source = { name: basename(path), ...(await this.#measureSource()) };
    const clean = await this.#clean();
    const choice = await chooseFormat(clean.path, {
      ...this.#task,
      from: clean.from,
      signal: this.#task.check.signal,
    });
    const { counts } = clean;
    const known = {
      target,
      source,
      ...choice,
      fixedByRule: Object.fromEntries(counts.fixedByRule),
      redactedByEntity: Object.fromEntries(counts.redactedByEntity),
    };
    const { tally } = choice;
    if (tally !== undefined && !(isLossless(tally) || (allowsLoss && tally.written > 0))) {
      const leftOut = { blank: 0, broken: 0 };
      return { ...known, outcome: "lossy", isWritten: false, leftOut, split: undefined, files: [] };
    }
    const ready = await this.#convert(clean.path, choice);
    const split = await this.#split(ready, choice.to, outputs);
    try {
      const { leftOut } = split.result;
      const files = await this.#measure(split, choice.to);
      const isTaken = files.every(({ verdict }, side) => {
        return refusalReasons(verdict, { isTraining: side === 0 }).length === 0;
      });
      const isAllowed = isTaken || this.#task.allowsRefused;
      const isWritten = isAllowed && !isDryRun;
      const outcome = isAllowed ? "done" : "refused";
      const exported = {
        ...known,
        outcome,
        isWritten,
        leftOut,
        split: split.result,
        files,
      } as const;
      if (isWritten) await this.#moveToPlaces(split, exported, outputs);
      return exported;
    } finally {
      split.remove();
    }
  }

  /** Where the files go, the manifest last; in a dry run what is in the way is said as well. */
  async #outputs(): Promise<readonly WritableFile[]> {
    const { path, folder, replaces, isDryRun, deal } = this.#task;
    const used = sideNames.slice(0, deal.shares.length).map(fileOf);
    const names = [...used, manifestName].map((name) => join(folder, name));
    const isThere = await stat(folder).then(
      () => true,
      () => false,
    );
    if (isThere) await this.#assertNoOthers();
    if (!isDryRun) return await partOutputs(path, names, { replaces });
    if (isThere) await partOutputs(path, names, { replaces });
    return names.map((name) => {
      return { name, path: this.#places.stage.file(basename(name)), stats: undefined };
    });
  }

  /** A part of another export would be taken for one of this. */
  async #assertNoOthers(): Promise<void> {
    const { folder, deal } = this.#task;
    for (const side of sideNames.slice(deal.shares.length)) {
      const name = join(folder, fileOf(side));
      const isThere = await stat(name).then(
        () => true,
        () => false,
      );
      if (!isThere) continue;
      throw new Failure(
        `"${printable(name)}" is there, and this export has no such file: remove it, or name another folder.`,
      );
    }
  }

  async #measureSource(): Promise<ContentMeasure> {
    const { path } = this.#task;
    const content = new MeasuredContent(createReadStream(path) as AsyncIterable<Uint8Array>);
    await drain(content.pieces).catch((error: unknown) => {
      throw readFailure(path, error);
    });
    return content.measure();
  }

  /** Repairs and redacts into the stage. */
  async #clean(): Promise<CleanRecords> {
    const { path, redaction, check } = this.#task;
    const settings = await this.#cleaningSettings();
    const records = await this.#records();
    try {
      const { pieces, counts, format } = await rewriteStream(records.pieces, {
        name: path,
        settings,
        appliesFixes: true,
        redaction: redaction?.of(settings),
        onProgress: () => {
          check.signal?.throwIfAborted();
          const totalBytes = this.#places.stats.size;
          this.#task.onProgress?.({ bytes: Math.min(records.bytesRead(), totalBytes), totalBytes });
        },
      });
      const file = await PreparedFile.write(this.#staged("clean.jsonl"), pieces, {
        isPrivate: true,
      });
      assertUnchanged(path, this.#places.stats);
      if (format !== undefined) return { path: file.path, counts, from: format.id };
      throw new Failure(
        `The format of "${printable(path)}" cannot be told from its records: say which one it is with --format.`,
      );
    } finally {
      records.close();
    }
  }

  /** Those to look for what is repaired and redacted with, host names of the whole dataset included. */
  async #cleaningSettings(): Promise<Settings> {
    const { path, redaction, check } = this.#task;
    const base = { ...this.#task.settings, targets: [] };
    const settings = redaction?.settings(base) ?? base;
    if (redaction?.coversHostnames(settings) !== true) return settings;
    const names = new Set<string>();
    const records = await this.#records();
    try {
      const { pieces } = await rewriteStream(records.pieces, {
        name: path,
        settings,
        appliesFixes: true,
        redaction: hostnameReader(names),
        onProgress: () => check.signal?.throwIfAborted(),
      });
      await drain(pieces);
    } finally {
      records.close();
    }
    return withHostnames(settings, names);
  }

  #records(): ReturnType<typeof openRecords> {
    return openRecords(this.#task.path, { mapping: this.#task.mapping });
  }

  #staged(name: string): WritableFile {
    return { name: this.#task.path, path: this.#places.stage.file(name), stats: undefined };
  }

  /** Answers where the records are that are ready to be dealt out. */
  async #convert(input: string, { from, to, tally }: ConversionChoice): Promise<string> {
    if (tally === undefined) return input;
    const { system, mergesTurns, check } = this.#task;
    const file = this.#staged("converted.jsonl");
    await convertDataset({
      input,
      output: { kind: "file", file, mode: 0o600 },
      options: { from, to, system, mergesTurns },
      allowsLoss: true,
      signal: check.signal,
    });
    return file.path;
  }

  async #split(
    path: string,
    format: string,
    outputs: readonly WritableFile[],
  ): Promise<PreparedSplit> {
    const { deal, settings, check, target } = this.#task;
    const sides = deal.shares.map((share, side) => {
      return { name: sideNames[side] ?? "", share, file: outputs[side] };
    });
    return await prepareSplit(path, {
      ...deal,
      settings: { ...settings, format },
      sides,
      check,
      name: this.#task.path,
      mark: target.encoding === "utf-8-with-mark",
      mode: this.#places.stats.mode & 0o666,
    });
  }

  async #measure({ files }: PreparedSplit, formatId: string): Promise<ExportedFile[]> {
    const { target, redaction, check } = this.#task;
    const settings = redaction?.settingsAfter(this.#task.settings) ?? this.#task.settings;
    const measured: ExportedFile[] = [];
    for (const [side, { path }] of files.entries()) {
      const name = fileOf(sideNames[side] ?? "");
      measured.push(await measureFile(path, { name, target, formatId, settings, check }));
    }
    return measured;
  }

  /** The manifest last: where it is, the files are. */
  async #moveToPlaces(
    split: PreparedSplit,
    exported: ExportedDataset,
    outputs: readonly WritableFile[],
  ): Promise<void> {
    const place = outputs.at(-1);
    if (place === undefined) return;
    const manifest = await PreparedFile.write(place, [manifestText(exported, this.#task)]);
    try {
      this.#task.check.signal?.throwIfAborted();
      for (const file of split.files) await file.moveToPlace();
      await manifest.moveToPlace();
    } finally {
      manifest.remove();
    }
  }
}

interface CleanRecords {
  readonly path: string;
  readonly counts: FixCounts;
  /** Id of the format. */
  readonly from: string;
}
