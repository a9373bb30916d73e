/** The tool "estimate_cost": the numbers of the Cost view and of `tunesmith cost`. */

import { agentCostInputs, type ToolInput } from "../../core/agent/tool-inputs.ts";
import type { ToolResult } from "../../core/agent/tool-results.ts";
import { withOwnModels } from "../../core/cost/cost-config.ts";
import { estimateScenario, type CostMeans } from "../../core/cost/estimate-scenario.ts";
import type { Estimate } from "../../core/cost/estimate.ts";
import { priceBook } from "../../core/cost/prices.ts";
import {
  assumptions,
  explainedFigures,
  headline,
  missingOf,
  missingText,
  reasons,
} from "../../core/cost/report-parts.ts";
import { scenarioTargets } from "../../core/cost/scenario-targets.ts";
import type { Scenario } from "../../core/cost/scenario.ts";
import { lookupIn, namedTokens } from "../../core/cost/tokens-by-target.ts";
import { sentence } from "../../core/wording.ts";
import { countDatasetTokens } from "../dataset-tokens.ts";
import { Failure } from "../failure.ts";
import { shareOf } from "../record-lines.ts";
import { today } from "../today.ts";
import type { AgentMeans } from "./agent-means.ts";
import type { AllowedFile } from "./allowed-files.ts";

export async function estimateCostTool(
  input: ToolInput<"estimate_cost">,
  means: AgentMeans,
): Promise<ToolResult<"estimate_cost">> {
  const file = input.path === undefined ? undefined : await means.files.find(input.path);
  const settings = await means.settingsOf(file);
  const scenario = scenarioOf(input, file);
  const costMeans: CostMeans = {
    book: withOwnModels(priceBook, settings.cost),
    thresholds: settings.cost.thresholds,
    today: today(),
    isDatasetNamed: true,
  };
  // What is wrong with the scenario is said before a long dataset is read.
  const beforehand = estimateOf(scenario, costMeans, { isToCome: file !== undefined });
  if (file === undefined) return resultOf(beforehand, means);
  const counted = await countDatasetTokens(file.path, {
    settings,
    targetIds: scenarioTargets([scenario], costMeans.book),
    onlyLines: true,
    signal: means.signal,
    onProgress: (progress) => {
      means.onShare(shareOf(progress));
    },
  });
  if (Object.values(counted).some(({ examples }) => examples === 0)) {
    throw new Failure(
      `"${file.name}" has no records that can be read, so there is nothing to train on: check it first.`,
    );
  }
  const dataset = lookupIn(namedTokens(counted, file.name));
  return resultOf(estimateOf(scenario, { ...costMeans, dataset }, { isToCome: false }), means);
}

function scenarioOf(input: ToolInput<"estimate_cost">, file: AllowedFile | undefined): Scenario {
  const { model, method } = input;
  return {
    name: file?.name ?? "Scenario",
    ...(model !== undefined && { model }),
    ...(method !== undefined && { method }),
    inputs: Object.fromEntries(
      agentCostInputs.flatMap((id) => (input[id] === undefined ? [] : [[id, input[id]]])),
    ),
  };
}

function estimateOf(
  scenario: Scenario,
  means: CostMeans,
  { isToCome }: { readonly isToCome: boolean },
): Estimate {
  const { estimate, problem } = estimateScenario(scenario, means);
  if (problem !== undefined) throw new Failure(problem);
  const missing = missingOf(estimate.scenario, { isToCome });
  if (missing.length === 0) return estimate;
  const advice = missing.includes("trainingTokens")
    ? `name a dataset, or give ${missing.join(", ")}`
    : `give ${missing.join(", ")}`;
  throw new Failure(sentence(`${missingText(estimate.scenario, missing)}: ${advice}`));
}

function resultOf(estimate: Estimate, means: AgentMeans): ToolResult<"estimate_cost"> {
  const { scenario, decision } = estimate;
  return {
    model: scenario.modelLabel,
    verdict: decision.verdict,
    headline: headline(estimate, today()),
    figures: explainedFigures(estimate).map(({ worked = null, ...figure }) => ({
      ...figure,
      worked,
    })),
    inputs: assumptions(estimate).map(({ label, value, from }) => ({ label, value, from })),
    reasons: [...reasons(estimate)],
    notes: [
      ...means.notes,
      "Amounts are US dollars; a month has 30 days.",
      ...scenario.warnings.map(({ message }) => message),
    ],
  };
}
