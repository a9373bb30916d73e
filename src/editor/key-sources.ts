/** Where an API key may come from: a person always says so, whatever lies around. */
import * as vscode from "vscode";
import { apiKeyVariable, keyOfEnvFile } from "../llm/env-file.ts";
import type { ApiKey } from "./api-keys.ts";

interface SourceItem extends vscode.QuickPickItem {
  readonly key: ApiKey | undefined;
}

/** `host`: whose key it is. Cancelled if none is given. */
export async function askForKey(host: string, dataset: vscode.Uri | undefined): Promise<ApiKey> {
  const found = await foundKeys(dataset);
  if (found.length === 0) return enterKey(host);
  const picked = await vscode.window.showQuickPick(
    [
      { label: vscode.l10n.t("Enter a Key…"), key: undefined },
      ...found.map((key): SourceItem => ({ label: vscode.l10n.t("Use {0}", key.from), key })),
    ],
    {
      title: vscode.l10n.t("API Key for {0}", host),
      placeHolder: vscode.l10n.t("Where is the key from? It is sent to this host only."),
      ignoreFocusOut: true,
    },
  );
  if (picked === undefined) throw new vscode.CancellationError();
  return picked.key ?? enterKey(host);
}

/** Whether it is kept beyond this session. Cancelled if nothing is chosen. */
export async function askWhetherToKeep(host: string): Promise<boolean> {
  const keep = {
    label: vscode.l10n.t("Keep It"),
    detail: vscode.l10n.t("In VS Code's store of secrets, on this machine."),
  };
  const forget = {
    label: vscode.l10n.t("For This Session Only"),
    detail: vscode.l10n.t("Until this window is closed."),
  };
  const picked = await vscode.window.showQuickPick([keep, forget], {
    title: vscode.l10n.t("API Key for {0}", host),
    placeHolder: vscode.l10n.t("For how long is the key kept?"),
    ignoreFocusOut: true,
  });
  if (picked === undefined) throw new vscode.CancellationError();
  return picked === keep;
}

async function enterKey(host: string): Promise<ApiKey> {
  const value = await vscode.window.showInputBox({
    title: vscode.l10n.t("API Key for {0}", host),
    prompt: vscode.l10n.t("It is sent to this host only, and stands in no file of the project."),
    password: true,
    ignoreFocusOut: true,
    validateInput: keyProblem,
  });
  if (value === undefined) throw new vscode.CancellationError();
  return { value, from: vscode.l10n.t("entered for this session") };
}

/** What an HTTP header cannot hold was not meant as a key. */
const keyProblem = (text: string): string | undefined =>
  /^[\x21-\x7e]+$/.test(text)
    ? undefined
    : vscode.l10n.t("A key has neither spaces nor line breaks in it.");

async function foundKeys(dataset: vscode.Uri | undefined): Promise<readonly ApiKey[]> {
  const ofEnvironment = process.env[apiKeyVariable]?.trim() ?? "";
  const ofFile = await keyBeside(dataset);
  return [
    { value: ofEnvironment, from: vscode.l10n.t("{0} of the environment", apiKeyVariable) },
    { value: ofFile ?? "", from: vscode.l10n.t(".env beside the dataset") },
  ].filter(({ value }) => value !== "");
}

/** A folder that is not trusted offers no key: whoever has made it would see what is sent with it. */
async function keyBeside(dataset: vscode.Uri | undefined): Promise<string | undefined> {
  if (dataset?.scheme !== "file" || !vscode.workspace.isTrusted) return undefined;
  return keyOfEnvFile(vscode.Uri.joinPath(dataset, "..", ".env").fsPath);
}
