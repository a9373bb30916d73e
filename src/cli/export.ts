/** `tunesmith export`: finds settings and keys, makes the files for the target, then says what to do with them. */

import { availableParallelism } from "node:os";

import {
  exportReportJson,
  exportReportText,
  type ExportRun,
} from "../core/export/export-report.ts";
import { resolveSettings } from "../core/settings.ts";
import { exportDataset } from "../node/export-dataset.ts";
import type { Installation } from "./check.ts";
import { readConfigs } from "./dataset-configs.ts";
import type { ExportCommand } from "./export-arguments.ts";
import { startProgress } from "./progress.ts";
import { prepareRedaction } from "./redaction.ts";

/** Leaves the verdict in `process.exitCode`: 1 if what would be written is not to be. */
export async function exportForTarget(
  command: ExportCommand,
  { version, shardWorkerPath }: Installation,
): Promise<void> {
  const { path, deal, redaction, jobs = availableParallelism() } = command;
  const configs = await readConfigs([path], command.configPath);
  const settings = resolveSettings(...(configs.get(path) ?? []), command.settings);
  const progress = startProgress(process.stderr, path, { verb: "Exporting" });
  const exported = await exportDataset({
    ...command,
    settings,
    redaction: redaction && (await prepareRedaction(redaction)),
    deal: { ...deal, shares: deal.shares ?? [1] },
    version,
    choices: {
      ratio: deal.shares,
      seed: deal.shares === undefined || deal.byTime !== undefined ? undefined : deal.seed,
      stratify: command.stratify,
      groupBy: deal.groupBy,
      byTime: deal.byTime,
      redact: redaction?.mode,
      entities: redaction?.entities ?? [],
      systemPrompt: command.system?.mode,
      mergesTurns: command.mergesTurns,
    },
    check: { jobs, shardWorkerPath },
    onProgress: progress.show,
  }).finally(progress.clear);
  process.exitCode = exported.outcome === "done" ? 0 : 1;
  const run: ExportRun = { ...exported, path, folder: command.folder, isDryRun: command.isDryRun };
  process.stdout.write(command.output === "json" ? exportReportJson(run) : exportReportText(run));
}
