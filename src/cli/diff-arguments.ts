import type { Config } from "../core/settings.ts";
import { Failure } from "../node/failure.ts";
import { checkOptions, generalOptions, type Option } from "./options.ts";
import { givenFormat } from "./setting-options.ts";
import { statsOptions } from "./stats-arguments.ts";
import { oneOf, wholeNumber, type Words } from "./words.ts";

const diffOutputs = ["pretty", "json", "markdown"] as const;
export type DiffOutput = (typeof diffOutputs)[number];

export const diffOptions = {
  output: {
    value: diffOutputs.join("|"),
    help: "Form of the report (default: pretty); markdown is a comment for a pull request",
  },
  git: { value: "REVISION", help: "Compare FILE with this revision of it (default: HEAD)" },
  "exit-code": { help: "Exit with 1 if the datasets are different, as git diff does" },
  "max-records": {
    value: "N",
    help: "List at most N records that were edited, added, and removed, each (default: 20; json: all)",
  },
  excerpts: {
    help: "With the beginning of what each listed record is about; private values are masked as the settings have it",
  },
  encoding: statsOptions.encoding,
  format: checkOptions.format,
  jobs: checkOptions.jobs,
  config: checkOptions.config,
  ...generalOptions,
} as const satisfies Record<string, Option>;

export interface DiffCommand {
  readonly name: "diff";
  /** `undefined`: the revision of `after`. */
  readonly before: string | undefined;
  readonly after: string;
  readonly revision: string;
  readonly output: DiffOutput;
  readonly withExitCode: boolean;
  readonly withExcerpts: boolean;
  readonly maxRecords: number;
  /** Id of a tokenizer, or the path of a `tokenizer.json`. */
  readonly encoding: string;
  readonly jobs: number | undefined;
  readonly settings: Config;
  readonly configPath: string | undefined;
}

export const diffTable = { command: "diff", options: diffOptions } as const;

const usualRecords = 20;

export function diffCommand(words: Words<keyof typeof diffOptions>): DiffCommand {
  const { before, after } = pathsOf(words);
  const output = oneOf("output", diffOutputs, words.last("output") ?? "pretty");
  return {
    name: "diff",
    before,
    after,
    revision: words.last("git") ?? "HEAD",
    output,
    withExitCode: words.has("exit-code"),
    withExcerpts: words.has("excerpts"),
    maxRecords:
      wholeNumber("max-records", 0, words.last("max-records")) ??
      (output === "json" ? Infinity : usualRecords),
    encoding: words.last("encoding") ?? "o200k_base",
    jobs: wholeNumber("jobs", 1, words.last("jobs")),
    settings: { format: givenFormat(words) },
    configPath: words.last("config"),
  };
}

function pathsOf(words: Words<keyof typeof diffOptions>): Pick<DiffCommand, "before" | "after"> {
  const [first, second, ...more] = words.positionals;
  if (first === undefined || more.length > 0) {
    throw new Failure(
      'Say what to compare: "tunesmith diff BEFORE AFTER" for two files, "tunesmith diff FILE" for a file and what git has of it.',
    );
  }
  if (second === undefined) {
    if (first !== "-") return { before: undefined, after: first };
    throw new Failure("git has nothing of standard input: name the other dataset as well.");
  }
  if (words.has("git")) {
    throw new Failure("--git compares one file with a revision of it: leave out the other file.");
  }
  if (first === "-" && second === "-") {
    throw new Failure("Only one of both can be standard input: name a file for the other one.");
  }
  return { before: first, after: second };
}
