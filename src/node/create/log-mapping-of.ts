import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";

import type { LogMapping } from "../../core/create/logs/log-mapping.ts";
import { readLogMapping } from "../../core/create/logs/log-mapping-file.ts";
import { Failure, readFailure } from "../failure.ts";

/** As many as a person repairs at once. */
const shownProblems = 10;

/** Rejects with a Failure if the file cannot be read, or is no mapping. */
export async function readLogMappingFile(path: string): Promise<LogMapping> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw readFailure(path, error);
  });
  const { mapping, problems } = await readLogMapping(text, path);
  if (mapping === undefined) throw new Failure(problems.slice(0, shownProblems).join("\n"));
  return mapping;
}

/**
 * Path of what log messages mean to a project, which its `tunesmith.json` names from its own folder; `undefined`: it
 * names nothing, so the starter counts.
 */
export const projectLogMapping = (
  logMapping: string | undefined,
  configPath: string | undefined,
): string | undefined =>
  logMapping === undefined ? undefined : resolve(dirname(configPath ?? "."), logMapping);
