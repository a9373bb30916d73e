/** What a model is asked, and what of a dataset can be in it. */

import assert from "node:assert/strict";
import { suite, test } from "node:test";

import fc from "fast-check";

import { excerptsOf } from "../../../src/core/assessment/excerpt.ts";
import { judgeExample } from "../../../src/core/assessment/prompts/judge-example.ts";
import { announcedTexts, exampleRequests } from "../../../src/core/assessment/questions.ts";
import { longestSetRequest, setQuestion } from "../../../src/core/assessment/set-request.ts";
import { spread } from "../../../src/core/assessment/spread.ts";
import { visibleText } from "../../../src/core/assist/fence.ts";
import type { ModelFacts } from "../../../src/core/assist/language-model.ts";
import { RequestMeter } from "../../../src/core/assist/request-tokens.ts";
import { judgementOf } from "../../../src/core/assessment/judgement.ts";
import { answerOf, exampleOf, issueOf, materialOf, planQuestions } from "./cases.ts";

const facts: ModelFacts = {
  provider: "editor",
  id: "test",
  label: "Test Model",
  hasStructuredOutput: true,
};

suite("questions", () => {
  test("are one for each example, with nothing of another", () => {
    const sample = [1, 2, 3].map((line) => exampleOf(line));
    const requests = exampleRequests(planQuestions(materialOf(sample), { facts, repeats: 0 }));
    assert.equal(requests.length, 3);
    for (const [index, { system, text }] of requests.entries()) {
      assert.equal(system, judgeExample.text);
      for (const [other, { text: example }] of sample.entries()) {
        assert.equal(text.includes(example.trim()), other === index);
      }
    }
  });

  test("that are asked again have the same words and another key", () => {
    const material = materialOf([1, 2, 3].map((line) => exampleOf(line)));
    const { examples } = planQuestions(material, { facts, repeats: 2 });
    const twice = examples.filter(({ again }) => again !== undefined);
    assert.equal(twice.length, 2);
    for (const { request, again } of twice) {
      assert.equal(again?.text, request.text);
      assert.notEqual(again.key, request.key);
    }
  });

  test("are asked of all examples before one is asked again: a tight cap ends the run", () => {
    const questions = planQuestions(materialOf([1, 2, 3].map((line) => exampleOf(line))), {
      facts,
      repeats: 2,
    });
    const keys = exampleRequests(questions).map(({ key }) => key);
    assert.equal(keys.length, 5);
    assert.deepEqual(
      keys.slice(0, 3),
      questions.examples.map(({ request }) => request.key),
    );
  });

  test("are asked again of many kinds, and never of what speaks to models", () => {
    const sample = [
      ...[0, 1, 2, 3].map((line) => exampleOf(line, { stratum: "many" })),
      exampleOf(4, { stratum: "few" }),
      exampleOf(5, { stratum: "loud", isAddressedToModels: true }),
    ];
    const { examples } = planQuestions(materialOf(sample), { facts, repeats: 2 });
    assert.deepEqual(
      examples.filter(({ again }) => again).map(({ example }) => example.line),
      [0, 4],
    );
  });

  test("leave out what the model cannot read, and say so", () => {
    const long = exampleOf(6, { text: "word ".repeat(10_000) });
    const material = materialOf([exampleOf(1), exampleOf(2), long], {
      leftOut: [
        { line: 8, reason: "a secret could not be masked." },
        { line: 9, reason: "a secret could not be masked." },
      ],
    });
    const small = { ...facts, maxInputTokens: 8000 };
    const { examples, leftOut } = planQuestions(material, { facts: small, repeats: 5 });
    assert.deepEqual(
      examples.map(({ example }) => example.line),
      [1, 2],
    );
    assert.deepEqual(leftOut, [
      "Lines 9 and 10: a secret could not be masked.",
      "Line 7: too long, as Test Model reads at most 8,000 tokens.",
    ]);
  });

  test("about the set show fewer examples where the context is small", () => {
    const sample = Array.from({ length: 70 }, (_, line) =>
      exampleOf(line, { text: `# user\n\n${line} ${"why is it down? ".repeat(30)}` }),
    );
    const material = materialOf(sample);
    const shown = (maxInputTokens?: number) =>
      planQuestions(material, { facts: { ...facts, maxInputTokens }, repeats: 0 }).shown;
    assert.equal(shown()?.length, 60);
    assert.equal(shown(7000)?.length, 15);
    const meter = new RequestMeter();
    const request = longestSetRequest(material, { facts, shown: shown(7000) ?? [] });
    assert.ok(meter.tokens(request).input.likely <= 7000);
    assert.equal(shown(100), undefined);
  });

  test("about the set are not asked of one example", () => {
    assert.equal(planQuestions(materialOf([exampleOf(1)]), { facts, repeats: 0 }).shown, undefined);
  });

  test("leave room to models that think, and keep to what a model may answer", () => {
    const limit = (parts: Partial<ModelFacts>) => {
      const own = { facts: { ...facts, ...parts }, repeats: 0 };
      const [request] = exampleRequests(planQuestions(materialOf([exampleOf(1)]), own));
      return request?.maxOutputTokens ?? 0;
    };
    assert.ok(limit({ thinking: "always" }) > limit({ thinking: "optional" }));
    assert.equal(limit({ maxOutputTokens: 1024 }), 1024);
  });
});

