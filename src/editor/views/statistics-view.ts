/** The view of numbers about the dataset, below the groups. Nothing is counted while nobody sees it. */
import * as vscode from "vscode";
import { cancelledCode } from "../../protocol/worker-protocol.ts";
import { basisOf, isBasis, type CountBasis } from "../count-basis.ts";
import type { Dataset } from "../dataset.ts";
import { DisposableStore } from "../disposable-store.ts";
import type { Host } from "../host.ts";
import { Throttle } from "../throttle.ts";
import { WorkerCrash, WorkerFailure } from "../worker-client.ts";
import { statisticsNodes } from "./statistics-nodes.ts";
import { StatisticsTree } from "./statistics-tree.ts";

/** Keystrokes come faster than anybody reads numbers. */
const refreshIntervalMs = 1500;

export function statisticsView(host: Host): vscode.Disposable {
  const store = new DisposableStore();
  const tree = store.add(new StatisticsTree());
  const view = store.add(
    vscode.window.createTreeView("tunesmith.statistics", {
      treeDataProvider: tree,
      showCollapseAll: true,
    }),
  );
  /** Whose numbers are counted or shown. */
  let counted: { readonly dataset: Dataset; readonly basis: CountBasis } | undefined;
  /** Whose numbers the tree has. */
  let shown: Dataset | undefined;

  const showNothing = (message: string): void => {
    shown = undefined;
    tree.show([]);
    view.message = message;
  };

  const stop = async (): Promise<void> => {
    const last = counted?.dataset;
    counted = undefined;
    await last?.ask("endStatistics", {});
  };

  const count = async (dataset: Dataset): Promise<void> => {
    const own = { dataset, basis: basisOf(dataset) };
    counted = own;
    try {
      const numbers = await dataset.ask("statistics", {});
      if (numbers === undefined || counted !== own) return;
      shown = dataset;
      view.message = "";
      tree.show(statisticsNodes(dataset.uri, numbers));
    } catch (error) {
      if (!(error instanceof WorkerFailure || error instanceof WorkerCrash)) throw error;
      if (error instanceof WorkerFailure && error.code === cancelledCode) return;
      if (counted === own) showNothing(error.message);
    }
  };

  const update = async (): Promise<void> => {
    const dataset = view.visible ? host.datasets.current : undefined;
    if (counted !== undefined && counted.dataset !== dataset) await stop();
    if (dataset === undefined) {
      showNothing("");
    } else if (dataset.checking) {
      // Another change is to come.
      if (dataset !== shown) showNothing(vscode.l10n.t("Counting…"));
    } else if (dataset.state === undefined) {
      showNothing(dataset.failure ?? vscode.l10n.t("The setting tunesmith.enable is off here."));
    } else if (counted === undefined || !isBasis(counted.basis, dataset)) {
      if (dataset !== shown) showNothing(vscode.l10n.t("Counting…"));
      await count(dataset);
    }
  };
  const run = (): void => {
    update().catch((error: unknown) => {
      // What crashed is told of by others; a worker that is gone counts nothing any more.
      if (error instanceof WorkerFailure || error instanceof WorkerCrash) return;
      host.log.error(error instanceof Error ? error : String(error));
    });
  };
  const throttle = store.add(new Throttle<void>(refreshIntervalMs, run));
  store.add(
    host.datasets.onDidChange((dataset) => {
      if (!view.visible || dataset !== host.datasets.current) return;
      // The first numbers of a dataset are waited for.
      if (dataset === shown) throttle.request();
      else run();
    }),
  );
  store.add(host.datasets.onDidChangeActive(run));
  store.add(view.onDidChangeVisibility(run));
  return store;
}
