/** What the page of the dataset panel shows: the extension's state, and what is the page's own. */

import type { RecordQuery } from "../../src/core/explore/record-query.ts";
import type { ShownRecord } from "../../src/core/explore/shown-record.ts";
import type { RecordRow } from "../../src/protocol/panel-messages.ts";
import type { PanelState, ToPanelPage } from "../../src/protocol/panel-view.ts";
import type { RememberedPage } from "./host.ts";

/** Rows are asked for and kept by windows of so many; window N begins at the row N × windowSize. */
export const windowSize = 200;

export interface RowWindow {
  /** Of the content that the rows are of; another one than the list's: shown until they are told anew. */
  readonly revision: number;
  readonly rows: readonly RecordRow[];
}

/** The list that was last told. It stays while the next one is being made. */
export interface ListState {
  readonly number: number;
  readonly revision: number;
  readonly total: number;
  /** By their number; a bounded number of them. */
  readonly windows: ReadonlyMap<number, RowWindow>;
}

export interface Selection {
  /** In the list; `null`: the record is shown, but it is not in the list. */
  readonly index: number | null;
  /** 0-based; `undefined` until the row is there. */
  readonly line: number | undefined;
}

/** The answer about a line: for the selected one only if it has the same `line`. */
export interface RecordState {
  readonly line: number;
  readonly revision: number;
  /** `null`: there is no such line any more. */
  readonly record: ShownRecord | null;
  /** Instead of it: why it cannot be shown. */
  readonly failure?: string | undefined;
}

export interface EditState {
  readonly line: number;
  /** Of the text that was there when editing began. */
  readonly hash: string;
  /** The text that was there; `undefined` after the page was thrown away in between. */
  readonly original: string | undefined;
  /** As it is typed. */
  readonly draft: string;
  /** It was sent, and not answered yet. */
  readonly isSaving: boolean;
}

/** `count` rises with each, as two may be alike. */
export type Outcome = Extract<ToPanelPage, { type: "edited" }> & { readonly count: number };

export type Tried = Extract<ToPanelPage, { type: "tried" }>;

export interface PageState extends Pick<RememberedPage, "folded" | "isOverviewOpen" | "split"> {
  /** Absent until the extension has said it. */
  readonly panel?: PanelState | undefined;
  /** What the controls say; what the list shows is `panel.list.query`. */
  readonly query: RecordQuery;
  /** What was asked is not answered yet. */
  readonly isListing: boolean;
  /** Absent until the first one is told. */
  readonly list?: ListState | undefined;
  readonly selected?: Selection | undefined;
  /** 0-based: a line that a person goes to, which the list has not found yet. */
  readonly seeking?: number | undefined;
  /** Rises whenever the list has to bring the selected row into sight. */
  readonly reveal: number;
  /** Rises whenever a person wants to name a line. */
  readonly goTo: number;
  readonly record?: RecordState | undefined;
  /** One at a time, kept until it is saved or given up, whichever record is shown. */
  readonly editing?: EditState | undefined;
  /** What a check says of the text that was last tried. */
  readonly tried?: Tried | undefined;
  /** Of the last edit, fix or removal. The page announces what went through; a failure is shown with the record. */
  readonly outcome?: Outcome | undefined;
  /** A sentence for a question about a line that led nowhere. */
  readonly note?: string | undefined;
}

/** `undefined`: it is on its way. */
export function rowAt(list: ListState, index: number): RecordRow | undefined {
  return list.windows.get(Math.floor(index / windowSize))?.rows[index % windowSize];
}

/** Not one of the content before, which may have stood for another line. */
export function freshRowAt(list: ListState, index: number): RecordRow | undefined {
  const window = list.windows.get(Math.floor(index / windowSize));
  return window?.revision === list.revision ? rowAt(list, index) : undefined;
}
