/** Why a language model gave no advice, as a person is told it. */
import * as vscode from "vscode";
import { failureText, needsOtherKey } from "../core/assist/failure-text.ts";
import { ModelFailure } from "../core/assist/model-failure.ts";
import { NoAnswer } from "../llm/no-answer.ts";
import { Failure } from "../node/failure.ts";
import { cancelledCode } from "../protocol/worker-protocol.ts";
import { PlainError } from "./commands.ts";
import type { Host } from "./host.ts";
import { WorkerCrash, WorkerFailure } from "./worker-client.ts";

/** A plain sentence; `undefined`: it was cancelled. Where a person can do something at once, that is offered. */
export function tellFailure({ log }: Host, error: unknown): string | undefined {
  if (error instanceof vscode.CancellationError) return undefined;
  if (error instanceof ModelFailure || error instanceof NoAnswer) {
    const message = error instanceof NoAnswer ? error.message : failureText(error);
    if (needsKey(error)) void offerKey(message);
    return message;
  }
  if (error instanceof WorkerFailure && error.code === cancelledCode) return undefined;
  const isPlain = [Failure, PlainError, WorkerFailure, WorkerCrash].some(
    (kind) => error instanceof kind,
  );
  if (isPlain && error instanceof Error) return error.message;
  log.error(`Advice failed: ${error instanceof Error ? placeOf(error) : typeof error}`);
  return 'Tunesmith could not do that: the output channel "Tunesmith" says more.';
}

/** Whether another API key may help. */
export function needsKey(error: unknown): boolean {
  if (error instanceof NoAnswer) return error.needsKey;
  return error instanceof ModelFailure && needsOtherKey([error]);
}

/** Without its words: they may be those of a dataset. */
function placeOf({ name, stack = "" }: Error): string {
  return [name, ...stack.split("\n").filter((line) => /^\s+at /.test(line))].join("\n");
}

async function offerKey(message: string): Promise<void> {
  const set = "Set API Key…";
  const choice = await vscode.window.showWarningMessage(message, set);
  if (choice === set) await vscode.commands.executeCommand("tunesmith.setApiKey");
}
