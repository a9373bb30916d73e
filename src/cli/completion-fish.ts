import type { CompletedCommand, CompletedOption, CompletedValue } from "./completion-model.ts";

export function fishScript(commands: readonly CompletedCommand[]): string {
  return `# Completion of tunesmith for fish: tunesmith completion fish | source
function __tunesmith_is --description 'Is this the command that was typed? Without a name: is there none yet?'
    for word in (commandline -opc)[2..-1]
        if contains -- $word ${commands.map(({ name }) => name).join(" ")}
            test "$word" = "$argv[1]"
            return
        end
    end
    test -z "$argv[1]"
end
function __tunesmith_pairs --argument-names behind
    for name in $argv[2..-1]
        printf '%s\\n' $name=(string split ' ' -- $behind)
    end
end
complete -c tunesmith -f
complete -c tunesmith -n __tunesmith_is -l help -d 'Print this help'
complete -c tunesmith -n __tunesmith_is -l version -d 'Print the version'
${commands.map(commandLines).join("")}`;
}

function commandLines({ name, summary, options, positionals }: CompletedCommand): string {
  const here = `complete -c tunesmith -n '__tunesmith_is ${name}'`;
  const behind =
    positionals === undefined
      ? `${here} -F\n`
      : positionals.length > 0
        ? `${here} -a ${quoted(positionals.join(" "))}\n`
        : "";
  return (
    `complete -c tunesmith -n __tunesmith_is -a ${name} -d ${quoted(summary)}\n` +
    options.map((option) => `${here} ${optionWords(option)}\n`).join("") +
    behind
  );
}

function optionWords({ name, summary, value }: CompletedOption): string {
  return `-l ${name}${value === undefined ? "" : valueWords(value)} -d ${quoted(summary)}`;
}

function valueWords({ words, behindEquals, isPath }: CompletedValue): string {
  const choices =
    behindEquals.length > 0
      ? `(__tunesmith_pairs "${behindEquals.join(" ")}" ${words.join(" ")})`
      : words.join(" ");
  return (isPath ? " -r -F" : " -x") + (choices === "" ? "" : ` -a ${quoted(choices)}`);
}

/** As fish reads it. */
const quoted = (text: string): string => `'${text.replaceAll(/['\\]/g, "\\$&")}'`;
