/** What VS Code gives the page of the dataset panel. */

import type { RecordQuery } from "../../src/core/explore/record-query.ts";
import type { FromPanelPage } from "../../src/protocol/panel-view.ts";

/** What is typed into a record, and not saved yet. */
export interface RememberedEdit {
  readonly line: number;
  readonly hash: string;
  readonly draft: string;
}

/** What outlives the page, which is thrown away whenever its panel is hidden. */
export interface RememberedPage {
  /** Of the dataset. The extension reads it when the window is opened anew. */
  readonly uri?: string | undefined;
  readonly query: RecordQuery;
  /** Of the last query that was asked. */
  readonly number: number;
  /** 0-based, of the record that is shown. */
  readonly line?: number | undefined;
  /** Names of what is folded away. */
  readonly folded: readonly string[];
  /** As a person wants it; `undefined`: as there is room for it. */
  readonly isOverviewOpen?: boolean | undefined;
  /** Share of the room that the list has, from 0 to 1: beside the record, and above it. */
  readonly split: { readonly wide: number; readonly narrow: number };
  readonly edit?: RememberedEdit | undefined;
}

/** Declared by VS Code in every webview; it may be called once. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromPanelPage): void;
  getState(): Partial<RememberedPage> | undefined;
  setState(state: RememberedPage): void;
};

export type Host = ReturnType<typeof acquireVsCodeApi>;

export const connect = (): Host => acquireVsCodeApi();
