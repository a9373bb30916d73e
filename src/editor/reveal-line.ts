import * as vscode from "vscode";
import type { Span } from "../core/model.ts";

/** Shows a line (0-based) of a file, or `span` in it, where the file is open already, else in `column`. */
export async function revealLine(
  uri: vscode.Uri,
  line: number,
  column = vscode.ViewColumn.One,
  span: Span = { start: 0, end: 0 },
): Promise<void> {
  const key = uri.toString();
  const group = vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === key),
  );
  await vscode.commands.executeCommand("vscode.open", uri, {
    selection: new vscode.Range(line, span.start, line, span.end),
    preview: false,
    viewColumn: group?.viewColumn ?? column,
  });
}
