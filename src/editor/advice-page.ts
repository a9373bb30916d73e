/** The other side of a page that advises: hears it, and tells it its whole state whenever that is another one. */
import * as vscode from "vscode";
import type { FromAdvicePage, ToAdvicePage } from "../protocol/advice-view.ts";
import { parseAdviceMessage } from "../protocol/advice-view-schema.ts";
import type { Advice } from "./advice.ts";
import { tellFailure } from "./advice-failure.ts";
import { DisposableStore } from "./disposable-store.ts";
import type { Host } from "./host.ts";
import { Throttle } from "./throttle.ts";

/** Nobody reads numbers faster, and states are large. */
const sendIntervalMs = 100;

/** What a page needs of its webview. */
export type AdviceWebview = Pick<vscode.Webview, "onDidReceiveMessage" | "postMessage">;

export class AdvicePage implements vscode.Disposable {
  readonly #host: Host;
  readonly #webview: AdviceWebview;
  readonly #advice: Advice;
  readonly #store = new DisposableStore();
  readonly #throttle = this.#store.add(
    new Throttle<void>(sendIntervalMs, () => {
      void this.#send();
    }),
  );
  /** Before, and while it is hidden, nobody hears. */
  #isReady = false;
  #sent = 0;

  /** The advice may outlive the page. */
  constructor(host: Host, webview: AdviceWebview, advice: Advice) {
    this.#host = host;
    this.#webview = webview;
    this.#advice = advice;
    this.#store.add(
      advice.onDidChange(() => {
        if (this.#isReady) this.#throttle.request();
      }),
    );
    this.#store.add(
      webview.onDidReceiveMessage((value: unknown) => {
        void this.#receive(value);
      }),
    );
  }

  /** Until the page says that it is ready again. */
  hide(): void {
    this.#isReady = false;
  }

  dispose(): void {
    this.#isReady = false;
    this.#store.dispose();
  }

  async #receive(value: unknown): Promise<void> {
    const message = parseAdviceMessage(value);
    if (message === undefined) {
      this.#host.log.warn("A page that advises sent what is no message of it: ignored.");
      return;
    }
    try {
      await this.#obey(message);
    } catch (error) {
      const sentence = tellFailure(this.#host, error);
      if (sentence !== undefined) void vscode.window.showWarningMessage(sentence);
    }
  }

  async #obey(message: FromAdvicePage): Promise<void> {
    if (message.type !== "ready") return this.#advice.obey(message);
    this.#isReady = true;
    await this.#send();
  }

  async #send(): Promise<void> {
    const number = ++this.#sent;
    try {
      const state = await this.#advice.state();
      // A later one is under way, or nobody is there any more.
      if (number !== this.#sent || !this.#isReady) return;
      const message: ToAdvicePage = { type: "state", state };
      await this.#webview.postMessage(message);
    } catch (error) {
      tellFailure(this.#host, error);
    }
  }
}
