/**
 * Formulas as text: parsed once, then evaluated, printed with the names of their quantities, or printed with the numbers
 * inserted. So what is shown beside a result is what it was computed by.
 *
 * Numbers, names, + - * / ^, parentheses, and the functions of `formula-functions.ts`. A value that is not known is NaN.
 */

import { calculate, type Operator } from "./arithmetic.ts";
import { formulaFunctions, type FormulaFunction } from "./formula-functions.ts";

export type Formula =
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "name"; readonly name: string }
  | {
      readonly type: "operation";
      readonly operator: Operator;
      readonly left: Formula;
      readonly right: Formula;
    }
  | { readonly type: "call"; readonly of: FormulaFunction; readonly args: readonly Formula[] };

const strengths: Readonly<Record<Operator, number>> = { "+": 1, "-": 1, "*": 2, "/": 2, "^": 3 };

const isOperator = (text: string | undefined): text is Operator =>
  text !== undefined && text in strengths;

/** Throws a SyntaxError: formulas are ours, not a user's. */
export function parseFormula(text: string): Formula {
  const words = text.match(/[\d.]+(?:e\d+)?|\w+|[-+*/^(),]/g) ?? [];
  let next = 0;
  const expect = (word: string): void => {
    if (words[next++] !== word) throw new SyntaxError(`"${word}" is missing in: ${text}`);
  };

  const primary = (): Formula => {
    const word = words[next++];
    if (word === undefined) throw new SyntaxError(`The formula ends too early: ${text}`);
    if (word === "(") {
      const inside = operation(0);
      expect(")");
      return inside;
    }
    if (word === "unknown") return { type: "number", value: NaN };
    if (/^[\d.]/.test(word)) return { type: "number", value: Number(word) };
    if (words[next] !== "(") return { type: "name", name: word };
    next += 1;
    const args = [operation(0)];
    while (words[next] === ",") {
      next += 1;
      args.push(operation(0));
    }
    expect(")");
    const of = formulaFunctions[word];
    if (of === undefined) throw new SyntaxError(`There is no function "${word}": ${text}`);
    return { type: "call", of, args };
  };

  /** Of operators that bind more tightly than `above`. */
  const operation = (above: number): Formula => {
    let left = primary();
    for (;;) {
      const operator = words[next];
      if (!isOperator(operator) || strengths[operator] <= above) return left;
      next += 1;
      left = { type: "operation", operator, left, right: operation(strengths[operator]) };
    }
  };

  const formula = operation(0);
  if (next < words.length) throw new SyntaxError(`Nothing is expected after: ${text}`);
  return formula;
}

/** Names of the quantities it is made of. */
export function namesIn(formula: Formula): readonly string[] {
  switch (formula.type) {
    case "number":
      return [];
    case "name":
      return [formula.name];
    case "operation":
      return [...namesIn(formula.left), ...namesIn(formula.right)];
    case "call":
      return formula.args.flatMap(namesIn);
  }
}

/** The formula as a function of the values, each at the index that `indexOf` has for its name. */
export function compileFormula(
  formula: Formula,
  indexOf: (name: string) => number,
): (values: ArrayLike<number>) => number {
  switch (formula.type) {
    case "number": {
      const { value } = formula;
      return () => value;
    }
    case "name": {
      const index = indexOf(formula.name);
      return (values) => values[index] ?? NaN;
    }
    case "operation": {
      const left = compileFormula(formula.left, indexOf);
      const right = compileFormula(formula.right, indexOf);
      const { operator } = formula;
      return (values) => calculate(operator, left(values), right(values));
    }
    case "call": {
      const args = formula.args.map((arg) => compileFormula(arg, indexOf));
      const { evaluate } = formula.of;
      return (values) => evaluate(args.map((arg) => arg(values)));
    }
  }
}