suite("what is shown before", () => {
  const sample = Array.from({ length: 5 }, (_, line) =>
    exampleOf(line, {
      text: `# system\n\nBe brief.\n\n# user\n\n${"Is it down? ".repeat(line * 10)}${line}\n`,
      masked: 1,
    }),
  );
  const material = materialOf(sample, { leftOut: [] });

  test("has titles that read well, also of a single question", () => {
    const [several] = announcedTexts(
      material,
      planQuestions(material, { facts, repeats: 1 }),
      undefined,
    );
    assert.equal(
      several?.title,
      "Instructions, sent with each of the 6 questions about an example",
    );
    const single = materialOf(sample.slice(0, 1));
    const [one] = announcedTexts(single, planQuestions(single, { facts, repeats: 0 }), undefined);
    assert.equal(one?.title, "Instructions, sent with the question about the example");
  });

  test("is all that is sent about examples, word by word", () => {
    const questions = planQuestions(material, { facts, repeats: 1 });
    const texts = announcedTexts(material, questions, undefined).map(({ text }) => text);
    for (const { system, text } of exampleRequests(questions)) {
      assert.ok(texts.includes(system) && texts.includes(text));
    }
  });

  test("has every excerpt, and is not shorter than what is sent in the end", () => {
    const questions = planQuestions(material, { facts, repeats: 0 });
    const { shown = [] } = questions;
    const bound = longestSetRequest(material, { facts, shown });
    const announced = announcedTexts(material, questions, bound).at(-1);
    const most = new RequestMeter().tokens(bound).input.most;
    assert.match(announced?.title ?? "", /made of the answers: at most [\d,]+ tokens/);
    const wordy = issueOf({ description: "ä".repeat(900), severity: "high" });
    const judgements = sample.map((example) =>
      judgementOf(example, answerOf(100, { issues: Array.from({ length: 10 }, () => wordy) })),
    );
    const { request, excerpts } = setQuestion(material, judgements, { facts, shown });
    assert.equal(excerpts.length, 5);
    assert.ok(new RequestMeter().tokens(request).input.most <= most);
    for (let missing = 1; missing < sample.length; missing++) {
      const part = setQuestion(material, judgements.slice(missing), { facts, shown });
      assert.ok(new RequestMeter().tokens(part.request).input.most <= most);
    }
    for (const excerpt of excerptsOf(excerpts.map(({ text }) => text))) {
      assert.ok(request.text.includes(excerpt));
      assert.ok(announced?.text.includes(excerpt));
    }
  });
});

suite("excerpts", () => {
  const excerptOf = (text: string): string => excerptsOf([text])[0] ?? "";

  test("do not cut masks or characters in two", () => {
    const text = `${"a".repeat(494)} <EMAIL_ADDRESS> asks`;
    assert.equal(excerptOf(text), `${"a".repeat(494)} …`);
    assert.equal(excerptOf(`${"b".repeat(496)}<EMAIL_ADDRESS>`), `${"b".repeat(496)} …`);
    assert.equal(excerptOf(`${"c".repeat(499)}😀😀`), `${"c".repeat(499)} …`);
    assert.equal(excerptOf("short"), "short");
  });

  test("show what follows a long system turn, and that turn once", () => {
    const system = `# system\n\n${"Be careful. ".repeat(60)}\n\n`;
    const texts = ["Why?", "When?"].map((text) => `${system}# user\n\n${text}\n`);
    const [first = "", second] = excerptsOf([...texts]);
    assert.match(first, /^# system\n\n(Be careful\. ?){20,} …\n\n# user\n\nWhy\?$/);
    assert.equal(second, "(System turn as in example 1.)\n\n# user\n\nWhen?");
  });

  test("show the answer however long the request is", () => {
    const request = `# user\n\n${"%LINK-3-UPDOWN: Interface Gi0/1 is down\n".repeat(50)}`;
    const answer = `# assistant\n\nReplace the cable. ${"Then look again. ".repeat(50)}`;
    const excerpt = excerptOf(`${request}\n\n${answer}\n`);
    assert.match(excerpt, /^# user\n\n%LINK-3[^]* …\n\n# assistant\n\nReplace the cable\. [^]* …$/);
    const [before = "", after = ""] = excerpt.split("\n\n# assistant");
    assert.ok(before.length > 100 && before.length <= 202, `${before.length}`);
    assert.ok(after.length > 250 && after.length <= 302, `${after.length}`);
    const system = `# system\n\n${"Be careful. ".repeat(60)}\n\n`;
    const whole = excerptOf(`${system}${request}\n\n${answer}`);
    assert.match(whole, /^# system\n[^]* …\n\n# user\n[^]* …\n\n# assistant\n\nReplace/);
    assert.equal(excerptOf(answer.slice(0, 31)), answer.slice(0, 31));
  });

  test("are bounded beginnings of any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 900 }), (text) => {
        const excerpt = excerptOf(text);
        const beginning = excerpt.length < 500 ? excerpt.replace(/ …$/, "") : excerpt.slice(0, -2);
        return (
          excerpt.length <= 502 &&
          excerpt.isWellFormed() &&
          visibleText(text).trim().startsWith(beginning)
        );
      }),
    );
  });
});

test("spread takes of each kind the first, then of each the second", () => {
  const kinds = ["a", "a", "a", "b", "b", "c"];
  const sample = kinds.map((stratum, line) => exampleOf(line, { stratum }));
  const lines = (most: number) => spread(sample, most).map(({ line }) => line);
  assert.deepEqual(lines(0), []);
  assert.deepEqual(lines(3), [0, 3, 5]);
  assert.deepEqual(lines(4), [0, 1, 3, 5]);
  assert.deepEqual(lines(99), [0, 1, 2, 3, 4, 5]);
});
