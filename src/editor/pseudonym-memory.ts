/** Which values of a document are pseudonyms: they look like what they stand for, so the texts do not tell. */
import * as vscode from "vscode";
import { count } from "../core/wording.ts";
import type { LineEdits } from "../protocol/worker-protocol.ts";

/** Of this session, by the document's URI. Values that are undone are not found in the text, so they do no harm. */
export class PseudonymMemory {
  readonly #made = new Map<string, Set<string>>();

  /** `lines`: edits that have pseudonymized. */
  remember(dataset: vscode.Uri, lines: readonly LineEdits[]): void {
    const key = dataset.toString();
    const made = this.#made.get(key) ?? new Set();
    for (const { edits } of lines) for (const { text } of edits) made.add(text);
    this.#made.set(key, made);
  }

  /** Asks if the edits would pseudonymize pseudonyms. Declined, it is cancelled. */
  async confirmAgain(document: vscode.TextDocument, lines: readonly LineEdits[]): Promise<void> {
    const made = this.#made.get(document.uri.toString());
    if (made === undefined) return;
    let again = 0;
    for (const { line, edits } of lines) {
      const { text } = document.lineAt(line);
      for (const { start, end } of edits) if (made.has(text.slice(start, end))) again += 1;
    }
    if (again === 0) return;
    const button = "Pseudonymize Again";
    const choice = await vscode.window.showWarningMessage(
      `These are pseudonyms already: ${count(again, "value")}.`,
      {
        modal: true,
        detail:
          "They were pseudonymized in this session. Doing it again makes pseudonyms of pseudonyms, which no longer " +
          "fit those in other files of the project.",
      },
      button,
    );
    if (choice !== button) throw new vscode.CancellationError();
  }
}
