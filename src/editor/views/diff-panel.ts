/** The panel of a comparison, filled in by the extension. */
import * as vscode from "vscode";
import { parseDiffMessage } from "../../protocol/diff-view-schema.ts";
import type { ComparedSides, DiffState, FromDiffPage } from "../../protocol/diff-view.ts";
import { DiffSession } from "../diff-session.ts";
import { DisposableStore } from "../disposable-store.ts";
import type { Host } from "../host.ts";
import { nameOfFile } from "../message-place.ts";
import { PanelPage, type PanelWebview } from "../panel-page.ts";
import { plainFailure } from "../plain-failure.ts";
import { fillWebview } from "./fill-webview.ts";

/** The same in package.json, which has VS Code wake the extension for it. */
export const diffPanelType = "tunesmith.diff";

export class DiffPanel implements vscode.Disposable {
  readonly session: DiffSession;
  readonly #store = new DisposableStore();
  readonly #panel: vscode.WebviewPanel;

  static open(host: Host, sides: ComparedSides): DiffPanel {
    const title = vscode.l10n.t("Comparison");
    const column = vscode.ViewColumn.Active;
    const panel = vscode.window.createWebviewPanel(diffPanelType, title, column);
    return new DiffPanel(host, sides, panel);
  }

  /** It begins to compare at once. */
  constructor(host: Host, sides: ComparedSides, panel: vscode.WebviewPanel) {
    this.#panel = panel;
    panel.iconPath = vscode.Uri.joinPath(host.extensionUri, "media", "icon.png");
    const { One, Beside } = vscode.ViewColumn;
    const session = new DiffSession(host, sides, () => (panel.viewColumn === One ? Beside : One));
    this.session = this.#store.add(session);
    const name = (): void => {
      panel.title = titleOf(session.compared);
    };
    name();
    this.#store.add(session.onDidChange(name));
    const page = this.#store.add(diffPage(host, panel.webview, session));
    fillWebview(panel.webview, host.extensionUri, {
      title: vscode.l10n.t("Comparison"),
      name: "diff",
    });
    panel.onDidChangeViewState(() => {
      // Hidden, the page is gone; shown again, it begins anew and says so.
      if (!panel.visible) page.hide();
    });
    panel.onDidDispose(() => {
      this.#store.dispose();
    });
    void session.compare();
  }

  get onDidDispose(): vscode.Event<void> {
    return this.#panel.onDidDispose;
  }

  reveal(): void {
    this.#panel.reveal();
  }

  dispose(): void {
    this.#panel.dispose();
  }
}

function titleOf({ before, after }: ComparedSides): string {
  const [left, right] = [before, after].map(({ uri }) => nameOfFile(vscode.Uri.parse(uri)));
  return before.revision === undefined
    ? `${left ?? ""} ↔ ${right ?? ""}`
    : `${right ?? ""} (${before.revision} ↔)`;
}

/** The other side of the page. */
export function diffPage(
  host: Host,
  webview: PanelWebview,
  session: DiffSession,
): PanelPage<DiffState, FromDiffPage> {
  return new PanelPage(host, webview, {
    content: session,
    parse: parseDiffMessage,
    sentenceOf: (one, error) => plainFailure(one, error, "The comparison"),
  });
}
