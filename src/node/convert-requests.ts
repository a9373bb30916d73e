/** What the editor asks about conversions of a file on disk. */

import { stat } from "node:fs/promises";

import { formats } from "../core/formats/index.ts";
import type {
  ConversionChoice,
  ConversionPreview,
  ConversionRequest,
  ConvertRequest,
  WorkerRequests,
} from "../protocol/worker-protocol.ts";
import { convertDataset } from "./convert-dataset.ts";
import { openRecords } from "./import/open-records.ts";
import { previewConversion } from "./preview-conversion.ts";
import { sampleText } from "./sample-text.ts";
import { partOutputs } from "./split-dataset-outputs.ts";

/** What becomes of the first records in each format. `from`: id of a format, or "auto". */
export async function conversionChoices(
  path: string,
  from: string,
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

/** Rejects with a Failure if it cannot be done, or with the signal's reason. */
export async function convertFile(
  { path, out, allowsLoss, ...options }: ConvertRequest,
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<WorkerRequests["convertDataset"]["answer"]> {
  const [file] = await partOutputs(path, [out], { replaces: true });
  if (file === undefined) throw new Error("There is no place for the result.");
  const { tally, isWritten } = await convertDataset({
    input: path,
    output: { kind: "file", file, mode: (await stat(path)).mode & 0o666 },
    options,
    allowsLoss,
    signal,
    onProgress: ({ bytes, totalBytes }) => {
      onShare(bytes / Math.max(1, totalBytes));
    },
  });
  return { tally, isWritten };
}
