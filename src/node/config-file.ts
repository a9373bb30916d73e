import { readFile } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

import { configsForFile } from "../core/overrides.ts";
import type { Config } from "../core/settings.ts";
import { Failure, readFailure, systemErrorCode } from "./failure.ts";
import { today } from "./today.ts";

export const configFileName = "tunesmith.json";

export interface ConfigFile {
  readonly path: string;
  readonly config: Config;
}

/**
 * Finds the settings of datasets: those of the nearest `tunesmith.json` in a folder or above it. Reads each file
 * once, so one finder serves one run.
 */
export class ConfigFinder {
  readonly #found = new Map<string, Promise<ConfigFile | undefined>>();

  /** Rejects with a Failure if the file cannot be read or is wrong. */
  find(folder: string): Promise<ConfigFile | undefined> {
    const path = resolve(folder);
    let found = this.#found.get(path);
    if (found === undefined) {
      found = this.#search(path);
      this.#found.set(path, found);
    }
    return found;
  }

  async #search(folder: string): Promise<ConfigFile | undefined> {
    const path = join(folder, configFileName);
    const text = await readIfPresent(path);
    if (text !== undefined) return { path, config: await parse(text, path) };
    const parent = dirname(folder);
    return parent === folder ? undefined : this.find(parent);
  }
}

/** What a settings file says about a dataset; "-" is standard input, which no override names. */
export async function configsForDataset(
  { path, config }: ConfigFile,
  dataset: string,
): Promise<readonly Config[]> {
  const name = relative(dirname(resolve(path)), resolve(dataset));
  const isBelow = dataset !== "-" && !isOutside(name);
  const pathInProject = isBelow ? name.replaceAll(sep, "/") : undefined;
  return configsForFile(config, pathInProject, { source: nearName(path), today: today() });
}

/** Reads a settings file that has to be there. */
export async function readConfigFile(path: string): Promise<ConfigFile> {
  let text;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw readFailure(path, error);
  }
  return { path, config: await parse(text, path) };
}

async function readIfPresent(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw readFailure(nearName(path), error);
  }
}

async function parse(text: string, path: string): Promise<Config> {
  // The schema library takes longer to load than most datasets to check.
  const { readConfig } = await import("../core/config.ts");
  const { config, problems } = await readConfig(text, nearName(path));
  if (problems === undefined) return config;
  throw new Failure(problems[0]);
}

/** Files below the folder one is in are named from there. */
function nearName(path: string): string {
  const name = relative(process.cwd(), path);
  return isOutside(name) ? path : name;
}

/** Whether a relative path leads out of its folder; on Windows to another drive. */
function isOutside(name: string): boolean {
  return name === ".." || name.startsWith(`..${sep}`) || isAbsolute(name);
}
