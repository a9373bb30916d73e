/** `tunesmith split`: finds the settings, splits the dataset, then writes the report. */

import { availableParallelism } from "node:os";

import { splitReportJson, splitReportText, type SplitRun } from "../core/split/split-report.ts";
import { resolveSettings } from "../core/settings.ts";
import { splitDataset } from "../node/split-dataset.ts";
import { partOutputs, partSidecars } from "../node/split-dataset-outputs.ts";
import type { Installation } from "./check.ts";
import { readConfigs } from "./dataset-configs.ts";
import { startProgress } from "./progress.ts";
import type { SplitCommand } from "./split-arguments.ts";

/** What can be refused is refused before the first byte is written. */
export async function split(command: SplitCommand, installation: Installation): Promise<void> {
  const { path, sides, deal, isDryRun, replaces } = command;
  const names = sides.flatMap((side) => (side.path === undefined ? [] : [side.path]));
  const files = path === "-" ? [] : await partOutputs(path, names, { replaces });
  const sidecars = isDryRun ? [] : await partSidecars(path, files, { replaces });
  const configs = await readConfigs([path], command.configPath);
  const settings = resolveSettings(...(configs.get(path) ?? []), command.settings);
  const progress = startProgress(process.stderr, path, { verb: "Splitting" });
  const result = await splitDataset(path, {
    ...deal,
    settings,
    sides: sides.map(({ name, share }, side) => {
      return { name, share, file: isDryRun ? undefined : files[side], sidecar: sidecars[side] };
    }),
    check: {
      jobs: command.jobs ?? availableParallelism(),
      shardWorkerPath: installation.shardWorkerPath,
      onProgress: progress.show,
    },
  }).finally(progress.clear);
  const run: SplitRun = {
    ...result,
    path,
    isDryRun,
    sides,
    seed: deal.byTime === undefined ? deal.seed : undefined,
  };
  process.stdout.write(command.output === "json" ? splitReportJson(run) : splitReportText(run));
}
