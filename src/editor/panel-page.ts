/** The other side of a page: hears it, and tells it its whole state whenever that is another one. */
import * as vscode from "vscode";
import { DisposableStore } from "./disposable-store.ts";
import type { Host } from "./host.ts";
import { Throttle } from "./throttle.ts";

/** Nobody reads numbers faster, and states are large. */
const sendIntervalMs = 100;

/** What a page needs of its webview. */
export type PanelWebview = Pick<vscode.Webview, "onDidReceiveMessage" | "postMessage">;

/** What a page shows, and what may be done there. */
export interface PageContent<State, Message> {
  /** The state is another one, or may be. */
  readonly onDidChange: vscode.Event<void>;
  state(): State | Promise<State>;
  /** What is said beside the state: answers, as whole messages of the page. */
  readonly onDidSay?: vscode.Event<object>;
  /** What is not meant for this page changes nothing. */
  obey(message: Message): Promise<void>;
}

export interface PageManner<Message> {
  /** `undefined`: it is no message. */
  readonly parse: (value: unknown) => Message | undefined;
  /** A plain sentence for what was thrown; `undefined`: nothing has to be said. */
  readonly sentenceOf: (host: Host, error: unknown) => string | undefined;
}

interface Ready {
  readonly type: "ready";
}

export class PanelPage<State, Message extends { readonly type: string }>
  implements vscode.Disposable
{
  readonly #host: Host;
  readonly #webview: PanelWebview;
  readonly #content: PageContent<State, Exclude<Message, Ready>>;
  readonly #manner: PageManner<Message>;
  readonly #store = new DisposableStore();
  readonly #throttle = this.#store.add(
    new Throttle<void>(sendIntervalMs, () => {
      void this.#send();
    }),
  );
  /** Before, and while it is hidden, nobody hears. */
  #isReady = false;
  #sent = 0;

  /** The content may outlive the page. */
  constructor(
    host: Host,
    webview: PanelWebview,
    {
      content,
      ...manner
    }: PageManner<Message> & { readonly content: PageContent<State, Exclude<Message, Ready>> },
  ) {
    this.#host = host;
    this.#webview = webview;
    this.#content = content;
    this.#manner = manner;
    this.#store.add(
      content.onDidChange(() => {
        if (this.#isReady) this.#throttle.request();
      }),
    );
    if (content.onDidSay !== undefined) {
      this.#store.add(
        content.onDidSay((message) => {
          if (this.#isReady) void webview.postMessage(message);
        }),
      );
    }
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
    const message = this.#manner.parse(value);
    if (message === undefined) {
      this.#host.log.warn("A page sent what is no message of it: ignored.");
      return;
    }
    try {
      await this.#obey(message);
    } catch (error) {
      const sentence = this.#manner.sentenceOf(this.#host, error);
      if (sentence !== undefined) void vscode.window.showWarningMessage(sentence);
    }
  }

  async #obey(message: Message): Promise<void> {
    // All messages but "ready" are the content's.
    if (message.type !== "ready") {
      return this.#content.obey(message as Exclude<Message, Ready>);
    }
    this.#isReady = true;
    await this.#send();
  }

  async #send(): Promise<void> {
    const number = ++this.#sent;
    try {
      const state = await this.#content.state();
      // A later one is under way, or nobody is there any more.
      if (number !== this.#sent || !this.#isReady) return;
      await this.#webview.postMessage({ type: "state", state });
    } catch (error) {
      this.#manner.sentenceOf(this.#host, error);
    }
  }
}
