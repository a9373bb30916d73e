/**
 * Which of a configuration's settings a file gets: overrides and ignores of `tunesmith.json` are for the files they name,
 * and ignores for the time they are given.
 */

import type { Ignore } from "./privacy/privacy-settings.ts";
import type { Config } from "./settings.ts";

/** Whether one of the patterns names the file; patterns with `!` in front take files out again. */
type Naming = (patterns: readonly string[]) => boolean;

export interface Circumstances {
  /** What messages call the settings file. */
  readonly source: string;
  /** YYYY-MM-DD, where the user is. */
  readonly today: string;
}

/**
 * The configurations to lay over each other for one file: the project's, without ignores for other files, then those of
 * its overrides that name the file. `path`: from the folder of the settings file, with forward slashes; `undefined` for
 * what has no path in it, which no pattern names.
 */
export async function configsForFile(
  config: Config,
  path: string | undefined,
  circumstances: Circumstances,
): Promise<readonly Config[]> {
  const { overrides = [], privacy } = config;
  const ignores = privacy?.ignore ?? [];
  const hasPatterns = overrides.length > 0 || ignores.some(({ files }) => files !== undefined);
  const isNamed = path === undefined || !hasPatterns ? () => false : await namingOf(path);
  const ownConfig =
    ignores.length === 0
      ? config
      : {
          ...config,
          privacy: { ...privacy, ignore: ignoresForFile(ignores, isNamed, circumstances) },
        };
  return [ownConfig, ...overrides.filter(({ files }) => isNamed(files))];
}

function ignoresForFile(
  ignores: readonly Ignore[],
  isNamed: Naming,
  { source, today }: Circumstances,
): Ignore[] {
  return ignores.flatMap((ignore, position) => {
    const { files, until } = ignore;
    if (files !== undefined && !isNamed(files)) return [];
    const place = { file: source, position };
    return { ...ignore, place, isExpired: until !== undefined && until < today };
  });
}

async function namingOf(path: string): Promise<Naming> {
  // Most projects have no patterns.
  const { default: picomatch } = await import("picomatch/posix.js");
  return (patterns) => {
    const excluded = patterns.filter(isExclusion).map((pattern) => pattern.slice(1));
    const included = patterns.filter((pattern) => !isExclusion(pattern));
    return picomatch(included, { dot: true, nonegate: true, ignore: excluded })(path);
  };
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
