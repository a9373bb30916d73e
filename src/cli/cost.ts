/** `tunesmith cost`: estimates what fine-tuning costs and saves, for one scenario or several, then writes the report. */

import { withOwnModels } from "../core/cost/cost-config.ts";
import { costCsv } from "../core/cost/cost-csv.ts";
import { costJson } from "../core/cost/cost-json.ts";
import { costMarkdown } from "../core/cost/cost-markdown.ts";
import { costSummary } from "../core/cost/cost-summary.ts";
import { costText } from "../core/cost/cost-text.ts";
import type { Estimate } from "../core/cost/estimate.ts";
import { priceBook } from "../core/cost/prices.ts";
import { resolveSettings, type Settings } from "../core/settings.ts";
import { datasetPaths } from "../node/dataset-paths.ts";
import { today } from "../node/today.ts";
import type { CostCommand } from "./cost-arguments.ts";
import { costEstimates } from "./cost-estimates.ts";
import { modelsJson, modelsText } from "./cost-models.ts";
import { readScenarios } from "./cost-scenario-file.ts";
import { costRuns } from "./cost-scenarios.ts";
import type { CostOutput } from "./cost-options.ts";
import { readConfigs } from "./dataset-configs.ts";

type Report = (estimates: readonly Estimate[], today: string) => string;

const reports: Readonly<Record<CostOutput, Report>> = {
  pretty: costText,
  json: (estimates) => costJson(estimates),
  markdown: (estimates, day) => costMarkdown(estimates, day),
  csv: (estimates) => costCsv(estimates),
  summary: costSummary,
};

/** Nothing is written before everything is estimated. */
export async function cost(command: CostCommand): Promise<void> {
  const paths = await datasetPaths(command.paths, { withPacked: true });
  // Without a dataset, as from standard input: those of the folder.
  const configs = await readConfigs(paths.length === 0 ? ["-"] : paths, command.configPath);
  const settingsOf = (path = "-"): Settings =>
    resolveSettings(...(configs.get(path) ?? []), command.settings);
  const book = withOwnModels(priceBook, settingsOf(paths[0]).cost);
  if (command.listsModels) {
    const list = command.output === "json" ? modelsJson : modelsText;
    process.stdout.write(list(book, today()));
    return;
  }
  const { scenarioPath, wishes } = command;
  const fromFile = scenarioPath === undefined ? [] : await readScenarios(scenarioPath);
  const runs = costRuns({ paths, fromFile, book }, wishes);
  const estimates = await costEstimates(runs, { settingsOf, today: today() });
  process.stdout.write(reports[command.output](estimates, today()));
}
