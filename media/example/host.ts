/** What VS Code gives the page of the form. */

import type { ExampleDraft } from "../../src/core/create/example-draft.ts";
import type { FromExamplePage } from "../../src/protocol/example-view.ts";

/** What outlives the page, which is thrown away whenever its panel is hidden. */
export interface RememberedPage {
  readonly draft: ExampleDraft | undefined;
  /** How far it was scrolled down, in CSS pixels. */
  readonly scrolled: number;
}

/** Declared by VS Code in every webview; it may be called once. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromExamplePage): void;
  getState(): RememberedPage | undefined;
  setState(state: RememberedPage): void;
};

export type Host = ReturnType<typeof acquireVsCodeApi>;

export const connect = (): Host => acquireVsCodeApi();
