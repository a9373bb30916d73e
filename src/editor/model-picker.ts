/** The list of language models that can be asked, with what is known of their prices and lives. */
import * as vscode from "vscode";
import { failureText } from "../core/assist/failure-text.ts";
import type { ModelFacts } from "../core/assist/language-model.ts";
import { ModelFailure } from "../core/assist/model-failure.ts";
import { modelPrices, type ModelPrices } from "../core/assist/model-prices.ts";
import { usd } from "../core/cost/figure-text.ts";
import { formatInteger } from "../core/wording.ts";
import { Failure } from "../node/failure.ts";
import { PlainError } from "./commands.ts";
import { readCostMeans } from "./cost-means.ts";
import { editorModelFacts, vendorName } from "./editor-model.ts";
import type { Host } from "./host.ts";
import { anthropicAddress, hostOf } from "./model-choice.ts";

type Choice =
  | { readonly type: "model"; readonly facts: ModelFacts }
  | { readonly type: "key" }
  | { readonly type: "again" };

interface ModelItem extends vscode.QuickPickItem {
  readonly choice?: Choice;
}

const { Separator } = vscode.QuickPickItemKind;

/** Whether one was chosen. */
export async function pickModel(host: Host): Promise<boolean> {
  const { models, datasets } = host;
  const dataset = datasets.current?.uri;
  for (;;) {
    const choice = await pickOnce(host, dataset);
    if (choice === undefined) return false;
    if (choice.type === "model") {
      await models.choose(choice.facts);
      return true;
    }
    if (choice.type === "key") await models.keys.choose(anthropicAddress(dataset), dataset);
  }
}

async function pickOnce(host: Host, dataset: vscode.Uri | undefined): Promise<Choice | undefined> {
  const ended = new AbortController();
  const items = Promise.all([anthropicItems(host, dataset, ended.signal), editorItems()]).then(
    (sections) => sections.flat(),
  );
  // Closed before they are there, nobody waits for them.
  items.catch(() => undefined);
  const picked = await vscode.window.showQuickPick<ModelItem>(items, {
    title: vscode.l10n.t("Choose a Language Model"),
    placeHolder: vscode.l10n.t("Which model is asked? Nothing is sent before you have seen it."),
    matchOnDescription: true,
  });
  ended.abort();
  return picked?.choice;
}

async function anthropicItems(
  { models, settings, datasets }: Host,
  dataset: vscode.Uri | undefined,
  signal: AbortSignal,
): Promise<readonly ModelItem[]> {
  const heading = `Anthropic (${hostOf(dataset)})`;
  const section = (...items: readonly ModelItem[]): readonly ModelItem[] => [
    { label: heading, kind: Separator },
    ...items,
  ];
  const otherKey = (label: string): ModelItem => ({
    label: `$(key) ${label}`,
    choice: { type: "key" },
  });
  try {
    const address = anthropicAddress(dataset);
    if ((await models.keys.present(address)) === undefined) {
      return section(otherKey(vscode.l10n.t("Enter an Anthropic API Key…")));
    }
    const { access } = await models.openAnthropic(dataset);
    const [facts, { book }] = await Promise.all([
      access.models(signal),
      readCostMeans(settings, datasets.current),
    ]);
    return section(
      ...facts.map((one) => modelItem(one, modelPrices(book, one))),
      otherKey(vscode.l10n.t("Set Another API Key…")),
    );
  } catch (error) {
    const label = vscode.l10n.t("$(warning) Anthropic's models cannot be listed");
    const detail = plainReason(error);
    return section(
      { label, detail, choice: { type: "again" } },
      otherKey(vscode.l10n.t("Set Another API Key…")),
    );
  }
}

async function editorItems(): Promise<readonly ModelItem[]> {
  const chats = await vscode.lm.selectChatModels();
  if (chats.length === 0) return [];
  return [
    { label: vscode.l10n.t("Models of the editor"), kind: Separator },
    ...chats.map((chat) => ({
      ...modelItem(editorModelFacts(chat), undefined),
      description: vendorName(chat.vendor),
    })),
  ];
}

function modelItem(facts: ModelFacts, prices: ModelPrices | undefined): ModelItem {
  const { label, id, lifecycle, retiresAt, maxInputTokens } = facts;
  const end = retiresAt === undefined ? "" : vscode.l10n.t("retires {0}", retiresAt);
  const life = [lifecycle === "deprecated" ? "deprecated" : "", end].filter(Boolean).join(", ");
  const detail = [
    life,
    prices && vscode.l10n.t("{0} in, {1} out per 1M tokens", usd(prices.input), usd(prices.output)),
    maxInputTokens && vscode.l10n.t("takes {0}", tokensText(maxInputTokens)),
  ];
  return {
    label,
    description: id,
    detail: detail.filter(Boolean).join(" · "),
    choice: { type: "model", facts },
  };
}

/** "1M", "200k": what does not fit into its row is shown over the next ones. */
function tokensText(tokens: number): string {
  if (tokens < 1000) return formatInteger(tokens);
  return tokens < 1e6 ? `${Math.floor(tokens / 1000)}k` : `${Math.floor(tokens / 1e5) / 10}M`;
}

/** Words that are no plain sentence are not shown. */
function plainReason(error: unknown): string {
  if (error instanceof ModelFailure) return failureText(error);
  const isPlain = error instanceof Failure || error instanceof PlainError;
  return isPlain ? error.message : failureText(new ModelFailure("other"));
}
