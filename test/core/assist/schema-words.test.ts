import assert from "node:assert/strict";
import { suite, test } from "node:test";

import * as z from "zod";

import type { ModelFacts } from "../../../src/core/assist/language-model.ts";
import { RequestMeter } from "../../../src/core/assist/request-tokens.ts";
import { answerForm, saysForm, systemText } from "../../../src/core/assist/schema-words.ts";
import { exampleAnswer } from "../../../src/core/assessment/example-answer.ts";
import { announcedTexts, exampleRequests } from "../../../src/core/assessment/questions.ts";
import { setAnswer } from "../../../src/core/assessment/set-answer.ts";
import { longestSetRequest } from "../../../src/core/assessment/set-request.ts";
import { recommendationAnswer } from "../../../src/core/recommendation/recommendation-answer.ts";
import { exampleOf, materialOf, planQuestions } from "../assessment/cases.ts";

const answers = { exampleAnswer, setAnswer, recommendationAnswer };
const held = { hasStructuredOutput: true };
const free = { hasStructuredOutput: false };

suite("the form of an answer", () => {
  test("is JSON Schema, with all that is required", () => {
    const schema = z.strictObject({
      why: z.string().describe("At most 25 words."),
      score: z.number().min(0).max(100),
    });
    assert.deepEqual(answerForm(schema), {
      type: "object",
      properties: {
        why: { type: "string", description: "At most 25 words." },
        score: { type: "number", minimum: 0, maximum: 100 },
      },
      required: ["why", "score"],
      additionalProperties: false,
    });
  });

  for (const [name, schema] of Object.entries(answers)) {
    // They are far above what is asked for, and a model that is told them takes them for an aim.
    test(`has aims, not the limits of what is still read: ${name}`, () => {
      const form = JSON.stringify(answerForm(schema));
      assert.doesNotMatch(form, /maxLength|maxItems/);
      assert.match(form, /"description":"At most /);
    });
  }

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

  test("is said by both judges, and the sheet shows it", () => {
    const sample = [exampleOf(1), exampleOf(2)];
    const material = materialOf(sample);
    const asked = (parts: typeof held) => {
      const facts: ModelFacts = { provider: "anthropic", id: "test", label: "Test", ...parts };
      const questions = planQuestions(material, { facts, repeats: 0 });
      const aboutSet = longestSetRequest(material, { facts, shown: sample });
      const requests = [...exampleRequests(questions), aboutSet];
      const shown = announcedTexts(material, questions, aboutSet).map(({ text }) => text);
      for (const { system } of requests) assert.ok(shown.includes(system));
      return requests;
    };
    const [byProvider, byWords] = [asked(held), asked(free)];
    assert.ok(byProvider.every((request) => !saysForm(request)));
    assert.ok(byWords.length === 3 && byWords.every(saysForm));
    // Answers are kept by the question, whoever says their form.
    const keys = (requests: typeof byWords) => requests.map(({ key }) => key);
    assert.deepEqual(keys(byWords), keys(byProvider));
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
