/** What a person is asked before a dataset is exported: for which platform, whether to redact, and where to. */
import path from "node:path";
import * as vscode from "vscode";
import { targetById } from "../core/targets/index.ts";
import type { Target } from "../core/targets/target.ts";
import type { RedactionMeans } from "../protocol/dataset-answers.ts";
import type { Dataset } from "./dataset.ts";
import type { Host } from "./host.ts";
import { methods, methodSetting, redactionMeans } from "./redaction.ts";
import { targetItems, type TargetItem } from "./target-choice.ts";

/** Those that were chosen for the dataset first. */
export async function pickTarget(dataset: Dataset): Promise<Target> {
  const items = await targetItems(dataset, []);
  const chosen = dataset.settings?.check.targets ?? [];
  const first = items.filter(({ id }) => id !== undefined && chosen.includes(id));
  const others = items.filter(({ id }) => id === undefined || !chosen.includes(id));
  const heading: TargetItem = {
    label: vscode.l10n.t("Chosen for this dataset"),
    kind: vscode.QuickPickItemKind.Separator,
  };
  const picked = await vscode.window.showQuickPick(
    [...(first.length === 0 ? [] : [heading, ...first]), ...others],
    {
      title: vscode.l10n.t("Export for Platform"),
      placeHolder: vscode.l10n.t("For which platform? Nothing is written yet"),
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  const target = targetById(picked?.id ?? "");
  if (target === undefined) throw new vscode.CancellationError();
  return target;
}

/** `undefined`: nothing is redacted. */
export async function pickRedaction(
  host: Host,
  dataset: Dataset,
  title: string,
): Promise<RedactionMeans | undefined> {
  const method = methodSetting(dataset.uri);
  const { verb, detail } = methods[method];
  const items = [
    { redacts: false, label: vscode.l10n.t("Leave Texts as They Are"), detail: "" },
    {
      redacts: true,
      label: vscode.l10n.t("Redact Personal Data and Secrets"),
      detail: vscode.l10n.t("{0}, as in the settings. {1}", verb, detail),
    },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: vscode.l10n.t("What about personal data and secrets?"),
  });
  if (picked === undefined) throw new vscode.CancellationError();
  return picked.redacts ? redactionMeans(host, dataset, { method }) : undefined;
}

/** `usual`: a folder beside the dataset, which may not be there yet. */
export async function pickFolder(usual: string, title: string): Promise<string> {
  const other = vscode.l10n.t("Another Folder…");
  const items = [
    { label: path.basename(usual), description: vscode.l10n.t("beside the dataset") },
    { label: other },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: vscode.l10n.t("Into which folder?"),
  });
  if (picked === undefined) throw new vscode.CancellationError();
  if (picked.label !== other) return usual;
  const [folder] =
    (await vscode.window.showOpenDialog({
      title,
      openLabel: vscode.l10n.t("Export Here"),
      canSelectFiles: false,
      canSelectFolders: true,
      defaultUri: vscode.Uri.file(path.dirname(usual)),
    })) ?? [];
  if (folder === undefined) throw new vscode.CancellationError();
  return folder.fsPath;
}
