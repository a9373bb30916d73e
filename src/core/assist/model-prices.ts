/** What requests to a model cost, by the price book. Where it says too little, more is taken than will be billed. */

import { modelsCalled, modelsOf, providerWideId } from "../cost/find-model.ts";
import { firstDay } from "../cost/price-age.ts";
import type { Price, PriceBook, PricedModel, PriceKind } from "../cost/price-book.ts";
import type { ModelFacts, ModelUsage } from "./language-model.ts";
import type { TokenSpan } from "./outgoing.ts";
import type { BilledTokens } from "./request-tokens.ts";

/** In USD per million tokens. */
export interface ModelPrices {
  readonly input: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
  readonly output: number;
  /** What the Batches API leaves of a price: 0.5; 1: no discount is known. */
  readonly batchShare: number;
  /** Of a prompt with more tokens every token of the request costs `factor` times as much. */
  readonly longPrompts?: LongPrompts | undefined;
  /** "Anthropic, 2026-10-24", "your settings". */
  readonly from: string;
  /** The oldest date of these prices, as in the price book; "undated": nobody said. */
  readonly asOf: string;
}

interface LongPrompts {
  readonly overTokens: number;
  readonly factor: number;
}

/** As the notes of the price book say (2026-10-24). Every price of the model is dearer by the same factor. */
const longPrompts: Readonly<Record<string, LongPrompts>> = {
  "anthropic/claude-haiku-5-5": { overTokens: 100_000, factor: 5 },
};

/** Models that have no entry of their own, since they cost the same as another: as the notes of the price book say. */
const sameAs: Readonly<Record<string, string>> = {
  "claude-opus-4-5": "claude-opus-4-8",
  "claude-opus-4-6": "claude-opus-4-8",
  "claude-opus-4-7": "claude-opus-4-8",
  "claude-sonnet-4": "claude-sonnet-4-6",
  "claude-sonnet-4-5": "claude-sonnet-4-6",
};

/** `undefined`: they are not known. Those of the editor's models never are: they are between a person and the provider. */
export function modelPrices(book: PriceBook, facts: ModelFacts): ModelPrices | undefined {
  const model = facts.provider === "anthropic" ? pricedModel(book, facts.id) : undefined;
  if (model === undefined) return undefined;
  const find = (kind: PriceKind): Price | undefined =>
    model.prices.find((price) => price.kind === kind);
  const input = find("inference-input");
  const output = find("inference-output");
  if (input === undefined || output === undefined) return undefined;

  const wide = (kind: PriceKind): number | undefined =>
    book.models
      .find(({ id }) => id === providerWideId(model.id))
      ?.prices.find((price) => price.kind === kind)?.usd;
  const cached = find("inference-cached-input");
  const asOf = oldest([input.asOf, output.asOf]);
  return {
    input: input.usd,
    // A discount on another price than the one that holds is none.
    cacheRead: cached?.source === input.source ? cached.usd : input.usd,
    cacheWrite: Math.max(
      find("cache-write-5m")?.usd ?? 0,
      input.usd * (wide("cache-write-multiplier-5m") ?? usualCacheWrite),
    ),
    output: output.usd,
    batchShare: 1 - (find("batch-discount")?.usd ?? wide("batch-discount") ?? 0),
    longPrompts: longPrompts[model.id],
    from: asOf === undated ? input.source : `${model.provider}, ${asOf}`,
    asOf,
  };
}

/** Of Anthropic's own models, and so of others behind the same protocol unless they are cheaper. */
const usualCacheWrite = 1.25;

/** In USD. */
export function priceOf(prices: ModelPrices, usage: ModelUsage, isBatch: boolean): number {
  const { inputTokens, cacheReadTokens, cacheWriteTokens, outputTokens } = usage;
  const perMillion =
    inputTokens * prices.input +
    cacheReadTokens * prices.cacheRead +
    cacheWriteTokens * prices.cacheWrite +
    outputTokens * prices.output;
  const promptTokens = inputTokens + cacheReadTokens + cacheWriteTokens;
  return (perMillion / 1e6) * shareOf(prices, { promptTokens, isBatch });
}

/** Of a request before it is sent, in USD: with what is known of the provider's cache, and at the worst. */
export function priceSpan(
  prices: ModelPrices,
  { input, output, cache = noCache }: BilledTokens,
  isBatch: boolean,
): TokenSpan {
  const likely = {
    inputTokens: input.likely - cache.read - cache.written,
    cacheReadTokens: cache.read,
    cacheWriteTokens: cache.written,
    outputTokens: output.likely,
  };
  // Writing to the cache is dearer than reading anew.
  const perInput = Math.max(prices.input, prices.cacheWrite);
  const most = (input.most * perInput + output.most * prices.output) / 1e6;
  return {
    likely: priceOf(prices, likely, isBatch),
    most: most * shareOf(prices, { promptTokens: input.most, isBatch }),
  };
}

const noCache = { read: 0, written: 0 };

function shareOf(
  { batchShare, longPrompts: long }: ModelPrices,
  { promptTokens, isBatch }: { readonly promptTokens: number; readonly isBatch: boolean },
): number {
  const factor = long !== undefined && promptTokens > long.overTokens ? long.factor : 1;
  return factor * (isBatch ? batchShare : 1);
}

function pricedModel(book: PriceBook, id: string): PricedModel | undefined {
  const models = modelsOf(book);
  for (const name of namesOf(id)) {
    const found = modelsCalled(models, name);
    // Of several with one name Anthropic's is meant, if it is among them.
    const own = found.find((one) => one.id.startsWith("anthropic/"));
    if (found.length > 0) return own ?? (found.length === 1 ? found[0] : undefined);
  }
  return undefined;
}

/** "claude-3-5-haiku-20241022": itself, without its date, and as models are called since: "claude-haiku-3-5". */
function namesOf(id: string): readonly string[] {
  const undatedId = id.replace(/[-@](?:\d{8}|latest)$/, "");
  const renamed = undatedId.replace(/^claude-(\d+(?:-\d+)?)-([a-z]+)$/, "claude-$2-$1");
  const same = sameAs[renamed];
  return [id, undatedId, renamed, ...(same === undefined ? [] : [same])];
}

const undated = "undated";

function oldest(dates: readonly string[]): string {
  const known = dates.filter((date) => firstDay(date) !== undefined);
  return known.sort((a, b) => ((firstDay(a) ?? "") < (firstDay(b) ?? "") ? -1 : 1))[0] ?? undated;
}
