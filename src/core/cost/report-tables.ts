/** The tables of reports about estimates, as plain text in cells. */

import { capitalized, formatInteger } from "../wording.ts";
import type { Estimate } from "./estimate.ts";
import { amountText, figureText, paidBackText, usd } from "./figure-text.ts";
import { requestParts } from "./request-parts.ts";
import { rivals } from "./rivals.ts";
import { bySize, byVolume } from "./volume-table.ts";

export interface ReportTable {
  readonly head: readonly string[];
  /** May be none. */
  readonly rows: readonly (readonly string[])[];
  /** Whether all columns but the first are numbers. Default: they are. */
  readonly numbers?: boolean;
}

export function requestTable({ scenario, figures }: Estimate): ReportTable {
  const rows = requestParts(scenario).map(({ label, base, tuned }) => [
    capitalized(label),
    ...[base, tuned].flatMap(({ tokens, price, cost }) => [
      formatInteger(tokens),
      amountText("USD/1M tokens", price),
      costOfRequest(cost),
    ]),
  ]);
  const all = [figures.baseRequestCost, figures.tunedRequestCost].flatMap(({ value }) => [
    ...["", ""],
    costOfRequest(value),
  ]);
  return {
    head: ["Part", "tokens", "per 1M", "without", "tokens", "per 1M", "with fine-tuning"],
    rows: [...rows, ["All", ...all]],
  };
}

const costOfRequest = (value: number | null): string => amountText("USD/request", value);

export const volumeHead = [
  "Requests a month",
  "Saved a month",
  "Paid back in",
  "Saved in the first year",
];

export function volumeTable({ scenario }: Estimate): ReportTable {
  return {
    head: volumeHead,
    rows: byVolume(scenario).map((row) => [
      figureText("count", row.requests),
      usd(row.monthlySaving),
      paidBackText(row),
      usd(row.annualSaving),
    ]),
  };
}

export function sizeTable({ scenario }: Estimate): ReportTable {
  return {
    head: ["Examples", "Tokens", "Epochs", "Training", "Paid back in"],
    rows: bySize(scenario).map((row) => [
      formatInteger(row.examples),
      formatInteger(row.tokens),
      figureText("times", row.epochs),
      usd(row.trainingCost),
      paidBackText(row),
    ]),
  };
}

export function rivalTable({ scenario }: Estimate): ReportTable {
  return {
    head: ["Instead", "Saves a month", "Fine-tuning adds", "Paid back against it in", "If"],
    rows: rivals(scenario).map((rival) => [
      capitalized(rival.label),
      usd(rival.monthlySaving),
      usd(rival.tunedSavesMore),
      paidBackText(rival),
      rival.condition,
    ]),
    numbers: false,
  };
}
