import { removalCauses } from "../core/cleaning/removal.ts";
import { Failure } from "../node/failure.ts";
import type { RestoreOptions } from "../node/restore.ts";
import { restoreOptions } from "./fix-options.ts";
import { oneOf, wholeNumber, type Words } from "./words.ts";

export interface RestoreCommand extends RestoreOptions {
  readonly name: "restore";
}

export const restoreTable = { command: "restore", options: restoreOptions } as const;

export function restoreCommand(words: Words<keyof typeof restoreOptions>): RestoreCommand {
  const [ledger, ...others] = words.positionals;
  if (ledger === undefined || others.length > 0) {
    throw new Failure("Say what to restore from: name one ledger, as tunesmith fix writes it.");
  }
  const lines = words.all("line").flatMap((line) => wholeNumber("line", 1, line) ?? []);
  return {
    name: "restore",
    ledger,
    lines,
    causes: words.all("cause").map((cause) => oneOf("cause", removalCauses, cause)),
    result: words.last("result"),
    out: words.last("out"),
  };
}
