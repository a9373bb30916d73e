/** Words of the command line to a command: everything is validated here, nothing touches the machine. */

import { printable, unknownName } from "../core/wording.ts";
import { Failure } from "../node/failure.ts";
import { assessCommand, assessTable, type AssessCommand } from "./assess-arguments.ts";
import { checkCommand, checkTable, type CheckCommand } from "./check-arguments.ts";
import {
  completionCommand,
  completionTable,
  type CompletionCommand,
} from "./completion-arguments.ts";
import { convertCommand, convertTable, type ConvertCommand } from "./convert-arguments.ts";
import { costCommand, costTable, type CostCommand } from "./cost-arguments.ts";
import {
  createCommand,
  createTable,
  type CreateCommand,
  type StarterCommand,
} from "./create-arguments.ts";
import { diffCommand, diffTable, type DiffCommand } from "./diff-arguments.ts";
import { exportCommand, exportTable, type ExportCommand } from "./export-arguments.ts";
import { fixCommand, fixTable, type FixCommand } from "./fix-arguments.ts";
import { mcpCommand, mcpTable, type McpCommand } from "./mcp-arguments.ts";
import { generalOptions } from "./options.ts";
import { recommendCommand, recommendTable, type RecommendCommand } from "./recommend-arguments.ts";
import { restoreCommand, restoreTable, type RestoreCommand } from "./restore-arguments.ts";
import { revealCommand, revealTable, type RevealCommand } from "./reveal-arguments.ts";
import { splitCommand, splitTable, type SplitCommand } from "./split-arguments.ts";
import { statsCommand, statsTable, type StatsCommand } from "./stats-arguments.ts";
import { positionalsOf, readWords, type CommandOptions, type Words } from "./words.ts";

export type Command =
  | AssessCommand
  | CheckCommand
  | CompletionCommand
  | FixCommand
  | ConvertCommand
  | CostCommand
  | CreateCommand
  | DiffCommand
  | ExportCommand
  | McpCommand
  | RecommendCommand
  | RestoreCommand
  | RevealCommand
  | SplitCommand
  | StarterCommand
  | StatsCommand
  | { readonly name: "version" }
  /** `of`: nothing for the command line as a whole. */
  | { readonly name: "help"; readonly of?: CommandName };

export const commandTables = {
  check: checkTable,
  fix: fixTable,
  convert: convertTable,
  create: createTable,
  export: exportTable,
  restore: restoreTable,
  reveal: revealTable,
  split: splitTable,
  stats: statsTable,
  diff: diffTable,
  cost: costTable,
  assess: assessTable,
  recommend: recommendTable,
  mcp: mcpTable,
  completion: completionTable,
} as const;
export type CommandName = keyof typeof commandTables;
export const commandNames = Object.keys(commandTables) as CommandName[];

/** Only to tell the command's name from the value of an option before it. */
const allOptions = Object.assign(
  {},
  ...Object.values(commandTables).map(({ options }) => options),
) as (typeof fixTable)["options"];

export function parseCommand(words: readonly string[]): Command {
  const [written] = positionalsOf(words, allOptions);
  const name = commandNames.find((one) => one === written);
  switch (name) {
    case "check":
      return parse(words, checkTable, checkCommand);
    case "fix":
      return parse(words, fixTable, fixCommand);
    case "convert":
      return parse(words, convertTable, convertCommand);
    case "create":
      return parse(words, createTable, createCommand);
    case "export":
      return parse(words, exportTable, exportCommand);
    case "restore":
      return parse(words, restoreTable, restoreCommand);
    case "reveal":
      return parse(words, revealTable, revealCommand);
    case "split":
      return parse(words, splitTable, splitCommand);
    case "stats":
      return parse(words, statsTable, statsCommand);
    case "diff":
      return parse(words, diffTable, diffCommand);
    case "cost":
      return parse(words, costTable, costCommand);
    case "assess":
      return parse(words, assessTable, assessCommand);
    case "recommend":
      return parse(words, recommendTable, recommendCommand);
    case "mcp":
      return parse(words, mcpTable, mcpCommand);
    case "completion":
      return parse(words, completionTable, completionCommand);
    case undefined:
      return withoutCommand(words, written);
  }
}

type GeneralOption = keyof typeof generalOptions;

function parse<Name extends string>(
  words: readonly string[],
  table: CommandOptions<Name | GeneralOption> & { readonly command: CommandName },
  make: (words: Words<Name | GeneralOption>) => Command,
): Command {
  const given = readWords(words, table);
  if (given.has("help")) return { name: "help", of: table.command };
  if (given.has("version")) return { name: "version" };
  return make({ ...given, positionals: given.positionals.slice(1) });
}

function withoutCommand(words: readonly string[], written: string | undefined): Command {
  if (written !== undefined && !words.includes("--help")) throw unknownCommand(written);
  const given = readWords(words, { command: "", options: generalOptions });
  if (given.has("help")) return { name: "help" };
  if (given.has("version")) return { name: "version" };
  throw new Failure(
    'Say what to do: "tunesmith check FILE" checks a dataset, "tunesmith --help" tells more.',
  );
}

function unknownCommand(name: string): Failure {
  return new Failure(
    /[./*]/.test(name)
      ? `There is no command "${printable(name)}": did you mean "tunesmith check ${printable(name)}"?`
      : unknownName("command", name, commandNames),
  );
}
