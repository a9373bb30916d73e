import type { CompletedCommand, CompletedValue } from "./completion-model.ts";

/** For bash 3.2 and later, which macOS has; what it does by itself with paths is left to it. */
export function bashScript(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name);
  return `# Completion of tunesmith for bash: source <(tunesmith completion bash)
_tunesmith() {
  local IFS=$' \\t\\n' command= current= previous= value= choices= cut= joins= word i
  local -a words=()
  COMPREPLY=()
  # bash takes words apart at "=": they are put together again.
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if [[ \${#words[@]} -gt 0 && ( -n $joins || $word == =* ) ]]; then
      words[\${#words[@]}-1]+=$word
    else
      words+=("$word")
    fi
    joins=
    [[ $word == *= ]] && joins=1
  done
  current=\${words[\${#words[@]}-1]}
  for ((i = 0; i < \${#words[@]} - 1; i++)); do
    previous=\${words[i]}
    if [[ -z $command ]]; then
      case $previous in
        ${names.join("|")}) command=$previous ;;
      esac
    fi
  done
  value=$current
  if [[ $current == --*=* ]]; then
    previous=\${current%%=*}
    value=\${current#*=}
  fi
  # Only what stands behind the last "=" is replaced.
  [[ $COMP_WORDBREAKS == *=* && $current == *=* ]] && cut=\${current%=*}=
  compopt +o default 2> /dev/null
  case "$command $previous" in
${valueBranches(commands)}    *)
      if [[ $current == -* ]]; then
        case $command in
${commands.map(optionBranch).join("")}          *) choices="--help --version" ;;
        esac
      else
        case $command in
          "") choices="${names.join(" ")}" ;;
${commands.map(positionalBranch).join("")}          *) compopt -o default 2> /dev/null ;;
        esac
      fi
      ;;
  esac
  current=\${current%"$value"}
  for word in $(compgen -W "$choices" -- "$value"); do
    COMPREPLY+=("\${current#"$cut"}$word")
  done
}
complete -o default -F _tunesmith tunesmith
`;
}

const optionBranch = ({ name, options }: CompletedCommand): string =>
  `          ${name}) choices="${options.map((option) => `--${option.name}`).join(" ")}" ;;\n`;

const positionalBranch = ({ name, positionals }: CompletedCommand): string =>
  positionals === undefined ? "" : `          ${name}) choices="${positionals.join(" ")}" ;;\n`;

/** Options of several commands that take the same share a branch. */
function valueBranches(commands: readonly CompletedCommand[]): string {
  const patterns = new Map<string, string[]>();
  for (const command of commands) {
    for (const { name, value } of command.options) {
      if (value === undefined) continue;
      const body = valueBody(value);
      patterns.set(body, [...(patterns.get(body) ?? []), `"${command.name} --${name}"`]);
    }
  }
  return [...patterns]
    .map(([body, places]) => `    ${places.join("|")})\n${body}      ;;\n`)
    .join("");
}

function valueBody({ words, behindEquals, isPath }: CompletedValue): string {
  if (behindEquals.length > 0) {
    return `      if [[ $value == *=* ]]; then
        value=\${value#*=}
        choices="${behindEquals.join(" ")}"
      else
        choices="${words.map((word) => `${word}=`).join(" ")}"
        compopt -o nospace 2> /dev/null
      fi
`;
  }
  const choices = words.length === 0 ? "" : `      choices="${words.join(" ")}"\n`;
  return choices + (isPath ? "      compopt -o default 2> /dev/null\n" : "");
}
