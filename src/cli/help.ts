import { formats } from "../core/formats/index.ts";
import type { CommandName } from "./arguments.ts";
import { assessOptions } from "./assess-arguments.ts";
import { completionOptions, shells } from "./completion-arguments.ts";
import { convertOptions } from "./convert-options.ts";
import { creatableFormats, createOptions } from "./create-options.ts";
import { inputOptionGroups, scenarioOptions } from "./cost-options.ts";
import { diffOptions } from "./diff-arguments.ts";
import { exportOptions } from "./export-options.ts";
import { fixOptions, restoreOptions, revealOptions } from "./fix-options.ts";
import { recommendOptions } from "./recommend-arguments.ts";
import { mcpOptions } from "./mcp-arguments.ts";
import { checkOptions } from "./options.ts";
import type { Option } from "./options.ts";
import { splitOptions } from "./split-options.ts";
import { statsOptions } from "./stats-arguments.ts";

/** What each command does, in a line, in the order of the help. */
export const commandSummaries: Readonly<Record<CommandName, string>> = {
  create: "Make a dataset of tickets, configurations or logs",
  check: "Say what is wrong with datasets",
  fix: "Apply safe fixes to datasets, redact what is private, drop duplicates and the like",
  convert: "Write a dataset in another format, or a table as a dataset",
  export: "Make a dataset ready for a platform: repaired, converted, split, checked",
  restore: "Bring back what fix has dropped",
  reveal: "Turn pseudonyms back into what they stand for",
  split: "Split a dataset into training, validation and test files that share nothing",
  stats: "Count records, turns, lengths and tokens",
  diff: "Say which records of two datasets differ, or of a dataset and what git has of it",
  cost: "Say what fine-tuning costs, what it saves, and when it pays",
  assess: "Say how good a dataset is: by rules, and by a language model if you agree",
  recommend:
    "Say whether to fine-tune at all, and what else would do: by rules, and by a model if you agree",
  mcp: "Serve agents: check, find records, estimate cost, preview redaction",
  completion: "Print what a shell needs to complete the command line",
};

const longestName = Math.max(...Object.keys(commandSummaries).map((name) => name.length));

export const generalHelp = `Tunesmith checks and cleans datasets for fine-tuning language models (JSONL).

Usage: tunesmith COMMAND [options] PATH...

Commands:
${Object.entries(commandSummaries)
  .map(([name, summary]) => `  ${name.padEnd(longestName)}  ${summary}\n`)
  .join("")}
Options:
  --help     Print this help; after a command: the help of the command
  --version  Print the version
`;

const pathHelp = (files: string): string =>
  folded(
    `PATH is a file, a folder (${files}, without node_modules and folders whose names start with a dot), a glob pattern, or - for standard input.`,
  );

const packedPathHelp = pathHelp("its .jsonl and .ndjson files, also packed as .gz");

const settingsHelp = `Settings come from the tunesmith.json nearest to each file, in its folder or above; options outdo them.`;

const modelHelp = folded(
  "The key is ANTHROPIC_API_KEY of the environment, or of --api-key-file: a .env is not read because it is there. On a terminal a question is asked before anything is sent; elsewhere --yes is needed. Answers are kept: nothing is paid twice. Ctrl-C stops, and what was answered is told.",
);

