/** The models that may be asked as a list. */

import type { ModelFacts } from "../core/assist/language-model.ts";
import { modelPrices } from "../core/assist/model-prices.ts";
import type { PriceBook } from "../core/cost/price-book.ts";
import { textTable } from "../core/cost/text-table.ts";
import { formatInteger, printable } from "../core/wording.ts";

const explanation = `In and out: US dollars for a million tokens of prompts and answers; "-": not in the price book. Context: tokens of a
prompt, at most. Ends: the last day of the model, where it is known.
`;

export function modelListText(models: readonly ModelFacts[], book: PriceBook): string {
  if (models.length === 0) return "The address lists no models: give the id of one by --model.\n";
  const rows = models.map((facts) => {
    const { id, label, lifecycle, retiresAt, maxInputTokens } = facts;
    const prices = modelPrices(book, facts);
    return [
      printable(id),
      printable(label),
      lifecycle ?? "-",
      retiresAt === undefined ? "-" : printable(retiresAt),
      maxInputTokens === undefined ? "-" : formatInteger(maxInputTokens),
      String(prices?.input ?? "-"),
      String(prices?.output ?? "-"),
    ];
  });
  const head = ["model", "name", "state", "ends", "context", "in", "out"];
  const lines = textTable([head, ...rows], (column) => column >= 4);
  return `${lines.join("\n")}\n\n${explanation}`;
}

export function modelListJson(models: readonly ModelFacts[], book: PriceBook): string {
  const listed = models.map((facts) => {
    const { id, label, lifecycle = null, retiresAt = null, maxInputTokens = null } = facts;
    const prices = modelPrices(book, facts);
    const usd = { inputUsd: prices?.input ?? null, outputUsd: prices?.output ?? null };
    return { id, label, lifecycle, retiresAt, maxInputTokens, ...usd };
  });
  return `${JSON.stringify({ version: 1, models: listed }, undefined, 2)}\n`;
}
