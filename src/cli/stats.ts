/** `tunesmith stats`: counts records, turns and tokens of datasets, then writes the report. */

import { resolveSettings } from "../core/settings.ts";
import { statsJson, statsText, type FileStats } from "../core/stats/stats-report.ts";
import { datasetPaths } from "../node/dataset-paths.ts";
import { datasetStats } from "../node/dataset-stats.ts";
import { loadTokenCounter } from "../node/tokenizer-file.ts";
import { readConfigs } from "./dataset-configs.ts";
import { startProgress } from "./progress.ts";
import type { StatsCommand } from "./stats-arguments.ts";

/** Nothing is written before everything was counted. */
export async function stats(command: StatsCommand): Promise<void> {
  const paths = await datasetPaths(command.paths, { withPacked: true });
  const configs = await readConfigs(paths, command.configPath);
  const counter = await loadTokenCounter(command.encoding);
  const files: FileStats[] = [];
  for (const path of paths) {
    const settings = resolveSettings(...(configs.get(path) ?? []), command.settings);
    const progress = startProgress(process.stderr, path, { verb: "Counting" });
    const counted = await datasetStats(path, {
      settings,
      counter,
      onProgress: progress.show,
    }).finally(progress.clear);
    files.push({ path, ...counted });
  }
  process.stdout.write(command.output === "json" ? statsJson(files) : statsText(files));
}
