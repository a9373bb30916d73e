import assert from "node:assert/strict";
import { suite, test } from "node:test";

import * as z from "zod";

import { RequestMeter } from "../../../src/core/assist/request-tokens.ts";
import { answerForm, saysForm, systemText } from "../../../src/core/assist/schema-words.ts";
import { exampleAnswer } from "../../../src/core/assessment/example-answer.ts";
import { setAnswer } from "../../../src/core/assessment/set-answer.ts";
import { recommendationAnswer } from "../../../src/core/recommendation/recommendation-answer.ts";

const answers = { exampleAnswer, setAnswer, recommendationAnswer };
const held = { hasStructuredOutput: true };
const free = { hasStructuredOutput: false };

suite("the form of an answer", () => {
  test("has aims, and no limit of what is still read", () => {
    const schema = z.strictObject({
      why: z.string().max(1000).describe("At most 25 words."),
      parts: z.array(z.string().max(9)).max(12),
      score: z.number().min(0).max(100),
    });
    assert.deepEqual(answerForm(schema), {
      type: "object",
      properties: {
        why: { type: "string", description: "At most 25 words." },
        parts: { type: "array", items: { type: "string" } },
        score: { type: "number", minimum: 0, maximum: 100 },
      },
      required: ["why", "parts", "score"],
      additionalProperties: false,
    });
  });

  test("is said by the instructions only where the provider does not hold the answer to it", () => {
    for (const [name, schema] of Object.entries(answers)) {
      assert.equal(systemText("Judge it.\n", schema, held), "Judge it.\n", name);
      const text = systemText("Judge it.\n", schema, free);
      assert.ok(text.startsWith("Judge it.\n\nAnswer with one JSON object"), name);
      const form: unknown = JSON.parse(text.slice(text.lastIndexOf("\n")));
      assert.deepEqual(form, answerForm(schema), name);
      // One text, however many requests have it.
      assert.equal(systemText("Judge it.\n", schema, free), text);
    }
  });

  test("is counted once, whoever says it", () => {
    const meter = new RequestMeter();
    const tokens = (facts: typeof held) => {
      const system = systemText("Judge it.", recommendationAnswer, facts);
      const request = { key: "", system, text: "", schema: recommendationAnswer };
      assert.equal(saysForm(request), !facts.hasStructuredOutput);
      return meter.instructions({ ...request, maxOutputTokens: 1 }).likely;
    };
    const [byProvider, bySystem] = [tokens(held), tokens(free)];
    // A provider may write it in lines of its own.
    assert.ok(bySystem > byProvider / 2 && bySystem <= byProvider, `${byProvider} ${bySystem}`);
  });
});
