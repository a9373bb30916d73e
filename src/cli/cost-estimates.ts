/** The estimates of a run: its scenarios, each with the settings and the tokens of its dataset. */

import { withOwnModels } from "../core/cost/cost-config.ts";
import type { Estimate } from "../core/cost/estimate.ts";
import { estimateScenario, type CostMeans } from "../core/cost/estimate-scenario.ts";
import { inputSpec } from "../core/cost/inputs.ts";
import { priceBook } from "../core/cost/prices.ts";
import { scenarioTargets } from "../core/cost/scenario-targets.ts";
import type { DatasetTokens, Scenario } from "../core/cost/scenario.ts";
import type { Settings } from "../core/settings.ts";
import { printable } from "../core/wording.ts";
import { countDatasetTokens } from "../node/dataset-tokens.ts";
import { Failure } from "../node/failure.ts";
import { inputOption } from "./cost-options.ts";
import type { CostRun } from "./cost-scenarios.ts";
import { startProgress } from "./progress.ts";

export interface EstimateOptions {
  /** Of the project that a dataset is in; `undefined`: of a run without one. */
  readonly settingsOf: (path: string | undefined) => Settings;
  /** ISO day. */
  readonly today: string;
}

/** In the order of the runs. Rejects with a Failure for the first that cannot be estimated; each dataset is read once. */
export async function costEstimates(
  runs: readonly CostRun[],
  { settingsOf, today }: EstimateOptions,
): Promise<Estimate[]> {
  const estimates = new Map<CostRun, Estimate>();
  const meansOf = (path: string | undefined): CostMeans => {
    const { cost } = settingsOf(path);
    const book = withOwnModels(priceBook, cost);
    return { book, thresholds: cost.thresholds, today };
  };
  // What is wrong with a scenario is said before a long dataset is read.
  for (const run of runs) estimates.set(run, estimateOf(run, meansOf(run.path)));
  for (const [path, ofPath] of runsByDataset(runs)) {
    const means = meansOf(path);
    const scenarios = ofPath.map(({ scenario }) => scenario);
    const dataset = await datasetOf(path, scenarios, { settings: settingsOf(path), means });
    for (const run of ofPath) estimates.set(run, estimateOf(run, { ...means, dataset }));
  }
  return [...estimates.values()];
}

/** Those that ask a dataset how many tokens it has. */
function runsByDataset(runs: readonly CostRun[]): Map<string, CostRun[]> {
  const byPath = new Map<string, CostRun[]>();
  for (const run of runs) {
    const { path, scenario } = run;
    if (path === undefined || scenario.inputs.trainingTokens !== undefined) continue;
    byPath.set(path, [...(byPath.get(path) ?? []), run]);
  }
  return byPath;
}

async function datasetOf(
  path: string,
  scenarios: readonly Scenario[],
  { settings, means }: { readonly settings: Settings; readonly means: CostMeans },
): Promise<NonNullable<CostMeans["dataset"]>> {
  const progress = startProgress(process.stderr, path, { verb: "Counting" });
  const counted = await countDatasetTokens(path, {
    settings,
    targetIds: scenarioTargets(scenarios, means.book),
    onProgress: progress.show,
  }).finally(progress.clear);
  if (Object.values(counted).some(({ examples }) => examples === 0)) throw nothingReadable(path);
  const name = path === "-" ? "standard input" : printable(path);
  return (target = ""): DatasetTokens | undefined => {
    const tokens = counted[target];
    return tokens && { name, ...tokens };
  };
}

function nothingReadable(path: string): Failure {
  const name = path === "-" ? "Standard input" : `"${printable(path)}"`;
  return new Failure(
    `${name} has no records that can be read, so there is nothing to train on: "tunesmith check" says why. --training-tokens gives a number by hand.`,
  );
}

function estimateOf({ scenario }: CostRun, means: CostMeans): Estimate {
  const { estimate, problem } = estimateScenario(scenario, means);
  const name = printable(scenario.name);
  if (problem !== undefined) throw new Failure(`${name}: ${problem}`);
  const { missing, modelLabel } = estimate.scenario;
  if (missing.length === 0) return estimate;
  const labels = missing.map((id) => inputSpec(id).label).join(" and ");
  const options = missing.map((id) => `--${inputOption(id)}`).join(" and ");
  throw new Failure(`${name}: no ${labels} of ${printable(modelLabel)} is known: give ${options}.`);
}
