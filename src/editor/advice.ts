/** A page that advises, seen from the extension: its state, and what a person may do there. */
import * as vscode from "vscode";
import { uncapitalized } from "../core/wording.ts";
import type { AdviceState, FromAdvicePage } from "../protocol/advice-view.ts";
import type { Dataset } from "./dataset.ts";
import { placeOfReport, tellWritten, writeReport } from "./report-file.ts";
import { tell } from "./tell.ts";

export interface Advice extends vscode.Disposable {
  /** "The assessment of tickets.jsonl". */
  readonly subject: string;
  /** A model is being asked: what it answers is paid for. */
  readonly isRunning: boolean;
  /** Why the last run, or what led to it, has failed: a plain sentence. */
  readonly failure: string | undefined;
  /** The state is another one, or may be. */
  readonly onDidChange: vscode.Event<void>;
  state(): Promise<AdviceState>;
  /** What is not meant for this page changes nothing. */
  obey(message: FromAdvicePage): Promise<void>;
}

export interface MarkdownReport {
  /** "The assessment". */
  readonly what: string;
  /** "quality.md". */
  readonly fileName: string;
  readonly dataset: Dataset | undefined;
  readonly text: string;
}

export async function saveMarkdown(report: MarkdownReport): Promise<void> {
  const { what, dataset, text } = report;
  const usual = placeOfReport(dataset, report.fileName);
  const file = await vscode.window.showSaveDialog({
    title: vscode.l10n.t("Save {0}", uncapitalized(what)),
    filters: { Markdown: ["md"] },
    ...(usual && { defaultUri: usual }),
  });
  if (file === undefined) return;
  await writeReport(file, text);
  await tellWritten(file, what);
}

export async function copyMarkdown({ what, text }: MarkdownReport): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  tell(vscode.l10n.t("{0} is in the clipboard, as Markdown.", uncapitalized(what)));
}
