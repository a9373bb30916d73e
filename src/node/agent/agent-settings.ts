/** The settings of datasets that agents name, where no editor has them. */

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

import { resolveSettings, type Settings } from "../../core/settings.ts";
import { configFileName, configsForDataset, ConfigFinder } from "../config-file.ts";
import { Failure } from "../failure.ts";
import type { AllowedFile, AllowedFiles } from "./allowed-files.ts";

/**
 * Those of the tunesmith.json nearest to it, as it is now, also above the folders: a project's own kinds of private values
 * hold for the datasets in it. What is wrong with a file above is not told, as agents may not read there.
 */
export async function nearestSettings(
  file: AllowedFile | undefined,
  { roots }: Pick<AllowedFiles, "roots">,
): Promise<Settings> {
  const path = file?.path ?? join(roots[0] ?? ".", "-");
  try {
    const config = await new ConfigFinder().find(dirname(path));
    return resolveSettings(...(config ? await configsForDataset(config, path) : []));
  } catch (error) {
    if (!(error instanceof Failure) || hasConfigBelow(dirname(path), roots)) throw error;
    throw new Failure(
      `The ${configFileName} above the folders that may be read is wrong: a person has to repair it, "tunesmith check" says how.`,
      { cause: error },
    );
  }
}

function hasConfigBelow(folder: string, roots: readonly string[]): boolean {
  if (existsSync(join(folder, configFileName))) return true;
  const parent = dirname(folder);
  return !roots.includes(folder) && parent !== folder && hasConfigBelow(parent, roots);
}
