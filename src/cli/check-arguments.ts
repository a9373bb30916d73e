import type { Config } from "../core/settings.ts";
import { targets } from "../core/targets/index.ts";
import { unknownName } from "../core/wording.ts";
import type { BaselineOptions } from "../node/baseline-file.ts";
import { Failure } from "../node/failure.ts";
import { checkOptions, outputs, thresholds } from "./options.ts";
import type { Output, Threshold } from "./options.ts";
import { givenSettings } from "./setting-options.ts";
import { oneOf, wholeNumber, type Words } from "./words.ts";

export interface CheckCommand {
  readonly name: "check";
  readonly paths: readonly string[];
  readonly output: Output;
  readonly failOn: Threshold;
  /** What `--format`, `--target` and `--rule` say, to be laid over the settings file. */
  readonly settings: Config;
  readonly configPath: string | undefined;
  readonly baseline: BaselineOptions | undefined;
  /** Paths of the other splits; none: they are told by settings or names. */
  readonly against: readonly string[];
  readonly maxFindings: number | undefined;
  readonly jobs: number | undefined;
}

export const checkTable = {
  command: "check",
  options: checkOptions,
} as const;

export function checkCommand(words: Words<keyof typeof checkOptions>): CheckCommand {
  const paths = words.positionals;
  if (paths.length === 0) {
    throw new Failure(
      'Say what to check: name a file, a folder or a pattern, or "-" for standard input.',
    );
  }
  return {
    name: "check",
    paths,
    output: oneOf("output", outputs, words.last("output") ?? "pretty"),
    failOn: oneOf("fail-on", thresholds, words.last("fail-on") ?? "error"),
    settings: { ...givenSettings(words), ...givenTargets(words) },
    configPath: words.last("config"),
    baseline: baselineOptions(words),
    against: words.all("against"),
    maxFindings: wholeNumber("max-findings", 0, words.last("max-findings")),
    jobs: wholeNumber("jobs", 1, words.last("jobs")),
  };
}

/** What `--target` says; it replaces what the settings file does. */
function givenTargets(words: Words<"target">): Config {
  const ids = words.all("target");
  const known = targets.map(({ id }) => id);
  for (const id of ids) {
    if (!known.includes(id)) throw new Failure(unknownName("target", id, known));
  }
  return ids.length === 0 ? {} : { targets: ids };
}

function baselineOptions(words: Words<keyof typeof checkOptions>): BaselineOptions | undefined {
  const path = words.last("baseline");
  const isUpdated = words.has("update-baseline");
  if (path !== undefined) return { path, isUpdated };
  if (!isUpdated) return undefined;
  throw new Failure("--update-baseline needs --baseline FILE: say which file to write.");
}
