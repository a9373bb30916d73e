/** Edits of datasets, each one step to undo. */
import { stat } from "node:fs/promises";
import * as vscode from "vscode";
import type { LineEdits } from "../protocol/dataset-answers.ts";
import type { Dataset } from "./dataset.ts";
import { PlainError } from "./commands.ts";

/** A line of which nothing is left goes as a whole: no fix means to leave a blank line. */
export function lineEdits(
  document: vscode.TextDocument,
  lines: readonly LineEdits[],
): vscode.WorkspaceEdit {
  const emptied = lines.filter((line) => emptiesLine(document, line)).map(({ line }) => line);
  const removed = new Set(emptied);
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, [
    ...lineDeletions(document, emptied),
    ...lines
      .filter(({ line }) => !removed.has(line))
      .flatMap(({ line, edits }) =>
        edits.map(({ start, end, text }) =>
          vscode.TextEdit.replace(new vscode.Range(line, start, line, end), text),
        ),
      ),
  ]);
  return edit;
}

/** Whether the edits leave nothing of the line. */
export function emptiesLine(
  document: vscode.TextDocument,
  { line, edits: [edit, ...others] }: LineEdits,
): boolean {
  if (edit === undefined || others.length > 0 || edit.text !== "" || edit.start > 0) return false;
  return edit.end === document.lineAt(line).text.length;
}

/** Removes whole lines with their line breaks. `lines` are in order, each at most once. */
export function removeLines(
  document: vscode.TextDocument,
  lines: readonly number[],
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, lineDeletions(document, lines));
  return edit;
}

function lineDeletions(document: vscode.TextDocument, lines: readonly number[]): vscode.TextEdit[] {
  return runsOf(lines).map(({ first, last }) =>
    vscode.TextEdit.delete(wholeLines(document, first, last)),
  );
}

/** An edit, and how many findings or records it is about. */
export interface BulkEdit {
  readonly edit: vscode.WorkspaceEdit;
  readonly amount: number;
}

/** The safe fixes of all findings (or of one rule's), once everything is checked. */
export async function safeFixesEdit(
  dataset: Dataset,
  scope: { readonly ruleId?: string },
  token?: vscode.CancellationToken,
): Promise<BulkEdit | undefined> {
  await dataset.settled();
  const answer = await dataset.ask("safeFixes", scope, token);
  return (
    answer &&
    dataset.document && {
      edit: lineEdits(dataset.document, answer.lines),
      amount: answer.findings,
    }
  );
}

/** Removes each record that repeats an earlier one, once everything is checked. */
export async function duplicatesEdit(
  dataset: Dataset,
  token?: vscode.CancellationToken,
): Promise<BulkEdit | undefined> {
  await dataset.settled();
  const answer = await dataset.ask("repeatedLines", {}, token);
  return (
    answer &&
    dataset.document && {
      edit: removeLines(dataset.document, answer.lines),
      amount: answer.lines.length,
    }
  );
}

/** Answers of the worker are dropped if the text has moved on. */
export function changedMeanwhile(): PlainError {
  return new PlainError(
    vscode.l10n.t("The dataset changed meanwhile, so nothing was done. Try again."),
  );
}

/** Throws if lines of that version may be other records by now. */
export function assertVersion(dataset: Dataset, version: number): void {
  if (dataset.version !== version) throw changedMeanwhile();
}

/** There is no document to read or to edit: that it is too big is one reason. `advice`: what to do instead, as a sentence. */
export function tooBig(advice: string): PlainError {
  return new PlainError(
    vscode.l10n.t(
      "This file is over 50 MB, or only a panel shows it: VS Code does not let extensions see or edit it. {0}",
      advice,
    ),
  );
}

/** Numbers that follow each other, as first and last. */
function runsOf(lines: readonly number[]): readonly { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run?.last === line - 1) run.last = line;
    else runs.push({ first: line, last: line });
  }
  return runs;
}

/** The last line has no line break of its own, so it goes with the one before it. */
function wholeLines(document: vscode.TextDocument, first: number, last: number): vscode.Range {
  if (last + 1 < document.lineCount) return new vscode.Range(first, 0, last + 1, 0);
  const { end } = document.lineAt(last).range;
  return new vscode.Range(first > 0 ? document.lineAt(first - 1).range.end : end.with(0, 0), end);
}

/** The document to edit, or the plain reason why there is none. */
export async function editableDocument({ document }: Dataset): Promise<vscode.TextDocument> {
  if (document === undefined) {
    throw tooBig(
      vscode.l10n.t(
        'To edit or remove single records, use "Open Dataset Panel"; to repair all, "Create Cleaned Copy…".',
      ),
    );
  }
  if (await isReadOnly(document)) {
    throw new PlainError(
      vscode.l10n.t("This file is read-only. Save a copy under another name to repair it."),
    );
  }
  return document;
}

/** One step to undo. An editor that is visible knows whether its file is read-only, the workspace does not. */
export async function applyEdit(
  document: vscode.TextDocument,
  edit: vscode.WorkspaceEdit,
): Promise<void> {
  const { version } = document;
  const editor = vscode.window.visibleTextEditors.find((visible) => visible.document === document);
  const done = editor
    ? await editor.edit((builder) => {
        for (const { range, newText } of edit.get(document.uri)) builder.replace(range, newText);
      })
    : await vscode.workspace.applyEdit(edit);
  if (!done || document.version === version) {
    throw new PlainError(
      vscode.l10n.t("VS Code refused the edit, so nothing was changed: is the file read-only?"),
    );
  }
}

/** What was made read-only for this session only is not told to extensions: there, the edit is refused. */
async function isReadOnly(document: vscode.TextDocument): Promise<boolean> {
  const { uri } = document;
  if (uri.scheme === "untitled") return false;
  const { fs } = vscode.workspace;
  if (fs.isWritableFileSystem(uri.scheme) === false) return true;
  const settings = vscode.workspace.getConfiguration("files", uri);
  const isMatched = (setting: string): boolean =>
    Object.entries(settings.get<Readonly<Record<string, unknown>>>(setting) ?? {}).some(
      ([pattern, isOn]) => isOn === true && matches(document, pattern),
    );
  if (isMatched("readonlyExclude")) return false;
  if (isMatched("readonlyInclude")) return true;
  try {
    if ((await fs.stat(uri)).permissions === vscode.FilePermission.Readonly) return true;
    if (uri.scheme !== "file" || settings.get("readonlyFromPermissions") !== true) return false;
    return ((await stat(uri.fsPath)).mode & 0o200) === 0;
  } catch {
    // The file was deleted; its text in the editor can be edited all the same.
    return false;
  }
}

/** By the patterns of VS Code's own settings. */
function matches(document: vscode.TextDocument, glob: string): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  const isRelative = folder !== undefined && !/^(?:\*\*|\/|[a-z]:)/i.test(glob);
  const pattern = isRelative ? new vscode.RelativePattern(folder, glob) : glob;
  return vscode.languages.match({ pattern }, document) > 0;
}
