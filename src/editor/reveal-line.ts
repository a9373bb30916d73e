import * as vscode from "vscode";

/** Shows a line (0-based) of a file beside whatever asked for it, where the file is open already. */
export async function revealLine(uri: vscode.Uri, line: number): Promise<void> {
  const key = uri.toString();
  const group = vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === key),
  );
  await vscode.commands.executeCommand("vscode.open", uri, {
    selection: new vscode.Range(line, 0, line, 0),
    preview: false,
    viewColumn: group?.viewColumn ?? vscode.ViewColumn.One,
  });
}
