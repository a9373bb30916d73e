/** What a project's `tunesmith.json` says about costs: own models, prices in place of the book's, thresholds. */

import { modelsCalled, providerWideId } from "./find-model.ts";
import type { InputId } from "./inputs.ts";
import {
  trainingMethods,
  type Lifecycle,
  type Price,
  type PriceBook,
  type PricedModel,
  type PriceKind,
} from "./price-book.ts";
import { priceUnits } from "./price-units.ts";
import { defaultThresholds, type DecisionThresholds } from "./thresholds.ts";

/** What kind of price each is in the book; that of training has one for each method. */
const kindOf = {
  trainingHourPrice: "training-hour",
  minimumFee: "minimum-fee",
  inputPrice: "inference-input",
  cachedPrice: "inference-cached-input",
  outputPrice: "inference-output",
  tunedInputPrice: "ft-inference-input",
  tunedCachedPrice: "ft-inference-cached-input",
  tunedOutputPrice: "ft-inference-output",
  hostingHourPrice: "provisioned-hour",
  storage: "storage-month",
} as const satisfies Readonly<Partial<Record<InputId, PriceKind>>>;

type KindedPriceId = keyof typeof kindOf;
export type OwnPriceId = "trainingPrice" | KindedPriceId;

// The keys are those of the table.
const kindedPriceIds = Object.keys(kindOf) as readonly KindedPriceId[];
export const ownPriceIds: readonly OwnPriceId[] = ["trainingPrice", ...kindedPriceIds];

/** In US dollars as `inputs.ts` has their units. Each replaces the book's of a model that it has. */
type OwnPrices = Readonly<Partial<Record<OwnPriceId, number | undefined>>>;

export interface OwnModel extends OwnPrices {
  readonly label?: string | undefined;
  /** Id of a target. */
  readonly target?: string | undefined;
  /** Where the prices are from. */
  readonly source?: string | undefined;
  /** Of the source, as in the price book. */
  readonly asOf?: string | undefined;
  /** ISO days, as in `Lifecycle`. */
  readonly lastJobs?: string | undefined;
  readonly shutdown?: string | undefined;
}

export interface CostConfig {
  /** By id or API name of a model of the book, which it changes; any other name: a model of one's own. */
  readonly models?: Readonly<Record<string, OwnModel>> | undefined;
  readonly thresholds?:
    { readonly [K in keyof DecisionThresholds]?: number | undefined } | undefined;
}

export interface CostSettings {
  readonly models: Readonly<Record<string, OwnModel>>;
  readonly thresholds: DecisionThresholds;
}

export const defaultCostSettings: CostSettings = { models: {}, thresholds: defaultThresholds };

/** Later settings over earlier ones: model by model, price by price. */
export function overlayCost(current: CostSettings, config: CostConfig = {}): CostSettings {
  const models = { ...current.models };
  for (const [id, model] of Object.entries(config.models ?? {})) {
    models[id] = { ...models[id], ...model };
  }
  // Members of settings that were read from JSON are there or not, but never undefined.
  const thresholds = config.thresholds as Partial<DecisionThresholds> | undefined;
  return { models, thresholds: { ...current.thresholds, ...thresholds } };
}

/** The book with the project's models and prices in it. */
export function withOwnModels(book: PriceBook, { models: own }: CostSettings): PriceBook {
  const models = [...book.models];
  for (const [name, settings] of Object.entries(own)) {
    const [before, another] = modelsCalled(models, name);
    const isNew = before === undefined || another !== undefined;
    if (isNew) models.push(overridden(newModel(name, book), settings));
    else models[models.indexOf(before)] = overridden(before, settings);
  }
  return { ...book, models };
}

/** Part of a provider's models, where its id begins as theirs do. */
function newModel(id: string, book: PriceBook): PricedModel {
  const sibling = book.models.find((one) => providerWideId(one.id) === providerWideId(id));
  return { id, provider: sibling?.provider ?? "your settings", label: id, aliases: [], prices: [] };
}

function overridden(model: PricedModel, own: OwnModel): PricedModel {
  const { label = model.label, target = model.target } = own;
  const prices = ownPrices(model, own);
  const kinds = new Set(prices.map(({ kind }) => kind));
  const life: Lifecycle = {
    ...model.lifecycle,
    ...(own.lastJobs !== undefined && { lastJobs: own.lastJobs }),
    ...(own.shutdown !== undefined && { shutdown: own.shutdown }),
  };
  const isTuned = prices.some(({ kind }) => kind.startsWith("ft-"));
  return {
    ...model,
    label,
    ...(target !== undefined && { target }),
    ...(Object.keys(life).length > 0 && { lifecycle: life }),
    ...(isTuned && { tunedAt: "own" }),
    prices: [...prices, ...model.prices.filter(({ kind }) => !kinds.has(kind))],
  };
}

function ownPrices(model: PricedModel, own: OwnModel): readonly Price[] {
  const { source = "your settings", asOf = "undated" } = own;
  const price = (kind: PriceKind, usd: number | undefined): readonly Price[] =>
    usd === undefined ? [] : [{ kind, usd, unit: priceUnits[kind][0], source, asOf }];
  const others = kindedPriceIds.flatMap((id) => price(kindOf[id], own[id]));
  return [...trainingKinds(model).flatMap((kind) => price(kind, own.trainingPrice)), ...others];
}

/** An own price of training holds for whatever method the model can be trained by. */
function trainingKinds({ prices }: PricedModel): readonly PriceKind[] {
  const kinds = trainingMethods
    .map((method) => `training-${method}` as const)
    .filter((kind) => prices.some((price) => price.kind === kind));
  return kinds.length > 0 ? kinds : ["training-sft"];
}
