import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";

import { checkInput, formatInput, parseInput } from "../../../src/core/cost/input-text.ts";
import { inputIds, inputSpec, type InputId } from "../../../src/core/cost/inputs.ts";

const anyInput = fc.constantFrom(...inputIds);

suite("parseInput", () => {
  const read: readonly (readonly [id: InputId, text: string, value: number])[] = [
    ["requests", "50000", 50_000],
    ["requests", "50,000", 50_000],
    ["requests", "50 000", 50_000],
    ["requests", "50\u202f000", 50_000],
    ["requests", "50_000", 50_000],
    ["requests", "50k", 50_000],
    ["requests", "50 K", 50_000],
    ["requests", "1.5M", 1_500_000],
    ["requests", "2b", 2e9],
    ["requests", "5e4", 50_000],
    ["requests", " 1,234,567.5 ", 1_234_567.5],
    ["requests", "12.5", 12.5],
    ["requests", "50.0000", 50],
    ["requests", "0.125", 0.125],
    ["requests", "1.125k", 1125],
    ["inputPrice", "1.125", 1.125],
    ["accuracy", "90 %", 0.9],
    ["accuracy", "7%", 0.07],
    ["accuracy", "0.9", 0.9],
    ["growth", "-10 %", -0.1],
    ["growth", "−10 %", -0.1],
    ["growth", "+5 %", 0.05],
    ["inputPrice", "$10", 10],
    ["inputPrice", "$ 0.0075", 0.0075],
    ["inputPrice", ".5", 0.5],
    ["otherCost", "$15,249.60", 15_249.6],
    ["requests", "-0", 0],
  ];
  for (const [id, text, value] of read) {
    test(`${id}: "${text}" is ${value}`, () => {
      assert.deepEqual(parseInput(id, text), { value });
    });
  }

  const refused: readonly (readonly [id: InputId, text: string, problem: string])[] = [
    ["requests", "-5", 'Requests a month: "-5" is less than 0; give 0 or more.'],
    ["epochs", "0", 'Epochs: "0" is less than 1; give 1 or more.'],
    ["growth", "-95 %", 'Growth a month: "-95 %" is less than −90 %; give −90 % or more.'],
    [
      "requests",
      "1e20",
      'Requests a month: "1e20" is more than 1,000,000,000,000; give 1,000,000,000,000 or less.',
    ],
    ["hostingHours", "1e999", 'Hosting hours a month: "1e999" is more than 744; give 744 or less.'],
    [
      "accuracy",
      "90",
      'Accuracy without fine-tuning: "90" is more than 100 %; write a share as 90 % or 0.9.',
    ],
    ["growth", "150 %", 'Growth a month: "150 %" is more than 100 %; give 100 % or less.'],
    ["epochs", "2.5", 'Epochs: "2.5" is no whole number; give 2 or 3.'],
    [
      "inputPrice",
      "1,5",
      'Input price: "1,5" is not clear; use a point for decimals: 1.5, and commas or spaces for thousands only.',
    ],
    [
      "inputPrice",
      "0,500",
      'Input price: "0,500" is not clear; use a point for decimals: 0.500, and commas or spaces for thousands only.',
    ],
    [
      "requests",
      "1.234,5",
      'Requests a month: "1.234,5" is not clear; use a point for decimals, and commas or spaces for thousands only.',
    ],
    ["requests", "50.000", 'Requests a month: "50.000" is not clear; write 50,000 or 50.'],
    ["requests", "12.345", 'Requests a month: "12.345" is not clear; write 12,345 or 12.3450.'],
    [
      "promptTokens",
      "2.500",
      'Prompt tokens without fine-tuning: "2.500" is not clear; write 2,500.',
    ],
    [
      "requests",
      "  ",
      "Requests a month: nothing is given; write a number such as 12, 1.5 or 50,000.",
    ],
    [
      "requests",
      "NaN",
      'Requests a month: "NaN" is no number; write a number such as 12, 1.5 or 50,000.',
    ],
    ["epochs", "3x", 'Epochs: "3x" is no number; write a whole number from 1 to 1,000.'],
    [
      "trainingTokens",
      "0x10",
      'Training tokens: "0x10" is no number; write a whole number such as 500, 50,000 or 1.5M.',
    ],
    [
      "inputPrice",
      "10 €",
      'Input price: "10 €" is no number; write an amount in US dollars such as 10 or 0.0075.',
    ],
    [
      "accuracy",
      "most",
      'Accuracy without fine-tuning: "most" is no number; write a percentage such as 90 % or a number such as 0.9.',
    ],
    [
      "requests",
      "$5",
      'Requests a month: "$5" is money, but this is a number without "$"; write a number such as 12, 1.5 or 50,000.',
    ],
    [
      "requests",
      "5 %",
      'Requests a month: "5 %" is a percentage, but this is none; write a number such as 12, 1.5 or 50,000.',
    ],
  ];
  for (const [id, text, problem] of refused) {
    test(`${id}: "${text}" is refused`, () => {
      assert.deepEqual(parseInput(id, text), { problem });
    });
  }

  test("any text at all is a number within the bounds, or a sentence about the input", () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^[\d.,_ +$%kme-]*$/));
    fc.assert(
      fc.property(anyInput, texts, (id, text) => {
        const { value, problem } = parseInput(id, text);
        if (problem === undefined) {
          assert.equal(checkInput(id, value), undefined);
        } else {
          const { label } = inputSpec(id);
          assert.ok(problem.toLowerCase().startsWith(`${label.toLowerCase()}: `), problem);
          assert.match(problem, /\.$/);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("a long text is cut, control characters are shown", () => {
    const { problem = "" } = parseInput("requests", `\u001b[31m${"x".repeat(1000)}`);
    assert.match(problem, /"\\u001b\[31mx+…" is no number/);
    assert.ok(problem.length < 150);
  });
});

suite("checkInput", () => {
  test("not a number", () => {
    assert.match(checkInput("requests", NaN) ?? "", /^Requests a month: "NaN" is no number/);
    assert.match(checkInput("requests", Infinity) ?? "", /is more than/);
  });

  test("the bounds themselves are allowed", () => {
    for (const id of inputIds) {
      assert.equal(checkInput(id, inputSpec(id).min), undefined, id);
      assert.equal(checkInput(id, inputSpec(id).max), undefined, id);
    }
  });
});

suite("formatInput", () => {
  const texts: readonly (readonly [id: InputId, value: number, text: string])[] = [
    ["requests", 50_000, "50,000"],
    ["requests", 1_234_567.5, "1,234,567.5"],
    ["accuracy", 0.07, "7 %"],
    ["growth", -0.1, "-10 %"],
    ["inputPrice", 0.0075, "0.0075"],
    ["inputPrice", 1e-7, "1e-7"],
  ];
  for (const [id, value, text] of texts) {
    test(`${id}: ${value} is ${text}`, () => {
      assert.equal(formatInput(id, value), text);
    });
  }

  test("what is shown is read again as the same number", () => {
    const values = anyInput.chain((id) => {
      const { min, max, isWhole } = inputSpec(id);
      const value =
        isWhole === true
          ? fc.maxSafeInteger().map((number) => min + (Math.abs(number) % (max - min + 1)))
          : fc.double({ min, max, noNaN: true });
      return fc.record({ id: fc.constant(id), value: value.map((number) => number + 0) });
    });
    fc.assert(
      fc.property(values, ({ id, value }) => {
        assert.deepEqual(parseInput(id, formatInput(id, value)), { value });
      }),
      { numRuns: 2000 },
    );
  });
});
