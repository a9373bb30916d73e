import { Failure } from "../node/failure.ts";
import { revealOptions } from "./fix-options.ts";
import type { Words } from "./words.ts";

export interface RevealCommand {
  readonly name: "reveal";
  /** "-" stands for the lines of standard input. */
  readonly values: readonly string[];
  readonly keyPath: string | undefined;
  readonly configPath: string | undefined;
}

export const revealTable = { command: "reveal", options: revealOptions, positionals: [] } as const;

export function revealCommand(words: Words<keyof typeof revealOptions>): RevealCommand {
  if (words.positionals.length === 0) {
    throw new Failure(
      'Say what to reveal: give pseudonyms of IP addresses, MAC addresses or AS numbers, or "-" for standard input.',
    );
  }
  return {
    name: "reveal",
    values: words.positionals,
    keyPath: words.last("key-file"),
    configPath: words.last("config"),
  };
}
