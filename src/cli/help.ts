import { checkOptions } from "./options.ts";
import type { Option } from "./options.ts";

export const generalHelp = `Tunesmith checks datasets for fine-tuning language models (JSONL).

Usage: tunesmith check [options] PATH...

Commands:
  check      Say what is wrong with datasets

Options:
  --help     Print this help; after a command: the help of the command
  --version  Print the version
`;

export const checkHelp = `Usage: tunesmith check [options] PATH...

Says what is wrong with datasets. PATH is a file, a folder (its .jsonl and .ndjson files, without node_modules and
folders whose names start with a dot), a glob pattern, or - for standard input.

Options:
${optionLines(checkOptions)}
Settings come from the tunesmith.json nearest to each file, in its folder or above; options outdo them.

Exit code: 0 no findings that --fail-on names, 1 findings, 2 the check could not run, 130 interrupted.
`;

function optionLines(options: Readonly<Record<string, Option>>): string {
  return Object.entries(options)
    .map(
      ([name, { value, help }]) =>
        `  --${name}${value === undefined ? "" : ` ${value}`}\n      ${help}\n`,
    )
    .join("");
}
