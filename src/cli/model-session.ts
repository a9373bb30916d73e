/** A model that can be asked: found with the key, its price known, so that what is spent stays below the cap. */

import type { LanguageModel, ModelFacts } from "../core/assist/language-model.ts";
import { failureText } from "../core/assist/failure-text.ts";
import { ModelFailure } from "../core/assist/model-failure.ts";
import { modelPrices, type ModelPrices } from "../core/assist/model-prices.ts";
import { withOwnModels } from "../core/cost/cost-config.ts";
import { priceBook } from "../core/cost/prices.ts";
import type { Settings } from "../core/settings.ts";
import { printable, unknownName } from "../core/wording.ts";
import { AnswerCache } from "../llm/answer-cache.ts";
import { defaultBaseUrl, openAnthropic } from "../llm/open-anthropic.ts";
import type { AnthropicAccess } from "../llm/open-anthropic.ts";
import { Failure } from "../node/failure.ts";
import { today } from "../node/today.ts";
import { answerFolder } from "./answer-folder.ts";
import { modelKey, NoAccess } from "./model-key.ts";
import type { ModelWishes } from "./model-options.ts";

export interface ModelAccess {
  readonly access: AnthropicAccess;
  readonly keyFrom: string;
  readonly models: readonly ModelFacts[];
}

export interface ModelSession {
  readonly wishes: ModelWishes;
  readonly provider: string;
  readonly host: string;
  readonly keyFrom: string;
  readonly model: LanguageModel;
  readonly prices: ModelPrices;
  readonly capUsd: number;
  readonly cache: AnswerCache;
}

/** Sends the key to the provider, and nothing else. `path`: of the dataset. */
export async function openAccess(
  { keyFile, baseUrl = defaultBaseUrl }: ModelWishes,
  path: string | undefined,
): Promise<ModelAccess> {
  const { apiKey, keyFrom } = await modelKey(keyFile, path);
  const access = await openAnthropic({ apiKey, baseUrl });
  return { access, keyFrom, models: await listed(access) };
}

/** `command`: for advice. */
export async function openSession(
  wishes: ModelWishes,
  { path, settings, command }: SessionFor,
): Promise<ModelSession> {
  const { modelId } = wishes;
  if (modelId === undefined) {
    throw new Failure(
      `Say which model to ask: give --model; "tunesmith ${command} --list-models" lists them. --rules-only asks none.`,
    );
  }
  const { access, keyFrom, models } = await openAccess(wishes, path);
  const facts = factsOf(modelId, models);
  return {
    wishes,
    provider: "Anthropic",
    host: access.host,
    keyFrom,
    model: access.model(facts),
    prices: pricesOf(facts, wishes, settings),
    capUsd: wishes.maxUsd,
    cache: new AnswerCache(answerFolder(wishes.cacheFolder)),
  };
}

interface SessionFor {
  readonly path: string | undefined;
  readonly settings: Settings;
  readonly command: "assess" | "recommend";
}

/** Empty: the address does not list any, as gateways may. */
async function listed(access: AnthropicAccess): Promise<readonly ModelFacts[]> {
  try {
    return await access.models(new AbortController().signal);
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    if (error.kind === "not-found") return [];
    throw new NoAccess(failureText(error), { cause: error });
  }
}

function factsOf(id: string, models: readonly ModelFacts[]): ModelFacts {
  if (models.length === 0) {
    return { provider: "anthropic", id, label: printable(id), hasStructuredOutput: false };
  }
  // "claude-sonnet-5-5" of "claude-sonnet-5-5-20260901".
  const dated = models.filter((model) => /^-\d{8}$/.test(model.id.replace(id, "")));
  const facts = models.find((model) => model.id === id) ?? dated[0];
  if (facts !== undefined) return facts;
  const ids = models.map((model) => model.id);
  throw new Failure(unknownName("model", id, ids, "--list-models"));
}

function pricesOf(facts: ModelFacts, { prices }: ModelWishes, settings: Settings): ModelPrices {
  if (prices !== undefined) {
    const { input, output } = prices;
    return {
      input,
      output,
      cacheRead: input,
      cacheWrite: input,
      batchShare: 1,
      from: "your options",
      asOf: today(),
    };
  }
  const known = modelPrices(withOwnModels(priceBook, settings.cost), facts);
  if (known !== undefined) return known;
  throw new Failure(
    `The price of ${printable(facts.label)} is not known, so --max-usd could not hold: give --model-input-price and --model-output-price, in US dollars for a million tokens.`,
  );
}
