/** Formulas as people read them: with the names of their quantities, or with the numbers inserted. */

import { formatInteger } from "../wording.ts";
import { calculate, type Operator } from "./arithmetic.ts";
import type { FormulaFunction } from "./formula-functions.ts";
import { parseFormula, type Formula } from "./formula.ts";

export interface PrintMeans {
  valueOf(name: string): number;
  /** What stands for a quantity: its name or its number. */
  leaf(name: string): string;
  /** Whether a quantity is a mere number: as a factor of 1 it is left out, which a price of 1 is not. */
  isNumber(name: string): boolean;
  /** Numbers say what was computed; names say what would be, if more were known. */
  readonly has: "names" | "numbers";
}

interface Printed {
  readonly text: string;
  readonly value: number;
  /** Of the operator that holds it together: a weaker one needs parentheses. */
  readonly strength: number;
  readonly isNumber: boolean;
}

const whole = 9;
const nothing: Printed = { text: "0", value: 0, strength: whole, isNumber: true };
const signs = {
  "+": { sign: "+", strength: 1 },
  "-": { sign: "−", strength: 1 },
  "*": { sign: "×", strength: 2 },
  "/": { sign: "÷", strength: 2 },
  "^": { sign: "^", strength: 3 },
} as const;

/** What changes nothing, as a fee of 0 or a factor of 1, is left out. */
export function printFormula(formula: Formula, means: PrintMeans): string {
  const leaf = (name: string): Printed => ({
    text: means.leaf(name),
    value: means.valueOf(name),
    strength: whole,
    isNumber: means.isNumber(name),
  });
  return print(formula, leaf, means.has).text;
}

function print(formula: Formula, leaf: (name: string) => Printed, has: PrintMeans["has"]): Printed {
  switch (formula.type) {
    case "number": {
      const { value } = formula;
      return { text: formatNumber(value), value, strength: whole, isNumber: true };
    }
    case "name":
      return leaf(formula.name);
    case "operation": {
      const [left, right] = [formula.left, formula.right].map((side) => print(side, leaf, has));
      return operation(formula.operator, left ?? nothing, right ?? nothing);
    }
    case "call": {
      const { of, args } = formula;
      const printed = args.map((arg) => print(arg, leaf, has));
      return call(of, printed, has);
    }
  }
}

function call(of: FormulaFunction, args: readonly Printed[], has: PrintMeans["has"]): Printed {
  const values = args.map(({ value }) => value);
  const value = of.evaluate(values);
  const plain = (has === "names" ? of.named : undefined) ?? of.standsFor(values);
  if (plain !== undefined) {
    const byName = new Map(of.parameters.map((name, index) => [name, args[index]]));
    const leaf = (name: string): Printed => {
      const arg = byName.get(name);
      if (arg === undefined) throw new SyntaxError(`"${name}" is no parameter.`);
      return arg;
    };
    return { ...print(parseFormula(plain), leaf, has), value };
  }
  const shown = of.parameters.flatMap((name, index) => {
    const arg = args[index] ?? nothing;
    if (of.parameters.length === 1) return [arg.text];
    return arg.value === 0 ? [] : [`${name}: ${arg.text}`];
  });
  return { text: `${of.label}(${shown.join(", ")})`, value, strength: whole, isNumber: false };
}

function operation(operator: Operator, left: Printed, right: Printed): Printed {
  const kept = withoutNeutral(operator, left, right);
  if (kept !== undefined) return kept;
  const { sign, strength } = signs[operator];
  // What stands right of a minus or a division needs them with the same strength, too; so does a power's base.
  const before = operator === "^" ? strength + 1 : strength;
  return {
    text: `${wrapped(left, before)} ${sign} ${wrapped(right, strength + 1)}`,
    value: calculate(operator, left.value, right.value),
    strength,
    isNumber: false,
  };
}

/** What is left when one side changes nothing, or makes nothing of the other. */
function withoutNeutral(operator: Operator, left: Printed, right: Printed): Printed | undefined {
  switch (operator) {
    case "+":
      if (left.text === "0" || (left.value === 0 && right.value !== 0)) return right;
      return right.text === "0" || (right.value === 0 && left.value !== 0) ? left : undefined;
    case "-":
      return right.value === 0 ? left : undefined;
    case "*":
      if (isOne(left)) return right;
      if (isOne(right)) return left;
      // Names of quantities stay: they say what would have to be more than nothing.
      if (left.text !== "0" && right.text !== "0") return undefined;
      return left.value * right.value === 0 ? nothing : undefined;
    case "/":
      return isOne(right) ? left : undefined;
    case "^":
      return undefined;
  }
}

const isOne = ({ value, isNumber }: Printed): boolean => isNumber && value === 1;

const wrapped = ({ text, strength }: Printed, least: number): string =>
  strength < least || /^[-−]/.test(text) ? `(${text})` : text;

/** More than a person checks, fewer than the computer's arithmetic gets right. */
const significantDigits = 10;

/** 500000 as "500,000", 0.0075 as "0.0075", 299.99999999999994 as "300"; never with an exponent. */
export function formatNumber(value: number): string {
  if (Number.isNaN(value)) return "unknown";
  if (value < 0) return `−${formatNumber(-value)}`;
  if (value === Infinity) return "∞";
  const [mantissa = "", exponent] = value.toExponential(significantDigits - 1).split("e");
  const digits = mantissa.replace(".", "");
  const point = Number(exponent) + 1;
  const integer = digits.slice(0, Math.max(point, 0)).padEnd(point, "0");
  const decimals = (point > 0 ? digits.slice(point) : "0".repeat(-point) + digits).replace(
    /0+$/,
    "",
  );
  return formatInteger(BigInt(integer)) + (decimals === "" ? "" : `.${decimals}`);
}
