/** By which prices and thresholds costs are estimated: those that ship, the user's own laid over them. */
import * as vscode from "vscode";
import type { CostSettings } from "../core/cost/cost-config.ts";
import type { PriceBook } from "../core/cost/price-book.ts";
import { today } from "../node/today.ts";
import type { Dataset } from "./dataset.ts";
import type { SettingsReader } from "./settings.ts";

export interface CostMeansOfEditor {
  readonly settings: CostSettings;
  /** With the user's own models. */
  readonly book: PriceBook;
  /** ISO day. */
  readonly today: string;
}

/** Without a dataset, those of the workspace. */
export async function readCostMeans(
  reader: SettingsReader,
  dataset: Dataset | undefined,
): Promise<CostMeansOfEditor> {
  const [{ check }, { priceBook }, { withOwnModels }] = await Promise.all([
    reader.read(dataset?.uri ?? datasetOfWorkspace),
    import("../core/cost/prices.ts"),
    import("../core/cost/cost-config.ts"),
  ]);
  return { settings: check.cost, book: withOwnModels(priceBook, check.cost), today: today() };
}

/** What is nowhere yet belongs to the project that is open. */
export const datasetOfWorkspace = vscode.Uri.from({ scheme: "untitled", path: "dataset.jsonl" });
