/** What the editor asks about datasets that are created. */

import { sidecarOf } from "../../core/create/provenance-line.ts";
import { printable } from "../../core/wording.ts";
import type { CreateRequest, CreationOutcome } from "../../protocol/creation-messages.ts";
import type { WorkerRequests } from "../../protocol/worker-protocol.ts";
import type { CheckOptions } from "../check-file.ts";
import { exportRedaction } from "../cleaning-tools.ts";
import type { DatasetJobs, JobEnd, JobTools } from "../dataset-jobs.ts";
import { Failure } from "../failure.ts";
import { shareOf } from "../record-lines.ts";
import { writableFile } from "../replace-file.ts";
import { appendRecord } from "./append-record.ts";
import { createDataset, type MadeDataset } from "./create-dataset.ts";
import { creationOutlook } from "./creation-outlook.ts";
import { previewCreation } from "./preview-creation.ts";
import { provenanceAt } from "./provenance-at.ts";

type CreationRequestName =
  "creationOutlook" | "previewCreation" | "createDataset" | "appendRecord" | "provenanceAt";

export type CreationHandlers = {
  readonly [N in CreationRequestName]: (
    dataset: string,
    params: WorkerRequests[N]["params"],
    onShare: (share: number) => void,
  ) => Promise<WorkerRequests[N]["answer"]>;
};

type CheckMeans = Pick<CheckOptions, "jobs" | "shardWorkerPath">;

export function creationHandlers(jobs: DatasetJobs, means: CheckMeans): CreationHandlers {
  /** One record after the other: each is written behind the one before. */
  let last: Promise<unknown> = Promise.resolve();
  return {
    creationOutlook: (_dataset, { inputs }) => creationOutlook(inputs),
    previewCreation: (dataset, request) =>
      jobs.run(dataset, request.job, (signal) => previewCreation(request, signal)),
    createDataset: (dataset, request, onShare) =>
      jobs.prepare(dataset, request.job, (tools) => create(request, { means, onShare }, tools)),
    appendRecord: async (_dataset, request) => {
      const appended = last.then(() => appendRecord(request));
      last = appended.catch(() => undefined);
      return appended;
    },
    provenanceAt: (_dataset, request) => provenanceAt(request),
  };
}

/** Reading is the smaller part of the work: records are looked at, too. */
const shareOfReading = 0.4;

/** A person sees the outcome before the files are put in their places. Rejects with a Failure if it cannot be done. */
async function create(
  { inputs, options, settings, out, appends, redaction }: CreateRequest,
  { means, onShare }: { readonly means: CheckMeans; readonly onShare: (share: number) => void },
  { signal, confirm }: JobTools<CreationOutcome>,
): Promise<JobEnd<CreationOutcome>> {
  const file = await writableFile(out);
  const sidecar = options.provenance === "sidecar" ? await writableFile(sidecarOf(out)) : undefined;
  const made = await createDataset({
    inputs,
    options,
    settings,
    output: { file, sidecar, appends },
    redaction: redaction && exportRedaction(redaction),
    check: means,
    signal,
    onProgress: (progress, step) => {
      const share = shareOf(progress);
      onShare(
        step === "creating"
          ? share * shareOfReading
          : shareOfReading + share * (1 - shareOfReading),
      );
    },
    confirm: (result) => confirm(outcomeOf(result)),
  });
  if (made.tally.written === 0 && made.tally.read === 0) {
    throw new Failure(`There is nothing in the sources that "${printable(out)}" could be made of.`);
  }
  return { outcome: outcomeOf(made), isWritten: made.isWritten };
}

function outcomeOf({ format, tally, notes, redacted, looked }: MadeDataset): CreationOutcome {
  if (looked === undefined) throw new Error("The records were not looked at.");
  return { format: format.id, tally, notes, redacted, ...looked };
}
