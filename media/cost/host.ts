/** What VS Code gives a page. */

import type { FromCostPage } from "../../src/protocol/cost-view.ts";
import type { RememberedPage } from "./page-state.ts";

/** Declared by VS Code in every webview; it may be called once. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromCostPage): void;
  getState(): RememberedPage | undefined;
  setState(state: RememberedPage): void;
};

export type Host = ReturnType<typeof acquireVsCodeApi>;

export const connect = (): Host => acquireVsCodeApi();
