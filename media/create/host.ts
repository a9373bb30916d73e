/** What VS Code gives a page. */

import type { FromCreatePage } from "../../src/protocol/create-view.ts";

/** What outlives the page, which is thrown away whenever its panel is hidden. */
export interface RememberedPage {
  /** Texts of fields that cannot be read yet, of this session. */
  readonly drafts: Readonly<Record<string, string>>;
  readonly session: number | undefined;
  /** Names of what is unfolded. */
  readonly opened: readonly string[];
  /** How far it was scrolled down, in CSS pixels. */
  readonly scrolled: number;
  /** Id of the element that had the focus. */
  readonly focused?: string | undefined;
}

/** Declared by VS Code in every webview; it may be called once. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromCreatePage): void;
  getState(): RememberedPage | undefined;
  setState(state: RememberedPage): void;
};

export type Host = ReturnType<typeof acquireVsCodeApi>;

export const connect = (): Host => acquireVsCodeApi();
