/** The open dataset that estimates of costs are about, as the page of the Cost view is told of it. */
import * as vscode from "vscode";
import type { DatasetTokens } from "../core/cost/scenario.ts";
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
    tokens: named(tokens.tokens, name),
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

function named(
  tokens: Readonly<Record<string, Omit<DatasetTokens, "name">>>,
  name: string,
): Readonly<Record<string, DatasetTokens>> {
  return Object.fromEntries(
    Object.entries(tokens).map(([target, counted]) => [target, { name, ...counted }]),
  );
}
