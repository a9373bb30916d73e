/** Holds the state of the page, remembers it, and tells the extension what changed. */

import type { ToCostPage } from "../../src/protocol/cost-view.ts";
import type { Host } from "./host.ts";
import { initialState, receive, remember, sendAll, type PageState } from "./page-state.ts";

/** Typing is sent when it pauses. */
const pauseMs = 300;

export class PageStore {
  readonly #host: Host;
  readonly #show: (state: PageState) => void;
  #state: PageState;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, show: (state: PageState) => void) {
    this.#host = host;
    this.#show = show;
    this.#state = initialState(host.getState());
  }

  change(step: (state: PageState) => PageState): void {
    const state = step(this.#state);
    if (state === this.#state) return;
    this.#state = state;
    this.#host.setState(remember(state));
    clearTimeout(this.#timer);
    if (state.means !== undefined && state.kept !== state.sent) {
      this.#timer = setTimeout(() => {
        this.send();
      }, pauseMs);
    }
    this.#show(state);
  }

  /** At once: a field is left, the page goes. */
  send(): void {
    clearTimeout(this.#timer);
    const { means, kept, sent } = this.#state;
    if (means === undefined || kept === sent) return;
    this.#host.postMessage({ type: "changeScenarios", ...kept });
    this.change(sendAll);
  }

  /** What the page does not know, it leaves alone. */
  receive(message: Partial<ToCostPage> | undefined): void {
    if (message?.type !== "state" && message?.type !== "dataset") return;
    // The extension sends messages of these types in full.
    const known = message as ToCostPage;
    this.change((state) => receive(state, known));
  }
}
