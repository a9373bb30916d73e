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
      { label: "Enter a Key…", key: undefined },
      ...found.map((key): SourceItem => ({ label: `Use ${key.from}`, key })),
    ],
    {
      title: `API Key for ${host}`,
      placeHolder: "Where is the key from? It is sent to this host only.",
      ignoreFocusOut: true,
    },
  );
  if (picked === undefined) throw new vscode.CancellationError();
  return picked.key ?? enterKey(host);
}

/** Whether it is kept beyond this session. Cancelled if nothing is chosen. */
export async function askWhetherToKeep(host: string): Promise<boolean> {
  const keep = { label: "Keep It", detail: "In VS Code's store of secrets, on this machine." };
  const forget = { label: "For This Session Only", detail: "Until this window is closed." };
  const picked = await vscode.window.showQuickPick([keep, forget], {
    title: `API Key for ${host}`,
    placeHolder: "For how long is the key kept?",
    ignoreFocusOut: true,
  });
  if (picked === undefined) throw new vscode.CancellationError();
  return picked === keep;
}

async function enterKey(host: string): Promise<ApiKey> {
  const value = await vscode.window.showInputBox({
    title: `API Key for ${host}`,
    prompt: "It is sent to this host only, and stands in no file of the project.",
    password: true,
    ignoreFocusOut: true,
    validateInput: keyProblem,
  });
  if (value === undefined) throw new vscode.CancellationError();
  return { value, from: "entered for this session" };
}

/** What an HTTP header cannot hold was not meant as a key. */
const keyProblem = (text: string): string | undefined =>
  /^[\x21-\x7e]+$/.test(text) ? undefined : "A key has neither spaces nor line breaks in it.";

async function foundKeys(dataset: vscode.Uri | undefined): Promise<readonly ApiKey[]> {
  const ofEnvironment = process.env[apiKeyVariable]?.trim() ?? "";
  const ofFile = await keyBeside(dataset);
  return [
    { value: ofEnvironment, from: `${apiKeyVariable} of the environment` },
    { value: ofFile ?? "", from: ".env beside the dataset" },
  ].filter(({ value }) => value !== "");
}

/** A folder that is not trusted offers no key: whoever has made it would see what is sent with it. */
async function keyBeside(dataset: vscode.Uri | undefined): Promise<string | undefined> {
  if (dataset?.scheme !== "file" || !vscode.workspace.isTrusted) return undefined;
  return keyOfEnvFile(vscode.Uri.joinPath(dataset, "..", ".env").fsPath);
}
