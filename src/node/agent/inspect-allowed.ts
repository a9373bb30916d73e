/** Checks a file for an agent. */

import type { Format } from "../../core/formats/format.ts";
import type { DatasetReport } from "../../core/report.ts";
import type { Settings } from "../../core/settings.ts";
import { inspectFile, inspectStream, type CheckOptions } from "../check-file.ts";
import { readFailure } from "../failure.ts";
import { packedContent } from "../import/packed-file.ts";
import type { InspectedDataset } from "../inspected-dataset.ts";
import { shareOf } from "../record-lines.ts";
import type { AgentMeans } from "./agent-means.ts";
import type { AllowedFile } from "./allowed-files.ts";

export interface Inspected {
  readonly report: DatasetReport;
  readonly format: Format | undefined;
}

/** Other splits of the dataset are not read: nobody has named them. */
export async function inspectAllowed(
  { path }: AllowedFile,
  settings: Settings,
  { shardWorkerPath, jobs, signal, onShare }: AgentMeans,
): Promise<Inspected> {
  const dataset = await inspect(path, {
    ...{ settings, shardWorkerPath, jobs, signal },
    onProgress: (progress) => {
      onShare(shareOf(progress));
    },
  });
  try {
    signal.throwIfAborted();
    return { report: dataset.report(), format: dataset.format };
  } finally {
    dataset.close();
  }
}

async function inspect(path: string, options: CheckOptions): Promise<InspectedDataset> {
  try {
    const content = await packedContent(path);
    return await (content ? inspectStream(content, options, path) : inspectFile(path, options));
  } catch (error) {
    if (options.signal?.aborted === true) throw error;
    throw readFailure(path, error);
  }
}
