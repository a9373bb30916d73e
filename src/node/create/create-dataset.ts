/**
 * Creates a dataset of tickets, configurations or logs, in one pass. Dataset and provenance are written beside their places
 * first, and moved there when both are complete.
 */

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";

import type { CreationOptions } from "../../core/create/creation-options.ts";
import type { CreationTally } from "../../core/create/creation-tally.ts";
import type { ReadTable } from "../../core/create/tables/read-table.ts";
import type { Format } from "../../core/formats/format.ts";
import type { Summary } from "../../core/report.ts";
import type { Settings } from "../../core/settings.ts";
import type { DatasetStats } from "../../core/stats/stats-counter.ts";
import type { CreationInputs, PrivateValues } from "../../protocol/creation-messages.ts";
import type { CheckProgress } from "../check-chunks.ts";
import type { CheckOptions } from "../check-file.ts";
import { drain } from "../convert-lines.ts";
import { byteOrderMark } from "../encoding.ts";
import type { ExportRedaction } from "../export-dataset-records.ts";
import { modeOfResult, PreparedFile, type WritableFile } from "../replace-file.ts";
import { StreamCopy } from "../stream-copy.ts";
import { assertApart, type ReadFile } from "./assert-apart.ts";
import { assertAsFound } from "./assert-as-found.ts";
import { CreatedLines } from "./created-lines.ts";
import { existingContent } from "./existing-content.ts";
import { inspectRecords, statsOf, type NewRecords } from "./inspect-records.ts";
import { hostnamesIn, LineRedactor } from "./line-redactor.ts";
import { knownSources } from "./known-sources.ts";
import { notesOn } from "./output-notes.ts";
import { piecesOfCopy } from "./pieces-of-copy.ts";
import { SourceReader } from "./read-sources.ts";
import { sourceFiles, type SourceFile } from "./source-files.ts";
import { assertSameFormat, creatableFormat, datasetHead } from "./target-format.ts";

export interface CreationOutput {
  readonly file: WritableFile;
  /** Behind the records that are there. */
  readonly appends: boolean;
  /** `undefined`: there is none. */
  readonly sidecar: WritableFile | undefined;
  /** What is in no record, as it was read; `undefined`: that is not wanted. */
  readonly rejects?: WritableFile | undefined;
}

/** Which part of the work is under way. */
export type CreationStep = "creating" | "checking";

export interface CreationTask {
  readonly inputs: CreationInputs;
  readonly options: CreationOptions;
  /** Of the project that the dataset is for. */
  readonly settings: Settings;
  /** `undefined`: nothing is written. */
  readonly output: CreationOutput | undefined;
  /** All is done but writing, and so is nothing confirmed. */
  readonly isDryRun?: boolean;
  /** What is read beside the sources. */
  readonly alsoRead?: readonly ReadFile[] | undefined;
  readonly redaction: ExportRedaction | undefined;
  /** `undefined`: the records are not looked at. */
  readonly check: Pick<CheckOptions, "jobs" | "shardWorkerPath"> | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: CheckProgress, step: CreationStep) => void) | undefined;
  /** Asked when all is made, before it is put in its place. */
  readonly confirm?: ((made: MadeDataset) => Promise<boolean>) | undefined;
}

export interface MadeDataset {
  readonly format: Format;
  readonly tally: CreationTally;
  /** What is to be said of the sources as a whole: plain sentences without any of their content. */
  readonly notes: readonly string[];
  readonly tables: readonly ReadTable[];
  /** How many private values were replaced. */
  readonly redacted: number;
  /** Of the records that are new; `undefined`: they were not looked at. */
  readonly looked:
    | {
        readonly stats: DatasetStats;
        readonly summary: Summary;
        /** What is left of private values. */
        readonly privacy: readonly PrivateValues[];
      }
    | undefined;
}

export interface CreatedDataset extends MadeDataset {
  /** False: there is no record, nothing was to be written, or it was not confirmed. */
  readonly isWritten: boolean;
}

