/** What the editor asks about splits of a file on disk. */

import { formatById } from "../core/formats/index.ts";
import { parseRecord } from "../core/json/strict.ts";
import { splitFields, type SplitFields } from "../core/split/split-fields.ts";
import type { SplitOutcome, SplitRequest } from "../protocol/job-messages.ts";
import type { CheckOptions } from "./check-file.ts";
import type { JobEnd, JobTools } from "./dataset-jobs.ts";
import { openRecords } from "./import/open-records.ts";
import { sampleText } from "./sample-text.ts";
import { prepareSplit } from "./split-dataset.ts";
import { partOutputs, partSidecars } from "./split-dataset-outputs.ts";

export async function splitChoices(
  path: string,
  formatId: string | undefined,
): Promise<SplitFields> {
  const records = await openRecords(path);
  const text = await sampleText(records.pieces).finally(() => {
    records.close();
  });
  const parsed = text.split("\n").map(parseRecord);
  return splitFields(
    parsed.filter((json) => json !== undefined),
    formatId === undefined ? undefined : formatById(formatId),
  );
}

interface ShareOption {
  /** How much is done, from 0 to 1. */
  readonly onShare: (share: number) => void;
}

/** A person sees the numbers before the files are put in their places. Rejects with a Failure if it cannot be done. */
export async function splitFile(
  { path, settings, deal, sides }: SplitRequest,
  { onShare, ...check }: Pick<CheckOptions, "jobs" | "shardWorkerPath"> & ShareOption,
  { signal, confirm }: JobTools<SplitOutcome>,
): Promise<JobEnd<SplitOutcome>> {
  const places = sides.map(({ place }) => place);
  const files = await partOutputs(path, places, { replaces: true });
  const sidecars = await partSidecars(path, files, { replaces: true });
  const split = await prepareSplit(path, {
    ...deal,
    settings,
    sides: sides.map(({ name, share }, side) => {
      return { name, share, file: files[side], sidecar: sidecars[side] };
    }),
    allowsInvalid: true,
    check: {
      ...check,
      signal,
      onProgress: ({ bytes, totalBytes }) => {
        onShare(bytes / Math.max(1, totalBytes));
      },
    },
  });
  try {
    const { blank, broken } = split.result.leftOut;
    const outcome = { ...split.result, leftOut: { blank, broken } };
    const isWritten = await confirm(outcome);
    const prepared = isWritten ? [...split.sidecars, ...split.files] : [];
    for (const file of prepared) await file.moveToPlace();
    return { outcome, isWritten };
  } finally {
    split.remove();
  }
}
