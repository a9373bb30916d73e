/** The Findings view of the current dataset, in Tunesmith's own container of the activity bar. */
import * as vscode from "vscode";
import { count } from "../../core/wording.ts";
import { registerCommand } from "../commands.ts";
import type { Dataset } from "../dataset.ts";
import { DisposableStore } from "../disposable-store.ts";
import type { Host } from "../host.ts";
import { Throttle } from "../throttle.ts";
import { verdictOf } from "../verdict.ts";
import { FindingsTree } from "./findings-tree.ts";

const refreshIntervalMs = 200;

export function findingsView(host: Host): vscode.Disposable {
  const store = new DisposableStore();
  const tree = store.add(new FindingsTree(host.datasets));
  const view = store.add(
    vscode.window.createTreeView("tunesmith.findings", {
      treeDataProvider: tree,
      showCollapseAll: true,
    }),
  );
  let shown: Dataset | undefined;

  const update = (): void => {
    const dataset = host.datasets.current;
    if (dataset !== shown) {
      shown = dataset;
      void vscode.commands.executeCommand(
        "setContext",
        "tunesmith.hasDataset",
        dataset !== undefined,
      );
    }
    view.message = dataset ? messageOf(dataset) : "";
    view.badge = badgeOf(dataset);
    tree.refresh();
  };
  const throttle = store.add(new Throttle<void>(refreshIntervalMs, update));
  store.add(
    host.datasets.onDidChange((dataset) => {
      if (dataset === host.datasets.current) throttle.request();
    }),
  );
  store.add(
    host.datasets.onDidChangeActive(() => {
      if (host.datasets.current !== shown) update();
    }),
  );
  store.add(
    registerCommand(host, "tunesmith.showMoreFindings", (node) => {
      tree.showMore(node);
    }),
  );
  update();
  return store;
}

/**
 * Which dataset it is: alone in its container, a view shows no description. Findings speak for themselves; in their
 * absence it is said why.
 */
function messageOf(dataset: Dataset): string {
  return [dataset.name, stateInWords(dataset)].filter(Boolean).join(" · ");
}

function stateInWords(dataset: Dataset): string {
  const { text, details } = verdictOf(dataset);
  const { state } = dataset;
  if (state === undefined) return details[0] ?? text;
  if (state.checkedLines < state.lines || !state.isCompared) return text;
  const { errors, warnings, infos, hints } = state.summary;
  if (errors + warnings + infos + hints === 0) {
    return vscode.l10n.t("No findings in {0}.", count(state.records, "record"));
  }
  return dataset.document === undefined
    ? vscode.l10n.t("Read from disk: unsaved edits are not seen.")
    : "";
}

function badgeOf(dataset: Dataset | undefined): vscode.ViewBadge | undefined {
  const errors = dataset?.state?.summary.errors ?? 0;
  return errors > 0 ? { value: errors, tooltip: count(errors, "error") } : undefined;
}
