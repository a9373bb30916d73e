/** Adds to a scenario what the price book, the platform and the dataset know. */

import { defaultEpochs } from "../targets/default-epochs.ts";
import { targetById } from "../targets/index.ts";
import { alternatives } from "../wording.ts";
import { givenProblem } from "./check-scenario.ts";
import { costWarnings } from "./cost-warnings.ts";
import { Figures } from "./figures.ts";
import { findModel, modelLabel, referenceModelId } from "./find-model.ts";
import { inputIds, inputSpecs, type GivenInputs, type InputId } from "./inputs.ts";
import { inputPrices, methodsOf, rivalPrices } from "./model-prices.ts";
import { daysUntil } from "./price-age.ts";
import type { InputPrices, PriceBook, PricedModel } from "./price-book.ts";
import type { DatasetTokens, Origin, ResolvedScenario, Scenario } from "./scenario.ts";

/** Tokens of the dataset as a target counts them; `undefined`: there is none, or it is not counted yet. */
export type DatasetLookup = (target: string | undefined) => DatasetTokens | undefined;

export interface ResolveMeans {
  readonly book: PriceBook;
  /** ISO day. */
  readonly today: string;
  readonly dataset?: DatasetLookup | undefined;
  /** Somebody said that the scenario is about this dataset; else training tokens that are given are of another one. */
  readonly isDatasetNamed?: boolean | undefined;
}

export type ResolveResult =
  | { readonly resolved: ResolvedScenario; readonly problem?: undefined }
  /** A plain sentence; the scenario is not named in it. */
  | { readonly resolved?: undefined; readonly problem: string };

/** What is given wins over the dataset, that over the model's prices, these over the platform's rules. */
export function resolveScenario(scenario: Scenario, means: ResolveMeans): ResolveResult {
  const { book, today } = means;
  const problem = givenProblem(scenario);
  if (problem !== undefined) return { problem };
  const { model, problem: noModel } = findModel(book, scenario.model ?? referenceModelId);
  if (model === undefined) return { problem: noModel };
  const { rival, problem: noRival } = rivalOf(scenario, book);
  if (noRival !== undefined) return { problem: noRival };
  if (rival?.id === model.id) return { problem: sameModel };
  const noMethod = methodProblem(scenario, model);
  if (noMethod !== undefined) return { problem: noMethod };

  const label = modelLabel(model);
  const values = new ValuesOf(scenario.inputs);
  const dataset = datasetOf(scenario.inputs, model, means);
  if (dataset !== undefined) addDataset(values, dataset);
  const prices = inputPrices(model, scenario.method, book);
  const otherPrices = rival === undefined ? {} : rivalPrices(rival);
  addCacheFactor(values, prices);
  addPrices(values, label, prices);
  if (rival !== undefined) addPrices(values, modelLabel(rival), otherPrices);
  if (model.tunedAt === "base") values.follow("tunedCachedPrice", "cachedPrice");
  addLife(values, model, means);
  addEpochs(values, model.target);
  addUnusedPrices(values);

  const { given, origins } = values;
  return {
    resolved: {
      name: scenario.name,
      modelLabel: label,
      ...(model.target !== undefined && { target: model.target }),
      given,
      origins,
      ranges: { ...tokenRange(dataset), ...scenario.ranges },
      warnings: costWarnings({
        model,
        rival,
        prices: { ...prices, ...otherPrices },
        given,
        origins,
        dataset,
        today,
      }),
      missing: missingInputs(given),
    },
  };
}

const sameModel =
  "The other model to compare with is the model itself: name another one, or leave it out.";

/** The inputs as they become known: what is known already stays. */
class ValuesOf {
  readonly #given: Partial<Record<InputId, number>>;
  readonly #origins: Record<InputId, Origin>;

  constructor(inputs: GivenInputs) {
    this.#given = { ...inputs };
    const entries = inputIds.map((id): [InputId, Origin] => [
      id,
      { type: Object.hasOwn(inputs, id) ? "given" : "default" },
    ]);
    // One entry for each id.
    this.#origins = Object.fromEntries(entries) as Record<InputId, Origin>;
  }

  get given(): GivenInputs {
    return this.#given;
  }

  get origins(): Readonly<Record<InputId, Origin>> {
    return this.#origins;
  }

