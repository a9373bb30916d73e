import {
  quoted,
  type CompletedCommand,
  type CompletedOption,
  type CompletedValue,
} from "./completion-model.ts";

/** To be sourced behind compinit, or to lie as "_tunesmith" in a folder of $fpath. */
export function zshScript(commands: readonly CompletedCommand[]): string {
  return `#compdef tunesmith
# Completion of tunesmith for zsh: source <(tunesmith completion zsh)
_tunesmith_pairs() {
  local -a behind=(\${=1})
  shift
  if compset -P '*='; then compadd -- $behind; else compadd -S = -- "$@"; fi
}
_tunesmith_or_path() {
  compadd -- "$@"
  _files
}
_tunesmith() {
  local curcontext=$curcontext state line
  typeset -A opt_args
  local -a commands=(
${commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}\n`).join("")}  )
  _arguments -C '1: :->command' '*:: :->argument' '--help[Print this help]' '--version[Print the version]'
  case $state in
    command) _describe -t commands command commands ;;
    argument)
      case $words[1] in
${commands.map(branch).join("")}      esac
      ;;
  esac
}
if [[ $funcstack[1] == _tunesmith ]]; then _tunesmith "$@"; else compdef _tunesmith tunesmith; fi
`;
}

function branch({ name, options, positionals }: CompletedCommand): string {
  const specs = options.map(optionSpec);
  if (positionals === undefined) specs.push("*:path:_files");
  else if (positionals.length > 0) specs.push(`1:value:(${positionals.join(" ")})`);
  return `        ${name})
          _arguments \\
${specs.map((spec) => `            ${quoted(spec)}`).join(" \\\n")}
          ;;
`;
}

function optionSpec({ name, summary, value }: CompletedOption): string {
  const hint = `[${summary.replaceAll(/[\][:\\]/g, "\\$&")}]`;
  if (value === undefined) return `--${name}${hint}`;
  const label = value.placeholder.replaceAll(":", "\\:");
  return `*--${name}=${hint}:${label}:${action(value)}`;
}

/** What stands behind a blank is called as it is. */
function action({ words, behindEquals, isPath }: CompletedValue): string {
  if (behindEquals.length > 0) {
    return ` _tunesmith_pairs "${behindEquals.join(" ")}" ${words.join(" ")}`;
  }
  if (isPath) return words.length === 0 ? "_files" : ` _tunesmith_or_path ${words.join(" ")}`;
  return words.length === 0 ? " " : `(${words.join(" ")})`;
}
