/** The operations of formulas. */

export type Operator = "+" | "-" | "*" | "/" | "^";

/** Less than this share of what was added or taken off is what the computer's arithmetic leaves behind. */
const remainder = 1e-12;

export function calculate(operator: Operator, left: number, right: number): number {
  switch (operator) {
    case "+":
      return withoutRemainder(left + right, left);
    case "-":
      return withoutRemainder(left - right, left);
    case "*":
      return left * right;
    case "/":
      return left / right;
    case "^":
      return left ** right;
  }
}

/** Prices that cancel out come to nothing, not to a saving that would pay back in a million years. */
const withoutRemainder = (result: number, of: number): number =>
  Math.abs(result) < remainder * Math.abs(of) ? 0 : result;
