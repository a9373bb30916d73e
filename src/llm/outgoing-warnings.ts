/** What a person should know before something is sent: of the model's life, its prices, the cap, and what stays behind. */

import type { ModelFacts } from "../core/assist/language-model.ts";
import type { ModelPrices } from "../core/assist/model-prices.ts";
import type { TokenSpan } from "../core/assist/outgoing.ts";
import { usd } from "../core/cost/figure-text.ts";
import { daysUntil, isStale } from "../core/cost/price-age.ts";
import { count, formatInteger } from "../core/wording.ts";

export interface WarningFacts {
  readonly facts: ModelFacts;
  readonly host: string;
  readonly prices: ModelPrices | undefined;
  /** In USD. */
  readonly capUsd: number | undefined;
  readonly isBatch: boolean;
  /** By request, in USD: `most` is set aside for it, with every byte taken for a token. */
  readonly worth: readonly TokenSpan[];
  /** Requests that hold a secret. */
  readonly secret: number;
  /** Where it would be; absent: in the dataset. */
  readonly secretPlace?: string | undefined;
  /** Requests that are in a batch already. */
  readonly underWay: number;
  /** ISO day. */
  readonly today: string;
}

export function outgoingWarnings(about: WarningFacts): readonly string[] {
  return [
    ...secretWarnings(about),
    ...lifeWarnings(about),
    ...priceWarnings(about),
    ...capWarnings(about),
    ...batchWarnings(about),
  ];
}

/** Why none of the requests would be sent, if so: a plain sentence. Warnings say more. */
export function obstacleOf(requests: number, about: WarningFacts): string | undefined {
  if (requests === 0) return "There is nothing to send.";
  const { capUsd, worth } = about;
  if (capUsd === undefined || worth.length === 0 || requestsWithin(capUsd, about) > 0) {
    return undefined;
  }
  return `Within the limit of ${usd(capUsd)} nothing would be sent.`;
}

function* secretWarnings({ secret, secretPlace = "the dataset" }: WarningFacts): Iterable<string> {
  if (secret === 0) return;
  yield `${count(secret, "request")} will not be sent, as a secret is in the text that is not masked: take it out of ${secretPlace}.`;
}

/** From so many days before its end on. */
const nearEndDays = 90;

function* lifeWarnings({ facts, today }: WarningFacts): Iterable<string> {
  const { label, lifecycle, retiresAt } = facts;
  const days = retiresAt === undefined ? undefined : daysUntil(retiresAt, today);
  if (lifecycle === "retired" || (days !== undefined && days <= 0)) {
    const since = retiresAt === undefined ? "" : ` since ${retiresAt}`;
    yield `${label} is retired${since} and will probably not answer: choose another model.`;
  } else if (days !== undefined && (lifecycle === "deprecated" || days <= nearEndDays)) {
    yield `${label} is retired on ${retiresAt ?? ""}, in ${count(days, "day")}: results of another model cannot be compared with its own.`;
  } else if (lifecycle === "deprecated") {
    yield `${label} is deprecated: results of another model cannot be compared with its own.`;
  }
}

/** For this one the price book holds. */
const ownHost = "api.anthropic.com";

function* priceWarnings({ facts, prices, host, capUsd, today }: WarningFacts): Iterable<string> {
  const { label, id, provider } = facts;
  if (prices === undefined) {
    const noLimit = capUsd === undefined ? "" : ` The limit of ${usd(capUsd)} cannot hold.`;
    yield provider === "editor"
      ? `What ${label} costs is up to your plan with its provider.${noLimit}`
      : `The price of ${label} is not known.${noLimit} Give it for "${id}" under "cost.models" in tunesmith.json.`;
    return;
  }
  if (isStale(prices.asOf, today)) {
    yield `Prices of ${label} are from ${prices.asOf}, more than 90 days ago: check them on the provider's page.`;
  }
  if (host !== ownHost && prices.from.startsWith("Anthropic")) {
    yield `Prices are Anthropic's own: ${host} may charge others.`;
  }
}

function* capWarnings({ capUsd, prices, worth, isBatch }: WarningFacts): Iterable<string> {
  if (capUsd === undefined || prices === undefined || worth.length === 0) return;
  const enough = requestsWithin(capUsd, { worth, isBatch });
  if (enough === worth.length) return;
  if (isBatch) {
    const most = worth.reduce((sum, one) => sum + one.most, 0);
    yield `At worst the batch costs ${usd(most)}. That is more than the limit of ${usd(capUsd)}, so nothing would be sent: allow more, or choose fewer examples.`;
    return;
  }
  yield enough === 0
    ? `The limit of ${usd(capUsd)} is too low for a single request: allow at least ${usd(worth[0]?.most ?? 0)}.`
    : `The limit of ${usd(capUsd)} will probably do for ${formatInteger(enough)} of ${count(worth.length, "request")}.`;
}

/**
 * How many of the requests begin, if each costs what it probably will: before it, the worst must fit. A batch begins whole
 * or not at all.
 */
function requestsWithin(
  capUsd: number,
  { worth, isBatch }: Pick<WarningFacts, "worth" | "isBatch">,
): number {
  if (isBatch) {
    const most = worth.reduce((sum, one) => sum + one.most, 0);
    return most <= capUsd ? worth.length : 0;
  }
  let spent = 0;
  for (const [index, { likely, most }] of worth.entries()) {
    if (!(spent + most <= capUsd)) return index;
    spent += likely;
  }
  return worth.length;
}

function* batchWarnings({ underWay, isBatch }: WarningFacts): Iterable<string> {
  if (underWay === 0) return;
  yield isBatch
    ? `${count(underWay, "request")} in a batch under way: that batch is taken up, at no further price.`
    : `${count(underWay, "request")} in a batch under way would be paid a second time: wait for it by choosing the batch again.`;
}
