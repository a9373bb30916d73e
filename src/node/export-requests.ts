/** What the editor asks about exports of a file on disk. */

import type { ExportedDataset } from "../core/export/exported-dataset.ts";
import { targetById } from "../core/targets/index.ts";
import { unknownName } from "../core/wording.ts";
import type { MadeExport, ExportRequest } from "../protocol/job-messages.ts";
import type { CheckOptions } from "./check-file.ts";
import { exportRedaction } from "./cleaning-tools.ts";
import type { JobEnd, JobTools } from "./dataset-jobs.ts";
import { exportDataset } from "./export-dataset.ts";
import { Failure } from "./failure.ts";

interface ExportMeans extends Pick<CheckOptions, "jobs" | "shardWorkerPath"> {
  /** How much is done, from 0 to 1. */
  readonly onShare: (share: number) => void;
}

/** A person sees what it comes to before the files are put in their places. Rejects with a Failure if it cannot be done. */
export async function exportFile(
  { targetId, deal, redaction, ...request }: ExportRequest,
  { onShare, ...check }: ExportMeans,
  { signal, confirm }: JobTools<MadeExport>,
): Promise<JobEnd<MadeExport>> {
  const target = targetById(targetId);
  if (target === undefined) throw new Failure(unknownName("target", targetId, []));
  const exported = await exportDataset({
    ...request,
    target,
    redaction: redaction && exportRedaction(redaction),
    deal: { ...deal, allowsInvalid: true },
    choices: {
      ratio: deal.shares.length === 1 ? undefined : deal.shares,
      seed: deal.shares.length === 1 || deal.byTime !== undefined ? undefined : deal.seed,
      stratify: deal.stratify?.by === "field" ? deal.stratify.pointer : deal.stratify?.by,
      groupBy: deal.groupBy,
      byTime: deal.byTime,
      redact: redaction?.method,
      entities: [],
      systemPrompt: undefined,
      mergesTurns: request.mergesTurns,
    },
    allowsLoss: true,
    allowsRefused: true,
    replaces: true,
    isDryRun: false,
    check: { ...check, signal },
    onProgress: ({ bytes, totalBytes }) => {
      onShare(bytes / Math.max(1, totalBytes));
    },
    confirm: (made) => confirm(withoutTarget(made)),
  });
  return { outcome: withoutTarget(exported), isWritten: exported.isWritten };
}

/** Its rules are functions, which cannot be sent. */
function withoutTarget({
  outcome,
  isWritten,
  source,
  from,
  to,
  tally,
  placesAre,
  ...made
}: ExportedDataset): MadeExport {
  const { fixedByRule, redactedByEntity, leftOut, split, files } = made;
  const records = { fixedByRule, redactedByEntity, leftOut, split, files };
  return { outcome, isWritten, source, from, to, tally, placesAre, ...records };
}
