/** VS Code's own comparison of two texts, as records are best read: wrapped. */
import * as vscode from "vscode";

export interface Sides {
  readonly before: vscode.Uri;
  readonly after: vscode.Uri;
}

export async function showDiff(
  { before, after }: Sides,
  title: string,
  options: vscode.TextDocumentShowOptions = { preview: false },
): Promise<void> {
  const wasOpen = isOpen({ before, after });
  await vscode.commands.executeCommand("vscode.diff", before, after, title, options);
  // A comparison that was open is wrapped, or as a person has it by now.
  if (!wasOpen) await wrapLines(after);
}

function isOpen({ before, after }: Sides): boolean {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(
    ({ input }) =>
      input instanceof vscode.TabInputTextDiff &&
      input.original.toString() === before.toString() &&
      input.modified.toString() === after.toString(),
  );
}

/** A record is one long line, and so are most of its texts: unwrapped, most of what differs would be out of sight. */
async function wrapLines(uri: vscode.Uri): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.uri.toString() !== uri.toString()) return;
  const scope = { uri, languageId: editor.document.languageId };
  const ofDiffs = vscode.workspace.getConfiguration("diffEditor", scope).get("wordWrap");
  const wrap =
    ofDiffs === "on" || ofDiffs === "off"
      ? ofDiffs
      : vscode.workspace.getConfiguration("editor", scope).get("wordWrap");
  if (wrap === "off") await vscode.commands.executeCommand("editor.action.toggleWordWrap");
}
