/** The functions that formulas may call, each with the plain formula that it stands for with given values. */

import { paybackMonths, presentWorth } from "./payback.ts";

export interface FormulaFunction {
  /** How it is printed where it has no closed form. */
  readonly label: string;
  readonly parameters: readonly string[];
  readonly evaluate: (args: readonly number[]) => number;
  /** Over the names of its parameters; `undefined`: with these values there is no closed form. */
  readonly standsFor: (args: readonly number[]) => string | undefined;
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
  /** The first, or the other one if it is not known. */
  known: {
    label: "known",
    parameters: ["a", "b"],
    evaluate: ([a = NaN, b = NaN]) => (Number.isNaN(a) ? b : a),
    standsFor: ([a = NaN]) => (Number.isNaN(a) ? "b" : "a"),
  },
  /** What an amount of the first month comes to in so many months of growth. */
  grown: {
    label: "grown",
    parameters: ["amount", "growth", "months"],
    evaluate: ([amount = NaN, growth = NaN, months = NaN]) =>
      amount * (growth === 0 ? months : ((1 + growth) ** months - 1) / growth),
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
    parameters: ["cost", "variable", "fixed", "growth", "discount"],
    evaluate: ([cost = NaN, variable = NaN, fixed = NaN, growth = NaN, discount = NaN]) =>
      paybackMonths(cost, { variable, fixed, growth, discount }) ?? NaN,
    standsFor: ([, , fixed, growth, discount]) => {
      if (discount !== 0) return undefined;
      if (growth === 0) return "cost / (variable - fixed)";
      return fixed === 0 ? "ln(1 + cost * growth / variable) / ln(1 + growth)" : undefined;
    },
  },
  ln: {
    label: "ln",
    parameters: ["a"],
    evaluate: ([a = NaN]) => Math.log(a),
    standsFor: () => undefined,
  },
};
