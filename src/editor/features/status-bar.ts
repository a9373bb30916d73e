/** One status bar item: the verdict on the active dataset, and a menu of what to do next. */
import * as vscode from "vscode";
import { commandLink, registerCommand, type CommandId } from "../commands.ts";
import { DisposableStore } from "../disposable-store.ts";
import type { Host } from "../host.ts";
import { verdictOf, type Verdict } from "../verdict.ts";

export function statusBar(host: Host): vscode.Disposable {
  const store = new DisposableStore();
  const item = store.add(
    vscode.window.createStatusBarItem("tunesmith.status", vscode.StatusBarAlignment.Right, 100),
  );
  item.name = "Tunesmith";
  item.command = commandLink("Show dataset status", "tunesmith.showStatus");

  const update = (): void => {
    const dataset = host.datasets.active;
    if (dataset === undefined) {
      item.hide();
      return;
    }
    const verdict = verdictOf(dataset);
    item.text = `$(${verdict.icon}) ${verdict.text}`;
    item.tooltip = ["Tunesmith", ...verdict.details].join("\n");
    item.accessibilityInformation = {
      label: `Tunesmith: ${verdict.text}. ${verdict.details.join(" ")}`,
      role: "button",
    };
    item.show();
  };
  store.add(
    host.datasets.onDidChange((dataset) => {
      if (dataset === host.datasets.active) update();
    }),
  );
  store.add(host.datasets.onDidChangeActive(update));
  store.add(registerCommand(host, "tunesmith.showStatus", () => showStatus(host)));
  update();
  return store;
}

interface StatusItem extends vscode.QuickPickItem {
  readonly command?: CommandId | "tunesmith.findings.focus";
}

async function showStatus(host: Host): Promise<void> {
  const dataset = host.datasets.current;
  if (dataset === undefined) {
    void vscode.window.showInformationMessage(
      "No dataset is open: open a .jsonl file, or the sample dataset.",
    );
    return;
  }
  const verdict = verdictOf(dataset);
  const errors = dataset.state?.summary.errors ?? 0;
  const picked = await vscode.window.showQuickPick<StatusItem>(
    [
      ...(errors > 0
        ? [action("arrow-down", "Go to the next blocking finding", "tunesmith.nextFinding")]
        : []),
      action("list-tree", "Show all findings", "tunesmith.findings.focus"),
      ...(dataset.document === undefined
        ? []
        : [
            action("wand", "Fix all safe problems in this file", "tunesmith.fixAllSafe"),
            action(
              "trash",
              "Remove all exact duplicates, keep the first of each",
              "tunesmith.removeExactDuplicates",
            ),
          ]),
      dataset.checking
        ? action("stop-circle", "Stop the check", "tunesmith.cancelCheck")
        : action("refresh", "Check the dataset again", "tunesmith.checkDataset"),
      action("gear", "Open the settings of Tunesmith", "tunesmith.openSettings"),
      ...detailItems(verdict),
    ],
    { title: `Tunesmith: ${verdict.text}`, placeHolder: verdict.details[0] ?? verdict.text },
  );
  if (picked?.command !== undefined) await vscode.commands.executeCommand(picked.command);
}

function action(
  icon: string,
  label: string,
  command: NonNullable<StatusItem["command"]>,
): StatusItem {
  return { label: `$(${icon}) ${label}`, command };
}

function detailItems({ details }: Verdict): StatusItem[] {
  return [
    { label: "Details", kind: vscode.QuickPickItemKind.Separator },
    ...details.map((label) => ({ label })),
  ];
}
