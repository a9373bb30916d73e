import * as vscode from "vscode";

/** For what a person asked for and sees: no notification that has to be closed. */
const messageMs = 10_000;

/** `sentence`: goes on after the extension's name. */
export function tell(sentence: string): void {
  vscode.window.setStatusBarMessage(`Tunesmith: ${sentence}`, messageMs);
}