/** Rejects with a Failure, in words for the user, or with the signal's reason; then all is as it was. */
export async function createDataset(task: CreationTask): Promise<CreatedDataset> {
  const { inputs, options, settings, output, isDryRun = false } = task;
  const format = creatableFormat(options.format, options.provenance);
  if (output?.appends === true && output.file.stats !== undefined) {
    const head = await datasetHead(output.file.path, settings);
    if (head !== undefined) assertSameFormat(output.file.name, head, format);
  }
  const { files, notes } = await sourceFiles(inputs, {
    kind: options.kind,
    outputs: output === undefined ? [] : pathsOf(output),
  });
  if (output !== undefined) {
    const sources = files.flatMap(pathsOfSource).map((path) => ({ path, role: "a source" }));
    await assertApart(output, [...sources, ...(task.alsoRead ?? [])]);
  }
  const sizes = await sizesOf(files);
  const redactor = await redactorOf(task, files, format);
  const reader = new SourceReader(options, task.signal);
  const lines = new CreatedLines(options, {
    format,
    redactor,
    dataset: output?.file.path,
    known: output && (await knownSources(output, options.provenance)),
    keepsProvenance: output?.sidecar !== undefined && !isDryRun,
    keepsRejects: output?.rejects !== undefined && !isDryRun,
  });
  async function* read() {
    for await (const batch of reader.read(files)) {
      yield batch;
      const bytes = reader.bytesRead;
      task.onProgress?.({ bytes, totalBytes: sizes.bytes ?? bytes }, "creating");
    }
  }
  const made = (looked: MadeDataset["looked"]): MadeDataset => ({
    format,
    tally: lines.tally(),
    notes: [...notes, ...(output === undefined ? [] : notesOn(output)), ...reader.notes],
    tables: reader.tables,
    redacted: redactor?.redacted ?? 0,
    looked,
  });
  try {
    return output === undefined || isDryRun
      ? await withoutOutput(task, { pieces: lines.of(read()), format, made })
      : await write(task, output, { pieces: lines.of(read()), lines, mode: sizes.mode, made });
  } finally {
    lines.close();
  }
}

type Made = (looked: MadeDataset["looked"]) => MadeDataset;

async function withoutOutput(
  task: CreationTask,
  {
    pieces,
    format,
    made,
  }: { readonly pieces: AsyncIterable<Uint8Array>; readonly format: Format; readonly made: Made },
): Promise<CreatedDataset> {
  if (task.check === undefined) {
    await drain(pieces);
    return { ...made(undefined), isWritten: false };
  }
  const copy = new StreamCopy();
  try {
    for await (const piece of pieces) copy.add(piece);
    const name = "the dataset";
    const records = { path: undefined, name, pieces: () => piecesOfCopy(copy), format: format.id };
    return { ...made(await look(task, records)), isWritten: false };
  } finally {
    copy.close();
  }
}