  add(id: InputId, value: number, origin: Origin): void {
    if (this.#given[id] !== undefined) return;
    this.#given[id] = value;
    this.#origins[id] = origin;
  }

  /** Takes the value of another input, and where it is from. */
  follow(id: InputId, other: InputId): void {
    const value = this.#given[other];
    if (value !== undefined) this.add(id, value, this.#origins[other]);
  }
}

function rivalOf(
  { rival: name, inputs }: Scenario,
  book: PriceBook,
): { readonly rival?: PricedModel; readonly problem?: string } {
  if (name === undefined) return {};
  const { model, problem } = findModel(book, name);
  if (model === undefined) return { problem };
  const isPriced = Object.keys(rivalPrices(model)).length > 0;
  const isGiven = inputs.rivalInputPrice !== undefined && inputs.rivalOutputPrice !== undefined;
  return isPriced || isGiven
    ? { rival: model }
    : {
        problem: `${modelLabel(model)} has no prices without fine-tuning: choose another model to compare with, or give the other model's input and output price.`,
      };
}

function methodProblem({ method, inputs }: Scenario, model: PricedModel): string | undefined {
  const methods = methodsOf(model);
  if (method === undefined || inputs.trainingPrice !== undefined || methods.includes(method))
    return undefined;
  const advice =
    methods.length === 0
      ? "give a training price"
      : `use ${alternatives(methods)}, or give a training price`;
  return `${modelLabel(model)} has no price of training by "${method}": ${advice}.`;
}

/** As far as the scenario asks for it. */
function datasetOf(
  { trainingTokens, examples }: GivenInputs,
  { target }: PricedModel,
  { dataset, isDatasetNamed = false }: ResolveMeans,
): DatasetTokens | undefined {
  if (trainingTokens === undefined) return dataset?.(target);
  if (!isDatasetNamed || examples !== undefined) return undefined;
  const found = dataset?.(target);
  // Its tokens are not used, so that it does not matter how well they can be counted.
  return found && { ...found, error: undefined };
}

function addDataset(values: ValuesOf, { name, billed, examples }: DatasetTokens): void {
  const origin: Origin = { type: "dataset", name };
  values.add("trainingTokens", billed, origin);
  values.add("examples", examples, origin);
}

function addPrices(values: ValuesOf, model: string, prices: InputPrices): void {
  for (const id of inputIds) {
    const price = prices[id];
    if (price === undefined) continue;
    const { usd, source, asOf } = price;
    values.add(id, usd, { type: "price", model, source, asOf });
  }
}

/** A given price of what is read from the cache holds for the prompt caching that is compared with, too. */
function addCacheFactor(values: ValuesOf, prices: InputPrices): void {
  const { cachedPrice, inputPrice = prices.inputPrice?.usd ?? 0 } = values.given;
  if (cachedPrice === undefined || inputPrice === 0) return;
  const { cachedPrice: cached, inputPrice: whole } = inputSpecs;
  const formula = `${cached.label} ÷ ${whole.label}`;
  values.add("cacheReadFactor", cachedPrice / inputPrice, { type: "formula", formula });
}

/** Months have 30 days. */
function addLife(values: ValuesOf, model: PricedModel, { book, today }: ResolveMeans): void {
  const shutdown = model.lifecycle?.shutdown;
  if (shutdown === undefined) return;
  values.add("modelLifeMonths", Math.max(0, daysUntil(shutdown, today) / 30), {
    type: "price",
    model: modelLabel(model),
    source: `shutdown on ${shutdown}`,
    asOf: book.compiled,
  });
}

function addEpochs(values: ValuesOf, target: string | undefined): void {
  const epochs = defaultEpochs(target, values.given.examples);
  const label = target === undefined ? undefined : targetById(target)?.label;
  if (epochs !== undefined && label !== undefined)
    values.add("epochs", epochs, { type: "platform", label });
}

/** A price that nothing is charged by need not be known. */
function addUnusedPrices(values: ValuesOf): void {
  const { given } = values;
  if (isTimed(given) && new Figures(given).value("billedTokens") === 0)
    values.add("trainingPrice", 0, { type: "default" });
  const isUsed = (given.outputTokens ?? 0) > 0 || (given.tunedOutputTokens ?? 0) > 0;
  if (given.inputPrice !== undefined && !isUsed) values.add("outputPrice", 0, { type: "default" });
}

/** Training is charged by time, at least in part. */
const isTimed = ({ trainingHours = 0 }: GivenInputs): boolean => trainingHours > 0;

function tokenRange(dataset: DatasetTokens | undefined): ResolvedScenario["ranges"] {
  if (dataset?.error === undefined) return {};
  const { billed, error } = dataset;
  return {
    trainingTokens: [
      Math.round(billed * (1 - error.below)),
      Math.round(billed * (1 + error.above)),
    ],
  };
}

function missingInputs(given: GivenInputs): readonly InputId[] {
  const figures = new Figures(given);
  const isTrained =
    given.oneOffCost === undefined ||
    (given.retrainMonths !== undefined && given.retrainCost === undefined);
  const needed: readonly InputId[] = [
    ...(isTrained ? (["trainingPrice"] as const) : []),
    "inputPrice",
    "outputPrice",
  ];
  // Not by the defaults: nobody trains on nothing, and no hour is free.
  const isTold = given.trainingTokens !== undefined || given.trainingHours !== undefined;
  return [
    ...(isTrained && !isTold ? (["trainingTokens"] as const) : []),
    ...(isTrained && isTimed(given) && given.trainingHourPrice === undefined
      ? (["trainingHourPrice"] as const)
      : []),
    ...needed.filter((id) => Number.isNaN(figures.value(id))),
  ];
}
