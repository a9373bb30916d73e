/** What the editor has written about scenarios, with the same numbers as everywhere. */

import { withOwnModels } from "../core/cost/cost-config.ts";
import { costCsv } from "../core/cost/cost-csv.ts";
import { costMarkdown } from "../core/cost/cost-markdown.ts";
import { costSummary } from "../core/cost/cost-summary.ts";
import type { Estimate } from "../core/cost/estimate.ts";
import { estimateScenario, type CostMeans } from "../core/cost/estimate-scenario.ts";
import { priceBook } from "../core/cost/prices.ts";
import { missingText, type Unestimated } from "../core/cost/report-parts.ts";
import type { Scenario } from "../core/cost/scenario.ts";
import { lookupIn } from "../core/cost/tokens-by-target.ts";
import { sentence } from "../core/wording.ts";
import type { CostReportRequest } from "../protocol/job-messages.ts";
import { Failure } from "./failure.ts";

/** Throws a Failure where nothing can be said of the scenario that a summary is about. */
export function costReport(request: CostReportRequest): string {
  const { form, scenarios, selected, settings, today, tokens } = request;
  const means: CostMeans = {
    book: withOwnModels(priceBook, settings),
    thresholds: settings.thresholds,
    today,
    dataset: tokens && lookupIn(tokens),
  };
  const results = scenarios.map((scenario) => estimateOrProblem(scenario, means));
  if (form === "summary") return summary(results[selected], today);
  const estimates = results.filter((result) => "figures" in result);
  const left = results.filter((result) => "problem" in result);
  return form === "csv" ? costCsv(estimates, left) : costMarkdown(estimates, today, left);
}

function summary(result: Estimate | Unestimated | undefined, today: string): string {
  if (result === undefined) throw new Failure("No scenario is selected: select one first.");
  if ("problem" in result) throw new Failure(`${result.name}: ${result.problem}`);
  return costSummary([result], today);
}

/** `problem`: why there is no estimate, and what to do in the Cost view. */
export function estimateOrProblem(scenario: Scenario, means: CostMeans): Estimate | Unestimated {
  const { name } = scenario;
  const { estimate, problem } = estimateScenario(scenario, means);
  if (problem !== undefined) return { name, problem };
  const { missing } = estimate.scenario;
  if (missing.length === 0) return estimate;
  const prices = missing.filter((id) => id !== "trainingTokens");
  const advice = [
    ...(prices.length < missing.length
      ? ["give the training tokens in the Cost view, or open the dataset"]
      : []),
    ...(prices.length > 0
      ? [`give ${prices.length === 1 ? "the price" : "the prices"} in the Cost view`]
      : []),
  ].join("; ");
  return { name, problem: sentence(`${missingText(estimate.scenario, missing)}: ${advice}`) };
}
