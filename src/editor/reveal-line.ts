import * as vscode from "vscode";

/** Shows a line (0-based) of a file where it is open already, else in `column`. */
export async function revealLine(
  uri: vscode.Uri,
  line: number,
  column = vscode.ViewColumn.One,
): Promise<void> {
  const key = uri.toString();
  const group = vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === key),
  );
  await vscode.commands.executeCommand("vscode.open", uri, {
    selection: new vscode.Range(line, 0, line, 0),
    preview: false,
    viewColumn: group?.viewColumn ?? column,
  });
}
