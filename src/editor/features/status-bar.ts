/** One status bar item: the verdict on the active dataset, and a menu of what to do next. */
import * as vscode from "vscode";
import { commandLink, registerCommand, type CommandId } from "../commands.ts";
import type { Dataset } from "../dataset.ts";
import { DisposableStore } from "../disposable-store.ts";
import type { Host } from "../host.ts";
import { verdictOf } from "../verdict.ts";

export function statusBar(host: Host): vscode.Disposable {
  const store = new DisposableStore();
  const item = store.add(
    vscode.window.createStatusBarItem("tunesmith.status", vscode.StatusBarAlignment.Right, 100),
  );
  item.name = "Tunesmith";
  item.command = commandLink(vscode.l10n.t("Show dataset status"), "tunesmith.showStatus");

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
      vscode.l10n.t("No dataset is open: open a .jsonl file, or the sample dataset."),
    );
    return;
  }
  const { text, subject, details } = verdictOf(dataset);
  const { errors = 0, byRule = {} } = dataset.state?.summary ?? {};
  const duplicates = byRule["exact-duplicate"] ?? 0;
  const picked = await vscode.window.showQuickPick<StatusItem>(
    [
      ...(errors > 0
        ? [action("arrow-down", vscode.l10n.t("Go to the next error"), "tunesmith.nextFinding")]
        : []),
      action("list-tree", vscode.l10n.t("Show all findings"), "tunesmith.findings.focus"),
      ...(dataset.document === undefined
        ? []
        : [
            action(
              "wand",
              vscode.l10n.t("Fix all safe problems in this file"),
              "tunesmith.fixAllSafe",
            ),
          ]),
      ...(dataset.document === undefined || duplicates === 0
        ? []
        : [
            action(
              "trash",
              vscode.l10n.t("Remove all exact duplicates, keep the first of each"),
              "tunesmith.removeExactDuplicates",
            ),
          ]),
      dataset.checking
        ? action("stop-circle", vscode.l10n.t("Stop the check"), "tunesmith.cancelCheck")
        : action("refresh", vscode.l10n.t("Check the dataset again"), "tunesmith.checkDataset"),
      ...targetActions(dataset),
      action("gear", vscode.l10n.t("Open the settings of Tunesmith"), "tunesmith.openSettings"),
    ],
    { title: `${dataset.name}: ${subject}`, placeHolder: details[0] ?? text },
  );
  if (picked?.command !== undefined) await vscode.commands.executeCommand(picked.command);
}

function targetActions({ settings }: Dataset): readonly StatusItem[] {
  const choose = action("checklist", vscode.l10n.t("Choose targets…"), "tunesmith.chooseTargets");
  return (settings?.check.targets ?? []).length === 0
    ? [choose]
    : [
        action("target", vscode.l10n.t("Show target verdicts"), "tunesmith.showTargetVerdicts"),
        choose,
      ];
}

function action(
  icon: string,
  label: string,
  command: NonNullable<StatusItem["command"]>,
): StatusItem {
  return { label: `$(${icon}) ${label}`, command };
}
