/** The panel of one dataset, filled in by the extension. */
import * as vscode from "vscode";
import { parsePanelMessage } from "../../protocol/panel-view-schema.ts";
import type { FromPanelPage, PanelState } from "../../protocol/panel-view.ts";
import { DisposableStore } from "../disposable-store.ts";
import type { Host } from "../host.ts";
import { nameOfFile } from "../message-place.ts";
import { PanelPage, type PanelWebview } from "../panel-page.ts";
import { PanelSession } from "../panel-session.ts";
import { plainFailure } from "../plain-failure.ts";
import { fillWebview } from "./fill-webview.ts";

/** The same in package.json, which has VS Code wake the extension for it. */
export const datasetPanelType = "tunesmith.dataset";

export class DatasetPanel implements vscode.Disposable {
  readonly uri: vscode.Uri;
  readonly #store = new DisposableStore();
  readonly #panel: vscode.WebviewPanel;
  readonly #session: PanelSession;

  /** Beside what one works on: that stays in sight. */
  static open(host: Host, uri: vscode.Uri): DatasetPanel {
    const { Beside, Active } = vscode.ViewColumn;
    const isAlone = vscode.window.tabGroups.all.every(({ tabs }) => tabs.length === 0);
    const column = isAlone ? Active : Beside;
    return new DatasetPanel(
      host,
      uri,
      vscode.window.createWebviewPanel(datasetPanelType, titleOf(uri), column),
    );
  }

  constructor(host: Host, uri: vscode.Uri, panel: vscode.WebviewPanel) {
    this.uri = uri;
    this.#panel = panel;
    panel.title = titleOf(uri);
    panel.iconPath = vscode.Uri.joinPath(host.extensionUri, "media", "icon.png");
    const session = this.#store.add(
      new PanelSession(host, uri, {
        isActive: () => panel.active,
        editorColumn: () => {
          const { One, Beside } = vscode.ViewColumn;
          return panel.viewColumn === One ? Beside : One;
        },
      }),
    );
    this.#session = session;
    const page = this.#store.add(datasetPage(host, panel.webview, session));
    fillWebview(panel.webview, host.extensionUri, {
      title: vscode.l10n.t("Dataset"),
      name: "dataset",
    });
    const follow = (): void => {
      if (panel.active) session.activate();
      if (panel.visible) session.show();
      else {
        // Hidden, the page is gone; shown again, it begins anew and says so.
        page.hide();
        session.hide();
      }
    };
    panel.onDidChangeViewState(follow);
    panel.onDidDispose(() => {
      this.#store.dispose();
    });
    follow();
  }

  get onDidDispose(): vscode.Event<void> {
    return this.#panel.onDidDispose;
  }

  /** It is what a person works in. */
  get isActive(): boolean {
    return this.#panel.active;
  }

  /** A person names the line. */
  goToLine(): void {
    this.#session.goToLine();
  }

  reveal(): void {
    this.#panel.reveal();
  }

  dispose(): void {
    this.#panel.dispose();
  }
}

const titleOf = (uri: vscode.Uri): string => vscode.l10n.t("{0} (Dataset)", nameOfFile(uri));

/** The other side of the page. */
export function datasetPage(
  host: Host,
  webview: PanelWebview,
  session: PanelSession,
): PanelPage<PanelState, FromPanelPage> {
  return new PanelPage(host, webview, {
    content: session,
    parse: parsePanelMessage,
    sentenceOf: (one, error) => plainFailure(one, error, "The dataset panel"),
  });
}
