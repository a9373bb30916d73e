/** What makes a shell complete the command line: a script, made from the tables of commands and options. */

import { commandTables, type CommandName } from "./arguments.ts";
import type { Shell } from "./completion-arguments.ts";
import { bashScript } from "./completion-bash.ts";
import { fishScript } from "./completion-fish.ts";
import type { CompletedCommand, CompletedOption, CompletedValue } from "./completion-model.ts";
import { zshScript } from "./completion-zsh.ts";
import { commandSummaries } from "./help.ts";
import type { Option } from "./options.ts";
import type { CommandOptions } from "./words.ts";

const scripts: Readonly<Record<Shell, (commands: readonly CompletedCommand[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

export function completionScript(shell: Shell): string {
  return scripts[shell](completedCommands());
}

export function completedCommands(): readonly CompletedCommand[] {
  // The keys are those of the object.
  return (Object.keys(commandSummaries) as CommandName[]).map((name) => {
    const table: CommandOptions = commandTables[name];
    return {
      name,
      summary: commandSummaries[name],
      options: Object.entries(table.options).map(completedOption),
      positionals: table.positionals,
    };
  });
}

function completedOption([name, option]: readonly [string, Option]): CompletedOption {
  return {
    name,
    // The first part of the first sentence; "(default: …)" is for those who read the help.
    summary: option.help.replaceAll(/\s+/g, " ").replace(/(?:[;.] | \(|: ).*/, ""),
    value: option.value === undefined ? undefined : completedValue(option.value, option.names),
  };
}

/** `value`: as in the help, "FILE", "pretty|json", "ID=off|error". */
function completedValue(value: string, names: readonly string[] = []): CompletedValue {
  const [, pairs] = /^[A-Z]+=(.*)/.exec(value) ?? [];
  const parts = (pairs ?? value).split("|");
  // Capitals stand for something else.
  const literals = parts.filter((part) => /^[a-z]/.test(part));
  return {
    placeholder: value,
    words: pairs === undefined ? [...literals, ...names] : names,
    behindEquals: pairs === undefined ? [] : literals,
    isPath: parts.some((part) => ["FILE", "FOLDER", "DIR", "PATH"].includes(part)),
  };
}
