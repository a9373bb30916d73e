/** What asking a language model takes, put together from the editor's side. */
import * as vscode from "vscode";
import type { RecommendationMeans } from "../llm/recommend.ts";
import { today } from "../node/today.ts";
import { datasetOfWorkspace, readCostMeans } from "./cost-means.ts";
import type { Dataset } from "./dataset.ts";
import type { Host } from "./host.ts";
import type { OpenedModel } from "./model-choice.ts";
import type { EditorSettings } from "./settings.ts";

/** All but what differs between an assessment and a recommendation. */
export type AdviceMeans = Omit<RecommendationMeans, "onProgress" | "wait" | "thresholds">;

/**
 * A model that is not chosen yet, and a key that is missing, are asked for. Sends nothing but the question which models
 * there are.
 */
export async function adviceMeans(
  host: Host,
  dataset: Dataset | undefined,
  signal: AbortSignal,
): Promise<AdviceMeans> {
  const [opened, cost, { AnswerCache }, { modelPrices }] = await Promise.all([
    openModel(host, dataset, signal),
    readCostMeans(host.settings, dataset),
    import("../llm/answer-cache.ts"),
    import("../core/assist/model-prices.ts"),
  ]);
  return {
    ...opened,
    prices: modelPrices(cost.book, opened.model.facts),
    capUsd: host.models.capUsd,
    cache: new AnswerCache(answersFolder(host)),
    holdSecrets: (texts) => host.worker.request(dataset?.key ?? "", "holdSecrets", { texts }),
    maskWritten: async (text) => {
      const { check: settings } = await readSettings(host, dataset);
      return host.worker.request("", "maskWritten", { text, settings });
    },
    signal,
    today: today(),
  };
}

/** Where answers of models are kept, and notes of batches. */
export const answersFolder = ({ storageUri }: Pick<Host, "storageUri">): string =>
  vscode.Uri.joinPath(storageUri, "answers").fsPath;

async function openModel(
  host: Host,
  dataset: Dataset | undefined,
  signal: AbortSignal,
): Promise<OpenedModel> {
  const { models } = host;
  if ((await models.chosen(dataset?.uri)) === undefined) {
    const { pickModel } = await import("./model-picker.ts");
    if (!(await pickModel(host))) throw new vscode.CancellationError();
  }
  return models.open(dataset?.uri, signal);
}

/** As they are now; without a dataset, those of the workspace. */
export const readSettings = (
  { settings }: Host,
  dataset: Dataset | undefined,
): Promise<EditorSettings> => settings.read(dataset?.uri ?? datasetOfWorkspace);
