/** What the project of a creation keeps for it: templates, and the mapping of log entries. */
import path from "node:path";
import * as vscode from "vscode";
import type { CreateSettings } from "../core/create/create-settings.ts";
import { savePrompts } from "../core/create/save-prompts.ts";
import type { CreateChoices } from "../protocol/create-view.ts";
import { changedPrompts } from "./create-options.ts";
import type { Host } from "./host.ts";

/** Path of the mapping that the settings name, from the folder of tunesmith.json. */
export async function projectMapping(
  host: Host,
  dataset: vscode.Uri,
  { logMapping }: CreateSettings,
): Promise<string | undefined> {
  const config = logMapping && (await host.projectConfigs.find(dataset));
  return config ? path.resolve(path.dirname(config.fsPath), logMapping) : undefined;
}

/** In which tunesmith.json lies, or would. */
export function projectFolder(host: Host, dataset: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(host.projectConfigs.place(dataset) ?? dataset, "..");
}

/** `undefined`: cancelled. */
export async function pickMapping(folder: vscode.Uri): Promise<string | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t("Mapping of Log Entries"),
      openLabel: vscode.l10n.t("Use"),
      filters: { JSON: ["json", "jsonc"] },
      defaultUri: folder,
    })) ?? [];
  return file?.fsPath;
}

/** Makes the templates of a creation those of the project. `failed`: hears what goes wrong after all questions. */
export async function saveProjectPrompts(
  { configEditor }: Host,
  dataset: vscode.Uri,
  {
    choices,
    settings,
    failed,
  }: {
    readonly choices: CreateChoices;
    readonly settings: CreateSettings;
    readonly failed: (error: unknown) => void;
  },
): Promise<void> {
  const changes = changedPrompts(choices, settings);
  if (changes === undefined) return;
  await configEditor.assertWritable(dataset);
  // It ends when a person has answered what it says.
  configEditor
    .change(dataset, {
      edit: (text) => savePrompts(text, changes),
      done: vscode.l10n.t("The templates are those of this project"),
    })
    .catch(failed);
}