async function write(
  task: CreationTask,
  output: CreationOutput,
  {
    pieces,
    lines,
    mode,
    made,
  }: {
    readonly pieces: AsyncIterable<Uint8Array>;
    readonly lines: CreatedLines;
    readonly mode: number | undefined;
    readonly made: Made;
  },
): Promise<CreatedDataset> {
  const { file, sidecar, rejects, appends } = output;
  const prepared: PreparedFile[] = [];
  const prepare = async (target: WritableFile, content: AsyncIterable<Uint8Array>) => {
    const one = await PreparedFile.write(target, content, { mode });
    prepared.push(one);
    return one;
  };
  try {
    const before = appends ? existingContent(file) : undefined;
    const { format } = made(undefined);
    const start = before?.bytes ?? (format.wantsMark === true ? byteOrderMark.length : 0);
    const isNew = start === 0 || before === undefined;
    async function* content(): AsyncGenerator<Uint8Array> {
      if (before !== undefined) yield* before.pieces();
      else if (format.wantsMark === true) yield byteOrderMark;
      yield* pieces;
    }
    const dataset = await prepare(file, content());
    const records: NewRecords = {
      path: isNew ? dataset.path : undefined,
      name: file.name,
      pieces: () => withMark(createReadStream(dataset.path, { start }), format),
      format: format.id,
    };
    const result = made(task.check === undefined ? undefined : await look(task, records));
    if (result.tally.written === 0) return { ...result, isWritten: false };
    if (sidecar !== undefined) {
      const known = appends ? existingContent(sidecar) : undefined;
      await prepare(sidecar, behind(known?.pieces(), lines.provenance()));
    }
    if (rejects !== undefined) await prepare(rejects, lines.rejects());
    if (task.confirm !== undefined && !(await task.confirm(result))) {
      return { ...result, isWritten: false };
    }
    task.signal?.throwIfAborted();
    for (const one of [file, sidecar]) if (one !== undefined) assertAsFound(one, appends);
    if (rejects !== undefined) assertAsFound(rejects, false);
    // Provenance without records says nothing wrong; records without theirs would have lost it.
    for (const one of prepared.slice(1)) await one.moveToPlace();
    await dataset.moveToPlace();
    return { ...result, isWritten: true };
  } finally {
    for (const one of prepared) one.remove();
  }
}

async function look(
  { settings, redaction, check, signal, onProgress }: CreationTask,
  records: NewRecords,
): Promise<MadeDataset["looked"]> {
  if (check === undefined) return undefined;
  const stats = await statsOf(records, settings, signal);
  const after = redaction?.settingsAfter(settings) ?? settings;
  const found = await inspectRecords(records, after, {
    ...check,
    signal,
    onProgress: (progress) => onProgress?.(progress, "checking"),
  });
  return { stats, ...found };
}

/** Host names that any record names are redacted in all of them, so all are made once before. */
async function redactorOf(
  { redaction, settings, options, signal }: CreationTask,
  files: readonly SourceFile[],
  format: Format,
): Promise<LineRedactor | undefined> {
  if (redaction === undefined) return undefined;
  const hostnames = new Set<string>();
  // What is no file can be read only once.
  const isReadTwice = files.every(({ path }) => path !== "-");
  if (isReadTwice && redaction.coversHostnames(redaction.settings(settings))) {
    const lookAt = await hostnamesIn(redaction, settings, { format, names: hostnames });
    const lines = new CreatedLines(options, {
      format,
      onLine: lookAt,
    });
    await drain(lines.of(new SourceReader(options, signal).read(files)));
  }
  return LineRedactor.open(redaction, settings, { format, hostnames });
}

async function* behind(
  before: AsyncIterable<Uint8Array> | undefined,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  if (before !== undefined) yield* before;
  yield* pieces;
}

/** A part of a file is looked at as if it were all of it. */
async function* withMark(
  pieces: AsyncIterable<Uint8Array>,
  { wantsMark = false }: Format,
): AsyncGenerator<Uint8Array> {
  if (wantsMark) yield byteOrderMark;
  yield* pieces;
}

const pathsOf = ({ file, rejects }: CreationOutput): readonly string[] =>
  [file, rejects].flatMap((one) => one?.path ?? []);

const pathsOfSource = (file: SourceFile): readonly string[] =>
  file.type === "pair" ? [file.before, file.path] : [file.path];

/** `mode`: what all of them may be read by. `bytes`: `undefined` of a stream. */
async function sizesOf(
  files: readonly SourceFile[],
): Promise<{ readonly bytes: number | undefined; readonly mode: number | undefined }> {
  let bytes = 0;
  let mode = 0o666;
  for (const file of files) {
    if (file.path === "-") return { bytes: undefined, mode: undefined };
    for (const path of pathsOfSource(file)) {
      const stats = await stat(path);
      bytes += stats.size;
      mode &= stats.mode;
    }
  }
  return { bytes, mode: modeOfResult(mode) };
}
