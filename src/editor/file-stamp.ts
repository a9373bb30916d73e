import { stat } from "node:fs/promises";
import type * as vscode from "vscode";

/** Tells one state of a file from another; `undefined`: it is not there. */
export async function stampOf({ scheme, fsPath }: vscode.Uri): Promise<string | undefined> {
  if (scheme !== "file") return undefined;
  try {
    const { ino, size, mtimeMs } = await stat(fsPath);
    return `${ino} ${size} ${mtimeMs}`;
  } catch {
    // That it is not there, or may not be seen, is what is to be told.
    return undefined;
  }
}
