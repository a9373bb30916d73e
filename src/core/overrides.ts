/** Which of a configuration's settings a file gets: the overrides of `tunesmith.json` are for the files they name. */

import type { Config } from "./settings.ts";

/**
 * The configurations to lay over each other for one file: the project's, then those of its overrides that name the
 * file. `path`: from the folder of the settings file, with forward slashes; `undefined` for what has no path in it.
 */
export async function configsForFile(
  config: Config,
  path: string | undefined,
): Promise<readonly Config[]> {
  const { overrides = [] } = config;
  if (overrides.length === 0 || path === undefined) return [config];
  // Most projects have no overrides.
  const { default: picomatch } = await import("picomatch/posix.js");
  const naming = overrides.filter(({ files }) => {
    const excluded = files.filter(isExclusion).map((pattern) => pattern.slice(1));
    const included = files.filter((pattern) => !isExclusion(pattern));
    return picomatch(included, { dot: true, nonegate: true, ignore: excluded })(path);
  });
  return [config, ...naming];
}

/** `!archive/*` takes files out again; `!(a|b).jsonl` is a pattern. */
function isExclusion(pattern: string): boolean {
  return /^![^(]/.test(pattern);
}

/** The pattern that names this one file. */
export function patternOfPath(path: string): string {
  // picomatch folds runs of backslashes into one, so those of the name get brackets instead.
  return path.replace(/\\|[*?+@!|"()[\]{}^$]/g, (character) => {
    return character === "\\" ? "[\\\\]" : `\\${character}`;
  });
}
