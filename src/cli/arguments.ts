/** Words of the command line to a command: everything is validated here, nothing touches the machine. */

import { parseArgs } from "node:util";

import { formats } from "../core/formats/index.ts";
import { rules } from "../core/rules/index.ts";
import type { Config, RuleConfig } from "../core/settings.ts";
import { alternatives, printable, unknownName } from "../core/wording.ts";
import { Failure } from "../node/failure.ts";
import { checkOptions, outputs, plannedOptions, severityChoices, thresholds } from "./options.ts";
import type { Output, Threshold } from "./options.ts";

export interface CheckCommand {
  readonly name: "check";
  readonly paths: readonly string[];
  readonly output: Output;
  readonly failOn: Threshold;
  /** What `--format` and `--rule` say, to be laid over the settings file. */
  readonly settings: Config;
  readonly configPath: string | undefined;
  readonly maxFindings: number | undefined;
  readonly jobs: number | undefined;
}

export type Command = CheckCommand | { readonly name: "help" | "check-help" | "version" };

export function parseCommand(words: readonly string[]): Command {
  const { positionals, values } = readWords(words);
  const [name, ...paths] = positionals;
  if (values.has("help")) return { name: name === "check" ? "check-help" : "help" };
  if (values.has("version")) return { name: "version" };
  if (name === undefined) {
    throw new Failure(
      'Say what to do: "tunesmith check FILE" checks a dataset, "tunesmith --help" tells more.',
    );
  }
  if (name !== "check") throw unknownCommand(name);
  if (paths.length === 0) {
    throw new Failure(
      'Say what to check: name a file, a folder or a pattern, or "-" for standard input.',
    );
  }
  return checkCommand(paths, values);
}

type OptionName = keyof typeof checkOptions;
type OptionValues = ReadonlyMap<OptionName, readonly string[]>;

const optionNames = Object.keys(checkOptions) as OptionName[];

function readWords(words: readonly string[]): { positionals: string[]; values: OptionValues } {
  const { positionals, tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      optionNames.map((name) => [name, { type: takesValue(name) ? "string" : "boolean" }]),
    ),
    allowPositionals: true,
    // Its own complaints are made for programmers: they are made below, from the tokens.
    strict: false,
    tokens: true,
  });
  const values = new Map<OptionName, string[]>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const name = knownOption(token.name, token.rawName);
    if (takesValue(name) && (token.value === undefined || token.value === "")) {
      throw new Failure(`--${name} needs a value: "tunesmith check --help" lists the values.`);
    }
    if (!takesValue(name) && token.value !== undefined) {
      throw new Failure(`--${name} takes no value: leave out "=${printable(token.value)}".`);
    }
    values.set(name, [...(values.get(name) ?? []), token.value ?? ""]);
  }
  return { positionals, values };
}

const takesValue = (name: OptionName): boolean => "value" in checkOptions[name];

function knownOption(name: string, written: string): OptionName {
  const option = optionNames.find((known) => known === name);
  if (option !== undefined) return option;
  if (plannedOptions.some((planned) => planned === name)) {
    throw new Failure(`--${name} is not available yet: leave it out.`);
  }
  const known = optionNames.map((option) => `--${option}`);
  throw new Failure(unknownName("option", written, known));
}

function unknownCommand(name: string): Failure {
  return new Failure(
    /[./*]/.test(name)
      ? `There is no command "${printable(name)}": did you mean "tunesmith check ${printable(name)}"?`
      : unknownName("command", name, ["check"]),
  );
}

function checkCommand(paths: readonly string[], values: OptionValues): CheckCommand {
  const last = (name: OptionName): string | undefined => values.get(name)?.at(-1);
  const format = last("format");
  return {
    name: "check",
    paths,
    output: oneOf("output", outputs, last("output") ?? "pretty"),
    failOn: oneOf("fail-on", thresholds, last("fail-on") ?? "error"),
    settings: {
      format: format && oneOf("format", ["auto", ...formats.map(({ id }) => id)], format),
      rules: Object.fromEntries((values.get("rule") ?? []).map(ruleSetting)),
    },
    configPath: last("config"),
    maxFindings: wholeNumber("max-findings", 0, last("max-findings")),
    jobs: wholeNumber("jobs", 1, last("jobs")),
  };
}

function oneOf<T extends string>(option: OptionName, choices: readonly T[], value: string): T {
  const choice = choices.find((one) => one === value);
  if (choice === undefined) {
    throw new Failure(`--${option} cannot be "${printable(value)}": use ${alternatives(choices)}.`);
  }
  return choice;
}

function ruleSetting(value: string): [ruleId: string, setting: RuleConfig] {
  const [id = "", severity = ""] = value.split(/=(.*)/s);
  const ruleIds = rules.map(({ meta }) => meta.id);
  if (!ruleIds.includes(id)) throw new Failure(unknownName("rule", id, ruleIds));
  return [id, oneOf("rule", severityChoices, severity)];
}

function wholeNumber(
  option: OptionName,
  least: number,
  value: string | undefined,
): number | undefined {
  if (value === undefined) return undefined;
  const number = /^\d{1,15}$/.test(value) ? Number(value) : -1;
  if (number < least) {
    throw new Failure(
      `--${option} cannot be "${printable(value)}": give a whole number from ${least} up.`,
    );
  }
  return number;
}
