/** Shows a redacted text beside the file, and waits for what a person says to it. */
import * as vscode from "vscode";
import { DisposableStore } from "./disposable-store.ts";

export const previewScheme = "tunesmith-redaction";

/** What is compared: texts of their own, so that what is done to their look does not stay with the file. */
interface Shown {
  readonly uris: { readonly before: vscode.Uri; readonly after: vscode.Uri };
  readonly texts: ReadonlyMap<string, string>;
  decide(isApplied: boolean): void;
}

/**
 * VS Code's own comparison, which is walked through with F7. "Apply" and "Cancel" are actions of its title and commands,
 * and "Apply" has a key: a notification would be out of reach of the keyboard while one reads, and a dialog would cover
 * what it asks about. Closing the comparison is "Cancel".
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
    { uri }: vscode.TextDocument,
    { before, after, title }: Record<"before" | "after" | "title", string>,
  ): Promise<boolean> {
    this.decide(false);
    const id = ++this.#count;
    const side = (query: string): vscode.Uri => {
      return uri.with({ scheme: previewScheme, query: `${query}=${id}` });
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
      `Tunesmith: $(check) above or ${applyKey()} applies this, closing it cancels.`,
    );
    await vscode.commands.executeCommand("vscode.diff", uris.before, uris.after, title, {
      preview: false,
    } satisfies vscode.TextDocumentShowOptions);
    await wrapLines(uris.after);
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
    void vscode.window.tabGroups.close(tab).then(() => {
      shown.decide(isApplied);
    });
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

/** As package.json has it. Connected to another machine, nobody here knows at which one the person sits. */
function applyKey(): string {
  if (vscode.env.remoteName !== undefined) return "Ctrl+Enter (⌘Enter on a Mac)";
  return process.platform === "darwin" ? "⌘Enter" : "Ctrl+Enter";
}

/** A record is one long line: unwrapped, most of what changes would be out of sight. */
async function wrapLines(uri: vscode.Uri): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.uri.toString() !== uri.toString()) return;
  const scope = { uri, languageId: editor.document.languageId };
  const ofDiffs = vscode.workspace.getConfiguration("diffEditor", scope).get("wordWrap");
  const wrap =
    ofDiffs === "on" || ofDiffs === "off"
      ? ofDiffs
      : vscode.workspace.getConfiguration("editor", scope).get("wordWrap");
  if (wrap === "off") await vscode.commands.executeCommand("editor.action.toggleWordWrap");
}
