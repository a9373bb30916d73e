/** The view of records that repeat or contradict each other, below the Findings. */
import * as vscode from "vscode";
import { registerCommand } from "../commands.ts";
import type { Dataset } from "../dataset.ts";
import { DisposableStore } from "../disposable-store.ts";
import { markedInWords } from "../group-decisions.ts";
import { emptyInWords } from "../group-words.ts";
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

  let shown: Dataset | undefined;
  const update = (): void => {
    const dataset = host.datasets.current;
    // What is being checked is followed by another change: until then its own groups stay, those of another do not.
    if (dataset?.checking === true && dataset === shown) return;
    shown = dataset;
    const marked = dataset === undefined ? [] : host.decisions.removedLines(dataset);
    void vscode.commands.executeCommand("setContext", "tunesmith.hasMarks", marked.length > 0);
    view.message = markedInWords(marked) || (dataset ? emptyInWords(dataset) : "");
    tree.refresh();
  };
  const throttle = store.add(new Throttle<void>(refreshIntervalMs, update));
  const request = (): void => {
    if (host.datasets.current === shown) throttle.request();
    else update();
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
