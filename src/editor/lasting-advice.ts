/** The advice of a panel. What is under way when its panel is closed goes on: it is paid for, and the next panel shows it. */
import * as vscode from "vscode";
import { uncapitalized } from "../core/wording.ts";
import type { Advice } from "./advice.ts";
import type { CommandId } from "./commands.ts";
import { tell } from "./tell.ts";

export class LastingAdvice implements vscode.Disposable {
  readonly #make: () => Advice;
  readonly #command: CommandId;
  #advice: Advice | undefined;
  /** Panels that show it: for a moment, while one takes the place of another, there are two. */
  #panels = 0;
  #waiting: vscode.Disposable | undefined;

  /** `command`: opens its panel. */
  constructor(command: CommandId, make: () => Advice) {
    this.#command = command;
    this.#make = make;
  }

  /** For a panel, which is to `leave` it. */
  take(): Advice {
    this.#panels += 1;
    this.#waiting?.dispose();
    return (this.#advice ??= this.#make());
  }

  leave(): void {
    this.#panels -= 1;
    const advice = this.#advice;
    if (this.#panels > 0 || advice === undefined) return;
    if (!advice.isRunning) {
      this.dispose();
      return;
    }
    tell(vscode.l10n.t("{0} goes on without its panel.", uncapitalized(advice.subject)));
    this.#waiting = advice.onDidChange(() => {
      if (!advice.isRunning) this.#ended(advice);
    });
  }

  dispose(): void {
    this.#waiting?.dispose();
    this.#advice?.dispose();
    this.#advice = undefined;
  }

  #ended(advice: Advice): void {
    const { subject, failure } = advice;
    this.dispose();
    void this.#notify(subject, failure);
  }

  async #notify(subject: string, failure: string | undefined): Promise<void> {
    const { showInformationMessage, showWarningMessage } = vscode.window;
    const show = vscode.l10n.t("Show");
    const choice =
      failure === undefined
        ? await showInformationMessage(vscode.l10n.t("{0} is there.", subject), show)
        : await showWarningMessage(`${subject}: ${failure}`, show);
    if (choice === show) await vscode.commands.executeCommand(this.#command);
  }
}
