import { alternatives, printable } from "../core/wording.ts";
import { Failure } from "../node/failure.ts";
import { generalOptions, type Option } from "./options.ts";
import type { Words } from "./words.ts";

export const shells = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof shells)[number];

export interface CompletionCommand {
  readonly name: "completion";
  readonly shell: Shell;
}

export const completionOptions = generalOptions satisfies Record<string, Option>;

export const completionTable = {
  command: "completion",
  options: completionOptions,
  positionals: shells,
} as const;

export function completionCommand({
  positionals,
}: Words<keyof typeof completionOptions>): CompletionCommand {
  const [given, ...others] = positionals;
  const shell = shells.find((one) => one === given);
  if (shell !== undefined && others.length === 0) return { name: "completion", shell };
  throw new Failure(
    given === undefined || others.length > 0
      ? `Say for which shell: name one of ${alternatives(shells)}.`
      : `There is no completion for "${printable(given)}": use ${alternatives(shells)}.`,
  );
}
