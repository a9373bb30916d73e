/** Holds what the page shows, remembers what is the page's own, and tells the extension what a person does. */

import { diffKinds, type DiffKind } from "../../src/core/diff/dataset-diff.ts";
import type {
  DiffState,
  FromDiffPage,
  ShownChange,
  ToDiffPage,
} from "../../src/protocol/diff-view.ts";
import type { Host, RememberedPage } from "./host.ts";

/** Rows are asked for and kept by windows of so many. */
const windowSize = 200;
const maxWindows = 20;

export const changedKinds = diffKinds.filter((kind) => kind !== "unchanged");

export interface PageState extends Pick<RememberedPage, "kind" | "selected"> {
  /** Absent until the extension has said it. */
  readonly diff?: DiffState | undefined;
  /** Of the list: by the number of their window. */
  readonly windows: ReadonlyMap<number, readonly ShownChange[]>;
}

/** How many records are listed. */
export function listedTotal({ diff, kind }: PageState): number {
  const counts = diff?.diff?.counts;
  if (counts === undefined) return 0;
  return kindsOf(kind).reduce((sum, one) => sum + counts[one], 0);
}

/** `undefined`: it is on its way. */
export const rowAt = ({ windows }: PageState, index: number): ShownChange | undefined =>
  windows.get(Math.floor(index / windowSize))?.[index % windowSize];

const kindsOf = (kind: DiffKind | undefined): readonly DiffKind[] =>
  kind === undefined ? changedKinds : [kind];

export class PageStore {
  readonly #host: Host;
  readonly #show: (state: PageState) => void;
  /** Windows that are on their way. */
  readonly #asked = new Set<number>();
  #state: PageState;

  constructor(host: Host, show: (state: PageState) => void) {
    const { kind, selected } = host.getState() ?? {};
    this.#host = host;
    this.#show = show;
    this.#state = { kind, selected, windows: new Map() };
  }

  /** What the page does not know, it leaves alone. */
  receive(message: Partial<ToDiffPage> | undefined): void {
    // The extension sends whole messages; what others send has no type of these.
    const told = message as ToDiffPage | undefined;
    if (told?.type === "state") this.#takeState(told.state);
    else if (told?.type === "rows") this.#takeRows(told);
  }

  post(message: FromDiffPage): void {
    this.#host.postMessage(message);
  }

  list(kind: DiffKind | undefined): void {
    if (kind === this.#state.kind) return;
    this.#asked.clear();
    this.#change({ kind, selected: undefined, windows: new Map() });
    this.#remember();
  }

  choose(index: number): void {
    if (index === this.#state.selected) return;
    this.#change({ selected: index });
    this.#remember();
  }

  /** Compares the texts of a record; one that is not there yet waits for a person to ask again. */
  open(index: number): void {
    const row = rowAt(this.#state, index);
    const number = this.#state.diff?.number;
    if (row === undefined || number === undefined) return;
    const { beforeLine, afterLine } = row;
    this.post({ type: "open", number, beforeLine, afterLine });
  }

  /** These rows are in sight: they are asked for as far as they are not there. Call it whenever that changes. */
  wantRows(from: number, to: number): void {
    const { diff, windows, kind } = this.#state;
    if (diff?.diff === undefined) return;
    const last = Math.min(to, listedTotal(this.#state)) - 1;
    for (let at = Math.floor(from / windowSize); at * windowSize <= last; at++) {
      if (windows.has(at) || this.#asked.has(at)) continue;
      this.#asked.add(at);
      const { number } = diff;
      const start = at * windowSize;
      this.post({ type: "rows", number, kinds: kindsOf(kind), from: start, count: windowSize });
    }
  }

  send(): void {
    this.#remember();
  }

  #takeState(diff: DiffState): void {
    const { diff: last, kind, selected } = this.#state;
    const isOther = last !== undefined && last.number !== diff.number;
    if (isOther) this.#asked.clear();
    // A kind of which there are none any more would show an empty list.
    const isGone = kind !== undefined && diff.diff?.counts[kind] === 0;
    this.#change({
      diff,
      ...(isOther && { windows: new Map() }),
      kind: isGone ? undefined : kind,
      selected: isOther || isGone ? undefined : selected,
    });
    this.#remember();
  }

  #takeRows({ number, kinds, from, rows }: Extract<ToDiffPage, { type: "rows" }>): void {
    const { diff, kind, windows: last } = this.#state;
    if (number !== diff?.number || kinds.join() !== kindsOf(kind).join()) return;
    const window = from / windowSize;
    this.#asked.delete(window);
    const windows = new Map(last).set(window, rows);
    const byDistance = [...windows.keys()].sort(
      (a, b) => Math.abs(a - window) - Math.abs(b - window),
    );
    for (const far of byDistance.slice(maxWindows)) windows.delete(far);
    this.#change({ windows });
  }

  #change(change: Partial<PageState>): void {
    this.#state = { ...this.#state, ...change };
    this.#show(this.#state);
  }

  #remember(): void {
    const { diff, kind, selected } = this.#state;
    const sides = diff?.sides ?? this.#host.getState()?.sides;
    this.#host.setState({ sides, kind, selected });
  }
}
