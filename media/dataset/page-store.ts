/**
 * Holds what the page shows, remembers what is the page's own, and tells the extension what a person does. Answers about
 * another list or another content than the present ones are not taken.
 */

import {
  allRecords,
  type Facet,
  type RecordOrder,
  type RecordQuery,
} from "../../src/core/explore/record-query.ts";
import type { Span } from "../../src/core/model.ts";
import type { FromPanelPage, PanelState, ToPanelPage } from "../../src/protocol/panel-view.ts";
import { formatInteger } from "../../src/core/wording.ts";
import { Delay } from "./delay.ts";
import type { Host } from "./host.ts";
import {
  freshRowAt,
  type EditState,
  type ListState,
  type PageState,
  type Selection,
} from "./page-state.ts";
import { RowFeed } from "./row-feed.ts";

/** Typing in the search field is asked when it pauses; text of a record is tried, and remembered. */
const [searchPauseMs, tryPauseMs, rememberPauseMs] = [250, 400, 300];
/** Rows that follow each other faster are passed by: their records are not asked for. */
const passingMs = 120;

type Told<Type extends ToPanelPage["type"]> = Extract<ToPanelPage, { type: Type }>;

/** What to do when a line is not in the list. */
interface Sought {
  readonly line: number;
  readonly otherwise: "first" | "stay" | "tell";
}

export class PageStore {
  readonly #host: Host;
  readonly #show: (state: PageState) => void;
  readonly #rows: RowFeed;
  #state: PageState;
  /** Of the last query that was asked. */
  #number: number;
  /** That query. */
  #asked: string | undefined;
  #sought: Sought | undefined;
  /** Line and revision that the record was last asked for. */
  #askedRecord = "";
  #chosenAt = -Infinity;
  readonly #searching = new Delay(searchPauseMs);
  readonly #choosing = new Delay(passingMs);
  readonly #trying = new Delay(tryPauseMs);
  readonly #remembering = new Delay(rememberPauseMs);

