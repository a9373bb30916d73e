import assert from "node:assert/strict";
import { describe, it } from "node:test";

import fc from "fast-check";
import * as z from "zod";

import { readAnswer } from "../../../src/core/assist/read-answer.ts";

const schema = z.object({ score: z.number().min(0).max(100), issues: z.array(z.string()) });
const answer = { score: 71, issues: ['A "quoted" { brace', "back\\slash"] };
const json = JSON.stringify(answer);

describe("readAnswer", () => {
  const readable: readonly (readonly [why: string, text: string])[] = [
    ["nothing but the object", json],
    ["white space around it", `\n  ${json}\n`],
    ["a code fence", `\`\`\`json\n${JSON.stringify(answer, undefined, 2)}\n\`\`\``],
    ["words around it", `Here it is, as you wished: ${json} I hope that it's fine.`],
    ["words with braces of their own", `For {device} in {"list"}: ${json}`],
    ["an object of another form beside it", `{"note": "first"} ${json}`],
    ["quotes that are not closed before it", `The model's "answer: ${json}`],
  ];
  for (const [why, text] of readable) {
    it(`takes ${why}`, () => {
      assert.deepEqual(readAnswer(schema, text), { value: answer });
    });
  }

  const unreadable: readonly (readonly [why: string, text: string])[] = [
    ["nothing", ""],
    ["words", "The example is fine."],
    ["an array of it", `[${json}, ${json}]`],
    ["a number", "71"],
    ["an object that breaks off", json.slice(0, -3)],
    ["a value out of bounds", '{"score": 170, "issues": []}'],
    ["a value of another type", '{"score": "71", "issues": []}'],
    ["a missing value", '{"score": 71}'],
    ["two that fit", `${json}\n${json}`],
  ];
  for (const [why, text] of unreadable) {
    it(`does not take ${why}`, () => {
      const { value, problem } = readAnswer(schema, text);
      assert.equal(value, undefined);
      assert.match(problem, /^[A-Z].*\.$/);
    });
  }

  it("finds any object among words without braces", () => {
    const words = fc.string().map((text) => text.replaceAll(/[{}]/g, ""));
    fc.assert(
      fc.property(words, fc.jsonValue(), words, (before, value, after) => {
        const object = { value: JSON.parse(JSON.stringify(value)) as unknown };
        const read = readAnswer(
          z.object({ value: z.unknown() }),
          before + JSON.stringify(object) + after,
        );
        assert.deepEqual(read.value, object);
      }),
    );
  });

  it("is done soon with an answer of nothing but braces", () => {
    const begun = performance.now();
    assert.equal(readAnswer(schema, "{".repeat(1_000_000)).value, undefined);
    assert.ok(performance.now() - begun < 5000);
  });
});
