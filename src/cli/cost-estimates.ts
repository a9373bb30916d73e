/** The estimates of a run: its scenarios, each with the settings and the tokens of its dataset. */

import { withOwnModels } from "../core/cost/cost-config.ts";
import type { Estimate } from "../core/cost/estimate.ts";
import { estimateScenario, type CostMeans } from "../core/cost/estimate-scenario.ts";
import { priceBook } from "../core/cost/prices.ts";
import type { InputId } from "../core/cost/inputs.ts";
import { missingOf, missingText } from "../core/cost/report-parts.ts";
import { scenarioTargets } from "../core/cost/scenario-targets.ts";
import type { ResolvedScenario, Scenario } from "../core/cost/scenario.ts";
import { lookupIn, namedTokens } from "../core/cost/tokens-by-target.ts";
import type { Settings } from "../core/settings.ts";
import { enumeration, printable } from "../core/wording.ts";
import { countDatasetTokens } from "../node/dataset-tokens.ts";
import { Failure } from "../node/failure.ts";
import { inputOption } from "./cost-options.ts";
import { nameOf, type CostRun } from "./cost-scenarios.ts";
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
    return { book, thresholds: cost.thresholds, today, isDatasetNamed: true };
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

/** Those that ask a dataset how many tokens or examples it has. */
function runsByDataset(runs: readonly CostRun[]): Map<string, CostRun[]> {
  const byPath = new Map<string, CostRun[]>();
  for (const run of runs) {
    const { path, scenario } = run;
    const { trainingTokens, examples } = scenario.inputs;
    if (path === undefined || (trainingTokens !== undefined && examples !== undefined)) continue;
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
  return lookupIn(namedTokens(counted, printable(nameOf(path))));
}

function nothingReadable(path: string): Failure {
  const name = path === "-" ? "Standard input" : `"${printable(path)}"`;
  return new Failure(
    `${name} has no records that can be read, so there is nothing to train on: "tunesmith check" says why. --training-tokens gives a number by hand.`,
  );
}

function estimateOf({ scenario, path }: CostRun, means: CostMeans): Estimate {
  const { estimate, problem } = estimateScenario(scenario, means);
  const name = printable(scenario.name);
  if (problem !== undefined) throw new Failure(`${name}: ${problem}`);
  // What a dataset will tell once it is read.
  const isToCome = path !== undefined && means.dataset === undefined;
  const missing = missingOf(estimate.scenario, { isToCome });
  if (missing.length === 0) return estimate;
  const text = printable(missingText(estimate.scenario, missing));
  throw new Failure(`${name}: ${text}: ${adviceOn(missing, estimate.scenario)}.`);
}

function adviceOn(missing: readonly InputId[], { given }: ResolvedScenario): string {
  const option = (id: InputId): string => `--${inputOption(id)}`;
  const prices = missing.filter((id) => id !== "trainingTokens").map(option);
  const instead = [
    ...(given.oneOffCost === undefined ? [`${option("oneOffCost")}, all of it`] : []),
    ...(given.retrainMonths !== undefined && given.retrainCost === undefined
      ? [option("retrainCost")]
      : []),
  ];
  const tokens = `name a dataset, or give ${option("trainingTokens")} (or ${enumeration(instead)})`;
  return [
    ...(prices.length < missing.length ? [tokens] : []),
    ...(prices.length > 0 ? [`give ${enumeration(prices)}`] : []),
  ].join("; ");
}
