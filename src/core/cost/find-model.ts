/** Models of the price book by what people call them. */

import { alternatives, closestName, printable } from "../wording.ts";
import type { PriceBook, PricedModel } from "./price-book.ts";

/** Whose prices hold where a scenario names no model. */
export const referenceModelId = "reference/original-toolkit";

/** Of the entry with what holds for all models of a provider; `model`: the id of one of them. */
export const providerWideId = (model: string): string => `${model.split("/", 1)[0] ?? ""}/*`;

/** The models there are, without the entries for whole providers. */
export function modelsOf(book: PriceBook): readonly PricedModel[] {
  return book.models.filter(({ id }) => !id.endsWith("/*"));
}

/** "GPT-4.1 mini (OpenAI)". */
export const modelLabel = ({ label, provider }: PricedModel): string => `${label} (${provider})`;

export type ModelResult =
  | { readonly model: PricedModel; readonly problem?: undefined }
  /** A plain sentence, with the name that was probably meant. */
  | { readonly model?: undefined; readonly problem: string };

/** `name`: an id, the part of it behind the provider, or an alias, in capitals or not. */
export function findModel(book: PriceBook, name: string): ModelResult {
  const models = modelsOf(book);
  const found = modelsCalled(models, name);
  const [model, another] = found;
  if (model === undefined) {
    const names = models.flatMap((one) => [...shortNames(one), one.id]);
    return { problem: unknownModel(name, names) };
  }
  return another === undefined ? { model } : { problem: severalModels(name, found) };
}

/** More than one: the name says not which. */
export function modelsCalled(models: readonly PricedModel[], name: string): readonly PricedModel[] {
  const wanted = name.trim().toLowerCase();
  const byId = models.find(({ id }) => id.toLowerCase() === wanted);
  if (byId !== undefined) return [byId];
  return models.filter((model) => shortNames(model).some((one) => one.toLowerCase() === wanted));
}

const shortNames = ({ id, aliases }: PricedModel): readonly string[] => [
  id.slice(id.indexOf("/") + 1),
  ...aliases,
];

function unknownModel(name: string, names: readonly string[]): string {
  const closest = closestName(name.trim(), names);
  const advice =
    closest === undefined
      ? 'use one such as "gpt-4.1-mini", "nova-micro" or "gemini-2.5-flash", or add your own under "cost.models" in tunesmith.json.'
      : `did you mean "${closest}"?`;
  return `There is no model "${printable(name)}" in the price book: ${advice}`;
}

function severalModels(name: string, models: readonly PricedModel[]): string {
  const ids = alternatives(models.map(({ id }) => id));
  return `Several models are called "${printable(name)}": say ${ids}.`;
}
