/** Commands on a rule: its page, and turning it off for the project or for a file of it. */
import * as vscode from "vscode";
import { setRuleSeverity } from "../../core/config-edit.ts";
import { ruleById } from "../../core/rules/index.ts";
import { count } from "../../core/wording.ts";
import { PlainError, registerCommand, type RuleArgument } from "../commands.ts";
import { assertNamed } from "../config-editor.ts";
import { currentDataset } from "../datasets.ts";
import { DisposableStore } from "../disposable-store.ts";
import type { Host } from "../host.ts";
import { pathFrom } from "../project-configs.ts";
import { severityIcons } from "../severity-icons.ts";

export function ruleCommands(host: Host): vscode.Disposable {
  const store = new DisposableStore();
  store.add(
    registerCommand(host, "tunesmith.openRulePage", async (rule) => {
      const ruleId = await chosenRule(host, rule, vscode.l10n.t("Explain which rule?"));
      if (ruleId !== undefined) await openRulePage(host, ruleId);
    }),
  );
  store.add(
    registerCommand(host, "tunesmith.turnRuleOff", async (rule) => {
      await host.configEditor.assertWritable(currentDataset(host.datasets).uri);
      const ruleId = await chosenRule(
        host,
        rule,
        vscode.l10n.t("Turn which rule off in this project?"),
      );
      if (ruleId !== undefined) await turnRuleOff(host, ruleId, "project");
    }),
  );
  store.add(
    registerCommand(host, "tunesmith.turnRuleOffInFile", async (rule) => {
      const { uri } = currentDataset(host.datasets);
      assertNamed(uri);
      await host.configEditor.assertWritable(uri);
      const ruleId = await chosenRule(
        host,
        rule,
        vscode.l10n.t("Turn which rule off in this file?"),
      );
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
  if (groups.length === 0) {
    throw new PlainError(vscode.l10n.t("No rule has findings in this dataset."));
  }
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
  { datasets, configEditor }: Host,
  ruleId: string,
  where: "project" | "file",
): Promise<void> {
  const { uri } = currentDataset(datasets);
  await configEditor.change(uri, {
    edit: (text, config) => {
      const file = where === "file" ? pathFrom(config, uri) : undefined;
      return setRuleSeverity(text, {
        ruleId,
        severity: "off",
        ...(file !== undefined && { file }),
      });
    },
    done:
      where === "file"
        ? vscode.l10n.t('"{0}" is off in this file', ruleId)
        : vscode.l10n.t('"{0}" is off in this project', ruleId),
  });
}
