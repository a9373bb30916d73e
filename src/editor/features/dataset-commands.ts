/** Commands on the dataset as a whole: check, stop, walk through what blocks, open the sample. */
import * as vscode from "vscode";
import { PlainError, registerCommand } from "../commands.ts";
import type { Dataset } from "../dataset.ts";
import { currentDataset, languageId } from "../datasets.ts";
import { DisposableStore } from "../disposable-store.ts";
import type { Host } from "../host.ts";
import { rangeOf } from "../to-diagnostic.ts";
import { verdictOf } from "../verdict.ts";

export function datasetCommands(host: Host): vscode.Disposable {
  const store = new DisposableStore();
  /** Where one was led in files that have no cursor for extensions. */
  const lastLines = new WeakMap<Dataset, number>();

  const go = async (direction: "next" | "previous"): Promise<void> => {
    const dataset = currentDataset(host.datasets);
    const line = cursorLine(dataset) ?? lastLines.get(dataset) ?? -1;
    await dataset.settled();
    const finding = await dataset.ask("nextBlocking", { line, direction });
    if (!finding) {
      if (finding === null)
        void vscode.window.showInformationMessage("Nothing blocks this dataset.");
      return;
    }
    lastLines.set(dataset, finding.line);
    const { start } = rangeOf(finding);
    await vscode.commands.executeCommand("vscode.open", dataset.uri, {
      selection: new vscode.Range(start, start),
    });
  };

  store.add(registerCommand(host, "tunesmith.checkDataset", () => check(host)));
  store.add(
    registerCommand(host, "tunesmith.cancelCheck", () => currentDataset(host.datasets).cancel()),
  );
  store.add(registerCommand(host, "tunesmith.nextFinding", () => go("next")));
  store.add(registerCommand(host, "tunesmith.previousFinding", () => go("previous")));
  store.add(registerCommand(host, "tunesmith.openSample", () => openSample(host)));
  return store;
}

async function check(host: Host): Promise<void> {
  const dataset = currentDataset(host.datasets);
  host.reviveWorker();
  await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: "Checking the dataset",
      cancellable: true,
    },
    async (progress, token) => {
      const store = new DisposableStore();
      let shownPercent = 0;
      store.add(token.onCancellationRequested(() => void dataset.cancel()));
      store.add(
        host.datasets.onDidChange((changed) => {
          const { state } = dataset;
          if (changed !== dataset || state === undefined || state.lines === 0) return;
          const percent = Math.floor((100 * state.checkedLines) / state.lines);
          progress.report({ increment: Math.max(0, percent - shownPercent) });
          shownPercent = Math.max(percent, shownPercent);
        }),
      );
      await dataset.check();
      store.dispose();
    },
  );
  const { text, details } = verdictOf(dataset);
  if (dataset.failure !== undefined) throw new PlainError(details[0] ?? text);
  vscode.window.setStatusBarMessage(`Tunesmith: ${text}`, 5000);
}

function cursorLine({ document }: Dataset): number | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document === document ? editor?.selection.active.line : undefined;
}

async function openSample({ extensionUri }: Host): Promise<void> {
  const uri = vscode.Uri.joinPath(extensionUri, "media", "sample", "network-tickets.jsonl");
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const document = await vscode.workspace.openTextDocument({ language: languageId, content });
  await vscode.window.showTextDocument(document);
}
