/** The open dataset that estimates of costs are about, as the page of the Cost view is told of it. */
import * as vscode from "vscode";
import { namedTokens } from "../core/cost/tokens-by-target.ts";
import type { CostDataset } from "../protocol/cost-view.ts";
import type { CostTokens } from "./cost-tokens.ts";
import type { Dataset } from "./dataset.ts";
import type { Datasets } from "./datasets.ts";

export function costDataset(datasets: Datasets, tokens: CostTokens): CostDataset {
  const dataset = datasets.current;
  if (dataset === undefined) return { state: "none" };
  const name = nameAmong(datasets, dataset);
  if (tokens === undefined) return { state: "counting", name };
  if ("failure" in tokens) return { state: "failed", name, reason: tokens.failure };
  return {
    state: "counted",
    name,
    tokens: namedTokens(tokens.tokens, name),
    others: [...datasets]
      .filter((other) => other !== dataset)
      .map((other) => nameAmong(datasets, other)),
  };
}

/** The file's name; with its folders, where another open dataset has the same. */
export function nameAmong(datasets: Datasets, dataset: Dataset): string {
  const alike = [...datasets].filter(({ name }) => name === dataset.name);
  return alike.length > 1 ? vscode.workspace.asRelativePath(dataset.uri) : dataset.name;
}
