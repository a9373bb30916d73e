import * as vscode from "vscode";
import { DisposableStore } from "./disposable-store.ts";

/** Calls `changed` whenever the file at `uri` was written, created or deleted, wherever it is. */
export function watchFile(uri: vscode.Uri, changed: () => void): vscode.Disposable {
  const store = new DisposableStore();
  const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
  const pattern = new vscode.RelativePattern(
    vscode.Uri.joinPath(uri, ".."),
    // Whatever means something in a pattern stands for itself: any one character does.
    name.replace(/[[\]{}*?!]/g, "?"),
  );
  const watcher = store.add(vscode.workspace.createFileSystemWatcher(pattern));
  const listener = (changedUri: vscode.Uri): void => {
    if (changedUri.toString() === uri.toString()) changed();
  };
  store.add(watcher.onDidChange(listener));
  store.add(watcher.onDidCreate(listener));
  store.add(watcher.onDidDelete(listener));
  return store;
}
