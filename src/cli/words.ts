/** The words behind a command's name: told apart and validated by the command's table of options. */

import { parseArgs } from "node:util";

import { alternatives, printable, unknownName } from "../core/wording.ts";
import { Failure } from "../node/failure.ts";
import type { Option } from "./options.ts";

export interface CommandOptions<Name extends string = string> {
  /** Of the command; empty where there is none yet. */
  readonly command: string;
  readonly options: Readonly<Record<Name, Option>>;
  /** What may stand behind the command, where that are no paths. */
  readonly positionals?: readonly string[];
}

/** What was given: names are those of the command's table. */
export interface Words<Name extends string = string> {
  readonly positionals: readonly string[];
  has(name: Name): boolean;
  /** All values of an option that may be repeated; where it may not, the last one counts. */
  all(name: Name): readonly string[];
  last(name: Name): string | undefined;
}

/** Throws a Failure for an option that is unknown, or without the value it needs. */
export function readWords<Name extends string>(
  words: readonly string[],
  table: CommandOptions<Name>,
): Words<Name> {
  const values = new Map<string, string[]>();
  const { positionals, tokens } = splitWords(words, table.options);
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    assertKnown(token, table);
    const { name, value } = token;
    if (takesValue(table.options, name) && (value === undefined || value === "")) {
      throw new Failure(
        `--${name} needs a value: "tunesmith ${table.command} --help" lists the values.`,
      );
    }
    if (!takesValue(table.options, name) && value !== undefined) {
      throw new Failure(`--${name} takes no value: leave out "=${printable(value)}".`);
    }
    values.set(name, [...(values.get(name) ?? []), value ?? ""]);
  }
  return {
    positionals,
    has: (name) => values.has(name),
    all: (name) => values.get(name) ?? [],
    last: (name) => values.get(name)?.at(-1),
  };
}

/** The words that are neither options nor their values. */
export function positionalsOf(
  words: readonly string[],
  options: Readonly<Record<string, Option>>,
): readonly string[] {
  return splitWords(words, options).positionals;
}

function splitWords(words: readonly string[], options: Readonly<Record<string, Option>>) {
  return parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.keys(options).map((name) => [
        name,
        { type: takesValue(options, name) ? "string" : "boolean" },
      ]),
    ),
    allowPositionals: true,
    // Its own complaints are made for programmers: they are made above, from the tokens.
    strict: false,
    tokens: true,
  });
}

const takesValue = (options: Readonly<Record<string, Option>>, name: string): boolean =>
  options[name]?.value !== undefined;

function assertKnown(
  { name, rawName }: { readonly name: string; readonly rawName: string },
  { options }: CommandOptions,
): void {
  if (Object.hasOwn(options, name)) return;
  const known = Object.keys(options).map((option) => `--${option}`);
  throw new Failure(unknownName("option", rawName, known));
}

export function oneOf<T extends string>(option: string, choices: readonly T[], value: string): T {
  const choice = choices.find((one) => one === value);
  if (choice === undefined) {
    throw new Failure(`--${option} cannot be "${printable(value)}": use ${alternatives(choices)}.`);
  }
  return choice;
}

export function wholeNumber(
  option: string,
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
