/** Commands on the project's pseudonym key: hand it on, take one over, forget it. */
import * as vscode from "vscode";
import { keyVariable } from "../../node/pseudonym-key.ts";
import { PlainError, registerCommand } from "../commands.ts";
import { currentDataset } from "../datasets.ts";
import { DisposableStore } from "../disposable-store.ts";
import type { Host } from "../host.ts";
import { askForKey } from "../pseudonym-keys.ts";

export function keyCommands(host: Host): vscode.Disposable {
  const { datasets, pseudonymKeys } = host;
  const store = new DisposableStore();
  store.add(
    registerCommand(host, "tunesmith.copyPseudonymKey", async () => {
      const text = await pseudonymKeys.text(currentDataset(datasets).uri);
      if (text === undefined) throw noKey();
      await vscode.env.clipboard.writeText(text);
      void vscode.window.showInformationMessage(
        vscode.l10n.t(
          'The pseudonym key is in the clipboard. Hand it on as a secret: CI takes it from {0}, colleagues enter it with "Tunesmith: Set Pseudonym Key…".',
          keyVariable,
        ),
      );
    }),
  );
  store.add(
    registerCommand(host, "tunesmith.setPseudonymKey", async () => {
      const { uri } = currentDataset(datasets);
      const text = await askForKey();
      if (text === undefined) return;
      const present = await pseudonymKeys.text(uri);
      const loses = present !== undefined && present !== text;
      if (loses && !(await confirmsLoss("replace"))) return;
      await pseudonymKeys.store(uri, text);
      void vscode.window.showInformationMessage(
        vscode.l10n.t("The pseudonym key of this project is set."),
      );
    }),
  );
  store.add(
    registerCommand(host, "tunesmith.forgetPseudonymKey", async () => {
      const { uri } = currentDataset(datasets);
      if ((await pseudonymKeys.text(uri)) === undefined) throw noKey();
      if (!(await confirmsLoss("forget"))) return;
      await pseudonymKeys.forget(uri);
      void vscode.window.showInformationMessage(
        vscode.l10n.t("The pseudonym key of this project is forgotten."),
      );
    }),
  );
  return store;
}

function noKey(): PlainError {
  return new PlainError(
    vscode.l10n.t(
      'This project has no pseudonym key yet: one is made with the first pseudonyms, or entered with "Tunesmith: Set Pseudonym Key…".',
    ),
  );
}

async function confirmsLoss(how: "replace" | "forget"): Promise<boolean> {
  const [question, button] =
    how === "replace"
      ? [
          vscode.l10n.t("Replace the pseudonym key of this project?"),
          vscode.l10n.t("Replace the Key"),
        ]
      : [
          vscode.l10n.t("Forget the pseudonym key of this project?"),
          vscode.l10n.t("Forget the Key"),
        ];
  const choice = await vscode.window.showWarningMessage(
    question,
    {
      modal: true,
      detail: vscode.l10n.t(
        "Without the key that is there now, its pseudonyms cannot be turned back or made again. Copy it first if it is kept nowhere else.",
      ),
    },
    button,
  );
  return choice === button;
}
