/** The panel that creates datasets, filled in by the extension. */
import * as vscode from "vscode";
import { parseCreateMessage } from "../../protocol/create-view-schema.ts";
import type { CreateState, FromCreatePage } from "../../protocol/create-view.ts";
import type { CreationInputs } from "../../protocol/creation-messages.ts";
import type { RememberedCreation } from "../create-memory.ts";
import { CreateSession } from "../create-session.ts";
import { DisposableStore } from "../disposable-store.ts";
import type { Host } from "../host.ts";
import { PanelPage, type PanelWebview } from "../panel-page.ts";
import { plainFailure } from "../plain-failure.ts";
import { fillWebview } from "./fill-webview.ts";

export const createViewType = "tunesmith.create";

const title = vscode.l10n.t("Create Dataset");

export class CreatePanel implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #panel: vscode.WebviewPanel;
  readonly #session: CreateSession;

  static open(host: Host): CreatePanel {
    const column = vscode.ViewColumn.Active;
    return new CreatePanel(host, vscode.window.createWebviewPanel(createViewType, title, column));
  }

  constructor(host: Host, panel: vscode.WebviewPanel) {
    this.#panel = panel;
    panel.iconPath = vscode.Uri.joinPath(host.extensionUri, "media", "icon.png");
    this.#session = this.#store.add(new CreateSession(host));
    const page = this.#store.add(createPage(host, panel.webview, this.#session));
    fillWebview(panel.webview, host.extensionUri, { title, name: "create" });
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

  begin(creation: RememberedCreation): Promise<void> {
    return this.#session.begin(creation);
  }

  turnTo(inputs: CreationInputs): Promise<void> {
    return this.#session.turnTo(inputs);
  }

  reveal(): void {
    this.#panel.reveal();
  }

  dispose(): void {
    this.#panel.dispose();
  }
}

/** The other side of the page. */
export function createPage(
  host: Host,
  webview: PanelWebview,
  session: CreateSession,
): PanelPage<CreateState, FromCreatePage> {
  return new PanelPage(host, webview, {
    content: session,
    parse: parseCreateMessage,
    sentenceOf: (one, error) => plainFailure(one, error, "Creating a dataset"),
  });
}
