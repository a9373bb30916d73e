import { Failure } from "../node/failure.ts";
import { generalOptions, type Option } from "./options.ts";
import type { Words } from "./words.ts";

export interface McpCommand {
  readonly name: "mcp";
  /** Folders below which files may be read; empty: the one that the command runs in. */
  readonly roots: readonly string[];
}

export const mcpOptions = {
  root: {
    value: "DIR",
    help: "Folder below which datasets may be read (default: the one it is started in); may be given several times",
  },
  ...generalOptions,
} as const satisfies Record<string, Option>;

export const mcpTable = { command: "mcp", options: mcpOptions, positionals: [] } as const;

export function mcpCommand(words: Words<keyof typeof mcpOptions>): McpCommand {
  if (words.positionals.length > 0) {
    throw new Failure("mcp takes no PATH: agents name the datasets, below the folders of --root.");
  }
  return { name: "mcp", roots: words.all("root") };
}
