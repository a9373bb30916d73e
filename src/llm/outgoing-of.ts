/** What a person sees before anything is sent, made of the requests. */

import { CacheForecast } from "../core/assist/cache-forecast.ts";
import type { ModelRequest } from "../core/assist/language-model.ts";
import { priceSpan } from "../core/assist/model-prices.ts";
import type { Outgoing, TokenSpan } from "../core/assist/outgoing.ts";
import type { RequestTokens } from "../core/assist/request-tokens.ts";
import { today } from "../node/today.ts";
import { countedTokens } from "./counted-tokens.ts";
import { rememberedAnswers, unlessSecret } from "./open-requests.ts";
import { obstacleOf, outgoingWarnings, type WarningFacts } from "./outgoing-warnings.ts";
import type { RunMeans } from "./run-requests.ts";

export type SheetMeans = Pick<
  RunMeans,
  "model" | "prices" | "capUsd" | "cache" | "holdSecrets" | "isBatch" | "signal"
>;

export interface OutgoingParts
  extends
    SheetMeans,
    Pick<
      Outgoing,
      | "provider"
      | "host"
      | "keyFrom"
      | "examples"
      | "masked"
      | "privacy"
      | "leftOut"
      | "texts"
      | "warnings"
    > {
  /** Asked after the others and at once, so at the full price, although the others are a batch. */
  readonly alone?: readonly ModelRequest[] | undefined;
  /**
   * A person has agreed already to what is sent, so that the provider may be given the texts to count them. Otherwise it
   * counts the instructions only, and the rest is estimated: before anybody has agreed, nothing of a dataset leaves.
   */
  readonly mayCountTexts?: boolean | undefined;
  /** Where a secret would be: "the dataset". */
  readonly secretPlace?: string | undefined;
  /** ISO day; absent: it is today. */
  readonly today?: string | undefined;
}

/** Rejects with the signal's reason where it is aborted, and if secrets cannot be looked for. */
export async function outgoingOf(
  requests: readonly ModelRequest[],
  parts: OutgoingParts,
): Promise<Outgoing> {
  const { model, prices, signal } = parts;
  const isBatch = parts.isBatch && model.batches !== undefined;
  const alone = new Set(parts.alone?.map(({ key }) => key));
  const all = [...requests, ...(parts.alone ?? [])];
  const unique = [...new Map(all.map((request) => [request.key, request])).values()];
  const remembered = await rememberedAnswers(unique, parts);
  const open = unique.filter(({ key }) => !remembered.has(key));
  const { safe, secret } = await unlessSecret(open, parts);
  const underWay = await keysUnderWay(parts);
  const sent = isBatch ? safe.filter(({ key }) => !underWay.has(key)) : safe;
  const problem = await parts.cache.problem(model);
  signal.throwIfAborted();

  const {
    tokens: counted,
    estimates,
    isCounted,
  } = await countedTokens(sent, {
    model,
    signal,
    mayCountTexts: parts.mayCountTexts === true,
  });
  const isInBatch = sent.map(({ key }) => isBatch && !alone.has(key));
  const cache = new CacheForecast(model.facts);
  const tokens = counted.map((one, index): RequestTokens => {
    const { input } = estimates[index] ?? one;
    // A batch is sent only if there is room for what is set aside, so that is what is said of it.
    const known = isBatch ? { ...one, input: { ...one.input, most: input.most } } : one;
    // Whether requests of a batch find each other in the cache is up to chance.
    return isInBatch[index] === true ? known : cache.of(sent[index]?.system ?? "", known);
  });
  const worthOf = (some: readonly RequestTokens[]): readonly TokenSpan[] | undefined =>
    prices && some.map((one, index) => priceSpan(prices, one, isInBatch[index] === true));
  const [worth, setAside] = [worthOf(tokens), worthOf(estimates)];
  const facts: WarningFacts = {
    facts: model.facts,
    host: parts.host,
    prices,
    capUsd: parts.capUsd,
    isBatch,
    worth: (worth ?? []).map(({ likely }, index) => ({
      likely,
      most: setAside?.[index]?.most ?? 0,
    })),
    secret: secret.length,
    secretPlace: parts.secretPlace,
    underWay: safe.filter(({ key }) => underWay.has(key)).length,
    today: parts.today ?? today(),
  };
  const known = remembered.size + safe.length - sent.length;
  return {
    provider: parts.provider,
    model: model.facts.label,
    host: parts.host,
    keyFrom: parts.keyFrom,
    isBatch,
    requests: sent.length,
    remembered: known,
    examples: parts.examples,
    inputTokens: total(tokens.map(({ input }) => input)),
    cachedTokens: tokens.reduce((sum, { cache }) => sum + (cache?.read ?? 0), 0),
    isInputCounted: isCounted,
    outputTokens: total(tokens.map(({ output }) => output)),
    priceUsd: worth && total(worth),
    priceFrom: prices?.from,
    capUsd: prices && parts.capUsd,
    masked: parts.masked,
    privacy: parts.privacy,
    leftOut: parts.leftOut,
    texts: parts.texts,
    warnings: [
      ...parts.warnings,
      ...outgoingWarnings(facts),
      ...(problem === undefined ? [] : [problem]),
    ],
    // What is known already is brought in any case.
    obstacle: known > 0 ? undefined : obstacleOf(sent.length, facts),
  };
}

/** Of requests that are in a batch already. */
async function keysUnderWay({ cache, model }: SheetMeans): Promise<ReadonlySet<string>> {
  const notes = await cache.batches.all(model);
  return new Set(notes.flatMap(({ keys }) => keys));
}

function total(spans: readonly TokenSpan[]): TokenSpan {
  return {
    likely: spans.reduce((sum, { likely }) => sum + likely, 0),
    most: spans.reduce((sum, { most }) => sum + most, 0),
  };
}
