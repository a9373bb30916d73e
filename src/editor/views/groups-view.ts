/** The view of records that repeat or contradict each other, below the Findings. */
import * as vscode from "vscode";
import { count } from "../../core/wording.ts";
import { registerCommand } from "../commands.ts";
import type { Dataset } from "../dataset.ts";
import { DisposableStore } from "../disposable-store.ts";
import { markedInWords } from "../group-decisions.ts";
import { groupTarget } from "../group-target.ts";
import type { Host } from "../host.ts";
import { Throttle } from "../throttle.ts";
import { GroupsTree } from "./groups-tree.ts";

const refreshIntervalMs = 300;

export function groupsView(host: Host): vscode.Disposable {
  const store = new DisposableStore();
  const tree = store.add(new GroupsTree(host));
  const view = store.add(
    vscode.window.createTreeView("tunesmith.groups", {
      treeDataProvider: tree,
      showCollapseAll: true,
      canSelectMany: true,
    }),
  );

  const update = (): void => {
    const dataset = host.datasets.current;
    // What is being checked is followed by another change.
    if (dataset?.checking === true) return;
    const marked = dataset === undefined ? [] : host.decisions.removedLines(dataset);
    void vscode.commands.executeCommand("setContext", "tunesmith.hasMarks", marked.length > 0);
    view.message = markedInWords(marked) || wordsWithoutMarks(dataset);
    tree.refresh();
  };
  const throttle = store.add(new Throttle<void>(refreshIntervalMs, update));
  const request = (): void => {
    throttle.request();
  };
  store.add(
    host.datasets.onDidChange((dataset) => {
      if (dataset === host.datasets.current) request();
    }),
  );
  store.add(host.datasets.onDidChangeActive(request));
  store.add(host.decisions.onDidChange(update));
  store.add(host.groupMemory.onDidChange(update));
  store.add(
    registerCommand(host, "tunesmith.showMoreGroups", (node) => {
      if (node.kind === "more") tree.showMore(node);
    }),
  );
  store.add(
    registerCommand(host, "tunesmith.showGroup", async (argument) => {
      const { dataset, group } = await groupTarget(host, argument);
      const node = await tree.nodeOf(dataset, group);
      if (node !== undefined) await view.reveal(node, { select: true, focus: true, expand: true });
    }),
  );
  update();
  return store;
}

/** An empty view says why it is empty. */
function wordsWithoutMarks(dataset: Dataset | undefined): string {
  const { state } = dataset ?? {};
  if (state === undefined || state.checkedLines < state.lines) return "";
  const { byRule } = state.summary;
  const rules = ["exact-duplicate", "near-duplicate", "conflicting-answers"];
  const found = rules.reduce((sum, ruleId) => sum + (byRule[ruleId] ?? 0), 0);
  return found > 0 ? "" : `No duplicates and no conflicts in ${count(state.records, "record")}.`;
}
