/** From what a person keeps to what is shown of it. */

import { decide } from "./decide.ts";
import { figuresOf, type Estimate } from "./estimate.ts";
import type { PriceBook } from "./price-book.ts";
import { resolveScenario, type DatasetLookup } from "./resolve-scenario.ts";
import type { Scenario } from "./scenario.ts";
import type { DecisionThresholds } from "./thresholds.ts";

export interface CostMeans {
  /** With the user's own models. */
  readonly book: PriceBook;
  readonly thresholds: DecisionThresholds;
  /** ISO day: how old prices are is told from it. */
  readonly today: string;
  /** Absent: there is no dataset, its tokens are given by hand. */
  readonly dataset?: DatasetLookup | undefined;
  /** As in `ResolveMeans`. */
  readonly isDatasetNamed?: boolean | undefined;
}

export type EstimateResult =
  | { readonly estimate: Estimate; readonly problem?: undefined }
  /** A plain sentence: what is wrong or missing, and what to do. */
  | { readonly estimate?: undefined; readonly problem: string };

export function estimateScenario(scenario: Scenario, means: CostMeans): EstimateResult {
  const { resolved, problem } = resolveScenario(scenario, means);
  if (resolved === undefined) return { problem };
  return {
    estimate: {
      scenario: resolved,
      figures: figuresOf(resolved),
      decision: decide(resolved, means.thresholds),
    },
  };
}
