import { dirname } from "node:path";

import type { Config } from "../core/settings.ts";
import { configsForDataset, ConfigFinder, readConfigFile } from "../node/config-file.ts";

/** By path of the dataset; one that has no settings file is missing. */
export type DatasetConfigs = ReadonlyMap<string, readonly Config[]>;

/** All settings files are read before any work begins, so that a broken one costs no waiting. */
export async function readConfigs(
  paths: readonly string[],
  configPath: string | undefined,
): Promise<DatasetConfigs> {
  const given = configPath === undefined ? undefined : await readConfigFile(configPath);
  const finder = new ConfigFinder();
  const configs = new Map<string, readonly Config[]>();
  for (const path of paths) {
    const file = given ?? (await finder.find(path === "-" ? "." : dirname(path)));
    if (file !== undefined) configs.set(path, await configsForDataset(file, path));
  }
  return configs;
}
