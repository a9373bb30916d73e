/** The panel with the form of one training example: one for the window, beside what one works on. */
import * as vscode from "vscode";
import type { ToExamplePage } from "../../protocol/example-view.ts";
import { parseExampleMessage } from "../../protocol/example-view-schema.ts";
import { DisposableStore } from "../disposable-store.ts";
import type { ExampleForm } from "../example-form.ts";
import type { Host } from "../host.ts";
import { plainFailure } from "../plain-failure.ts";
import { fillWebview } from "./fill-webview.ts";

const exampleViewType = "tunesmith.example";
const title = vscode.l10n.t("Training Example");

export class ExamplePanel implements vscode.Disposable {
  readonly #host: Host;
  readonly #form: ExampleForm;
  readonly #panel: vscode.WebviewPanel;
  readonly #store = new DisposableStore();
  /** Before, and while it is hidden, nobody hears. */
  #isReady = false;
  #takesFocus = false;

  static open(host: Host, form: ExampleForm): ExamplePanel {
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false };
    const panel = vscode.window.createWebviewPanel(exampleViewType, title, column);
    return new ExamplePanel(host, form, panel);
  }

  constructor(host: Host, form: ExampleForm, panel: vscode.WebviewPanel) {
    this.#host = host;
    this.#form = form;
    this.#panel = panel;
    panel.iconPath = vscode.Uri.joinPath(host.extensionUri, "media", "icon.png");
    this.#store.add(
      panel.webview.onDidReceiveMessage((value: unknown) => {
        void this.#receive(value);
      }),
    );
    this.#store.add(
      form.onDidChange(() => {
        this.#send();
      }),
    );
    this.#store.add(
      form.onDidReplace((draft) => {
        this.#post({ type: "replace", draft });
      }),
    );
    this.#store.add(
      panel.onDidChangeViewState(() => {
        // Hidden, the page is gone; shown again, it begins anew and says so.
        if (!panel.visible) this.#isReady = false;
      }),
    );
    panel.onDidDispose(() => {
      this.#store.dispose();
    });
    fillWebview(panel.webview, host.extensionUri, { title, name: "example" });
  }

  get onDidDispose(): vscode.Event<void> {
    return this.#panel.onDidDispose;
  }

  /** For somebody who goes on typing here. */
  focus(): void {
    this.#takesFocus = true;
    this.#panel.reveal(undefined, false);
    this.#send();
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #send(): void {
    if (!this.#isReady) return;
    const takesFocus = this.#takesFocus;
    this.#takesFocus = false;
    this.#post({ type: "state", state: this.#form.state, takesFocus });
  }

  #post(message: ToExamplePage): void {
    if (this.#isReady) void this.#panel.webview.postMessage(message);
  }

  async #receive(value: unknown): Promise<void> {
    const message = parseExampleMessage(value);
    if (message === undefined) {
      this.#host.log.warn("The form of an example sent what is no message of it: ignored.");
      return;
    }
    if (message.type === "ready") {
      this.#isReady = true;
      this.#send();
    }
    try {
      await this.#form.obey(message);
    } catch (error) {
      const sentence = plainFailure(this.#host, error, "The form of an example");
      if (sentence !== undefined) void vscode.window.showWarningMessage(sentence);
    }
  }
}
