/** What the editor asks about conversions of a file on disk. */

import { stat } from "node:fs/promises";
import { setImmediate } from "node:timers/promises";

import { formats } from "../core/formats/index.ts";
import type {
  ConversionChoice,
  ConversionOutcome,
  ConversionPreview,
  ConversionRequest,
  ConvertRequest,
} from "../protocol/job-messages.ts";
import type { WorkerRequests } from "../protocol/worker-protocol.ts";
import { convertDataset } from "./convert-dataset.ts";
import { successorSidecar } from "./create/carried-provenance.ts";
import type { JobEnd, JobTools } from "./dataset-jobs.ts";
import { openRecords } from "./import/open-records.ts";
import { previewConversion } from "./preview-conversion.ts";
import { sampleText } from "./sample-text.ts";
import { modeOfResult } from "./replace-file.ts";
import { partOutputs } from "./split-dataset-outputs.ts";

/** What becomes of the first records in each format. `from`: id of a format, or "auto". Rejects with the signal's reason. */
export async function conversionChoices(
  path: string,
  from: string,
  signal: AbortSignal,
): Promise<WorkerRequests["conversionChoices"]["answer"]> {
  const records = await openRecords(path);
  const text = await sampleText(records.pieces).finally(() => {
    records.close();
  });
  const choices: ConversionChoice[] = [];
  let found = from;
  for (const { id: to, label } of formats) {
    const preview = await previewConversion({ text }, { from, to }, { samples: 0 });
    found = preview.from;
    choices.push({ to, label, tally: preview.tally });
    // A record of many megabytes takes its time in each format: other requests are answered in between.
    await setImmediate();
    signal.throwIfAborted();
  }
  return { from: found, choices: choices.filter(({ to }) => to !== found) };
}

/** So many records are compared. */
const samples = 20;

export function previewFile(
  { path, ...wish }: ConversionRequest,
  signal: AbortSignal,
): Promise<ConversionPreview> {
  return previewConversion({ path }, wish, { samples, signal });
}

/** A person sees what is lost before the file is put in its place. Rejects with a Failure if it cannot be done. */
export async function convertFile(
  { path, out, ...options }: ConvertRequest,
  onShare: (share: number) => void,
  { signal, confirm }: JobTools<ConversionOutcome>,
): Promise<JobEnd<ConversionOutcome>> {
  const [file] = await partOutputs(path, [out], { replaces: true });
  if (file === undefined) throw new Error("There is no place for the result.");
  const sidecar = await successorSidecar(path, out);
  const { mode } = await stat(path);
  const { tally, placesAre, isWritten } = await convertDataset({
    input: path,
    output: { kind: "file", file, mode: modeOfResult(mode), sidecar },
    options,
    allowsLoss: true,
    signal,
    confirm: (made) => confirm({ tally: made.tally, placesAre: made.placesAre }),
    onProgress: ({ bytes, totalBytes }) => {
      onShare(bytes / Math.max(1, totalBytes));
    },
  });
  return { outcome: { tally, placesAre }, isWritten };
}
