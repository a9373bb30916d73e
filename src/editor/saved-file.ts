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
      vscode.l10n.t(
        "This dataset is not saved yet, so {0} has no place beside it: save it first{1}.",
        what,
        otherwise,
      ),
    );
  }
  if (uri.scheme !== "file") {
    throw new PlainError(
      vscode.l10n.t(
        "This dataset is not on a disk, so {0} has no place beside it: save a copy there{1}.",
        what,
        otherwise,
      ),
    );
  }
  if (document?.isDirty !== true) {
    if (await exists(uri.fsPath)) return uri;
    throw new PlainError(
      vscode.l10n.t('"{0}" is no longer on disk, so {1} cannot be made of it.', name, what),
    );
  }
  const save = vscode.l10n.t("Save and Go On");
  const choice = await vscode.window.showWarningMessage(
    vscode.l10n.t('"{0}" has unsaved changes.', name),
    { modal: true, detail: vscode.l10n.t("The file on disk is what {0} is made of.", what) },
    save,
  );
  if (choice !== save) throw new vscode.CancellationError();
  if (!(await document.save())) {
    throw new PlainError(vscode.l10n.t('"{0}" could not be saved, so nothing was written.', name));
  }
  return uri;
}
