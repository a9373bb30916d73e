/** What a person sees before anything is sent, made of the requests. */

import type { ModelRequest } from "../core/assist/language-model.ts";
import { priceSpan } from "../core/assist/model-prices.ts";
import type { Outgoing, TokenSpan } from "../core/assist/outgoing.ts";
import { today } from "../node/today.ts";
import { countedTokens } from "./counted-tokens.ts";
import { rememberedAnswers, unlessSecret } from "./open-requests.ts";
import { outgoingWarnings } from "./outgoing-warnings.ts";
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
      "provider" | "host" | "keyFrom" | "examples" | "masked" | "leftOut" | "texts" | "warnings"
    > {
  /** Asked after the others and at once, so at the full price, although the others are a batch. */
  readonly alone?: readonly ModelRequest[] | undefined;
  /**
   * A person has agreed already to what is sent, so that the provider may be given the texts to count them. Otherwise it
   * counts the instructions only, and the rest is estimated: before anybody has agreed, nothing of a dataset leaves.
   */
  readonly mayCountTexts?: boolean | undefined;
  /** ISO day; absent: it is today. */
  readonly today?: string | undefined;
}

/** Rejects with the signal's reason where it is aborted, and if secrets cannot be looked for. */
export async function outgoingOf(
  requests: readonly ModelRequest[],
  parts: OutgoingParts,
): Promise<Outgoing> {
  const { model, prices, cache, signal } = parts;
  const isBatch = parts.isBatch && model.batches !== undefined;
  const unique = [...new Map(requests.map((request) => [request.key, request])).values()];
  const remembered = await rememberedAnswers(unique, parts);
  const open = unique.filter(({ key }) => !remembered.has(key));
  const { safe, secret } = await unlessSecret(open, parts);
  const underWay = await keysUnderWay(parts);
  const sent = isBatch ? safe.filter(({ key }) => !underWay.has(key)) : safe;
  const problem = await cache.problem(model.facts);
  signal.throwIfAborted();

  const { tokens, isCounted } = await countedTokens(sent, {
    model,
    signal,
    mayCountTexts: parts.mayCountTexts === true,
  });
  const worth = prices && tokens.map((one) => priceSpan(prices, one, isBatch));
  return {
    provider: parts.provider,
    model: model.facts.label,
    host: parts.host,
    keyFrom: parts.keyFrom,
    isBatch,
    requests: sent.length,
    remembered: remembered.size + safe.length - sent.length,
    examples: parts.examples,
    inputTokens: total(tokens.map(({ input }) => input)),
    isInputCounted: isCounted,
    outputTokens: total(tokens.map(({ output }) => output)),
    priceUsd: worth && total(worth),
    priceFrom: prices?.from,
    capUsd: prices && parts.capUsd,
    masked: parts.masked,
    leftOut: parts.leftOut,
    texts: parts.texts,
    warnings: [
      ...parts.warnings,
      ...outgoingWarnings({
        facts: model.facts,
        host: parts.host,
        prices,
        capUsd: parts.capUsd,
        isBatch,
        worth: worth ?? [],
        secret: secret.length,
        underWay: safe.filter(({ key }) => underWay.has(key)).length,
        today: parts.today ?? today(),
      }),
      ...(problem === undefined ? [] : [problem]),
    ],
  };
}

/** Of requests that are in a batch already. */
async function keysUnderWay({ cache, model }: SheetMeans): Promise<ReadonlySet<string>> {
  const notes = await cache.batches.all(model.facts);
  return new Set(notes.flatMap(({ keys }) => keys));
}

function total(spans: readonly TokenSpan[]): TokenSpan {
  return {
    likely: spans.reduce((sum, { likely }) => sum + likely, 0),
    most: spans.reduce((sum, { most }) => sum + most, 0),
  };
}
