/** The view that tells what a fine-tuning costs and whether it pays. Its page computes; this feeds it. */
import * as vscode from "vscode";
import type { FromCostPage } from "../../protocol/cost-view.ts";
import { CostFeed } from "../cost-feed.ts";
import { DisposableStore } from "../disposable-store.ts";
import type { Host } from "../host.ts";
import { fillWebview } from "./fill-webview.ts";

const viewId = "tunesmith.cost";

export function costView(host: Host): vscode.Disposable {
  const store = new DisposableStore();
  let page: CostPage | undefined;
  store.add({ dispose: () => page?.dispose() });
  store.add(
    vscode.window.registerWebviewViewProvider(viewId, {
      resolveWebviewView: (view) => {
        page?.dispose();
        const own = (page = new CostPage(host, view.webview));
        fillWebview(view.webview, host.extensionUri, {
          title: vscode.l10n.t("Cost"),
          name: "cost",
        });
        // Hidden, the page is gone; shown again, it begins anew and says so.
        view.onDidChangeVisibility(() => {
          if (!view.visible) own.stop();
        });
        view.onDidDispose(() => {
          own.dispose();
        });
      },
    }),
  );
  return store;
}

/** What a page needs of its webview. */
export type CostWebview = Pick<vscode.Webview, "onDidReceiveMessage" | "postMessage">;

/** The other side of a page: hears it, and tells it while it is shown what it estimates from. */
export class CostPage implements vscode.Disposable {
  readonly #host: Host;
  readonly #webview: CostWebview;
  readonly #store = new DisposableStore();
  #feed: CostFeed | undefined;

  constructor(host: Host, webview: CostWebview) {
    this.#host = host;
    this.#webview = webview;
    this.#store.add(
      webview.onDidReceiveMessage((message: unknown) => {
        this.#receive(message).catch((error: unknown) => {
          host.log.error(error instanceof Error ? error : String(error));
        });
      }),
    );
  }

  /** Until the page says that it is ready again. */
  stop(): void {
    this.#feed?.dispose();
    this.#feed = undefined;
  }

  dispose(): void {
    this.stop();
    this.#store.dispose();
  }

  async #receive(value: unknown): Promise<void> {
    const { parseCostMessage } = await import("../../protocol/cost-view-schema.ts");
    const message = parseCostMessage(value);
    if (message === undefined) {
      this.#host.log.warn("The page of the Cost view sent what is no message of it: ignored.");
      return;
    }
    await this.#obey(message);
  }

  async #obey(message: FromCostPage): Promise<void> {
    switch (message.type) {
      case "ready":
        this.stop();
        this.#feed = new CostFeed(this.#host, (answer) => this.#webview.postMessage(answer));
        this.#feed.update();
        return;
      case "changeScenarios":
        await this.#host.costScenarios.change(message, "cost");
        this.#feed?.update();
        return;
      case "exportComparison":
        await vscode.commands.executeCommand("tunesmith.exportCostComparison");
        return;
      case "copySummary":
        await vscode.commands.executeCommand("tunesmith.copyCostSummary");
        return;
      case "openSettings":
        await vscode.commands.executeCommand("workbench.action.openSettings", "tunesmith.cost");
        return;
    }
  }
}