export const commandHelp: Readonly<Record<CommandName, string>> = {
  check: `Usage: tunesmith check [options] PATH...

Says what is wrong with datasets.
${packedPathHelp}

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
${pathHelp("its .jsonl and .ndjson files")}
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
  convert: `Usage: tunesmith convert [options] --to FORMAT --out FILE PATH

Writes a dataset in another format. What records lose and which ones cannot be held is listed; then nothing is written,
unless --allow-loss is given. PATH is a file, or - for standard input, which goes to standard output without --out: JSON
Lines, a JSON array, a table with a header (CSV and the like), each of them also packed by gzip.
The report goes to standard error where the result takes standard output.

Options:
${optionLines(convertOptions)}
${folded(`Formats: ${formats.map(({ id }) => id).join(", ")}.`)}

Exit code: 0 done, 1 something would be lost and nothing was written, 2 it could not be done, 130 interrupted.
`,
  create: `Usage: tunesmith create --kind ticket|config|log --out FILE [options] PATH...
       tunesmith create --kind config --before PATH --after PATH --out FILE [options]
       tunesmith create --starter-mapping FILE

Makes a dataset: a question and its answer of each ticket, configuration or log entry. PATH is a file, a folder, or - for
standard input: tables (CSV and the like, JSON and JSON Lines exports), logs, configurations, all of them also packed by
gzip. What is skipped or left out is counted and listed; beside the dataset it is written what each record was made of
(NAME.provenance.jsonl). The new records are checked; private values are redacted before anything is written (--redact).

Options:
${optionLines(createOptions)}
${folded(`Formats: ${creatableFormats.join(", ")}.`)}
Settings come from the tunesmith.json nearest to the dataset, in its folder or above; options outdo them.

Exit code: 0 written (or would be, with --dry-run), 1 written with errors, or nothing to write, 2 it could not be done,
130 interrupted.
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
  export: `Usage: tunesmith export --target ID --out FOLDER [options] PATH

Makes a dataset ready for a platform, in one run: applies safe fixes, redacts (--redact), converts to a format of the
platform where it is in none, splits (--ratio), and checks each file as the platform would. Writes train.jsonl (and
validation.jsonl, test.jsonl) and manifest.json, which says what was done, what is left and what the files are: all of
them, or none. Then it says what to do with them.
PATH is a file: JSON Lines, also packed with gzip, a JSON array, or a table (CSV).

Options:
${optionLines(exportOptions)}
${settingsHelp}

Exit code: 0 done, 1 nothing written, as records would lose something or the platform would not take the files, 2 it
could not be done, 130 interrupted. With --dry-run the same as without.
`,
  split: `Usage: tunesmith split [options] --train FILE --validation FILE [--test FILE] PATH

Splits a dataset into files for training, validation and test. Records that belong together are never in two of them:
duplicates, near-duplicates, those with one prompt or one ticket, and what --group-by names. So the shares hold as well
as these groups allow. Lines are copied as they are, in their order; all files are written, or none.

Options:
${optionLines(splitOptions)}
${settingsHelp}

Exit code: 0 done, 2 it could not be done, 130 interrupted.
`,
  stats: `Usage: tunesmith stats [options] PATH...

Counts records, turns, lengths and tokens, those of them that are trained on, and how often each answer is given where
all answers are short. Tokens of chats are counted by OpenAI's formula, with three for each message.
${packedPathHelp}
It may be JSON Lines, a JSON array or a table with a header, each of them also packed by gzip.

Options:
${optionLines(statsOptions)}
${settingsHelp}

Exit code: 0 done, 2 it could not be done, 130 interrupted.
`,
  diff: `Usage: tunesmith diff [options] BEFORE AFTER
       tunesmith diff [options] [--git REVISION] FILE

Says which records were edited, added, removed or moved, what was changed in them, and what became of tokens and
findings. Records are compared by what they say: neither the order of keys nor white space between them makes others.
With one file, that file is compared with what its git repository has of it.
Each of both is a file, or - for standard input: JSON Lines, a JSON array or a table with a header, each of them also
packed by gzip. The report has line numbers, names of columns and sizes, but nothing of what records say (--excerpts).

Options:
${optionLines(diffOptions)}
${settingsHelp}

Exit code: 0 done, 1 done with --exit-code, and the datasets are different, 2 it could not be done, 130 interrupted.
`,
  cost: `Usage: tunesmith cost [options] [PATH...]

Says what fine-tuning costs, what it saves a month, when it has paid for itself, and whether to do it: for one scenario,
or for several side by side. Tokens and examples are those of the dataset, or --training-tokens without one.
${packedPathHelp}
It may be JSON Lines, a JSON array or a table with a header, each of them also packed by gzip. Of several
datasets, each has scenarios of its own.

Options:
${optionLines(scenarioOptions)}
Amounts are US dollars; a month has 30 days. Numbers may be written as 50,000, 50k or 1.5M, shares as 0.9 or 90 %.
What is not given comes from the dataset, the price book, the platform's own rules, or a default; the report says which.

${inputOptionGroups.map(({ title, options }) => `${title}:\n${optionLines(options)}`).join("\n")}
${settingsHelp}

Exit code: 0 done, whatever the verdict is, 2 it could not be done, 130 interrupted.
`,
  assess: `Usage: tunesmith assess [options] PATH
       tunesmith assess --list-models

Says how good a dataset is: its consistency, accuracy, completeness, diversity and format, with scores from 0 to 100, and
what to do about them. Rules look at all records. A language model then judges a sample of them, if you agree: what would
be sent, to whom, and for which price is shown first, and which private values are masked and which are not. Nothing
leaves the machine before.
--rules-only asks no model.
PATH is a file, or - for standard input: JSON Lines, a JSON array or a table with a header, each of them also packed by
gzip.

Options:
${optionLines(assessOptions)}
${modelHelp}
${settingsHelp}

Exit code: 0 done, 1 the quality is below --fail-below, 2 it could not be done, or not to its end, 130 interrupted.
`,
  recommend: `Usage: tunesmith recommend [options] [PATH]

Says whether to fine-tune, and what else would do. Rules decide by the figures of "tunesmith cost", by the quality of the
dataset and by what is needed; they are always shown, and first. A language model is asked for its advice then, if you
agree: what would be sent and for which price is shown first. No record is sent, only figures and --task.
PATH is a file: JSON Lines, a JSON array or a table with a header, each of them also packed by gzip. There may be none
yet: --training-tokens says how many tokens it will have.

Options:
${optionLines(recommendOptions)}
${modelHelp}
Numbers may be written as 50,000, 50k or 1.5M, shares as 0.9 or 90 %. The figures are explained in the help of cost.

${inputOptionGroups.map(({ title, options }) => `${title}:\n${optionLines(options)}`).join("\n")}
${settingsHelp}

Exit code: 0 done, whatever the verdict is, 2 it could not be done, or the model has not answered, 130 interrupted.
`,
  mcp: `Usage: tunesmith mcp [options]

Serves agents by the Model Context Protocol, on standard input and output, until standard input ends. Its tools check
datasets, find records, estimate costs and preview redaction. They only read, .jsonl and .ndjson files below --root, also
packed as .gz. Private values are masked in all that an agent is told; nothing is written, and nothing is sent elsewhere.

Options:
${optionLines(mcpOptions)}
${settingsHelp.replace("; options outdo them", "")}

Exit code: 0 done, 2 it could not start, 130 interrupted.
`,
  completion: `Usage: tunesmith completion ${shells.join("|")}

Prints a script by which a shell completes commands, options and their values. To have it in every new shell, add a line
to the file that the shell reads when it starts:

  bash   ~/.bashrc                   source <(tunesmith completion bash)
  zsh    ~/.zshrc, behind compinit   source <(tunesmith completion zsh)
  fish   ~/.config/fish/config.fish  tunesmith completion fish | source

Options:
${optionLines(completionOptions)}
Exit code: 0 done, 2 it could not be done.
`,
};

function optionLines(options: Readonly<Record<string, Option>>): string {
  return Object.entries(options)
    .map(
      ([name, { value, help }]) =>
        `  --${name}${value === undefined ? "" : ` ${value}`}\n      ${folded(help, "      ")}\n`,
    )
    .join("");
}

/** In lines that fit a terminal; those behind the first begin with the indentation, for which all leave room. */
function folded(text: string, indentation = ""): string {
  const width = 120 - indentation.length;
  let length = 0;
  return text.replace(/(\s*)(\S+)/g, (_, space: string, word: string) => {
    const isBroken = space.includes("\n");
    length = isBroken ? word.length : length + space.length + word.length;
    if (isBroken || length <= width) return space + word;
    length = word.length;
    return `\n${indentation}${word}`;
  });
}
