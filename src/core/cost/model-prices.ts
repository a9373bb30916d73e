/** What a model's prices say of the inputs. */

import { providerWideId } from "./find-model.ts";
import type { InputId } from "./inputs.ts";
import {
  trainingMethods,
  type InputPrice,
  type InputPrices,
  type Price,
  type PriceBook,
  type PricedModel,
  type PriceKind,
  type TrainingMethod,
} from "./price-book.ts";

const sources: Readonly<Partial<Record<InputId, PriceKind>>> = {
  trainingHourPrice: "training-hour",
  minimumFee: "minimum-fee",
  inputPrice: "inference-input",
  cachedPrice: "inference-cached-input",
  outputPrice: "inference-output",
  storage: "storage-month",
  batchDiscount: "batch-discount",
  tunedInputPrice: "ft-inference-input",
  tunedCachedPrice: "ft-inference-cached-input",
  tunedOutputPrice: "ft-inference-output",
};

/** Those of training methods that the model has prices of, the usual one first. */
export function methodsOf({ prices }: PricedModel): readonly TrainingMethod[] {
  return trainingMethods.filter((method) =>
    prices.some(({ kind }) => kind === `training-${method}`),
  );
}

/**
 * Prices by the inputs that they are for. What the model does not say, its provider may say for all models. Of a model
 * that serves its fine-tunes at the base price there are none for these: the defaults of the inputs follow the base.
 * `method`: `undefined`: the usual one of the model.
 */
export function inputPrices(
  model: PricedModel,
  method: TrainingMethod | undefined,
  book: PriceBook,
): InputPrices {
  const wide = book.models.find(({ id }) => id === providerWideId(model.id));
  const all = [...model.prices, ...(wide?.prices ?? [])];
  const find = (...kinds: readonly PriceKind[]): Price | undefined =>
    kinds
      .map((kind) => all.find((price) => price.kind === kind))
      .find((price) => price !== undefined);

  const entries = Object.entries(sources).map(([id, kind]): Entry => [id, find(kind)]);
  const [training = method] = method === undefined ? methodsOf(model) : [];
  return known([
    ...entries,
    ["trainingPrice", trainingPrice(find, training)],
    ["hostingHourPrice", hostingHourPrice(find)],
    ["cacheReadFactor", cacheReadFactor(find)],
    ["cacheWriteFactor", cacheWriteFactor(find)],
  ]);
}

/** What another model would cost without fine-tuning. */
export function rivalPrices({ prices }: PricedModel): InputPrices {
  const find = (wanted: PriceKind) => prices.find(({ kind }) => kind === wanted);
  return known([
    ["rivalInputPrice", find("inference-input")],
    ["rivalOutputPrice", find("inference-output")],
  ]);
}

type Find = (...kinds: readonly PriceKind[]) => Price | undefined;
type Entry = readonly [string, Price | undefined];

function known(entries: readonly Entry[]): InputPrices {
  return Object.fromEntries(
    entries.flatMap(([id, price]) => {
      if (price === undefined) return [];
      const { usd, source, asOf, doubt } = price;
      const one: InputPrice = { usd, source, asOf, ...(doubt !== undefined && { doubt }) };
      return [[id, one]];
    }),
  );
}

function trainingPrice(find: Find, method: TrainingMethod | undefined): Price | undefined {
  if (method !== undefined) return find(`training-${method}`);
  // Charged by time alone.
  const hour = find("training-hour");
  return hour && { ...hour, usd: 0 };
}

function hostingHourPrice(find: Find): Price | undefined {
  const minute = find("provisioned-minute");
  return (
    find("provisioned-hour", "dedicated-hour") ?? (minute && { ...minute, usd: minute.usd * 60 })
  );
}

function cacheReadFactor(find: Find): Price | undefined {
  return relative(find("inference-cached-input"), find("inference-input"));
}

/** Of the shortest lifetime: it is the cheapest where requests come often. */
function cacheWriteFactor(find: Find): Price | undefined {
  const own = relative(find("cache-write", "cache-write-5m"), find("inference-input"));
  return own ?? find("cache-write-multiplier-5m");
}

function relative(price: Price | undefined, base: Price | undefined): Price | undefined {
  if (price === undefined || base === undefined || base.usd === 0) return undefined;
  // Of 0.00875 and 0.035 the quotient has digits that neither price has.
  return { ...price, usd: Number((price.usd / base.usd).toPrecision(12)) };
}
