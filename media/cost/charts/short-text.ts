/** Numbers for axes and ends of bars, where a cent more or less does not fit. Exact ones stand in the tables. */

import { percentText } from "../../../src/core/cost/figure-text.ts";
import { inputSpecs, type InputId } from "../../../src/core/cost/inputs.ts";

/** Beyond the trillions there are no words that are short. */
const mostCompact = 1e15;
const usualDigits = 3;
const mostDigits = 12;

/** "1.25M", "−300", "2e18". */
function shortNumber(value: number, prefix = "", digits = usualDigits): string {
  const amount = Math.abs(value);
  const text =
    amount >= mostCompact
      ? amount.toExponential(1).replace("+", "").replace(".0e", "e")
      : new Intl.NumberFormat("en-US", {
          notation: "compact",
          maximumSignificantDigits: digits,
        }).format(amount);
  return `${value < 0 && text !== "0" ? "−" : ""}${prefix}${text}`;
}

/** "$1.2K"; with as many digits as it takes to tell all of them apart. */
export function shortUsd(values: readonly number[]): readonly string[] {
  for (let digits = usualDigits; ; digits++) {
    const texts = values.map((value) => shortNumber(value, "$", digits));
    if (digits === mostDigits || new Set(texts).size === new Set(values).size) return texts;
  }
}

/** "50K", "12.5 %", "$1.25". */
export function shortInput(id: InputId, value: number): string {
  const { unit } = inputSpecs[id];
  if (unit === "share" || unit === "share/month") return percentText(value);
  return shortNumber(value, unit.startsWith("USD") ? "$" : "");
}
