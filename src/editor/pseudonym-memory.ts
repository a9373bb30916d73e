/** Which values of a document are pseudonyms: they look like what they stand for, so the texts do not tell. */
import * as vscode from "vscode";
import { count } from "../core/wording.ts";

/** Of this session, by the document's URI. Values that are undone are not found in the text, so they do no harm. */
export class PseudonymMemory {
  readonly #made = new Map<string, Set<string>>();

  remember(dataset: vscode.Uri, pseudonyms: Iterable<string>): void {
    const key = dataset.toString();
    const made = this.#made.get(key) ?? new Set();
    for (const pseudonym of pseudonyms) made.add(pseudonym);
    this.#made.set(key, made);
  }

  /** Asks if pseudonyms are among the values to pseudonymize. Declined, it is cancelled. */
  async confirmAgain(dataset: vscode.Uri, values: Iterable<string>): Promise<void> {
    const made = this.#made.get(dataset.toString());
    if (made === undefined) return;
    let again = 0;
    for (const value of values) if (made.has(value)) again += 1;
    if (again === 0) return;
    const button = vscode.l10n.t("Pseudonymize Again");
    const choice = await vscode.window.showWarningMessage(
      vscode.l10n.t("These are pseudonyms already: {0}.", count(again, "value")),
      {
        modal: true,
        detail: vscode.l10n.t(
          "They were pseudonymized in this session. Doing it again makes pseudonyms of pseudonyms, which no longer fit those in other files of the project.",
        ),
      },
      button,
    );
    if (choice !== button) throw new vscode.CancellationError();
  }
}
