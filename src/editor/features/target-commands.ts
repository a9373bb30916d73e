/** The platforms that datasets are meant for: an item of the status bar with what they say, and the choice of them. */
import * as vscode from "vscode";
import { commandLink, PlainError, registerCommand } from "../commands.ts";
import type { Dataset } from "../dataset.ts";
import { assertChecked, currentDataset } from "../datasets.ts";
import { DisposableStore } from "../disposable-store.ts";
import type { Host } from "../host.ts";
import { targetStatus } from "../target-words.ts";

export function targetCommands(host: Host): vscode.Disposable {
  const { datasets } = host;
  const store = new DisposableStore();
  const item = store.add(
    vscode.window.createStatusBarItem("tunesmith.targets", vscode.StatusBarAlignment.Right, 98),
  );
  item.name = vscode.l10n.t("Tunesmith: Targets");
  item.command = commandLink(vscode.l10n.t("Show target verdicts"), "tunesmith.showTargetVerdicts");

  store.add(
    datasets.onDidChange((dataset) => {
      if (dataset === datasets.active) show(item, dataset);
    }),
  );
  store.add(
    datasets.onDidChangeActive(() => {
      show(item, datasets.active);
    }),
  );
  store.add(
    registerCommand(host, "tunesmith.chooseTargets", async () => {
      const dataset = currentDataset(datasets);
      await dataset.settled();
      const { chooseTargets } = await import("../target-choice.ts");
      await chooseTargets(host, dataset);
    }),
  );
  store.add(
    registerCommand(host, "tunesmith.showTargetVerdicts", () =>
      showTargetVerdicts(currentDataset(datasets)),
    ),
  );
  show(item, datasets.active);
  return store;
}

function show(item: vscode.StatusBarItem, dataset: Dataset | undefined): void {
  const status = dataset && targetStatus(dataset);
  if (status === undefined) {
    item.hide();
    return;
  }
  const { icon, text, details } = status;
  item.text = `$(${icon}) ${text}`;
  item.tooltip = [vscode.l10n.t("Tunesmith: targets"), ...details].join("\n");
  item.accessibilityInformation = {
    label: vscode.l10n.t("Tunesmith, targets: {0}. {1}", text, details.join(" ")),
    role: "button",
  };
  item.show();
}

async function showTargetVerdicts(dataset: Dataset): Promise<void> {
  await assertChecked(dataset);
  if ((dataset.settings?.check.targets ?? []).length === 0) {
    const choose = vscode.l10n.t("Choose Targets…");
    const choice = await vscode.window.showInformationMessage(
      vscode.l10n.t("No target is chosen: choose the platforms that this dataset is meant for."),
      choose,
    );
    if (choice === choose) await vscode.commands.executeCommand("tunesmith.chooseTargets");
    return;
  }
  if ((dataset.state?.targets ?? []).length === 0) {
    throw new PlainError(
      vscode.l10n.t(
        "The check was stopped before all lines were checked: check the dataset again.",
      ),
    );
  }
  const { showVerdicts } = await import("../target-verdicts.ts");
  await showVerdicts(dataset);
}
