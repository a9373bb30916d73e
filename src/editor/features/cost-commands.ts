/** The commands of the Cost view: to show it, and to hand on what it says. */
import path from "node:path";
import * as vscode from "vscode";
import { scenarioTargets } from "../../core/cost/scenario-targets.ts";
import type { CostReportForm, CostReportRequest } from "../../protocol/job-messages.ts";
import { PlainError, registerCommand } from "../commands.ts";
import { costDataset, nameAmong } from "../cost-dataset.ts";
import { readCostMeans } from "../cost-means.ts";
import type { Dataset } from "../dataset.ts";
import { DisposableStore } from "../disposable-store.ts";
import { changedMeanwhile } from "../edits.ts";
import { assertSaved, showWork } from "../file-work.ts";
import type { Host } from "../host.ts";
import { placeOfReport, tellWritten, writeReport } from "../report-file.ts";
import { tell } from "../tell.ts";
import { fileName } from "../written-files.ts";

export function costCommands(host: Host): vscode.Disposable {
  const store = new DisposableStore();
  store.add(
    registerCommand(host, "tunesmith.showCost", () =>
      vscode.commands.executeCommand("tunesmith.cost.focus"),
    ),
  );
  store.add(registerCommand(host, "tunesmith.exportCostComparison", () => exportComparison(host)));
  store.add(registerCommand(host, "tunesmith.copyCostSummary", () => copySummary(host)));
  return store;
}

const endings: Readonly<Record<string, CostReportForm>> = {
  ".md": "markdown",
  ".markdown": "markdown",
  ".csv": "csv",
};

async function exportComparison(host: Host): Promise<void> {
  const usual = placeOfReport(host.datasets.current, "cost-comparison.md");
  const file = await vscode.window.showSaveDialog({
    title: vscode.l10n.t("Export Scenario Comparison"),
    saveLabel: vscode.l10n.t("Export"),
    filters: { Markdown: ["md"], CSV: ["csv"] },
    ...(usual && { defaultUri: usual }),
  });
  if (file === undefined) return;
  const form = endings[path.extname(file.path).toLowerCase()];
  if (form === undefined) {
    throw new PlainError(
      vscode.l10n.t(
        '"{0}" does not tell what to write: give it a name that ends in .md or .csv.',
        fileName(file.path),
      ),
    );
  }
  assertSaved(file);
  await writeReport(file, await reportText(host, form));
  await tellWritten(file, vscode.l10n.t("The comparison of scenarios"));
}

async function copySummary(host: Host): Promise<void> {
  await vscode.env.clipboard.writeText(await reportText(host, "summary"));
  tell(vscode.l10n.t("the summary is in the clipboard: paste it into a mail or a document."));
}

/** Written in the worker: estimates of many scenarios take their time. */
async function reportText(host: Host, form: CostReportForm): Promise<string> {
  const { datasets, costScenarios, settings, worker } = host;
  const { current } = datasets;
  const kept = await costScenarios.read(current !== undefined);
  if (kept.scenarios.length === 0) {
    throw new PlainError(vscode.l10n.t("There is no scenario: add one in the Cost view first."));
  }
  const means = await readCostMeans(settings, current);
  const tokens =
    current && (await tokensOf(host, current, scenarioTargets(kept.scenarios, means.book)));
  return showWork({
    title: vscode.l10n.t("Writing the estimates"),
    run: () =>
      worker.request("", "costReport", {
        ...kept,
        form,
        settings: means.settings,
        today: means.today,
        tokens,
      }),
  });
}

/** `undefined`: they cannot be counted; the Cost view says why, and estimates with those that are given. */
async function tokensOf(
  { datasets, costTokens }: Host,
  dataset: Dataset,
  targets: readonly string[],
): Promise<CostReportRequest["tokens"]> {
  const tokens = await showWork({
    title: vscode.l10n.t("Counting tokens of {0}", nameAmong(datasets, dataset)),
    stop: () => costTokens.stop(dataset),
    run: () => costTokens.settled(dataset, targets),
  });
  if (tokens === undefined || datasets.current !== dataset) throw changedMeanwhile();
  const counted = costDataset(datasets, tokens);
  return counted.state === "counted" ? counted.tokens : undefined;
}
