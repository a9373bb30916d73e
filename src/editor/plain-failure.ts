/** Why something could not be done, as a person is told it. */
import * as vscode from "vscode";
import { Failure } from "../node/failure.ts";
import { cancelledCode } from "../protocol/worker-protocol.ts";
import { PlainError } from "./commands.ts";
import type { Host } from "./host.ts";
import { hasCode, WorkerCrash, WorkerFailure } from "./worker-client.ts";

/** A plain sentence; `undefined`: it was cancelled. `what` failed goes into the log, without any words of a dataset. */
export function plainFailure({ log }: Host, error: unknown, what: string): string | undefined {
  if (error instanceof vscode.CancellationError) return undefined;
  if (hasCode(error, cancelledCode)) return undefined;
  const isPlain = [Failure, PlainError, WorkerFailure, WorkerCrash].some(
    (kind) => error instanceof kind,
  );
  if (isPlain && error instanceof Error) return error.message;
  log.error(`${what} failed: ${error instanceof Error ? placeOf(error) : typeof error}`);
  return vscode.l10n.t('Tunesmith could not do that: the output channel "Tunesmith" says more.');
}

/** Without its words: they may be those of a dataset. */
function placeOf({ name, stack = "" }: Error): string {
  return [name, ...stack.split("\n").filter((line) => /^\s+at /.test(line))].join("\n");
}
