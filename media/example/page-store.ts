/** Holds what is typed, which is the page's own, and what the extension says of it. */

import {
  firstEmptyPart,
  withKind,
  type ExampleDraft,
} from "../../src/core/create/example-draft.ts";
import type { PartName, SourceKind } from "../../src/core/create/operational-record.ts";
import type { TaskType } from "../../src/core/create/task-type.ts";
import type {
  ExampleState,
  FromExamplePage,
  ToExamplePage,
} from "../../src/protocol/example-view.ts";
import type { Host } from "./host.ts";

/** Typing is told when it pauses. */
const pauseMs = 250;

export class PageStore {
  readonly #host: Host;
  readonly #show: (state: ExampleState, focus: PartName | undefined) => void;
  #state: ExampleState | undefined;
  #draft: ExampleDraft | undefined;
  #scrolled: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isTold = true;

  /** `focus`: the part to go on with, where the focus is asked for. */
  constructor(host: Host, show: (state: ExampleState, focus: PartName | undefined) => void) {
    const remembered = host.getState();
    this.#host = host;
    this.#show = show;
    this.#draft = remembered?.draft;
    this.#scrolled = remembered?.scrolled ?? 0;
  }

  get scrolled(): number {
    return this.#scrolled;
  }

  set scrolled(top: number) {
    this.#scrolled = top;
    this.#remember();
  }

  /** What the page does not know, it leaves alone. */
  receive(message: Partial<ToExamplePage> | undefined): void {
    if (message?.type === "replace" && message.draft !== undefined) {
      this.#take(message.draft);
    } else if (message?.type === "state" && message.state !== undefined) {
      const { state } = message;
      const isOther = state.draft.id !== this.#draft?.id;
      if (isOther) {
        clearTimeout(this.#timer);
        this.#isTold = true;
      }
      // Of the same draft, nobody knows better than the page what is typed.
      const draft = isOther ? state.draft : (this.#draft ?? state.draft);
      this.#state = state;
      this.#take(draft, message.takesFocus === true ? firstEmptyPart(draft) : undefined);
    }
  }

  type(part: PartName, text: string): void {
    this.#change((draft) => ({ ...draft, parts: { ...draft.parts, [part]: text } }));
  }

  chooseKind(kind: SourceKind): void {
    this.#change((draft) => withKind(draft, kind));
    this.send();
  }

  chooseTaskType(taskType: TaskType): void {
    this.#change((draft) => ({ ...draft, taskType }));
    this.send();
  }

  add(): void {
    this.#postDraft("add");
  }

  mask(): void {
    this.#postDraft("mask");
  }

  post(message: FromExamplePage): void {
    this.send();
    this.#host.postMessage(message);
  }

  /** At once: a field is left, the page goes. */
  send(): void {
    clearTimeout(this.#timer);
    if (this.#isTold || this.#draft === undefined) return;
    this.#isTold = true;
    this.#host.postMessage({ type: "change", draft: this.#draft });
  }

  #postDraft(type: "add" | "mask"): void {
    clearTimeout(this.#timer);
    this.#isTold = true;
    if (this.#draft !== undefined) this.#host.postMessage({ type, draft: this.#draft });
  }

  #change(edit: (draft: ExampleDraft) => ExampleDraft): void {
    if (this.#draft === undefined) return;
    this.#isTold = false;
    this.#take(edit(this.#draft));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.send();
    }, pauseMs);
  }

  #take(draft: ExampleDraft, focus?: PartName): void {
    this.#draft = draft;
    this.#remember();
    if (this.#state === undefined) return;
    this.#state = { ...this.#state, draft };
    this.#show(this.#state, focus);
  }

  #remember(): void {
    this.#host.setState({ draft: this.#draft, scrolled: this.#scrolled });
  }
}
