/** Files that hold a report: written where a person says. */
import * as vscode from "vscode";
import { Failure } from "../node/failure.ts";
import { PlainError } from "./commands.ts";
import type { Dataset } from "./dataset.ts";
import { fileName } from "./written-files.ts";

/** As a whole or not at all, where the file is on a disk. */
export async function writeReport(file: vscode.Uri, text: string): Promise<void> {
  if (file.scheme !== "file") {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    return;
  }
  const { replaceFile, writableFile } = await import("../node/replace-file.ts");
  try {
    await replaceFile(await writableFile(file.fsPath), [text]);
  } catch (error) {
    throw error instanceof Failure ? new PlainError(error.message) : error;
  }
}

/** Beside the dataset, else in the workspace. */
export function placeOfReport(dataset: Dataset | undefined, name: string): vscode.Uri | undefined {
  const isSaved = dataset !== undefined && dataset.uri.scheme !== "untitled";
  const folder = isSaved
    ? vscode.Uri.joinPath(dataset.uri, "..")
    : vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder && vscode.Uri.joinPath(folder, name);
}

/** `sentence`: what is in the file, without its end. */
export async function tellWritten(file: vscode.Uri, sentence: string): Promise<void> {
  const open = vscode.l10n.t("Open");
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t('{0} is in "{1}".', sentence, fileName(file.path)),
    open,
  );
  if (choice === open) {
    await vscode.commands.executeCommand("vscode.open", file, { preview: false });
  }
}
