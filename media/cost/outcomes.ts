/** What each scenario comes to. */

import {
  estimateScenario,
  type CostMeans,
  type EstimateResult,
} from "../../src/core/cost/estimate-scenario.ts";
import type { Estimate } from "../../src/core/cost/estimate.ts";
import type { InputId } from "../../src/core/cost/inputs.ts";
import { missingOf } from "../../src/core/cost/report-parts.ts";
import { scenarioTargets } from "../../src/core/cost/scenario-targets.ts";
import type { ResolvedScenario, Scenario } from "../../src/core/cost/scenario.ts";
import { lookupIn } from "../../src/core/cost/tokens-by-target.ts";
import type { CostDataset } from "../../src/protocol/cost-view.ts";

export type Outcome =
  | {
      readonly type: "problem";
      readonly resolved?: undefined;
      /** A plain sentence. */
      readonly problem: string;
    }
  | {
      readonly type: "missing";
      readonly resolved: ResolvedScenario;
      readonly inputs: readonly InputId[];
    }
  /** What is trained on is not known yet. */
  | {
      readonly type: "counting";
      readonly resolved: ResolvedScenario;
      /** Its name. */
      readonly dataset: string;
    }
  | {
      readonly type: "estimated";
      readonly resolved: ResolvedScenario;
      readonly estimate: Estimate;
    };

/** A scenario that is asked for again is not estimated again: a key that is typed changes one of many. */
export function outcomesBy(
  means: Omit<CostMeans, "dataset">,
  dataset: CostDataset,
): (scenario: Scenario) => Outcome {
  const tokens = dataset.state === "counted" ? dataset.tokens : undefined;
  const lookup = tokens && lookupIn(tokens);
  const known = new WeakMap<Scenario, Outcome>();
  return (scenario) => {
    let outcome = known.get(scenario);
    if (outcome === undefined) {
      const [target = ""] = scenarioTargets([scenario], means.book);
      const isToCome =
        dataset.state === "counting" ||
        (dataset.state === "counted" && dataset.tokens[target] === undefined);
      outcome = outcomeOf(
        estimateScenario(scenario, { ...means, dataset: lookup }),
        isToCome ? dataset.name : undefined,
      );
      known.set(scenario, outcome);
    }
    return outcome;
  };
}

/** `counting`: name of the dataset whose tokens are to come. */
function outcomeOf({ estimate, problem }: EstimateResult, counting: string | undefined): Outcome {
  if (estimate === undefined) return { type: "problem", problem };
  const { scenario: resolved } = estimate;
  const inputs = missingOf(resolved, { isToCome: counting !== undefined });
  if (inputs.length > 0) return { type: "missing", resolved, inputs };
  if (counting !== undefined && resolved.missing.length > 0) {
    return { type: "counting", resolved, dataset: counting };
  }
  return { type: "estimated", resolved, estimate };
}
