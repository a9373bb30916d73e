/** The dataset panels: the command that opens one, of which each dataset has one, and how they come back with the window. */
import * as vscode from "vscode";
import { isCompanion } from "../../core/companion-files.ts";
import { PlainError, registerCommand } from "../commands.ts";
import { currentDataset } from "../datasets.ts";
import { DisposableStore } from "../disposable-store.ts";
import type { Host } from "../host.ts";
import type { DatasetPanel } from "../views/dataset-panel.ts";

export function panelCommands(host: Host): vscode.Disposable {
  const store = new DisposableStore();
  /** By URI. */
  const shown = new Map<string, DatasetPanel>();
  const own = (panel: DatasetPanel): void => {
    const key = panel.uri.toString();
    shown.get(key)?.dispose();
    shown.set(key, panel);
    panel.onDidDispose(() => {
      if (shown.get(key) === panel) shown.delete(key);
    });
  };
  store.add({
    dispose: () => {
      for (const panel of [...shown.values()]) panel.dispose();
    },
  });
  store.add(
    vscode.window.registerWebviewPanelSerializer("tunesmith.dataset", {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        const uri = uriIn(state);
        // It was closed before it had shown anything.
        if (uri === undefined) {
          panel.dispose();
          return;
        }
        const { DatasetPanel } = await panels();
        own(new DatasetPanel(host, uri, panel));
      },
    }),
  );
  store.add(
    registerCommand(host, "tunesmith.openPanel", async (clicked) => {
      const uri = clicked ?? currentDataset(host.datasets).uri;
      assertDataset(uri);
      const { DatasetPanel } = await panels();
      const open = shown.get(uri.toString());
      if (open === undefined) own(DatasetPanel.open(host, uri));
      else open.reveal();
    }),
  );
  store.add(
    registerCommand(host, "tunesmith.goToPanelLine", () => {
      for (const panel of shown.values()) if (panel.isActive) panel.goToLine();
    }),
  );
  return store;
}

/** What it is made of is loaded with the first of them. */
const panels = () => import("../views/dataset-panel.ts");

function assertDataset({ path }: vscode.Uri): void {
  if (!isCompanion(path)) return;
  throw new PlainError(
    vscode.l10n.t(
      "This file belongs to a dataset and is none itself: open the panel of the dataset.",
    ),
  );
}

/** What the page has kept for itself. */
function uriIn(state: unknown): vscode.Uri | undefined {
  if (typeof state !== "object" || state === null || !("uri" in state)) return undefined;
  try {
    return typeof state.uri === "string" ? vscode.Uri.parse(state.uri, true) : undefined;
  } catch {
    // Not one of ours, or of another version.
    return undefined;
  }
}
