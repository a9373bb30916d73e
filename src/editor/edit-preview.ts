/** Shows what is made of a file beside the file, and waits for what a person says to it. */
import * as vscode from "vscode";
import { applyEdits } from "../core/fix.ts";
import { DisposableStore } from "./disposable-store.ts";
import { showDiff, type Sides } from "./show-diff.ts";

const previewScheme = "tunesmith-preview";

/** What is compared: texts of their own, so that what is done to their look does not stay with the file. */
interface Shown {
  readonly uris: Sides;
  readonly texts: ReadonlyMap<string, string>;
  decide(isApplied: boolean): void;
}

/**
 * VS Code's own comparison, which is walked through with F7. "Apply" and "Cancel" are actions of its title and commands,
 * and "Apply" has a key: a notification would be out of reach of the keyboard while one reads, and a dialog would cover
 * what it asks about. Closing the comparison is "Cancel".
 */
export class EditPreview implements vscode.TextDocumentContentProvider, vscode.Disposable {
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

  /** Whether to apply it. */
  ask(
    document: vscode.TextDocument,
    { edit, title }: { readonly edit: vscode.WorkspaceEdit; readonly title: string },
  ): Promise<boolean> {
    const texts = { before: document.getText(), after: textAfter(document, edit) };
    return this.askTexts(document.uri, { ...texts, title });
  }

  /** The same of texts of a file. One comparison at a time: a new one cancels the one before. */
  async askTexts(
    file: vscode.Uri,
    {
      before,
      after,
      title,
    }: { readonly before: string; readonly after: string; readonly title: string },
  ): Promise<boolean> {
    this.decide(false);
    const id = ++this.#count;
    const side = (query: string): vscode.Uri => {
      return file.with({ scheme: previewScheme, query: `${query}=${id}` });
    };
    const uris = { before: side("before"), after: side("after") };
    const decision = new Promise<boolean>((resolve) => {
      const texts = new Map([
        [uris.before.toString(), before],
        [uris.after.toString(), after],
      ]);
      this.#shown = { uris, texts, decide: resolve };
    });
    const hint = vscode.window.setStatusBarMessage(
      vscode.l10n.t(
        "Tunesmith: $(check) above or {0} applies this, closing it cancels.",
        applyKey(),
      ),
    );
    await showDiff(uris, title);
    return decision.finally(() => {
      hint.dispose();
    });
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
    // Even if it cannot be closed, as when its group has just gone.
    const decided = (): void => {
      shown.decide(isApplied);
    };
    void vscode.window.tabGroups.close(tab).then(decided, decided);
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#shown?.texts.get(uri.toString()) ?? "";
  }

  dispose(): void {
    this.decide(false);
    this.#store.dispose();
  }

  #isShownIn({ input }: vscode.Tab): boolean {
    return (
      input instanceof vscode.TabInputTextDiff &&
      input.modified.toString() === this.#shown?.uris.after.toString()
    );
  }
}

function textAfter(document: vscode.TextDocument, edit: vscode.WorkspaceEdit): string {
  const edits = edit.get(document.uri).map(({ range, newText: text }) => ({
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
    text,
  }));
  return applyEdits(document.getText(), edits);
}

/** As package.json has it. Connected to another machine, nobody here knows at which one the person sits. */
function applyKey(): string {
  if (vscode.env.remoteName !== undefined) return vscode.l10n.t("Ctrl+Enter (⌘Enter on a Mac)");
  return process.platform === "darwin" ? "⌘Enter" : "Ctrl+Enter";
}
