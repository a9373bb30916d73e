/** Shows a redacted text beside the file, and waits for what a person says to it. */
import * as vscode from "vscode";
import { DisposableStore } from "./disposable-store.ts";

export const previewScheme = "tunesmith-redaction";

interface Shown {
  readonly uri: vscode.Uri;
  readonly text: string;
  decide(isApplied: boolean): void;
}

/**
 * VS Code's own comparison: it folds what is equal and is walked through with F7. "Apply" and "Cancel" are actions of its
 * title, commands, and a key for "Apply": a notification would be out of reach of the keyboard while one reads, and a
 * dialog would cover what it asks about. Closing the comparison is "Cancel".
 */
export class RedactionPreview implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #store = new DisposableStore();
  #shown: Shown | undefined;
  #count = 0;

  constructor() {
    this.#store.add(vscode.workspace.registerTextDocumentContentProvider(previewScheme, this));
    this.#store.add(
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        if (closed.some((tab) => this.#isShownIn(tab))) this.decide(false);
      }),
    );
  }

  /** Whether to apply it. One comparison at a time: a new one cancels the one before. */
  async ask(
    document: vscode.TextDocument,
    { text, title }: { readonly text: string; readonly title: string },
  ): Promise<boolean> {
    this.decide(false);
    const uri = document.uri.with({ scheme: previewScheme, query: String(++this.#count) });
    const decision = new Promise<boolean>((resolve) => {
      this.#shown = { uri, text, decide: resolve };
    });
    await vscode.commands.executeCommand("vscode.diff", document.uri, uri, title, {
      preview: false,
    } satisfies vscode.TextDocumentShowOptions);
    return decision;
  }

  decide(isApplied: boolean): void {
    const shown = this.#shown;
    if (shown === undefined) return;
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const tab = tabs.find((one) => this.#isShownIn(one));
    this.#shown = undefined;
    if (tab === undefined) {
      shown.decide(isApplied);
      return;
    }
    void vscode.window.tabGroups.close(tab).then(() => {
      shown.decide(isApplied);
    });
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#shown?.uri.toString() === uri.toString() ? this.#shown.text : "";
  }

  dispose(): void {
    this.decide(false);
    this.#store.dispose();
  }

  #isShownIn({ input }: vscode.Tab): boolean {
    return (
      input instanceof vscode.TabInputTextDiff &&
      input.modified.toString() === this.#shown?.uri.toString()
    );
  }
}
