/** Why a language model gave no advice, as a person is told it. */
import * as vscode from "vscode";
import { failureText, needsOtherKey } from "../core/assist/failure-text.ts";
import { ModelFailure } from "../core/assist/model-failure.ts";
import { NoAnswer } from "../llm/no-answer.ts";
import type { Host } from "./host.ts";
import { plainFailure } from "./plain-failure.ts";

/** A plain sentence; `undefined`: it was cancelled. Where a person can do something at once, that is offered. */
export function tellFailure(host: Host, error: unknown): string | undefined {
  if (error instanceof ModelFailure || error instanceof NoAnswer) {
    const message = error instanceof NoAnswer ? error.message : failureText(error);
    if (needsKey(error)) void offerKey(message);
    return message;
  }
  return plainFailure(host, error, "Advice");
}

/** Whether another API key may help. */
export function needsKey(error: unknown): boolean {
  if (error instanceof NoAnswer) return error.needsKey;
  return error instanceof ModelFailure && needsOtherKey([error]);
}

async function offerKey(message: string): Promise<void> {
  const set = vscode.l10n.t("Set API Key…");
  const choice = await vscode.window.showWarningMessage(message, set);
  if (choice === set) await vscode.commands.executeCommand("tunesmith.setApiKey");
}
