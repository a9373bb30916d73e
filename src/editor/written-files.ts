/** Files that a command writes beside a dataset: what a person sees of them before and after. */
import { stat } from "node:fs/promises";
import * as vscode from "vscode";

export interface FileToWrite {
  readonly place: string;
  /** "the report"; absent: its name says it. */
  readonly what?: string;
}

/** A row for each of them, and what the button says that has them written. */
export async function filesInWords(
  files: readonly FileToWrite[],
): Promise<{ readonly rows: readonly string[]; readonly button: string }> {
  const isThere = await Promise.all(files.map(({ place }) => exists(place)));
  const rows = files.map(({ place, what }, index) => {
    const use = what === undefined ? "" : `: ${what}`;
    return `${fileName(place)}${use}${isThere[index] === true ? vscode.l10n.t(", replaces the file that is there") : ""}`;
  });
  return {
    rows,
    button: isThere.includes(true) ? vscode.l10n.t("Replace") : vscode.l10n.t("Write"),
  };
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

export function fileName(path: string): string {
  return vscode.Uri.file(path).path.replace(/^.*\//, "");
}

export async function openFile(path: string): Promise<void> {
  await vscode.commands.executeCommand("vscode.open", vscode.Uri.file(path), { preview: false });
}
