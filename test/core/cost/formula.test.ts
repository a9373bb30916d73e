import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";

import { compileFormula, namesIn, parseFormula } from "../../../src/core/cost/formula.ts";
import { formatNumber, printFormula } from "../../../src/core/cost/print-formula.ts";
import { workOut } from "./worked-text.ts";

const values: Readonly<Partial<Record<string, number>>> = {
  a: 2,
  b: 3,
  c: 5,
  zero: 0,
  one: 1,
  price: 1,
};
const names = Object.keys(values);
const valueOf = (name: string): number => values[name] ?? NaN;

const isNumber = (name: string): boolean => name !== "price";

function evaluate(text: string): number {
  const run = compileFormula(parseFormula(text), (name) => names.indexOf(name));
  return run(names.map(valueOf));
}

const withNames = (text: string): string =>
  printFormula(parseFormula(text), { has: "names", valueOf, isNumber, leaf: (name) => name });
const withNumbers = (text: string): string =>
  printFormula(parseFormula(text), {
    has: "numbers",
    valueOf,
    isNumber,
    leaf: (name) => formatNumber(valueOf(name)),
  });

suite("formulas", () => {
  const cases: readonly [text: string, value: number, names: string, numbers: string][] = [
    ["a + b * c", 17, "a + b × c", "2 + 3 × 5"],
    ["(a + b) * c", 25, "(a + b) × c", "(2 + 3) × 5"],
    ["a - (b - c)", 4, "a − (b − c)", "2 − (3 − 5)"],
    ["a - b - c", -6, "a − b − c", "2 − 3 − 5"],
    ["a / (b * c)", 2 / 15, "a ÷ (b × c)", "2 ÷ (3 × 5)"],
    ["a / b * c", (2 / 3) * 5, "a ÷ b × c", "2 ÷ 3 × 5"],
    ["(a ^ b) ^ a", 64, "(a ^ b) ^ a", "(2 ^ 3) ^ 2"],
    ["a * b ^ c", 486, "a × b ^ c", "2 × 3 ^ 5"],
    ["a + zero", 2, "a", "2"],
    ["a * one - zero", 2, "a", "2"],
    ["a * price", 2, "a × price", "2 × 1"],
    ["a / one", 2, "a", "2"],
    ["orNothing(a / unknown) + b", 3, "b", "3"],
    ["orNothing(a / unknown)", 0, "a ÷ unknown", "0"],
    ["zero * a + zero * b", 0, "zero × a + zero × b", "0"],
    ["zero + zero", 0, "zero + zero", "0"],
    ["zero - a", -2, "zero − a", "0 − 2"],
    ["max(a, b) * min(a, b)", 6, "b × a", "3 × 2"],
    ["max(a - b, zero) + c", 5, "c", "5"],
    ["known(unknown, a + b) * c", 25, "(a + b) × c", "(2 + 3) × 5"],
    ["unknown * zero", NaN, "unknown × zero", "unknown × 0"],
    ["ln(a)", Math.log(2), "ln(a)", "ln(2)"],
    ["1000000 / a", 500_000, "1,000,000 ÷ a", "1,000,000 ÷ 2"],
  ];
  for (const [text, value, named, numbered] of cases) {
    test(text, () => {
      assert.equal(evaluate(text), value);
      assert.equal(withNames(text), named);
      assert.equal(withNumbers(text), numbered);
    });
  }

  test("are printed so that they come to the same", () => {
    const { formula } = fc.letrec<{ formula: string }>((tie) => ({
      formula: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(...names, "7", "0.25"),
        fc
          .tuple(tie("formula"), fc.constantFrom("+", "-", "*", "/"), tie("formula"))
          .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
      ),
    }));
    let compared = 0;
    fc.assert(
      fc.property(formula, (text) => {
        const value = evaluate(text);
        if (!Number.isFinite(value)) return;
        compared += 1;
        const worked = workOut(withNumbers(text));
        assert.ok(worked, text);
        assert.ok(
          Math.abs(worked.value - value) <= 1e-9 * Math.max(1, Math.abs(value)),
          `${text} is printed as ${withNumbers(text)}`,
        );
      }),
      { numRuns: 2000, seed: 1 },
    );
    assert.ok(compared > 1000, String(compared));
  });

  test("name what they are made of", () => {
    assert.deepEqual(namesIn(parseFormula("max(a, b) / c - 1")), ["a", "b", "c"]);
  });

  test("what cancels out leaves nothing", () => {
    assert.equal(evaluate("0.1 + 0.2 - 0.3"), 0);
    assert.equal(evaluate("0.3 - (0.1 + 0.2)"), 0);
  });

  for (const text of ["a +", "(a", "a b", "sum(a, b)", "max(a"]) {
    test(`${text} is none`, () => {
      assert.throws(() => parseFormula(text), SyntaxError);
    });
  }
});
