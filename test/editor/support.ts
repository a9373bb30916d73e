/** What the editor tests share: the extension's host, datasets that go away after the test, and waiting for findings. */
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import type { Dataset } from "../../src/editor/dataset.ts";
import type { Host } from "../../src/editor/host.ts";
import { eventually, type TestContext } from "./harness.ts";

export function extensionUnderTest(): vscode.Extension<Host> {
  const extension = vscode.extensions.getExtension<Host>("tunesmith.tunesmith");
  assert.ok(extension, "The extension is not there.");
  return extension;
}

export function getHost(): Promise<Host> {
  return Promise.resolve(extensionUnderTest().activate());
}

export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, "The suite runs in a folder.");
  return folder.uri;
}

let files = 0;

/** A new file in the workspace, gone after the test. */
export async function createFile(
  context: TestContext,
  content: string | Uint8Array,
  name = `dataset-${++files}.jsonl`,
): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), name);
  await writeFile(uri.fsPath, content);
  context.after(async () => {
    await vscode.workspace.fs.delete(uri).then(undefined, () => {
      // The test deleted it.
    });
  });
  return uri;
}

/** A dataset in an editor, closed without saving after the test. */
export async function openDataset(
  context: TestContext,
  content: string | Uint8Array,
  name?: string,
): Promise<vscode.TextEditor> {
  const uri = await createFile(context, content, name);
  context.after(closeEditors);
  return show(uri);
}

/** As a person would: a document that the API opens stays open for minutes after its editor was closed. */
export async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand("vscode.open", uri, { preview: false });
  return eventually("the editor", vscode.window.onDidChangeActiveTextEditor, {
    probe: () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.toString() === uri.toString() ? editor : undefined;
    },
  });
}

export async function closeEditors(): Promise<void> {
  while (vscode.window.activeTextEditor !== undefined) {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}

export function findingsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === "Tunesmith")
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** "4 invalid-json": line from 1, rule. */
export function labelsOf(uri: vscode.Uri): string[] {
  return findingsOf(uri).map(({ range, code }) => `${range.start.line + 1} ${ruleOf(code)}`);
}

/** VS Code in a browser saves a second after each edit; during the test it does not. */
export async function saveByHand(context: TestContext): Promise<void> {
  const files = vscode.workspace.getConfiguration("files");
  const set = (value: string | undefined): Thenable<void> =>
    files.update("autoSave", value, vscode.ConfigurationTarget.Global);
  await set("off");
  context.after(() => set(undefined));
}

/** Waits until exactly these findings are shown. */
export async function untilFindings(uri: vscode.Uri, expected: readonly string[]): Promise<void> {
  const wanted = expected.join(", ");
  try {
    await eventually(`the findings ${wanted || "none"}`, vscode.languages.onDidChangeDiagnostics, {
      probe: () => labelsOf(uri).join(", ") === wanted,
    });
  } catch (error) {
    throw new Error(`Seen: ${labelsOf(uri).join(", ") || "none"}.`, { cause: error });
  }
}

/** Waits until the dataset is known and nothing of it is being checked. */
export async function untilChecked(uri: vscode.Uri, timeoutMs = 10_000): Promise<Dataset> {
  const { datasets } = await getHost();
  return eventually(`a check of ${path.basename(uri.path)}`, [datasets.onDidChange], {
    timeoutMs,
    probe: () => {
      const dataset = datasets.get(uri);
      const done =
        dataset?.checking === false &&
        (dataset.failure !== undefined || dataset.state?.version === dataset.version);
      return done ? dataset : undefined;
    },
  });
}

export function ruleOf(code: vscode.Diagnostic["code"]): string {
  return String(typeof code === "object" ? code.value : (code ?? "no-rule"));
}

/** A record of chat messages that no rule objects to. */
export function chat(
  question: string,
  answer = `The answer to ${question} is in the manual.`,
): string {
  return JSON.stringify({
    messages: [
      { role: "user", content: question },
      { role: "assistant", content: answer },
    ],
  });
}

export const lines = (...records: readonly string[]): string =>
  records.map((r) => `${r}\n`).join("");

type Question =
  | "showQuickPick"
  | "showInputBox"
  | "showSaveDialog"
  | "showInformationMessage"
  | "showWarningMessage"
  | "showErrorMessage";

/** Answers what a command asks, in this order; the questions that were asked come back. */
export function answering(
  context: TestContext,
  question: Question,
  ...answers: readonly ((first: never, second: never) => unknown)[]
): unknown[][] {
  const window = vscode.window as unknown as Record<Question, unknown>;
  const original = window[question];
  const asked: unknown[][] = [];
  context.after(() => {
    window[question] = original;
  });
  window[question] = (first: never, second: never): Promise<unknown> => {
    const answer = answers[asked.length];
    asked.push([first, second]);
    return Promise.resolve(answer?.(first, second));
  };
  return asked;
}

export const pick =
  (label: string | RegExp) =>
  (items: readonly vscode.QuickPickItem[]): vscode.QuickPickItem => {
    const item = items.find((one) => new RegExp(label).test(one.label));
    assert.ok(item, `No "${String(label)}" in: ${items.map((one) => one.label).join(" · ")}`);
    return item;
  };

/** Whether a comparison is what one looks at. */
export const isPreviewed = (): boolean =>
  vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff;

export const untilPreviewed = (): Promise<boolean> =>
  eventually("the preview", vscode.window.tabGroups.onDidChangeTabs, { probe: isPreviewed });

/** The hover card of a record, as text. */
export async function cardOf(uri: vscode.Uri, line = 0): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    uri,
    new vscode.Position(line, 1),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ""))
    .join("\n")
    .replaceAll("&nbsp;", " ");
}
