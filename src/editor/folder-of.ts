import path from "node:path";
import * as vscode from "vscode";

/** In the workspace; empty if the file is not in one, or right there. */
export function folderOf(uri: vscode.Uri): string {
  const { getWorkspaceFolder, workspaceFolders = [] } = vscode.workspace;
  const folder = getWorkspaceFolder(uri);
  if (folder === undefined) return "";
  const within = path.posix.relative(folder.uri.path, path.posix.dirname(uri.path));
  return workspaceFolders.length > 1 ? path.posix.join(folder.name, within) : within;
}
