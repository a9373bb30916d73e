/** What a recommendation is about: the selected cost scenario and the dataset, as far as they are known. */
import * as vscode from "vscode";
import { lookupIn } from "../core/cost/tokens-by-target.ts";
import { scenarioTargets } from "../core/cost/scenario-targets.ts";
import type { Scenario } from "../core/cost/scenario.ts";
import type { DecisionThresholds } from "../core/cost/thresholds.ts";
import type { QualityMaterial } from "../core/quality/quality-material.ts";
import {
  recommendationInputs,
  type KnownOfCase,
} from "../core/recommendation/recommendation-inputs.ts";
import type { RecommendationInputs } from "../core/recommendation/recommendation.ts";
import { estimateOrProblem } from "../node/cost-report.ts";
import { costDataset } from "./cost-dataset.ts";
import { readCostMeans } from "./cost-means.ts";
import type { Dataset } from "./dataset.ts";
import type { Host } from "./host.ts";

export interface AskedOf extends Pick<KnownOfCase, "answers" | "assessment"> {
  readonly scenario: Scenario | undefined;
  readonly dataset: Dataset | undefined;
  /** `undefined`: it is not read yet, or there is no dataset. */
  readonly material: QualityMaterial | undefined;
}

export interface Case {
  readonly thresholds: DecisionThresholds;
  /** Plain sentences. */
  readonly problems: readonly string[];
  /** `undefined`: the problems say why. */
  readonly inputs: RecommendationInputs | undefined;
}

/** With the same estimate as the Cost view. What has to be counted for it is counted. */
export async function caseOf(host: Host, asked: AskedOf): Promise<Case> {
  const { scenario, dataset, material, answers, assessment } = asked;
  const means = await readCostMeans(host.settings, dataset);
  const { thresholds } = means.settings;
  const problem = (text: string): Case => ({ thresholds, problems: [text], inputs: undefined });
  if (scenario === undefined) {
    return problem(vscode.l10n.t("There is no scenario: add one in the Cost view first."));
  }
  const tokens = dataset && host.costTokens.get(dataset, scenarioTargets([scenario], means.book));
  const counted = costDataset(host.datasets, tokens);
  if (counted.state === "counting") {
    return problem(vscode.l10n.t("The tokens of {0} are being counted.", counted.name));
  }
  const estimate = estimateOrProblem(scenario, {
    book: means.book,
    thresholds,
    today: means.today,
    dataset: counted.state === "counted" ? lookupIn(counted.tokens) : undefined,
  });
  if ("problem" in estimate) return problem(estimate.problem);
  const inputs = recommendationInputs({ answers, estimate, material, assessment });
  return { thresholds, problems: [], inputs };
}
