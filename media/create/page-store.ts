/**
 * Holds what the page shows, remembers what is the page's own, and tells the extension what a person does. What a person
 * has chosen holds at once: choices have revisions, and a state that is older than the last of them does not take it back.
 */

import type {
  CreateChoices,
  CreateState,
  FromCreatePage,
  ToCreatePage,
} from "../../src/protocol/create-view.ts";
import type { Host, RememberedPage } from "./host.ts";

/** Typing is sent when it pauses. */
const pauseMs = 300;

export interface PageState extends Pick<RememberedPage, "drafts" | "opened"> {
  /** Absent until the extension has said it. */
  readonly create?: CreateState | undefined;
}

export class PageStore {
  readonly #host: Host;
  readonly #show: (state: PageState) => void;
  #state: PageState;
  #session: number | undefined;
  /** Chosen, and not sent yet. */
  #isWaiting = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #scrolled: number;
  #focused: string | undefined;

  constructor(host: Host, show: (state: PageState) => void) {
    const remembered = host.getState();
    this.#host = host;
    this.#show = show;
    this.#state = { drafts: remembered?.drafts ?? {}, opened: remembered?.opened ?? [] };
    this.#session = remembered?.session;
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
  receive(message: Partial<ToCreatePage> | undefined): void {
    if (message?.type !== "state" || message.state === undefined) return;
    const told = message.state;
    const { create, drafts } = this.#state;
    const isSame = told.session === this.#session;
    this.#session = told.session;
    if (!isSame) this.#isWaiting = false;
    const { revision, choices } =
      isSame && create !== undefined && create.revision > told.revision ? create : told;
    this.#state = {
      ...this.#state,
      drafts: isSame ? drafts : {},
      create: { ...told, revision, choices },
    };
    if (!isSame) this.#remember();
    this.#show(this.#state);
  }

  /** `isTyped`: more of it is to come. */
  choose(part: Partial<CreateChoices>, { isTyped = false } = {}): void {
    const { create } = this.#state;
    if (create === undefined) return;
    const choices = { ...create.choices, ...part };
    this.#state = {
      ...this.#state,
      create: { ...create, choices, revision: create.revision + 1, isPreviewStale: true },
    };
    this.#isWaiting = true;
    this.#show(this.#state);
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
    const { create } = this.#state;
    if (!this.#isWaiting || create === undefined) return;
    this.#isWaiting = false;
    const { session, revision, choices } = create;
    this.#host.postMessage({ type: "choose", session, revision, choices });
  }

  post(message: FromCreatePage): void {
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

  #keep(change: Pick<PageState, "drafts"> | Pick<PageState, "opened">): void {
    this.#state = { ...this.#state, ...change };
    this.#show(this.#state);
    this.#remember();
  }

  #remember(): void {
    const { drafts, opened } = this.#state;
    this.#host.setState({
      drafts,
      opened,
      session: this.#session,
      scrolled: this.#scrolled,
      focused: this.#focused,
    });
  }
}
