import type { Config } from "../core/settings.ts";
import { exactTokenizers, tokenizers } from "../core/tokens/tokenizers.ts";
import { Failure } from "../node/failure.ts";
import { checkOptions, generalOptions, type Option } from "./options.ts";
import { givenFormat } from "./setting-options.ts";
import { oneOf, type Words } from "./words.ts";

const statsOutputs = ["pretty", "json"] as const;

export const statsOptions = {
  output: { value: statsOutputs.join("|"), help: "Form of the report (default: pretty)" },
  encoding: {
    value: "NAME|FILE",
    names: tokenizers.map(({ id }) => id),
    help: `What counts tokens: ${tokenizers.map(({ id }) => id).join(", ")}, or the tokenizer.json of a model (default: ${exactTokenizers[0]})`,
  },
  format: checkOptions.format,
  config: checkOptions.config,
  ...generalOptions,
} as const satisfies Record<string, Option>;

export interface StatsCommand {
  readonly name: "stats";
  readonly paths: readonly string[];
  readonly output: (typeof statsOutputs)[number];
  /** Id of a tokenizer, or the path of a `tokenizer.json`. */
  readonly encoding: string;
  readonly settings: Config;
  readonly configPath: string | undefined;
}

export const statsTable = { command: "stats", options: statsOptions } as const;

export function statsCommand(words: Words<keyof typeof statsOptions>): StatsCommand {
  const paths = words.positionals;
  if (paths.length === 0) {
    throw new Failure(
      'Say what to count: name a file, a folder or a pattern, or "-" for standard input.',
    );
  }
  return {
    name: "stats",
    paths,
    output: oneOf("output", statsOutputs, words.last("output") ?? "pretty"),
    encoding: words.last("encoding") ?? exactTokenizers[0],
    settings: { format: givenFormat(words) },
    configPath: words.last("config"),
  };
}
