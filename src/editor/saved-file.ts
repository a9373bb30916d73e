/** Work that reads a dataset from disk, and writes files beside it. */
import * as vscode from "vscode";
import { PlainError } from "./commands.ts";
import type { Dataset } from "./dataset.ts";
import { exists } from "./written-files.ts";

export interface FileUse {
  /** What is made of the dataset: "a copy". */
  readonly what: string;
  /** What one may do instead: ", or use …". */
  readonly otherwise?: string;
}

/** The dataset on disk, once it is there as the editor shows it. Throws what a person has to do first. */
export async function savedFile(
  { document, uri, name }: Dataset,
  { what, otherwise = "" }: FileUse,
): Promise<vscode.Uri> {
  if (uri.scheme === "untitled") {
    throw new PlainError(
      `This dataset is not saved yet, so ${what} has no place beside it: save it first${otherwise}.`,
    );
  }
  if (uri.scheme !== "file") {
    throw new PlainError(
      `This dataset is not on a disk, so ${what} has no place beside it: save a copy there${otherwise}.`,
    );
  }
  if (document?.isDirty !== true) {
    if (await exists(uri.fsPath)) return uri;
    throw new PlainError(`"${name}" is no longer on disk, so ${what} cannot be made of it.`);
  }
  const save = "Save and Go On";
  const choice = await vscode.window.showWarningMessage(
    `"${name}" has unsaved changes.`,
    { modal: true, detail: `The file on disk is what ${what} is made of.` },
    save,
  );
  if (choice !== save) throw new vscode.CancellationError();
  if (!(await document.save())) {
    throw new PlainError(`"${name}" could not be saved, so nothing was written.`);
  }
  return uri;
}
