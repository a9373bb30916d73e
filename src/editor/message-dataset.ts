/** The dataset under the tab of a message: reading one string of it, and writing it back. */
import * as vscode from "vscode";
import { parseJsonLine } from "../core/json/parse.ts";
import { rewriteString } from "../core/json/rewrite-string.ts";
import { isJson } from "../core/json/strict.ts";
import type { SaveHabits } from "../core/kept-white-space.ts";
import { stringNodeAt } from "../core/record-messages.ts";
import { formatInteger } from "../core/wording.ts";
import { PlainError } from "./commands.ts";
import { applyEdit } from "./edits.ts";
import { assertBytesKept } from "./lost-bytes.ts";
import { nameOfFile, type MessagePlace } from "./message-place.ts";

const { FileSystemError } = vscode;

export interface MessageLine extends MessagePlace {
  /** 0-based; `undefined`: it is gone. */
  readonly line: number | undefined;
}

/** The document is saved as well, unless somebody's edits wait in it. */
export async function writeMessage(
  { line = 0, path, dataset }: MessageLine,
  document: vscode.TextDocument,
  text: string,
): Promise<void> {
  const record = document.lineAt(line).text;
  const node = isJson(record) ? stringNodeAt(parseJsonLine(record), path) : undefined;
  if (node === undefined) {
    throw FileSystemError.Unavailable(
      vscode.l10n.t(
        'Line {0} of "{1}" cannot be read as it stands, so nothing was written: repair it first.',
        formatInteger(line + 1),
        nameOfFile(dataset),
      ),
    );
  }
  const change = rewriteString(record, node, text);
  if (change === undefined) return;
  const wasDirty = document.isDirty;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(dataset, new vscode.Range(line, change.start, line, change.end), change.text);
  const { version } = document;
  try {
    await assertBytesKept(document);
    if (document.version !== version) {
      throw new PlainError(
        vscode.l10n.t("The dataset changed meanwhile, so nothing was written: save once more."),
      );
    }
    await applyEdit(document, edit);
  } catch (error) {
    throw error instanceof PlainError ? FileSystemError.Unavailable(error.message) : error;
  }
  if (!wasDirty && !document.isUntitled && !(await document.save())) {
    throw FileSystemError.Unavailable(
      vscode.l10n.t(
        'The message is in "{0}", but that could not be saved: save it there.',
        nameOfFile(dataset),
      ),
    );
  }
}

export function textIn(record: string, { path }: MessagePlace): string | undefined {
  return isJson(record) ? stringNodeAt(parseJsonLine(record), path)?.value : undefined;
}

export async function openDataset({ dataset }: MessagePlace): Promise<vscode.TextDocument> {
  try {
    return await vscode.workspace.openTextDocument(dataset);
  } catch {
    // Why, VS Code tells in words of its own; what to do is the same.
    throw FileSystemError.Unavailable(
      vscode.l10n.t(
        '"{0}" cannot be opened any more: it was moved or deleted, or is too big. Copy what you need from this tab, and close it.',
        nameOfFile(dataset),
      ),
    );
  }
}

/** What saving the tab of a message does to its text. */
export function saveHabits(uri: vscode.Uri, tab: vscode.TextDocument | undefined): SaveHabits {
  const scope = tab === undefined ? uri : { uri, languageId: tab.languageId };
  const settings = vscode.workspace.getConfiguration("files", scope);
  return {
    trimsLines: settings.get("trimTrailingWhitespace", false),
    addsFinalBreak: settings.get("insertFinalNewline", false),
    trimsFinalBreaks: settings.get("trimFinalNewlines", false),
  };
}

export const goneSentence = ({ dataset }: MessagePlace): string =>
  vscode.l10n.t(
    'The record of this message is no longer in "{0}", so nothing was written. Undo its removal there, or copy the text from this tab.',
    nameOfFile(dataset),
  );
