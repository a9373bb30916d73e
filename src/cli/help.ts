import type { CommandName } from "./arguments.ts";
import { fixOptions, restoreOptions, revealOptions } from "./fix-options.ts";
import { checkOptions } from "./options.ts";
import type { Option } from "./options.ts";

export const generalHelp = `Tunesmith checks and cleans datasets for fine-tuning language models (JSONL).

Usage: tunesmith COMMAND [options] PATH...

Commands:
  check      Say what is wrong with datasets
  fix        Apply safe fixes to datasets, redact what is private, drop duplicates and the like
  restore    Bring back what fix has dropped
  reveal     Turn pseudonyms back into what they stand for

Options:
  --help     Print this help; after a command: the help of the command
  --version  Print the version
`;

const pathHelp = `PATH is a file, a folder (its .jsonl and .ndjson files, without node_modules and folders whose names start with a
dot), a glob pattern, or - for standard input.`;

const settingsHelp = `Settings come from the tunesmith.json nearest to each file, in its folder or above; options outdo them.`;

export const commandHelp: Readonly<Record<CommandName, string>> = {
  check: `Usage: tunesmith check [options] PATH...

Says what is wrong with datasets.
${pathHelp}

Options:
${optionLines(checkOptions)}
${settingsHelp}
Splits are compared with each other: files whose names differ in the name of the split only (train.jsonl, valid.jsonl),
or those of --against. Of a file of --against that is no PATH, only what it shares with the others is reported.

Exit code: 0 no findings that --fail-on names, 1 findings, 2 the check could not run, 130 interrupted.
`,
  fix: `Usage: tunesmith fix [options] PATH...

Applies the safe fixes of all findings, redacts what is private (--redact), and drops records (--drop-…), in one run.
What is dropped is kept in a ledger, from which "tunesmith restore" brings it back.
${pathHelp}
Give --out or --in-place; standard input goes to standard output without. A report says what was done and what a check
of the result finds; it goes to standard error where the result takes standard output.

Options:
${optionLines(fixOptions)}
${settingsHelp}
Where host names are redacted, those that any file names are looked for in all files of the run, which are read once
more for that; in standard input, those of a record in that record.
A key has at least 16 bytes. Who has it can turn pseudonyms back: keep it out of the repository.

Exit code: 0 done, 1 done, and findings are left that --fail-on names, 2 it could not be done, 130 interrupted.
`,
  restore: `Usage: tunesmith restore [options] LEDGER

Brings lines that "tunesmith fix" has removed back to their places in the cleaned dataset, all of them or some, and
takes them out of the ledger. A dataset that has changed since is refused, as is a ledger that is damaged.

Options:
${optionLines(restoreOptions)}
Exit code: 0 done, 2 it could not be done, 130 interrupted.
`,
  reveal: `Usage: tunesmith reveal [options] VALUE...

Turns pseudonyms of IP addresses, MAC addresses and AS numbers back, with the key they were made with: a line each,
pseudonym, tabulator, original. VALUE may be - for the lines of standard input.

Options:
${optionLines(revealOptions)}
Exit code: 0 all were turned back, 1 some cannot be, 2 it could not be done.
`,
};

function optionLines(options: Readonly<Record<string, Option>>): string {
  return Object.entries(options)
    .map(
      ([name, { value, help }]) =>
        `  --${name}${value === undefined ? "" : ` ${value}`}\n      ${help}\n`,
    )
    .join("");
}
