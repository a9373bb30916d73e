/** At most one panel of a kind, and how it is made again when the window is. */
import * as vscode from "vscode";
import { DisposableStore } from "./disposable-store.ts";
import type { CommandId } from "./commands.ts";
import type { Host } from "./host.ts";
import { LastingAdvice } from "./lasting-advice.ts";
import type { AdvicePanel, PanelKind } from "./views/advice-panel.ts";

export interface AdvicePanelOwner extends vscode.Disposable {
  /** Opens it, or brings it to the front. */
  show(): Promise<void>;
}

/** What the panel is made of is loaded with the first of them. `command`: opens it. */
export function advicePanel(
  host: Host,
  command: CommandId,
  {
    viewType,
    load,
  }: { readonly viewType: PanelKind["viewType"]; readonly load: () => Promise<PanelKind> },
): AdvicePanelOwner {
  const store = new DisposableStore();
  let shown: AdvicePanel | undefined;
  let lasting: LastingAdvice | undefined;
  const adviceOf = (kind: PanelKind): LastingAdvice =>
    (lasting ??= store.add(new LastingAdvice(command, () => kind.advice(host))));
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
        own(new AdvicePanel(host, { ...kind, advice: adviceOf(kind) }, panel));
      },
    }),
  );
  return {
    show: async () => {
      const [{ AdvicePanel }, kind] = await Promise.all([panels(), load()]);
      if (shown === undefined) own(AdvicePanel.open(host, { ...kind, advice: adviceOf(kind) }));
      else shown.reveal();
    },
    dispose: () => {
      store.dispose();
    },
  };
}

const panels = () => import("./views/advice-panel.ts");