  constructor(host: Host, show: (state: PageState) => void) {
    const remembered = host.getState();
    const { line, edit } = remembered ?? {};
    this.#host = host;
    this.#show = show;
    this.#number = remembered?.number ?? 0;
    this.#rows = new RowFeed((message) => {
      host.postMessage(message);
    });
    this.#state = {
      query: remembered?.query ?? allRecords,
      isListing: true,
      selected: line === undefined ? undefined : { index: null, line },
      reveal: 0,
      goTo: 0,
      editing: edit && { ...edit, original: undefined, isSaving: false },
      folded: remembered?.folded ?? [],
      isOverviewOpen: remembered?.isOverviewOpen,
      split: remembered?.split ?? { wide: 0.42, narrow: 0.5 },
    };
  }

  /** What the page does not know, it leaves alone. */
  receive(message: Partial<ToPanelPage> | undefined): void {
    // The extension sends whole messages; what others send has no type of these.
    const told = message as ToPanelPage | undefined;
    switch (told?.type) {
      case "state":
        this.#takeState(told.state);
        break;
      case "rows":
        this.#takeRows(told);
        break;
      case "record":
        this.#takeRecord(told);
        break;
      case "show":
        this.#takePlace(told);
        break;
      case "editText":
        this.#takeText(told);
        break;
      case "tried":
        this.#change({ tried: told });
        break;
      case "edited":
        this.#takeOutcome(told);
        break;
      case "goToLine":
        this.#change({ goTo: this.#state.goTo + 1 });
        break;
      case undefined:
    }
  }

  post(message: FromPanelPage): void {
    this.#host.postMessage(message);
  }

  // What is listed

  /** `isTyped`: more of it is to come. */
  search(text: string, { isTyped = false } = {}): void {
    this.#change({ query: { ...this.#state.query, search: text } });
    if (isTyped) {
      this.#searching.start(() => {
        this.#ask();
      });
    } else this.#ask();
  }

  setFacets(facets: readonly Facet[]): void {
    this.setQuery({ ...this.#state.query, facets });
  }

  setOrder(order: RecordOrder): void {
    this.setQuery({ ...this.#state.query, order });
  }

  setQuery(query: RecordQuery): void {
    this.#change({ query });
    this.#ask();
  }

  // Rows, and the record that is shown

  /** These rows are in sight: they are asked for as far as they are not there. Call it whenever that changes. */
  wantRows(from: number, count: number): void {
    this.#rows.want(from, count, this.#state);
  }

  /** Selects a row. Its record is asked for at once, or, where rows are passed by quickly, when that ends. */
  choose(index: number, { reveals = true } = {}): void {
    const { list } = this.#state;
    if (list === undefined || index < 0 || index >= list.total) return;
    this.#seek(undefined);
    this.#select({ index, line: freshRowAt(list, index)?.line }, reveals);
    const now = performance.now();
    const isPassing = now - this.#chosenAt < passingMs;
    this.#chosenAt = now;
    this.#choosing.stop();
    if (!isPassing) this.#askRecord();
    else {
      this.#choosing.start(() => {
        this.#askRecord();
      });
    }
  }

  /** Shows the record of a line (0-based), in the list if it is there; where that is being made anew, once it is made. */
  showLine(line: number): void {
    this.#change({ note: undefined });
    this.#find(line, "tell");
  }

  /** Opens the file there; `span`: in the line. */
  jump(line: number, span?: Span): void {
    this.post({ type: "jump", line, ...(span && { span: { start: span.start, end: span.end } }) });
  }

  // Edits. All need the hash of the text that a person has seen.

  /** By their indexes in the record that is shown. */
  fix(finding: number, fix: number): void {
    const record = this.#state.record?.record;
    if (record) this.post({ type: "fix", line: record.line, hash: record.hash, finding, fix });
  }

  remove(line: number, hash: string): void {
    this.post({ type: "remove", line, hash });
  }

  /** The text comes as `editing`. What is typed elsewhere and not saved is lost by that: ask first. */
  startEdit(line: number): void {
    this.post({ type: "startEdit", line });
  }

  draftEdit(draft: string): void {
    const { editing } = this.#state;
    if (editing !== undefined) this.#setEditing({ ...editing, draft });
  }

  /** What a check says comes as `tried`, once typing pauses. `text`: the line as it would be saved. */
  tryText(text: string): void {
    this.#trying.start(() => {
      this.post({ type: "tryText", text });
    });
  }

  saveEdit(text: string): void {
    const { editing } = this.#state;
    if (editing === undefined || editing.isSaving) return;
    this.#trying.stop();
    this.#setEditing({ ...editing, isSaving: true });
    this.post({ type: "replace", line: editing.line, hash: editing.hash, text });
  }

  undo(): void {
    if (this.#state.panel?.undo !== undefined) this.post({ type: "undo" });
  }

  cancelEdit(): void {
    this.#trying.stop();
    this.#setEditing(undefined);
  }

  // The page

  setOverview(isOpen: boolean): void {
    this.#change({ isOverviewOpen: isOpen });
    this.#remember();
  }

  setFolded(names: readonly string[], isFolded: boolean): void {
    const { folded } = this.#state;
    if (names.every((name) => folded.includes(name) === isFolded)) return;
    const others = folded.filter((one) => !names.includes(one));
    this.#change({ folded: isFolded ? [...others, ...names] : others });
    this.#remember();
  }

  setSplit(split: Partial<PageState["split"]>): void {
    this.#change({ split: { ...this.#state.split, ...split } });
    this.#rememberSoon();
  }

  /** What waits to be told is told now: the page may be gone in a moment. */
  send(): void {
    this.#searching.finish();
    this.#remember();
  }

  // What the extension says

  #takeState(panel: PanelState): void {
    const before = this.#state;
    const isOther = before.panel?.revision !== panel.revision;
    const list = panel.list?.number === this.#number ? panel.list : undefined;
    this.#state = { ...before, panel, isListing: list === undefined };
    if (before.panel === undefined) {
      this.#rememberSoon();
      // A page that was here before may have asked under this number, and of the same session.
      this.#number = Math.max(this.#number, panel.list?.number ?? 0);
      if (list === undefined) this.#ask();
      else this.#asked = JSON.stringify(before.query);
    }
    if (list !== undefined) {
      const told = { number: list.number, total: list.total, revision: panel.revision };
      this.#takeList(told, before.isListing);
    }
    this.#show(this.#state);
    if (isOther) this.#askRecord();
  }

  /** `isRenewed`: it was being made until now, and what was asked meanwhile may have no answer. */
  #takeList({ number, total, revision }: Omit<ListState, "windows">, isRenewed: boolean): void {
    const { list: last, selected } = this.#state;
    const isSameQuery = last?.number === number;
    const isSame = isSameQuery && last.revision === revision && last.total === total;
    if (isSame && !isRenewed) return;
    const windows = isSameQuery ? last.windows : new Map<number, never>();
    this.#state = { ...this.#state, list: { number, revision, total, windows } };
    this.#rows.restart();
    const sought = this.#sought;
    if (total === 0) {
      this.#seek(undefined);
      this.#state = { ...this.#state, selected: undefined, record: undefined };
    } else if (sought?.otherwise === "tell") this.#find(sought.line, "tell");
    else if (selected?.line !== undefined) {
      this.#find(selected.line, isSameQuery ? "stay" : "first");
    } else this.choose(Math.min(selected?.index ?? 0, total - 1), { reveals: !isSameQuery });
  }

  #takeRows(told: Told<"rows">): void {
    const list = this.#rows.take(told, this.#state.list);
    if (list === undefined) return;
    this.#state = { ...this.#state, list };
    const { selected } = this.#state;
    if (selected?.index !== null && selected?.line === undefined && selected !== undefined) {
      const line = freshRowAt(list, selected.index)?.line;
      if (line !== undefined) this.#state = { ...this.#state, selected: { ...selected, line } };
      if (!this.#choosing.isWaiting) this.#askRecord();
    }
    this.#show(this.#state);
    this.#rows.goOn(this.#state);
  }

  #takeRecord({ line, revision, record, failure }: Told<"record">): void {
    const { panel, selected } = this.#state;
    if (revision !== panel?.revision || line !== selected?.line) return;
    this.#change({ record: { line, revision, record, failure } });
  }

  #takePlace({ number, line, index }: Told<"show">): void {
    const { list, editing, selected } = this.#state;
    if (list?.number !== number) return;
    const sought = this.#sought?.line === line ? this.#sought : undefined;
    // Nobody has asked: the cursor in the editor has moved there.
    if (sought === undefined && (editing !== undefined || index === null)) return;
    this.#seek(undefined);
    if (index !== null || sought?.otherwise === "tell") {
      const isSame = selected?.index === index && selected.line === line;
      this.#select({ index, line }, !(isSame || sought?.otherwise === "stay"));
      if (index === null) {
        this.#change({ note: `Line ${formatInteger(line + 1)} is not in this list.` });
      }
      this.#askRecord();
    } else {
      const at = sought?.otherwise === "stay" ? (selected?.index ?? 0) : 0;
      this.choose(Math.min(at, list.total - 1));
    }
  }

  #takeText({ line, text, hash }: Told<"editText">): void {
    const editing = { line, hash, original: text, draft: text, isSaving: false };
    this.#change({ tried: undefined, outcome: undefined });
    this.#setEditing(editing);
  }

  #takeOutcome(told: Told<"edited">): void {
    const { editing, outcome } = this.#state;
    this.#change({ outcome: { ...told, count: (outcome?.count ?? 0) + 1 } });
    if (editing?.line !== told.line || !editing.isSaving) return;
    this.#setEditing(told.done === "replaced" ? undefined : { ...editing, isSaving: false });
  }

  // What the extension is asked

  #ask(): void {
    this.#searching.stop();
    const { panel, query } = this.#state;
    const asked = JSON.stringify(query);
    // The first state asks what is remembered.
    if (panel === undefined || this.#asked === asked) return;
    this.#asked = asked;
    this.#number++;
    this.#seek(undefined);
    this.#change({ isListing: true, note: undefined });
    this.#remember();
    this.post({ type: "query", number: this.#number, query });
  }

  #find(line: number, otherwise: Sought["otherwise"]): void {
    const { list } = this.#state;
    this.#seek({ line, otherwise });
    // The first list asks for it.
    if (list !== undefined) this.post({ type: "find", number: list.number, line });
  }

  #seek(sought: Sought | undefined): void {
    this.#sought = sought;
    const seeking = sought?.otherwise === "tell" ? sought.line : undefined;
    if (seeking !== this.#state.seeking) this.#change({ seeking });
  }

  #askRecord(): void {
    const { panel, selected } = this.#state;
    if (panel === undefined || selected?.line === undefined) return;
    const key = `${panel.revision} ${selected.line}`;
    if (this.#askedRecord === key) return;
    this.#askedRecord = key;
    this.post({ type: "record", revision: panel.revision, line: selected.line });
  }

  // What is shown and remembered

  #select(selected: Selection, reveals: boolean): void {
    const { reveal } = this.#state;
    this.#change({ selected, reveal: reveals ? reveal + 1 : reveal, note: undefined });
    this.#rememberSoon();
  }

  #setEditing(editing: EditState | undefined): void {
    this.#change({ editing });
    this.#rememberSoon();
  }

  #change(change: Partial<PageState>): void {
    this.#state = { ...this.#state, ...change };
    this.#show(this.#state);
  }

  #rememberSoon(): void {
    this.#remembering.start(() => {
      this.#remember();
    });
  }

  #remember(): void {
    this.#remembering.stop();
    const { panel, query, selected, folded, isOverviewOpen, split, editing } = this.#state;
    const { uri } = panel ?? this.#host.getState() ?? {};
    this.#host.setState({
      uri,
      query,
      number: this.#number,
      line: selected?.line,
      folded,
      isOverviewOpen,
      split,
      edit: editing && { line: editing.line, hash: editing.hash, draft: editing.draft },
    });
  }
}
