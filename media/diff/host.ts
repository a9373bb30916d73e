/** What VS Code gives the page of a comparison. */

import type { DiffKind } from "../../src/core/diff/dataset-diff.ts";
import type { ComparedSides, FromDiffPage } from "../../src/protocol/diff-view.ts";

/** What outlives the page, which is thrown away whenever its panel is hidden. */
export interface RememberedPage {
  /** The extension reads them when the window is opened anew. */
  readonly sides?: ComparedSides | undefined;
  /** Which records are listed; absent: all that are not the same. */
  readonly kind?: DiffKind | undefined;
  /** In the list; of the record that was chosen last. */
  readonly selected?: number | undefined;
}

/** Declared by VS Code in every webview; it may be called once. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromDiffPage): void;
  getState(): RememberedPage | undefined;
  setState(state: RememberedPage): void;
};

export type Host = ReturnType<typeof acquireVsCodeApi>;

export const connect = (): Host => acquireVsCodeApi();
