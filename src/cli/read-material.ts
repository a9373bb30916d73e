/** Reads a dataset for what rules say of it, and for the sample that a model would be shown. */

import { availableParallelism } from "node:os";

import type { QualityMaterial } from "../core/quality/quality-material.ts";
import { qualityMaterial, type QualityOptions } from "../node/quality-material.ts";
import { startProgress } from "./progress.ts";

/** `path`: "-" is standard input. Rejects with a Failure for what has no records. */
export function readMaterial(
  path: string,
  options: Pick<QualityOptions, "settings" | "sample" | "shardWorkerPath">,
): Promise<QualityMaterial> {
  const progress = startProgress(process.stderr, path, { verb: "Reading" });
  return qualityMaterial(path, {
    ...options,
    jobs: availableParallelism(),
    onProgress: progress.show,
  }).finally(progress.clear);
}
