/** What an estimate must say beside its numbers. */

import { count, enumeration, formatInteger } from "../wording.ts";
import { percentText, usd } from "./figure-text.ts";
import { modelLabel, referenceModelId } from "./find-model.ts";
import { Figures } from "./figures.ts";
import {
  inputIds,
  inputSpec,
  minimumCachedPrefix,
  type GivenInputs,
  type InputId,
} from "./inputs.ts";
import { lifecycleWarnings, rivalWarnings } from "./lifecycle-warnings.ts";
import { isStale } from "./price-age.ts";
import type { InputPrices, PricedModel } from "./price-book.ts";
import type { CostWarning, DatasetTokens, Origin } from "./scenario.ts";

export interface WarningFacts {
  readonly model: PricedModel;
  readonly rival: PricedModel | undefined;
  /** Of both models, whether they are used or not. */
  readonly prices: InputPrices;
  readonly given: GivenInputs;
  readonly origins: Readonly<Record<InputId, Origin>>;
  readonly dataset: DatasetTokens | undefined;
  readonly today: string;
}

export function costWarnings(facts: WarningFacts): readonly CostWarning[] {
  const { model, rival, dataset, today } = facts;
  return [
    ...lifecycleWarnings(model, today),
    ...(rival === undefined ? [] : rivalWarnings(rival, today)),
    ...priceWarnings(facts),
    ...(dataset === undefined ? [] : datasetWarnings(dataset)),
    ...inputWarnings(facts.given),
  ];
}

function* priceWarnings(facts: WarningFacts): Iterable<CostWarning> {
  const { model, given } = facts;
  yield* staleWarnings(facts);
  yield* doubtWarnings(facts);
  const isAnswered = new Figures(given).value("tunedOutputTokens") > 0;
  const isKnown =
    given.tunedInputPrice !== undefined && (given.tunedOutputPrice !== undefined || !isAnswered);
  if (given.inputPrice !== undefined && !isKnown && model.tunedAt !== "base") {
    yield { id: "assumed-tuned-price", message: assumedTunedPrice(facts) };
  }
}

/** One sentence for each model whose prices are old. */
function* staleWarnings({ model, origins, today }: WarningFacts): Iterable<CostWarning> {
  // Assumptions do not grow old.
  const assumed = model.id === referenceModelId ? modelLabel(model) : undefined;
  const byModel = new Map<string, string[]>();
  for (const id of inputIds) {
    const origin = origins[id];
    if (origin.type !== "price" || origin.model === assumed) continue;
    byModel.set(origin.model, [...(byModel.get(origin.model) ?? []), origin.asOf]);
  }
  for (const [label, dates] of byModel) {
    const old = dates.filter((asOf) => isStale(asOf, today));
    if (old.length === 0) continue;
    const prices = old.length === dates.length ? "Prices" : "Some prices";
    const from = enumeration([...new Set(old)].sort());
    const message = `${prices} of ${label} are from ${from}, more than 90 days ago: check them on the provider's page, or give your own.`;
    yield { id: "stale-price", message };
  }
}

/** One for each reason. */
function* doubtWarnings({ origins, prices }: WarningFacts): Iterable<CostWarning> {
  const byDoubt = new Map<string, string[]>();
  for (const id of inputIds) {
    const origin = origins[id];
    const doubt = prices[id]?.doubt;
    if (origin.type !== "price" || doubt === undefined) continue;
    const about = `${origin.model}. ${doubt}`;
    byDoubt.set(about, [...(byDoubt.get(about) ?? []), inputSpec(id).label]);
  }
  for (const [about, labels] of byDoubt) {
    const message = `Not sure: ${labels.join(", ")} of ${about}`;
    yield { id: "unsure-price", message };
  }
}

function assumedTunedPrice({ model, given, origins }: WarningFacts): string {
  const label = modelLabel(model);
  const assumed = `The price book does not say what requests to a tuned ${label} cost: the base model's prices are assumed.`;
  const hour = given.hostingHourPrice;
  const isHosted =
    origins.hostingHourPrice.type === "price" && hour !== undefined && !given.hostingUnits;
  return isHosted
    ? `${assumed} It may need hosting units at ${usd(hour)} an hour: give their number.`
    : `${assumed} Give tuned prices if you know them.`;
}

function* datasetWarnings(dataset: DatasetTokens): Iterable<CostWarning> {
  const { name, unreadable, tokenizer, error } = dataset;
  if (unreadable > 0) {
    const lines = unreadable === 1 ? "1 line" : `${formatInteger(unreadable)} lines`;
    const message = `${lines} of ${name} could not be read: the estimate is about the others.`;
    yield { id: "unreadable-lines", message };
  }
  if (error !== undefined) {
    const message = `The tokens of ${name} are estimated (${tokenizer}): the true number may be ${percentText(error.below)} less or ${percentText(error.above)} more.`;
    yield { id: "estimated-tokens", message };
  }
}

function* inputWarnings(given: GivenInputs): Iterable<CostWarning> {
  const figures = new Figures(given);
  if (figures.value("requests") === 0) {
    const message =
      given.requests === undefined
        ? "It is not said how many requests a month there are: give your traffic."
        : "There are no requests a month: nothing is saved, so fine-tuning never pays back. Give your traffic.";
    yield { id: "no-traffic", message };
  }
  const training = figures.value("trainingCost");
  if (given.oneOffCost !== undefined && given.oneOffCost < training) {
    const message = `The one-off cost of ${usd(given.oneOffCost)} is less than the training alone, ${usd(training)}: it should have both in it.`;
    yield { id: "one-off-below-training", message };
  }
  for (const [part, whole] of partsOfPrompts) {
    if (figures.value(part) <= figures.value(whole)) continue;
    const message = `There are more ${inputSpec(part).label} (${formatInteger(figures.value(part))}) than ${inputSpec(whole).label} (${formatInteger(figures.value(whole))}): give at most as many.`;
    yield { id: "cached-over-prompt", message };
  }
  const prefix = figures.value("prefixTokens");
  if (prefix > 0 && prefix < minimumCachedPrefix) {
    const message = `Providers cache the beginning of a prompt from about ${count(minimumCachedPrefix, "token")} on: the ${count(prefix, "repeated token")} may be too few for prompt caching.`;
    yield { id: "minimum-prefix", message };
  }
}

const partsOfPrompts: readonly (readonly [InputId, InputId])[] = [
  ["cachedTokens", "promptTokens"],
  ["tunedCachedTokens", "tunedPromptTokens"],
  ["prefixTokens", "promptTokens"],
];
