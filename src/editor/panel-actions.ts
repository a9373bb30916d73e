/** What the page of a panel has done with its dataset as a whole: commands of the extension, on this dataset. */
import * as vscode from "vscode";
import type { FromPanelPage } from "../protocol/panel-view.ts";
import type { CommandId } from "./commands.ts";
import type { Dataset } from "./dataset.ts";
import type { Host } from "./host.ts";
import { revealLine } from "./reveal-line.ts";

export type PanelAction = Exclude<
  Extract<FromPanelPage, { type: "run" }>["action"],
  "gradeByRules"
>;

const commands = {
  check: "tunesmith.checkDataset",
  stop: "tunesmith.cancelCheck",
  fixSafe: "tunesmith.fixAllSafe",
  redact: "tunesmith.redact",
  assess: "tunesmith.assessQuality",
  cost: "tunesmith.showCost",
  targets: "tunesmith.showTargetVerdicts",
  // Of VS Code, made from the id of the view.
  groups: "tunesmith.groups.focus",
} as const satisfies Readonly<Record<PanelAction, CommandId | "tunesmith.groups.focus">>;

/** These edit the document as a whole. */
const editing: ReadonlySet<PanelAction> = new Set(["fixSafe", "redact"]);

export async function runAction(
  { datasets }: Host,
  dataset: Dataset,
  { action, column }: { readonly action: PanelAction; readonly column: vscode.ViewColumn },
): Promise<void> {
  if (editing.has(action) && dataset.document === undefined) await showDocument(dataset, column);
  datasets.turnTo(datasets.get(dataset.uri) ?? dataset);
  await vscode.commands.executeCommand(commands[action]);
}

/** Of a dataset that only its panel shows; those that are too big have none, and the commands say so. */
async function showDocument({ uri }: Dataset, column: vscode.ViewColumn): Promise<void> {
  try {
    await vscode.workspace.openTextDocument(uri);
  } catch {
    return;
  }
  await revealLine(uri, 0, column);
}
