/** The panels that advise: one of each kind, filled in by the extension, made again when the window is. */
import * as vscode from "vscode";
import type { Advice } from "../advice.ts";
import { AdvicePage } from "../advice-page.ts";
import { DisposableStore } from "../disposable-store.ts";
import type { Host } from "../host.ts";
import { webviewHtml } from "./webview-html.ts";

export interface PanelKind {
  readonly viewType: "tunesmith.assessment" | "tunesmith.recommendation";
  readonly title: string;
  readonly advice: (host: Host) => Advice;
}

export class AdvicePanel implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #panel: vscode.WebviewPanel;

  /** Beside what one works on: that stays in sight. */
  static open(host: Host, kind: PanelKind): AdvicePanel {
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false };
    return new AdvicePanel(
      host,
      kind,
      vscode.window.createWebviewPanel(kind.viewType, kind.title, column),
    );
  }

  constructor(host: Host, { title, advice }: PanelKind, panel: vscode.WebviewPanel) {
    this.#panel = panel;
    panel.iconPath = vscode.Uri.joinPath(host.extensionUri, "media", "icon.png");
    const page = this.#store.add(new AdvicePage(host, panel.webview, advice(host)));
    fill(panel.webview, title, host.extensionUri);
    panel.onDidChangeViewState(() => {
      // Hidden, the page is gone; shown again, it begins anew and says so.
      if (!panel.visible) page.hide();
    });
    panel.onDidDispose(() => {
      this.#store.dispose();
    });
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

function fill(webview: vscode.Webview, title: string, extensionUri: vscode.Uri): void {
  const dist = vscode.Uri.joinPath(extensionUri, "dist");
  const address = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(dist, name)).toString();
  webview.options = { enableScripts: true, localResourceRoots: [dist] };
  webview.html = webviewHtml({
    title,
    script: address("advice.js"),
    style: address("advice.css"),
    cspSource: webview.cspSource,
  });
}
