/** Commands on a rule: its page, and turning it off for the project or for a file of it. */
import * as vscode from "vscode";
import { setRuleSeverity } from "../../core/config-edit.ts";
import { ruleById } from "../../core/rules/index.ts";
import { count } from "../../core/wording.ts";
import { PlainError, registerCommand, type RuleArgument } from "../commands.ts";
import { currentDataset } from "../datasets.ts";
import { DisposableStore } from "../disposable-store.ts";
import type { Host } from "../host.ts";
import { configFileName, pathFrom } from "../project-configs.ts";
import { severityIcons } from "../severity-icons.ts";
import { readText, writeText } from "../text-file.ts";

export function ruleCommands(host: Host): vscode.Disposable {
  const store = new DisposableStore();
  store.add(
    registerCommand(host, "tunesmith.openRulePage", async (rule) => {
      const ruleId = await chosenRule(host, rule, "Explain which rule?");
      if (ruleId !== undefined) await openRulePage(host, ruleId);
    }),
  );
  store.add(
    registerCommand(host, "tunesmith.turnRuleOff", async (rule) => {
      const ruleId = await chosenRule(host, rule, "Turn which rule off in this project?");
      if (ruleId !== undefined) await turnRuleOff(host, ruleId, "project");
    }),
  );
  store.add(
    registerCommand(host, "tunesmith.turnRuleOffInFile", async (rule) => {
      const ruleId = await chosenRule(host, rule, "Turn which rule off in this file?");
      if (ruleId !== undefined) await turnRuleOff(host, ruleId, "file");
    }),
  );
  store.add(
    registerCommand(host, "tunesmith.openSettings", () =>
      vscode.commands.executeCommand("workbench.action.openSettings", "tunesmith."),
    ),
  );
  return store;
}

/** The rule that was meant; without one, a person picks from those that have findings, the worst first. */
async function chosenRule(
  host: Host,
  rule: RuleArgument | undefined,
  placeHolder: string,
): Promise<string | undefined> {
  if (typeof rule === "string") return rule;
  if (rule !== undefined && "ruleId" in rule) return rule.ruleId;
  const groups = (await currentDataset(host.datasets).ask("groups", {})) ?? [];
  if (groups.length === 0) throw new PlainError("No rule has findings in this dataset.");
  const items = groups.map(({ ruleId, severity, count: findings }) => ({
    ruleId,
    label: `$(${severityIcons[severity]}) ${ruleId}`,
    description: count(findings, "finding"),
    detail: ruleById(ruleId)?.meta.description ?? "",
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDetail: true }))?.ruleId;
}

async function openRulePage({ extensionUri }: Host, ruleId: string): Promise<void> {
  const page = vscode.Uri.joinPath(extensionUri, "media", "rules", `${ruleId}.md`);
  await vscode.commands.executeCommand("markdown.showPreview", page);
}

async function turnRuleOff(
  { datasets, projectConfigs }: Host,
  ruleId: string,
  where: "project" | "file",
): Promise<void> {
  const { uri } = currentDataset(datasets);
  if (where === "file" && uri.scheme === "untitled") {
    throw new PlainError(`Save the dataset first: ${configFileName} names files by their path.`);
  }
  const file = (await projectConfigs.find(uri)) ?? projectConfigs.place(uri);
  if (file === undefined) {
    throw new PlainError(
      `Open the dataset's folder first: the rule is turned off in the folder's ${configFileName}.`,
    );
  }
  const before = await readText(file);
  const path = where === "file" ? pathFrom(file, uri) : undefined;
  const after = setRuleSeverity(before, {
    ruleId,
    severity: "off",
    ...(path !== undefined && { file: path }),
  });
  if (after === undefined) {
    throw new PlainError(
      `${configFileName} is broken, so nothing was changed. Repair it and try again.`,
    );
  }
  const saved = await writeText(file, after);
  const undo = "Undo";
  const open = `Open ${configFileName}`;
  const choice = await vscode.window.showInformationMessage(
    saved
      ? `"${ruleId}" is off in this ${where}: ${configFileName} says so.`
      : `"${ruleId}" is off in this ${where} once you save ${configFileName}.`,
    undo,
    open,
  );
  if (choice === open) await vscode.window.showTextDocument(file);
  if (choice !== undo) return;
  if (before === undefined) await vscode.workspace.fs.delete(file);
  else await writeText(file, before);
}
