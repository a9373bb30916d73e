/** What is wrong with a price book: its shape, units, dates, what is there twice, and what does not fit together. */

import * as z from "zod";

import { targetById } from "../targets/index.ts";
import { daysUntil, firstDay } from "./price-age.ts";
import { trainingMethods, type PriceBook, type PricedModel, type PriceKind } from "./price-book.ts";
import { priceUnits } from "./price-units.ts";

const text = z.string().regex(/\S/);
// The keys are those of a PriceKind.
const kind = z.enum(Object.keys(priceUnits) as [PriceKind, ...PriceKind[]]);

const asOf = z
  .string()
  .refine((date) => z.iso.date().safeParse(firstDay(date)).success, "is no date");

const price = z.strictObject({
  kind,
  usd: z.number().min(0),
  unit: text,
  source: text,
  asOf,
  note: text.optional(),
  doubt: text.optional(),
});

const lifecycle = z.strictObject({
  lastJobs: z.iso.date().optional(),
  shutdown: z.iso.date().optional(),
  restricted: text.optional(),
  isTunable: z.literal(false).optional(),
});

const model = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+\/(?:[\w.-]+|\*)$/),
  provider: text,
  label: text,
  aliases: z.array(text),
  target: text.optional(),
  lifecycle: lifecycle.optional(),
  tunedAt: z.enum(["own", "base"]).optional(),
  prices: z.array(price).min(1),
});

const bookSchema = z.strictObject({ compiled: z.iso.date(), models: z.array(model).min(1) });

/** Sentences, each with the model that it is about; empty: nothing is wrong. */
export function priceBookProblems(book: PriceBook): readonly string[] {
  const { error } = bookSchema.safeParse(book);
  if (error) {
    return error.issues.map(({ path, message }) => {
      const place = path[0] === "models" ? book.models[Number(path[1])]?.id : undefined;
      return `${place ?? "The book"}: ${path.join(".")}: ${message}.`;
    });
  }
  return [
    ...repeated(book.models.flatMap(({ id, aliases }) => [id, ...aliases])).map(
      (name) => `${name}: the name is there twice.`,
    ),
    ...book.models.flatMap((one) =>
      modelProblems(one, book.compiled).map((problem) => `${one.id}: ${problem}`),
    ),
  ];
}

function modelProblems(model: PricedModel, compiled: string): readonly string[] {
  const { prices, lifecycle: { lastJobs, shutdown } = {}, target, tunedAt } = model;
  const kinds = prices.map((one) => one.kind);
  const problems = repeated(kinds).map((one) => `There are two prices of ${one}.`);
  for (const one of prices) {
    if (!priceUnits[one.kind].includes(one.unit)) {
      problems.push(`The unit of ${one.kind} is ${one.unit}, not ${priceUnits[one.kind][0]}.`);
    }
    if (one.unit === "fraction" && one.usd > 1) problems.push(`${one.kind} is more than 1.`);
    if (daysUntil(firstDay(one.asOf) ?? "", compiled) > 0) {
      problems.push(`The price of ${one.kind} is of ${one.asOf}, but the book of ${compiled}.`);
    }
  }
  if (lastJobs !== undefined && shutdown !== undefined && daysUntil(lastJobs, shutdown) > 0) {
    problems.push("The last trainings start after the model is shut down.");
  }
  if (target !== undefined && targetById(target) === undefined) {
    problems.push(`There is no target ${target}.`);
  }
  return [...problems, ...tunedProblems(kinds, tunedAt)];
}

function tunedProblems(
  kinds: readonly PriceKind[],
  tunedAt: PricedModel["tunedAt"],
): readonly string[] {
  const problems: string[] = [];
  const isTuned = kinds.some((kind) => kind.startsWith("ft-"));
  if (isTuned !== (tunedAt === "own")) {
    problems.push('Prices of tuned models and "tunedAt" do not agree.');
  }
  const trained: readonly PriceKind[] = [
    ...trainingMethods.map((method) => `training-${method}` as const),
    "training-hour",
  ];
  if (isTuned && !trained.some((kind) => kinds.includes(kind))) {
    problems.push("There are prices of tuned models, but none of a training.");
  }
  for (const [one, other] of pairs) {
    if (kinds.includes(one) !== kinds.includes(other)) {
      problems.push(`There is only one of ${one} and ${other}.`);
    }
  }
  return problems;
}

/** Neither is there without the other. */
const pairs: readonly (readonly [PriceKind, PriceKind])[] = [
  ["inference-input", "inference-output"],
  ["ft-inference-input", "ft-inference-output"],
  ["batch-input", "batch-output"],
  ["ft-batch-input", "ft-batch-output"],
];

function repeated(names: readonly string[]): string[] {
  const lower = names.map((name) => name.toLowerCase());
  return [...new Set(names.filter((_, index) => lower.indexOf(lower[index] ?? "") < index))];
}
