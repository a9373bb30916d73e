import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";

import type { LogMapping } from "../../core/create/logs/log-mapping.ts";
import { readLogMapping } from "../../core/create/logs/log-mapping-file.ts";
import { Failure, readFailure } from "../failure.ts";

/** Rejects with a Failure if the file cannot be read, or is no mapping. */
export async function readLogMappingFile(path: string): Promise<LogMapping> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw readFailure(path, error);
  });
  const { mapping, problems } = await readLogMapping(text, path);
  if (mapping === undefined) throw new Failure(problems[0]);
  return mapping;
}

/**
 * What log messages mean to a project: what it names in its `tunesmith.json`, from the folder of that; `undefined`:
 * nothing, so the starter counts.
 */
export async function projectLogMapping(
  logMapping: string | undefined,
  configPath: string | undefined,
): Promise<LogMapping | undefined> {
  if (logMapping === undefined) return undefined;
  return readLogMappingFile(resolve(dirname(configPath ?? "."), logMapping));
}
