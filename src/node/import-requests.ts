/** What the editor asks about files that are to become datasets. */

import { open } from "node:fs/promises";

import { maxLineBytes } from "../core/dataset-findings.ts";
import type { ColumnMapping } from "../core/import/column-mapping.ts";
import { guessMapping } from "../core/import/guess-mapping.ts";
import { resolveSettings } from "../core/settings.ts";
import { printable } from "../core/wording.ts";
import type { ImportRequest } from "../protocol/job-messages.ts";
import type { WorkerRequests } from "../protocol/worker-protocol.ts";
import type { JobEnd, JobTools } from "./dataset-jobs.ts";
import { assertUnchanged } from "./dataset-source.ts";
import { Failure } from "./failure.ts";
import { columnsOf, openRecords, type OpenedRecords } from "./import/open-records.ts";
import { isPacked } from "./import/unpack.ts";
import { LineSplitter } from "./line-splitter.ts";
import { modeOfResult, PreparedFile } from "./replace-file.ts";
import { asShown } from "./shown-records.ts";
import { sampleText } from "./sample-text.ts";
import { partOutputs } from "./split-dataset-outputs.ts";

export async function importChoices(
  path: string,
): Promise<WorkerRequests["importChoices"]["answer"]> {
  const columns = await columnsOf(path);
  return { columns, mapping: columns && guessMapping(columns) };
}

/** So many records are shown. */
const samples = 3;

export async function previewImport(
  path: string,
  mapping: ColumnMapping | undefined,
): Promise<WorkerRequests["previewImport"]["answer"]> {
  const records = await openImport(path, mapping);
  const text = await sampleText(records.pieces).finally(() => {
    records.close();
  });
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  if (lines.length === 0) {
    throw new Failure(`"${printable(path)}" has no records: there is nothing to import.`);
  }
  return { before: await beginningOf(path), records: asShown(lines.slice(0, samples)) };
}

type Imported = WorkerRequests["importDataset"]["answer"];

/** Rejects with a Failure if it cannot be done, or with the signal's reason; then nothing is written. */
export async function importFile(
  { path, mapping, out }: ImportRequest,
  onShare: (share: number) => void,
  { signal, confirm }: JobTools<Imported>,
): Promise<JobEnd<Imported>> {
  const [file] = await partOutputs(path, [out], { replaces: true });
  if (file === undefined) throw new Error("There is no place for the result.");
  const records = await openImport(path, mapping);
  const { stats } = records;
  let count = 0;
  const one = (): void => void (count += 1);
  const line = (text: string): void => void (count += text.trim() === "" ? 0 : 1);
  const sink = { line, invalidLine: one, oversizedLine: one };
  const splitter = new LineSplitter(sink, maxLineBytes(resolveSettings()));
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const piece of records.pieces) {
      signal.throwIfAborted();
      splitter.push(piece);
      yield piece;
      onShare(records.bytesRead() / Math.max(1, stats?.size ?? 1));
    }
    if (stats !== undefined) assertUnchanged(path, stats);
  }
  try {
    const mode = stats && modeOfResult(stats.mode);
    const prepared = await PreparedFile.write(file, counted(), { mode });
    try {
      splitter.end();
      const outcome = { records: count, unused: records.table?.unused ?? [] };
      const isWritten = await confirm(outcome);
      if (isWritten) await prepared.moveToPlace();
      return { outcome, isWritten };
    } finally {
      prepared.remove();
    }
  } finally {
    records.close();
  }
}

/** Rejects with a Failure for what has no records, or is a dataset as it is. */
async function openImport(
  path: string,
  mapping: ColumnMapping | undefined,
): Promise<OpenedRecords> {
  const records = await openRecords(path, { mapping });
  if (records.kind !== "jsonl" || records.isPacked) return records;
  records.close();
  throw new Failure(
    `"${printable(path)}" has a record on each line already: open it, it is a dataset as it is.`,
  );
}

/** What a person sees of the file, on a screen. */
const shownBytes = 4000;
const shownLines = 30;

/** Empty if it is packed. */
async function beginningOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(shownBytes), 0, shownBytes, 0);
    const head = buffer.subarray(0, bytesRead);
    if (isPacked(head)) return "";
    return head.toString("utf8").split("\n").slice(0, shownLines).join("\n");
  } finally {
    await file.close();
  }
}
