/** The functions that formulas may call, each with the plain formula that it stands for with given values. */

import { grown, paybackMonths, presentWorth } from "./payback.ts";

export interface FormulaFunction {
  /** How it is printed where it has no closed form. */
  readonly label: string;
  readonly parameters: readonly string[];
  readonly evaluate: (args: readonly number[]) => number;
  /** Over the names of its parameters; `undefined`: with these values there is no closed form. */
  readonly standsFor: (args: readonly number[]) => string | undefined;
  /** What it stands for in names, whatever the values. */
  readonly named?: string;
}

export const formulaFunctions: Readonly<Record<string, FormulaFunction>> = {
  max: {
    label: "max",
    parameters: ["a", "b"],
    evaluate: ([a = NaN, b = NaN]) => Math.max(a, b),
    standsFor: ([a = NaN, b = NaN]) => (a >= b ? "a" : "b"),
  },
  min: {
    label: "min",
    parameters: ["a", "b"],
    evaluate: ([a = NaN, b = NaN]) => Math.min(a, b),
    standsFor: ([a = NaN, b = NaN]) => (a <= b ? "a" : "b"),
  },
  /** Not known unless it is more than nothing. */
  positive: {
    label: "positive",
    parameters: ["a"],
    evaluate: ([a = NaN]) => (a > 0 ? a : NaN),
    standsFor: () => "a",
  },
  orNothing: {
    label: "or nothing",
    parameters: ["a"],
    evaluate: ([a = NaN]) => (Number.isNaN(a) ? 0 : a),
    standsFor: ([a = NaN]) => (Number.isNaN(a) ? "0" : "a"),
    named: "a",
  },
  /** The first, or the other one if it is not known. */
  known: {
    label: "known",
    parameters: ["a", "b"],
    evaluate: ([a = NaN, b = NaN]) => (Number.isNaN(a) ? b : a),
    standsFor: ([a = NaN]) => (Number.isNaN(a) ? "b" : "a"),
  },
  grown: {
    label: "grown",
    parameters: ["amount", "growth", "months"],
    evaluate: ([amount = NaN, growth = NaN, months = NaN]) => grown(amount, growth, months),
    standsFor: ([, growth]) =>
      growth === 0 ? "amount * months" : "amount * ((1 + growth) ^ months - 1) / growth",
  },
  worth: {
    label: "worth",
    parameters: ["variable", "fixed", "growth", "discount", "months"],
    evaluate: ([variable = NaN, fixed = NaN, growth = NaN, discount = NaN, months = NaN]) =>
      presentWorth({ variable, fixed, growth, discount }, months),
    standsFor: ([, , growth, discount]) => {
      if (discount === 0) {
        return growth === 0
          ? "(variable - fixed) * months"
          : "variable * ((1 + growth) ^ months - 1) / growth - fixed * months";
      }
      const fixed = "(1 - (1 + discount) ^ (0 - months)) / discount";
      if (growth === 0) return `(variable - fixed) * ${fixed}`;
      return growth === discount
        ? `variable * months / (1 + discount) - fixed * ${fixed}`
        : `variable * (((1 + growth) / (1 + discount)) ^ months - 1) / (growth - discount) - fixed * ${fixed}`;
    },
  },
  /** NaN: never. */
  payback: {
    label: "months to pay back",
    parameters: ["cost", "saving", "fixed", "growth", "discount"],
    evaluate: ([cost = NaN, variable = NaN, fixed = NaN, growth = NaN, discount = NaN]) =>
      paybackMonths(cost, { variable, fixed, growth, discount }) ?? NaN,
    standsFor: ([, , fixed, growth = NaN, discount = NaN]) => {
      // Both: it can only be searched for.
      if (growth !== 0 && fixed !== 0) return undefined;
      const saving = growth === 0 ? "(saving - fixed)" : "saving";
      return growth === discount
        ? `cost * (1 + discount) / ${saving}`
        : `ln(1 + cost * (growth - discount) / ${saving}) / ln((1 + growth) / (1 + discount))`;
    },
  },
  ln: {
    label: "ln",
    parameters: ["a"],
    evaluate: ([a = NaN]) => Math.log(a),
    standsFor: () => undefined,
  },
};
