/** Small text files of the project, read and written without stepping on what is unsaved in an editor. */
import { readFile } from "node:fs/promises";
import * as vscode from "vscode";

/** The text in the editor, else on disk. `undefined`: the file is not there, or may not be read. */
export async function readText(file: vscode.Uri): Promise<string | undefined> {
  return documentOf(file)?.getText() ?? readFromDisk(file);
}

export async function readFromDisk(file: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await readBytes(file));
  } catch {
    // That it is not there is an ordinary case for every caller.
    return undefined;
  }
}

/** VS Code's own file access goes through its window, which is busy just when a big file was opened. */
function readBytes(file: vscode.Uri): Thenable<Uint8Array> {
  return file.scheme === "file" ? readFile(file.fsPath) : vscode.workspace.fs.readFile(file);
}

/**
 * Replaces the text, through the document if the file is open, so that it can be undone there. Returns false if the
 * document had unsaved edits: saving is then left to whoever made them.
 */
export async function writeText(file: vscode.Uri, text: string): Promise<boolean> {
  const document = documentOf(file);
  if (document === undefined) {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    return true;
  }
  const wasDirty = document.isDirty;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(file, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
  return !wasDirty && (await document.save());
}

function documentOf(file: vscode.Uri): vscode.TextDocument | undefined {
  const key = file.toString();
  return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === key);
}
