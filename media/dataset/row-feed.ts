/** Windows of rows: which are asked for, and which are kept. */

import type { RecordRow } from "../../src/protocol/panel-messages.ts";
import type { FromPanelPage } from "../../src/protocol/panel-view.ts";
import { windowSize, type ListState, type PageState } from "./page-state.ts";

const maxWindows = 20;
/** Who scrolls fast does not wait for what was in sight long ago. */
const maxAsked = 2;

interface ToldRows {
  readonly number: number;
  readonly revision: number;
  readonly from: number;
  readonly rows: readonly RecordRow[];
}

export class RowFeed {
  readonly #post: (message: FromPanelPage) => void;
  /** Windows that are on their way. */
  readonly #asked = new Set<number>();
  #first = 0;
  #last = -1;

  constructor(post: (message: FromPanelPage) => void) {
    this.#post = post;
  }

  /** There is another list: no answer about the last one is worth anything. */
  restart(): void {
    this.#asked.clear();
  }

  want(from: number, count: number, state: PageState): void {
    this.#first = Math.floor(from / windowSize);
    this.#last = Math.floor((from + count - 1) / windowSize);
    this.goOn(state);
  }

  goOn({ list, panel, isListing }: PageState): void {
    if (list === undefined || isListing || panel?.revision !== list.revision) return;
    const last = Math.min(this.#last, Math.ceil(list.total / windowSize) - 1);
    for (let window = this.#first; window <= last; window++) {
      if (this.#asked.size >= maxAsked) return;
      const isThere = list.windows.get(window)?.revision === list.revision;
      if (isThere || this.#asked.has(window)) continue;
      this.#asked.add(window);
      const { number, revision } = list;
      const from = window * windowSize;
      const count = Math.min(windowSize, list.total - from);
      this.#post({ type: "rows", number, revision, from, count });
    }
  }

  /** The list with these rows; `undefined`: they are of another one. */
  take({ number, revision, from, rows }: ToldRows, list: ListState | undefined) {
    if (list?.number !== number || list.revision !== revision) return undefined;
    const window = Math.floor(from / windowSize);
    this.#asked.delete(window);
    const windows = new Map(list.windows).set(window, { revision, rows });
    const middle = (this.#first + this.#last) / 2;
    const byDistance = [...windows.keys()].sort(
      (a, b) => Math.abs(a - middle) - Math.abs(b - middle),
    );
    for (const far of byDistance.slice(maxWindows)) windows.delete(far);
    return { ...list, windows } satisfies ListState;
  }
}
