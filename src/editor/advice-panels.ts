/** At most one panel of a kind, and how it is made again when the window is. */
import * as vscode from "vscode";
import { DisposableStore } from "./disposable-store.ts";
import type { Host } from "./host.ts";
import type { AdvicePanel, PanelKind } from "./views/advice-panel.ts";

export interface AdvicePanelOwner extends vscode.Disposable {
  /** Opens it, or brings it to the front. */
  show(): Promise<void>;
}

/** What the panel is made of is loaded with the first of them. */
export function advicePanel(
  host: Host,
  viewType: PanelKind["viewType"],
  load: () => Promise<PanelKind>,
): AdvicePanelOwner {
  const store = new DisposableStore();
  let shown: AdvicePanel | undefined;
  const own = (panel: AdvicePanel): void => {
    shown?.dispose();
    shown = panel;
    panel.onDidDispose(() => {
      if (shown === panel) shown = undefined;
    });
  };
  store.add({ dispose: () => shown?.dispose() });
  store.add(
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel) => {
        const [{ AdvicePanel }, kind] = await Promise.all([panels(), load()]);
        own(new AdvicePanel(host, kind, panel));
      },
    }),
  );
  return {
    show: async () => {
      const [{ AdvicePanel }, kind] = await Promise.all([panels(), load()]);
      if (shown === undefined) own(AdvicePanel.open(host, kind));
      else shown.reveal();
    },
    dispose: () => {
      store.dispose();
    },
  };
}

const panels = () => import("./views/advice-panel.ts");
