/** Holds what the page shows, remembers what is the page's own, and tells the extension what a person does. */

import type { AdviceState, FromAdvicePage, ToAdvicePage } from "../../src/protocol/advice-view.ts";
import type { Host, RememberedPage } from "./host.ts";
import {
  applied,
  noChanges,
  topicOf,
  unconfirmed,
  withChange,
  type OwnChange,
  type OwnChanges,
} from "./own-changes.ts";

/** Typing is sent when it pauses. */
const pauseMs = 300;

export interface PageState extends Pick<RememberedPage, "drafts" | "opened"> {
  /** Absent until the extension has said it. */
  readonly advice?: AdviceState | undefined;
}

export class PageStore {
  readonly #host: Host;
  readonly #show: (state: PageState) => void;
  #state: PageState;
  #own: OwnChanges = noChanges;
  /** Typed, and not sent yet: by topic. */
  readonly #waiting = new Map<string, OwnChange>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #scrolled: number;
  #focused: string | undefined;

  constructor(host: Host, show: (state: PageState) => void) {
    const remembered = host.getState();
    this.#host = host;
    this.#show = show;
    // Of the texts that would be sent, the first is read at once.
    this.#state = {
      drafts: remembered?.drafts ?? {},
      opened: remembered?.opened ?? [firstText],
    };
    this.#scrolled = remembered?.scrolled ?? 0;
    this.#focused = remembered?.focused;
  }

  /** How far the page is scrolled down, in CSS pixels. */
  get scrolled(): number {
    return this.#scrolled;
  }

  set scrolled(top: number) {
    this.#scrolled = top;
    this.#remember();
  }

  /** Id of the element that has the focus. */
  get focused(): string | undefined {
    return this.#focused;
  }

  set focused(id: string | undefined) {
    this.#focused = id;
    this.#remember();
  }

  /** What the page does not know, it leaves alone. */
  receive(message: Partial<ToAdvicePage> | undefined): void {
    if (message?.type !== "state" || message.state === undefined) return;
    let advice = message.state;
    this.#own = unconfirmed(this.#own, advice);
    for (const { change } of this.#own.values()) advice = applied(advice, change);
    this.#draw({ ...this.#state, advice });
  }

  change(change: OwnChange, { isTyped = false } = {}): void {
    const { advice } = this.#state;
    if (advice === undefined) return;
    this.#own = withChange(this.#own, advice, change);
    this.#waiting.set(topicOf(change), change);
    this.#draw({ ...this.#state, advice: applied(advice, change) });
    clearTimeout(this.#timer);
    // Anything else is told at once: the page may be gone in a moment.
    if (!isTyped) this.send();
    else {
      this.#timer = setTimeout(() => {
        this.send();
      }, pauseMs);
    }
  }

  /** At once: a field is left, the page goes. */
  send(): void {
    clearTimeout(this.#timer);
    const changes = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const change of changes) this.#host.postMessage(change);
  }

  post(message: FromAdvicePage): void {
    this.send();
    this.#host.postMessage(message);
  }

  /** The text of a field as it is typed; `undefined`: what the state says holds again. */
  draft(field: string, text: string | undefined): void {
    const others = Object.entries(this.#state.drafts).filter(([name]) => name !== field);
    const own = text === undefined ? [] : [[field, text] as const];
    this.#keep({ drafts: Object.fromEntries([...others, ...own]) });
  }

  toggle(names: readonly string[], isOpen: boolean): void {
    const { opened } = this.#state;
    if (names.every((name) => opened.includes(name) === isOpen)) return;
    const others = opened.filter((name) => !names.includes(name));
    this.#keep({ opened: isOpen ? [...others, ...names] : others });
  }

  #keep(change: Partial<PageState>): void {
    const state = { ...this.#state, ...change };
    this.#draw(state);
    this.#remember();
  }

  #draw(state: PageState): void {
    this.#state = state;
    this.#show(state);
  }

  #remember(): void {
    const { drafts, opened } = this.#state;
    const focused = this.#focused;
    this.#host.setState({ drafts, opened, scrolled: this.#scrolled, focused });
  }
}

/** Name of its fold. */
export const firstText = "text-0";
