/** Commands on the dataset as a whole: check, stop, walk through its errors, open the samples, get started. */
import * as vscode from "vscode";
import { count } from "../../core/wording.ts";
import { PlainError, registerCommand } from "../commands.ts";
import type { Dataset } from "../dataset.ts";
import { currentDataset, cursorOf } from "../datasets.ts";
import { DisposableStore } from "../disposable-store.ts";
import type { Host } from "../host.ts";
import { lastsLong } from "../patience.ts";
import { rangeOf } from "../to-diagnostic.ts";

const sampleName = "network-tickets.jsonl";
const sampleTickets = "create/tickets.csv";

/** The extension's id and the walkthrough's, as package.json has them. */
const walkthrough = "tunesmith.tunesmith#start";

const messageMs = 5000;

export function datasetCommands(host: Host): vscode.Disposable {
  const store = new DisposableStore();
  /** Where one was led in files that have no cursor for extensions. */
  const lastLines = new WeakMap<Dataset, number>();

  const go = async (direction: "next" | "previous"): Promise<void> => {
    const dataset = currentDataset(host.datasets);
    const line = cursorOf(dataset)?.line ?? lastLines.get(dataset) ?? -1;
    await dataset.settled();
    const finding = await dataset.ask("nextBlocking", { line, direction });
    if (!finding) {
      if (finding === null) {
        void vscode.window.showInformationMessage(vscode.l10n.t("The dataset has no errors."));
      }
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
  store.add(
    registerCommand(host, "tunesmith.getStarted", () =>
      vscode.commands.executeCommand("workbench.action.openWalkthrough", walkthrough),
    ),
  );
  store.add(
    registerCommand(host, "tunesmith.createFromSamples", async () => {
      const tickets = await copyOfSample(host, sampleTickets);
      await vscode.commands.executeCommand("tunesmith.createDataset", tickets);
    }),
  );
  return store;
}

async function check(host: Host): Promise<void> {
  const dataset = currentDataset(host.datasets);
  host.worker.revive();
  const work = dataset.check();
  if (await lastsLong(work)) await showProgress(host, dataset, work);
  if (dataset.failure !== undefined) throw new PlainError(dataset.failure);
  const { state } = dataset;
  if (state === undefined || state.checkedLines < state.lines || !state.isCompared) return;
  // What came out of it stands in the status bar already.
  vscode.window.setStatusBarMessage(
    vscode.l10n.t("Tunesmith: checked {0}.", count(state.lines, "line")),
    messageMs,
  );
}

/** Until the work is over; its button stops the check. */
async function showProgress(host: Host, dataset: Dataset, work: Promise<void>): Promise<void> {
  await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t("Checking {0}", dataset.name),
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
      try {
        await work;
      } finally {
        store.dispose();
      }
    },
  );
}

async function openSample(host: Host): Promise<void> {
  const copy = await copyOfSample(host, sampleName);
  // A document that the API opens would stay open for minutes after its editor was closed.
  await vscode.commands.executeCommand("vscode.open", copy, { preview: false });
}

/**
 * A fresh copy in the extension's own folder: it has a name, can be edited and saved, and asks nothing when it is
 * closed untouched. Of a dataset that is open there is one already.
 */
async function copyOfSample(
  { extensionUri, datasets, storageUri }: Host,
  name: string,
): Promise<vscode.Uri> {
  const { fs } = vscode.workspace;
  const original = vscode.Uri.joinPath(extensionUri, "media", "sample", name);
  const copy = vscode.Uri.joinPath(storageUri, "sample", name);
  if (datasets.get(copy) === undefined) {
    // Not copied as a file: the original's rights would come along, and it may be read-only.
    await fs.writeFile(copy, await fs.readFile(original));
  }
  return copy;
}
