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
  #scrolled: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, show: (state: PageState) => void) {
    const remembered = host.getState();
    this.#host = host;
    this.#show = show;
    this.#state = initialState(remembered);
    this.#scrolled = remembered?.scrolled ?? 0;
  }

  /** How far the page is scrolled down, in CSS pixels. */
  get scrolled(): number {
    return this.#scrolled;
  }

  set scrolled(top: number) {
    this.#scrolled = top;
    this.#remember();
  }

  change(step: (state: PageState) => PageState): void {
    const state = step(this.#state);
    if (state === this.#state) return;
    this.#state = state;
    this.#remember();
    clearTimeout(this.#timer);
    // Anything else is told at once: the page may be gone in a moment.
    if (state.kept !== state.typed) this.send();
    else {
      this.#timer = setTimeout(() => {
        this.send();
      }, pauseMs);
    }
    this.#show(this.#state);
  }

  /** At once: a field is left, the page goes. */
  send(): void {
    clearTimeout(this.#timer);
    const { means, kept, sent } = this.#state;
    if (means === undefined || kept === sent) return;
    this.#host.postMessage({ type: "changeScenarios", ...kept });
    this.#state = sendAll(this.#state);
    this.#remember();
  }

  /** What the page does not know, it leaves alone. */
  receive(message: Partial<ToCostPage> | undefined): void {
    if (message?.type !== "state" && message?.type !== "dataset") return;
    // The extension sends messages of these types in full.
    const known = message as ToCostPage;
    this.change((state) => receive(state, known));
  }

  #remember(): void {
    this.#host.setState({ ...remember(this.#state), scrolled: this.#scrolled });
  }
}
