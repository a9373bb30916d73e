/** Creating a dataset of tickets, configurations and logs: the command with its panel, of which there is one. */
import * as vscode from "vscode";
import type { CreationInputs } from "../../protocol/creation-messages.ts";
import { registerCommand } from "../commands.ts";
import { DisposableStore } from "../disposable-store.ts";
import type { Host } from "../host.ts";
import type { CreatePanel } from "../views/create-panel.ts";

export function createCommands(host: Host): vscode.Disposable {
  const store = new DisposableStore();
  let shown: CreatePanel | undefined;
  const own = (panel: CreatePanel): CreatePanel => {
    shown?.dispose();
    shown = panel;
    panel.onDidDispose(() => {
      if (shown === panel) shown = undefined;
    });
    return panel;
  };
  store.add({ dispose: () => shown?.dispose() });
  store.add(
    vscode.window.registerWebviewPanelSerializer("tunesmith.create", {
      deserializeWebviewPanel: async (panel) => {
        const { CreatePanel } = await panels();
        const { rememberedCreation } = await import("../create-memory.ts");
        const creation = rememberedCreation(host.workspaceState);
        const restored = own(new CreatePanel(host, panel));
        await restored.begin(
          creation ?? { inputs: { type: "files", paths: [] }, choices: undefined },
        );
      },
    }),
  );
  store.add(
    registerCommand(host, "tunesmith.createDataset", async (clicked, selected) => {
      const inputs = await inputsFor(clicked, selected);
      if (inputs === undefined) return;
      const { CreatePanel } = await panels();
      if (shown === undefined) own(CreatePanel.open(host));
      else shown.reveal();
      await shown?.turnTo(inputs);
    }),
  );
  return store;
}

/** What it is made of is loaded with the first of them. */
const panels = () => import("../views/create-panel.ts");

/** Of what is selected in the explorer; else a person is asked. `undefined`: cancelled. */
async function inputsFor(
  clicked: vscode.Uri | undefined,
  selected: readonly vscode.Uri[] | undefined,
): Promise<CreationInputs | undefined> {
  const { inputsOf, pickSources } = await import("../create-sources.ts");
  if (clicked !== undefined) {
    return inputsOf(selected === undefined || selected.length === 0 ? [clicked] : selected);
  }
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const beside = active?.scheme === "file" ? vscode.Uri.joinPath(active, "..") : folder;
  return pickSources("files", beside);
}
