/** Shows what a training learns of the datasets one sees: a mode of the window, off at first. */
import * as vscode from "vscode";
import { registerCommand } from "../commands.ts";
import type { Dataset } from "../dataset.ts";
import { assertChecked, currentDataset } from "../datasets.ts";
import { DisposableStore } from "../disposable-store.ts";
import { showWork } from "../file-work.ts";
import type { Host } from "../host.ts";
import { LearningPainter } from "../learning-painter.ts";
import { LearningTotalsSource } from "../learning-totals.ts";
import { totalsInWords, totalsText } from "../learning-words.ts";
import { Throttle } from "../throttle.ts";
import { WorkerCrash, WorkerFailure } from "../worker-client.ts";

/** In the state of the workspace; and for when clauses. */
const stateKey = "tunesmith.showsLearned";

const paintIntervalMs = 50;

const countIntervalMs = 300;

export function learning(host: Host): vscode.Disposable {
  const store = new DisposableStore();
  let mode: vscode.Disposable | undefined;
  const turn = async (isOn: boolean): Promise<void> => {
    mode?.dispose();
    mode = isOn ? showLearning(host) : undefined;
    await vscode.commands.executeCommand("setContext", stateKey, isOn);
    await host.workspaceState.update(stateKey, isOn);
  };
  store.add({
    dispose: () => {
      mode?.dispose();
    },
  });
  store.add(
    registerCommand(host, "tunesmith.showLearned", async () => {
      const dataset = currentDataset(host.datasets);
      await assertChecked(dataset);
      if (dataset.document === undefined) await tellOfFile(host, dataset);
      else await turn(true);
    }),
  );
  store.add(registerCommand(host, "tunesmith.hideLearned", () => turn(false)));
  if (host.workspaceState.get(stateKey) === true) void turn(true);
  return store;
}

/** Until it is disposed. */
function showLearning(host: Host): vscode.Disposable {
  const { datasets } = host;
  const store = new DisposableStore();
  const report = (work: Promise<void>): void => {
    work.catch((error: unknown) => {
      // Why the worker cannot tell stands in the status bar; what crashed is told of by others.
      if (error instanceof WorkerFailure || error instanceof WorkerCrash) return;
      host.log.error(error instanceof Error ? error : String(error));
    });
  };

  let painter = new LearningPainter(vscode.window.activeColorTheme);
  store.add({
    dispose: () => {
      painter.dispose();
    },
  });
  const paint = store.add(
    new Throttle<vscode.TextEditor>(paintIntervalMs, (editor) => {
      if (!vscode.window.visibleTextEditors.includes(editor)) return;
      const dataset = datasets.get(editor.document.uri);
      const isShown = dataset?.document === editor.document;
      report(painter.paint(editor, isShown ? dataset : undefined));
    }),
  );
  const paintAll = (): void => {
    for (const editor of vscode.window.visibleTextEditors) paint.request(editor);
  };

  const totals = store.add(new LearningTotalsSource());
  const item = store.add(totalsItem());
  const update = store.add(
    new Throttle<"item">(countIntervalMs, () => {
      showTotals(item, datasets.active, totals);
    }),
  );
  store.add({
    dispose: () => {
      for (const dataset of datasets) report(totals.forget(dataset));
    },
  });

  const paintEditorsOf = ({ document }: Dataset): void => {
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document === document) paint.request(editor);
    }
  };
  store.add(
    datasets.onDidChange((dataset) => {
      paintEditorsOf(dataset);
      if (dataset === datasets.active) update.request("item");
    }),
  );
  store.add(datasets.onDidClose(paintEditorsOf));
  const updateItem = (): void => {
    update.request("item");
  };
  store.add(datasets.onDidChangeActive(updateItem));
  store.add(totals.onDidChange(updateItem));
  store.add(vscode.window.onDidChangeVisibleTextEditors(paintAll));
  store.add(
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      paint.request(textEditor);
    }),
  );
  store.add(
    vscode.window.onDidChangeActiveColorTheme((theme) => {
      painter.dispose();
      painter = new LearningPainter(theme);
      paintAll();
    }),
  );
  paintAll();
  updateItem();
  return store;
}

function totalsItem(): vscode.StatusBarItem {
  const item = vscode.window.createStatusBarItem(
    "tunesmith.learned",
    vscode.StatusBarAlignment.Right,
    99,
  );
  item.name = vscode.l10n.t("Tunesmith: What Is Learned");
  return item;
}

function showTotals(
  item: vscode.StatusBarItem,
  dataset: Dataset | undefined,
  source: LearningTotalsSource,
): void {
  if (dataset === undefined || (dataset.state === undefined && !dataset.checking)) {
    item.hide();
    return;
  }
  const isFile = dataset.document === undefined;
  const { text, details } = isFile ? fileWords : totalsWords(source.get(dataset));
  item.text = `$(mortar-board) ${text}`;
  item.tooltip = [vscode.l10n.t("Tunesmith: what will be learned"), ...details].join("\n");
  item.command = isFile ? "tunesmith.showLearned" : "tunesmith.hideLearned";
  item.accessibilityInformation = { label: [text, ...details].join(" "), role: "button" };
  item.show();
}

interface Words {
  readonly text: string;
  readonly details: readonly string[];
}

const fileWords: Words = {
  text: vscode.l10n.t("Count tokens"),
  details: [vscode.l10n.t("The file is over 50 MB. Select to count what is learned of it.")],
};

const hideHint = vscode.l10n.t("Select to hide this.");

function totalsWords(totals: ReturnType<LearningTotalsSource["get"]>): Words {
  if (totals === undefined) return { text: vscode.l10n.t("Counting tokens"), details: [hideHint] };
  if ("failure" in totals) {
    return { text: vscode.l10n.t("Not counted"), details: [totals.failure, hideHint] };
  }
  const { figures, means } = totals;
  return {
    text: totalsText(figures, means),
    details: [...totalsInWords(figures, means), hideHint],
  };
}

/** Nothing can be drawn there: the numbers are all there is to show. */
async function tellOfFile(host: Host, dataset: Dataset): Promise<void> {
  const { figures, means } = await showWork({
    title: vscode.l10n.t("Counting tokens of {0}", dataset.name),
    stop: () => dataset.ask("endLearning", {}),
    run: (onShare) => host.worker.request(dataset.key, "learningTotals", {}, onShare),
  });
  const why = vscode.l10n.t(
    "VS Code does not hand out files over 50 MB, so nothing is dimmed in this one.",
  );
  void vscode.window.showInformationMessage([why, ...totalsInWords(figures, means)].join(" "));
}
