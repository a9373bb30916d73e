/** The panels that advise: one of each kind, filled in by the extension, made again when the window is. */
import * as vscode from "vscode";
import type { Advice } from "../advice.ts";
import { AdvicePage } from "../advice-page.ts";
import { DisposableStore } from "../disposable-store.ts";
import type { Host } from "../host.ts";
import type { LastingAdvice } from "../lasting-advice.ts";
import { fillWebview } from "./fill-webview.ts";

export interface PanelKind {
  readonly viewType: "tunesmith.assessment" | "tunesmith.recommendation";
  readonly title: string;
  readonly advice: (host: Host) => Advice;
}

/** What a panel shows: it takes the advice, and leaves it when it is closed. */
export interface PanelContent extends Pick<PanelKind, "viewType" | "title"> {
  readonly advice: LastingAdvice;
}

export class AdvicePanel implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #panel: vscode.WebviewPanel;

  /** Beside what one works on: that stays in sight. All panels that advise are in one column. */
  static open(host: Host, content: PanelContent): AdvicePanel {
    const { viewType, title } = content;
    const viewColumn = columnOfAdvice() ?? vscode.ViewColumn.Beside;
    const column = { viewColumn, preserveFocus: false };
    return new AdvicePanel(
      host,
      content,
      vscode.window.createWebviewPanel(viewType, title, column),
    );
  }

  constructor(
    host: Host,
    { title, advice }: Pick<PanelContent, "title" | "advice">,
    panel: vscode.WebviewPanel,
  ) {
    this.#panel = panel;
    panel.iconPath = vscode.Uri.joinPath(host.extensionUri, "media", "icon.png");
    this.#store.add({
      dispose: () => {
        advice.leave();
      },
    });
    const page = this.#store.add(new AdvicePage(host, panel.webview, advice.take()));
    fillWebview(panel.webview, host.extensionUri, { title, name: "advice" });
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

const viewTypes: readonly string[] = ["tunesmith.assessment", "tunesmith.recommendation"];

/** Where a panel that advises is already. */
function columnOfAdvice(): vscode.ViewColumn | undefined {
  const isAdvice = ({ input }: vscode.Tab): boolean =>
    input instanceof vscode.TabInputWebview &&
    // VS Code puts a prefix of its own before it.
    viewTypes.some((viewType) => input.viewType.endsWith(viewType));
  return vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(isAdvice))?.viewColumn;
}
