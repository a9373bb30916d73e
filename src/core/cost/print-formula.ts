/** Formulas as people read them: with the names of their quantities, or with the numbers inserted. */

import { formatInteger } from "../wording.ts";
import { parseFormula, type Formula } from "./formula.ts";

export interface PrintMeans {
  valueOf(name: string): number;
  /** What stands for a quantity. */
  leaf(name: string): string;
}

interface Printed {
  readonly text: string;
  readonly value: number;
  /** Of the operator that holds it together: a weaker one needs parentheses. */
  readonly strength: number;
}

const whole = 9;
const signs = {
  "+": { text: "+", strength: 1 },
  "-": { text: "−", strength: 1 },
  "*": { text: "×", strength: 2 },
  "/": { text: "÷", strength: 2 },
  "^": { text: "^", strength: 3 },
} as const;

/** What adds nothing, as a fee of 0 or a factor of 1, is left out. */
export function printFormula(formula: Formula, means: PrintMeans): string {
  return print(formula, (name) => {
    const value = means.valueOf(name);
    return { text: means.leaf(name), value, strength: whole };
  }).text;
}

function print(formula: Formula, leaf: (name: string) => Printed): Printed {
  switch (formula.type) {
    case "number":
      return { text: formatNumber(formula.value), value: formula.value, strength: whole };
    case "name":
      return leaf(formula.name);
    case "operation":
      return operation(formula.operator, print(formula.left, leaf), print(formula.right, leaf));
    case "call": {
      const { of, args } = formula;
      const printed = args.map((arg) => print(arg, leaf));
      const values = printed.map(({ value }) => value);
      const plain = of.standsFor(values);
      if (plain === undefined) {
        const shown = of.parameters.map((name, index) => {
          const text = printed[index]?.text ?? "";
          return of.parameters.length === 1 ? text : `${name}: ${text}`;
        });
        return {
          text: `${of.label}(${shown.join(", ")})`,
          value: of.evaluate(values),
          strength: whole,
        };
      }
      const byName = new Map(of.parameters.map((name, index) => [name, printed[index]]));
      return print(parseFormula(plain), (name) => {
        const arg = byName.get(name);
        if (arg === undefined) throw new SyntaxError(`"${name}" is no parameter.`);
        return arg;
      });
    }
  }
}

function operation(operator: keyof typeof signs, left: Printed, right: Printed): Printed {
  switch (operator) {
    case "+":
      if (left.value === 0 && right.value !== 0) return right;
      if (right.value === 0 && left.value !== 0) return left;
      return joined(operator, left, right, left.value + right.value);
    case "-":
      if (right.value === 0) return left;
      return joined(operator, left, right, left.value - right.value);
    case "*":
      if (left.value === 1) return right;
      if (right.value === 1) return left;
      return joined(operator, left, right, left.value * right.value);
    case "/":
      if (right.value === 1) return left;
      return joined(operator, left, right, left.value / right.value);
    case "^":
      return joined(operator, left, right, left.value ** right.value);
  }
}

function joined(
  operator: keyof typeof signs,
  left: Printed,
  right: Printed,
  value: number,
): Printed {
  const { text, strength } = signs[operator];
  // What stands right of a minus or a division needs them with the same strength, too; so does a power's base.
  const before = operator === "^" ? strength + 1 : strength;
  return {
    text: `${wrapped(left, before)} ${text} ${wrapped(right, strength + 1)}`,
    value,
    strength,
  };
}

const wrapped = ({ text, strength }: Printed, least: number): string =>
  strength < least || /^[-−]/.test(text) ? `(${text})` : text;

/** 500000 as "500,000", 0.0075 as "0.0075": as many digits as the reader can check the sum with. */
export function formatNumber(value: number): string {
  if (Number.isNaN(value)) return "unknown";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  const rounded = Number(value.toPrecision(10));
  if (rounded < 0) return `−${formatNumber(-rounded)}`;
  const [integer = "0", decimals] = plain(rounded).split(".");
  return decimals === undefined
    ? formatInteger(Number(integer))
    : `${formatInteger(Number(integer))}.${decimals}`;
}

/** Without an exponent. */
function plain(value: number): string {
  const text = String(value);
  if (!text.includes("e")) return text;
  return value >= 1 ? BigInt(Math.round(value)).toString() : value.toFixed(20).replace(/0+$/, "");
}
