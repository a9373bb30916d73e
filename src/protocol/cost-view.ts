/** What the extension and the page of the Cost view say to each other. */

import type { PriceBook } from "../core/cost/price-book.ts";
import type { DatasetTokens, Scenario } from "../core/cost/scenario.ts";
import type { TokensByTarget } from "../core/cost/tokens-by-target.ts";
import type { DecisionThresholds } from "../core/cost/thresholds.ts";

/** The open dataset that the estimates are about. */
export type CostDataset =
  | { readonly state: "none" }
  | { readonly state: "counting"; readonly name: string }
  | { readonly state: "failed"; readonly name: string; readonly reason: string }
  | {
      readonly state: "counted";
      readonly name: string;
      /** By id of the target; "": for no platform. One entry for each target of the scenarios. */
      readonly tokens: TokensByTarget<DatasetTokens>;
      /** Names of other datasets that are open. */
      readonly others: readonly string[];
    };

export interface CostScenarios {
  /** At most `mostScenarios`. */
  readonly scenarios: readonly Scenario[];
  /** Index of the one that is looked at. */
  readonly selected: number;
}

export type ToCostPage =
  | (CostScenarios & {
      readonly type: "state";
      readonly dataset: CostDataset;
      readonly book: PriceBook;
      readonly thresholds: DecisionThresholds;
      /** ISO day. */
      readonly today: string;
    })
  | { readonly type: "dataset"; readonly dataset: CostDataset };

export type FromCostPage =
  | { readonly type: "ready" }
  | ({ readonly type: "changeScenarios" } & CostScenarios)
  | { readonly type: "exportComparison" }
  | { readonly type: "copySummary" }
  | { readonly type: "openSettings" };
