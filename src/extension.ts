import * as vscode from "vscode";
import { agentTools } from "./editor/features/agent-tools.ts";
import { assessCommands } from "./editor/features/assess-commands.ts";
import { cleanCommands } from "./editor/features/clean-commands.ts";
import { convertCommands } from "./editor/features/convert-commands.ts";
import { costCommands } from "./editor/features/cost-commands.ts";
import { createCommands } from "./editor/features/create-commands.ts";
import { datasetCommands } from "./editor/features/dataset-commands.ts";
import { diagnostics } from "./editor/features/diagnostics.ts";
import { diffCommands } from "./editor/features/diff-commands.ts";
import { exampleCommands } from "./editor/features/example-commands.ts";
import { exportCommands } from "./editor/features/export-commands.ts";
import { fixCommands } from "./editor/features/fix-commands.ts";
import { groupCommands } from "./editor/features/group-commands.ts";
import { hovers } from "./editor/features/hovers.ts";
import { ignoreCommands } from "./editor/features/ignore-commands.ts";
import { importCommands } from "./editor/features/import-commands.ts";
import { keyCommands } from "./editor/features/key-commands.ts";
import { learning } from "./editor/features/learning.ts";
import { messageCommands } from "./editor/features/message-commands.ts";
import { modelCommands } from "./editor/features/model-commands.ts";
import { outline } from "./editor/features/outline.ts";
import { panelCommands } from "./editor/features/panel-commands.ts";
import { quickFixes } from "./editor/features/quick-fixes.ts";
import { recommendCommands } from "./editor/features/recommend-commands.ts";
import { recordDiff } from "./editor/features/record-diff.ts";
import { redactCommands } from "./editor/features/redact-commands.ts";
import { restoreCommands } from "./editor/features/restore-commands.ts";
import { ruleCommands } from "./editor/features/rule-commands.ts";
import { sourceCommands } from "./editor/features/source-commands.ts";
import { splitCommands } from "./editor/features/split-commands.ts";
import { statusBar } from "./editor/features/status-bar.ts";
import { targetCommands } from "./editor/features/target-commands.ts";
import { createHost, type Host } from "./editor/host.ts";
import type { WorkerClient } from "./editor/worker-client.ts";
import { costView } from "./editor/views/cost-view.ts";
import { findingsView } from "./editor/views/findings-view.ts";
import { groupsView } from "./editor/views/groups-view.ts";
import { statisticsView } from "./editor/views/statistics-view.ts";

const features = [
  agentTools,
  assessCommands,
  cleanCommands,
  convertCommands,
  costCommands,
  costView,
  createCommands,
  datasetCommands,
  diagnostics,
  diffCommands,
  exampleCommands,
  exportCommands,
  findingsView,
  fixCommands,
  groupCommands,
  groupsView,
  hovers,
  ignoreCommands,
  importCommands,
  keyCommands,
  learning,
  messageCommands,
  modelCommands,
  outline,
  panelCommands,
  quickFixes,
  recommendCommands,
  recordDiff,
  redactCommands,
  restoreCommands,
  ruleCommands,
  sourceCommands,
  splitCommands,
  statisticsView,
  statusBar,
  targetCommands,
];

let worker: WorkerClient | undefined;

/** The editor tests get to see the host; nobody else does. */
export function activate(context: vscode.ExtensionContext): Host | undefined {
  const start = performance.now();
  const host = createHost(context);
  worker = host.worker;
  context.subscriptions.push(host, ...features.map((register) => register(host)));
  host.datasets.start();
  // Seen in profiles of the extension host, and by the tests.
  performance.measure("tunesmith.activate", { start });
  return context.extensionMode === vscode.ExtensionMode.Test ? host : undefined;
}

/** VS Code waits for it, which it does not for what it disposes. */
export async function deactivate(): Promise<void> {
  await worker?.end();
}
