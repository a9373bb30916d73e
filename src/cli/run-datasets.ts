/** Which datasets a run checks, and with which other splits it compares each of them. */

import { resolve } from "node:path";

import { leakSettings } from "../core/leakage/leak-settings.ts";
import { looksForLeaks } from "../core/leakage/leak-findings.ts";
import { resolveSettings, type Settings } from "../core/settings.ts";
import type { BaselineFile } from "../node/baseline-file.ts";
import type { RunDataset } from "../node/dataset-leaks.ts";
import { assertSplit, isSameFile, otherSplits, sameFile } from "../node/split-files.ts";
import type { CheckCommand } from "./check-arguments.ts";
import { readConfigs } from "./dataset-configs.ts";

/**
 * Those of `paths`, each once, then the files of `--against` that are not among them, of which only leaks are reported.
 * Rejects with a Failure for another split that cannot be one; nothing has been checked then.
 */
export async function runDatasets(
  paths: readonly string[],
  { against, configPath, settings: given }: CheckCommand,
  baseline: BaselineFile | undefined,
): Promise<RunDataset[]> {
  const named = await againstPaths(against, paths);
  const extra = named.filter((path) => !paths.includes(path));
  const configs = await readConfigs([...paths, ...extra], configPath);
  const settingsOf = (path: string): Settings =>
    resolveSettings(...(configs.get(path) ?? []), given);
  const datasets: RunDataset[] = [];
  for (const path of paths) {
    const settings = settingsOf(path);
    const others =
      against.length > 0
        ? named.filter((other) => other !== path)
        : await splitsOf(path, settings, paths);
    const known = baseline?.forDataset(path);
    datasets.push({ path, settings, baseline: known, others });
  }
  for (const path of extra) {
    const settings = leakSettings(settingsOf(path));
    if (!looksForLeaks(settings)) continue;
    const known = baseline?.forDataset(path, "split-leakage");
    datasets.push({ path, settings, baseline: known, others: paths });
  }
  return datasets;
}

/** The files of `--against`; those that are checked as well by the path they have there. */
async function againstPaths(
  against: readonly string[],
  paths: readonly string[],
): Promise<string[]> {
  const named = new Map<string, string>();
  for (const path of against) {
    await assertSplit(path);
    const same: string[] = [];
    for (const checked of paths) {
      if (checked !== "-" && (await isSameFile(path, checked))) same.push(checked);
    }
    if (same.length === paths.length) throw sameFile(path);
    const name = same[0] ?? path;
    named.set(resolve(name), name);
  }
  return [...named.values()];
}

/** Those that are checked as well by the path they have there. */
async function splitsOf(
  path: string,
  settings: Settings,
  paths: readonly string[],
): Promise<string[]> {
  if (!looksForLeaks(settings)) return [];
  const checked = new Map(paths.map((one) => [resolve(one), one]));
  const others = await otherSplits(path, settings);
  return others.map((other) => checked.get(resolve(other)) ?? other);
}
