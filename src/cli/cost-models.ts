/** The models of the price book as a list. */

import { modelsOf } from "../core/cost/find-model.ts";
import type { InputId } from "../core/cost/inputs.ts";
import { inputPrices } from "../core/cost/model-prices.ts";
import { firstDay, isStale } from "../core/cost/price-age.ts";
import type { InputPrices, PriceBook, PricedModel } from "../core/cost/price-book.ts";
import { textTable } from "../core/cost/text-table.ts";
import { printable } from "../core/wording.ts";

interface Column {
  readonly title: string;
  readonly isNumber?: boolean;
}

const columns: readonly Column[] = [
  { title: "model" },
  { title: "train", isNumber: true },
  { title: "in", isNumber: true },
  { title: "out", isNumber: true },
  { title: "tuned in", isNumber: true },
  { title: "tuned out", isNumber: true },
  { title: "as of" },
  { title: "last jobs" },
  { title: "shutdown" },
];

const explanation = `Prices are US dollars for 1M tokens: of training (for each epoch; "/h": for an hour), of the model's prompts and
answers, and of those of a fine-tuned one. "-": not in the price book; "as of": of the oldest of them, with * where it
is over 90 days old. Last jobs "none": the model cannot be fine-tuned.
`;

/** `today`: ISO day. */
export function modelsText(book: PriceBook, today: string): string {
  const rows = modelsOf(book)
    .map((model) => rowOf(model, { book, today }))
    .filter((row) => row !== undefined);
  const lines = textTable(
    [columns.map(({ title }) => title), ...rows],
    (column) => columns[column]?.isNumber === true,
  );
  return `${lines.join("\n")}\n\n${explanation}`;
}

/** `undefined`: the book has no price to estimate by, only such as of rented machines. */
function rowOf(
  model: PricedModel,
  { book, today }: { readonly book: PriceBook; readonly today: string },
): readonly string[] | undefined {
  const prices = inputPrices(model, undefined, book);
  const price = (id: InputId): string => String(prices[id]?.usd ?? "-");
  const tuned = (id: InputId, base: InputId): string => price(model.tunedAt === "base" ? base : id);
  const asOf = oldest(prices);
  if (asOf === undefined) return undefined;
  const { lastJobs = "", shutdown = "", isTunable = true } = model.lifecycle ?? {};
  return [
    printable(model.id),
    prices.trainingHourPrice === undefined
      ? price("trainingPrice")
      : `${price("trainingHourPrice")}/h`,
    price("inputPrice"),
    price("outputPrice"),
    tuned("tunedInputPrice", "inputPrice"),
    tuned("tunedOutputPrice", "outputPrice"),
    `${printable(asOf)}${isStale(asOf, today) ? "*" : ""}`,
    isTunable ? lastJobs : "none",
    shutdown,
  ];
}

const listed: readonly InputId[] = [
  "trainingPrice",
  "inputPrice",
  "outputPrice",
  "tunedInputPrice",
  "tunedOutputPrice",
];

function oldest(prices: InputPrices): string | undefined {
  const dates = listed.flatMap((id) => prices[id]?.asOf ?? []);
  const day = (asOf: string): string => firstDay(asOf) ?? "";
  return dates.toSorted((a, b) => (day(a) < day(b) ? -1 : 1)).at(0);
}

export function modelsJson(book: PriceBook, today: string): string {
  const models = modelsOf(book).map((model) => ({
    ...model,
    prices: model.prices.map((price) => ({ ...price, isStale: isStale(price.asOf, today) })),
  }));
  return `${JSON.stringify({ version: 1, compiled: book.compiled, models }, undefined, 2)}\n`;
}
