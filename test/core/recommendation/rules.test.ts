import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";

import { signalRules, type Signal, type Verdict } from "../../../src/core/cost/decision.ts";
import { ruleNames } from "../../../src/core/cost/decide.ts";
import { defaultThresholds } from "../../../src/core/cost/thresholds.ts";
import { rulesRecommendation } from "../../../src/core/recommendation/rules-recommendation.ts";
import type { triedTechniques } from "../../../src/core/recommendation/recommendation.ts";
import { caseOf, highVolume, lowVolume, type CaseParts } from "./cases.ts";

const ruled = (parts: CaseParts = {}, thresholds = defaultThresholds) =>
  rulesRecommendation(caseOf(parts), thresholds);

const signal = (rule: Signal["rule"], parts: CaseParts = {}): Signal => {
  const found = ruled(parts).decision.signals.find((one) => one.rule === rule);
  assert.ok(found);
  return found;
};

const poor = { quality: { by: "model", quality: "poor", score: 31.4 } } as const;

const empty = { validShare: 0, quality: undefined } as const;

const verdicts: readonly (readonly [string, CaseParts, Verdict])[] = [
  ["the original's high volume", {}, "fine-tune"],
  ["the original's low volume", { inputs: lowVolume }, "do-not"],
  ["high volume without a dataset", { dataset: "none" }, "marginal"],
  [
    "high volume without a dataset, its examples given",
    { inputs: { ...highVolume, examples: 5000 }, dataset: "none" },
    "marginal",
  ],
  ["high volume, no record", { dataset: { ...empty, records: 0 } }, "do-not"],
  [
    "high volume, no record, examples given for another dataset",
    { inputs: { ...highVolume, examples: 5000 }, dataset: { ...empty, records: 0 } },
    "do-not",
  ],
  ["high volume, no record without an error", { dataset: empty }, "do-not"],
  ["high volume, one record", { dataset: { records: 1, validShare: 1 } }, "marginal"],
  ["high volume, 300 records", { dataset: { records: 300 } }, "marginal"],
  ["high volume, poor data", { dataset: poor }, "marginal"],
  [
    "nothing that pays, poor data",
    { inputs: { ...lowVolume, oneOffCost: 27 }, dataset: poor },
    "do-not",
  ],
  ["nothing that pays, good data", { inputs: { ...lowVolume, oneOffCost: 27 } }, "marginal"],
  ["high volume, no known format", { dataset: { format: undefined } }, "marginal"],
  ["high volume, 94 % valid", { dataset: { validShare: 0.94 } }, "marginal"],
  ["high volume, too slow", { answers: { latencyNowMs: 900, latencyTargetMs: 500 } }, "fine-tune"],
  [
    "too slow is not enough",
    { inputs: lowVolume, answers: { latencyNowMs: 900, latencyTargetMs: 500 } },
    "do-not",
  ],
  [
    "never paid back beats good data",
    { inputs: { ...highVolume, tunedPromptTokens: 9000 } },
    "do-not",
  ],
];

for (const [name, parts, verdict] of verdicts) {
  test(`rules: ${name} → ${verdict}`, () => {
    assert.equal(ruled(parts).verdict, verdict);
    assert.equal(ruled(parts).decision.verdict, verdict);
  });
}

suite("signals beyond costs", () => {
  test("each rule speaks once, and has a name", () => {
    const rules = ruled().decision.signals.map(({ rule }) => rule);
    assert.deepEqual([...rules].sort(), signalRules.filter((rule) => rule !== "lifecycle").sort());
    assert.deepEqual(Object.keys(ruleNames).sort(), [...signalRules].sort());
  });

  test("quality says how good, and by whom", () => {
    assert.deepEqual(signal("quality"), {
      rule: "quality",
      speaks: "open",
      reason: "The dataset is good (78 of 100, judged by a model): good enough to train on.",
    });
    assert.equal(
      signal("quality", { dataset: { quality: { by: "rules", quality: "fair", score: 55 } } })
        .reason,
      "The dataset is fair (55 of 100, judged by rules, which do not know what is true): make it better before training.",
    );
    assert.equal(signal("quality", { dataset: { quality: undefined } }).speaks, "unknown");
    assert.equal(signal("quality", { dataset: "none" }).reason, "There is no dataset.");
  });

  test("valid examples: exactly 95 % are enough", () => {
    assert.equal(signal("valid-share", { dataset: { validShare: 0.95 } }).speaks, "open");
    const { speaks, reason } = signal("valid-share", { dataset: { validShare: 0.9499 } });
    assert.equal(speaks, "against");
    assert.equal(
      reason,
      "94 % of the examples are without an error, less than 95 %: fix the others first.",
    );
  });

  test("where there is nothing to train on, that is said", () => {
    const said = (dataset: (CaseParts["dataset"] & object) | "none") =>
      signal("valid-share", { dataset });
    assert.deepEqual(said("none"), {
      rule: "valid-share",
      speaks: "against",
      reason: "There is no dataset: fine-tuning needs one, of examples without an error.",
    });
    assert.deepEqual(said({ ...empty, records: 0 }), {
      rule: "valid-share",
      speaks: "against",
      reason: "The dataset has no records: there is nothing to train on.",
    });
    assert.equal(
      said(empty).reason,
      "No record is without an error: there is nothing to train on yet.",
    );
    assert.deepEqual(said({ format: undefined, validShare: 1 }), {
      rule: "valid-share",
      speaks: "against",
      reason: "No known format fits the dataset, so trainers will not read it: convert it first.",
    });
  });

  test("latency speaks only where both are said", () => {
    const said = (latencyNowMs?: number, latencyTargetMs?: number) =>
      signal("latency", { answers: { latencyNowMs, latencyTargetMs } });
    assert.equal(said().speaks, "unknown");
    assert.equal(said(1200).speaks, "unknown");
    assert.equal(said(undefined, 1000).reason, "It is not said how long answers take now.");
    assert.equal(said(1000, 1000).speaks, "open");
    assert.deepEqual(said(1200, 1000), {
      rule: "latency",
      speaks: "for",
      reason:
        "Answers take 1,200 ms, more than the 1,000 ms that they may: a shorter prompt, or a smaller model that is tuned, may help.",
    });
  });

  test("cheaper ways are named until they were tried", () => {
    const reason = (...tried: (typeof triedTechniques)[number][]) =>
      signal("cheaper-ways", { answers: { tried } }).reason;
    assert.equal(
      reason(),
      "Not tried yet: a better prompt and examples in the prompt. Try these first: each takes a day.",
    );
    assert.match(
      reason("few-shot", "retrieval"),
      /^Not tried yet: a better prompt\. Try this first/,
    );
    assert.match(reason("few-shot", "better-prompt"), /^Tried already: /);
  });

  test("prompt caching that saves as much speaks against it, unless it was tried or cannot be", () => {
    // A tuned model whose tokens cost twice as much.
    const inputs = { ...highVolume, tunedInputPrice: 6 };
    const { speaks, reason } = signal("cheaper-ways", { inputs });
    assert.equal(speaks, "against");
    assert.equal(
      reason,
      "Prompt caching saves $270.00 a month; against that, fine-tuning is never paid back. Try it first: it takes a day.",
    );
    assert.equal(ruled({ inputs }).verdict, "marginal");
    const tried = { inputs, answers: { tried: ["prompt-caching"] } } as const;
    assert.equal(signal("cheaper-ways", tried).speaks, "open");
    assert.equal(ruled(tried).verdict, "fine-tune");
    const short = { inputs: { ...inputs, promptTokens: 1200, tunedPromptTokens: 200 } };
    assert.equal(signal("cheaper-ways", short).speaks, "open");
  });

  test("the dataset says how many examples there are, unless the scenario does", () => {
    const inputs = { ...highVolume, examples: 800 };
    assert.equal(signal("examples", { dataset: { records: 300 } }).speaks, "against");
    assert.match(signal("examples", { inputs, dataset: { records: 300 } }).reason, /^800 examples/);
    assert.equal(signal("examples", { dataset: "none" }).speaks, "unknown");
  });

  test("what pulls both ways is named", () => {
    const { contradictions } = ruled({ dataset: poor }).decision;
    assert.deepEqual(contradictions, [
      "The break-even, the volume and the repeated context speak for it, the quality of the dataset against it.",
    ]);
  });
});

test("lines are where the project draws them", () => {
  assert.equal(ruled({}, { ...defaultThresholds, fewExamples: 2000 }).verdict, "marginal");
});

test("a better dataset never makes the verdict worse", () => {
  const order: readonly Verdict[] = ["do-not", "marginal", "fine-tune"];
  const rank = (parts: CaseParts): number => order.indexOf(ruled(parts).verdict);
  const qualities = ["poor", "fair", "good", "excellent"] as const;
  fc.assert(
    fc.property(
      fc.record({
        requests: fc.integer({ min: 0, max: 100_000 }),
        oneOffCost: fc.integer({ min: 0, max: 5000 }),
      }),
      fc.integer({ min: 0, max: 2 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 2000 }),
      (inputs, worse, validShare, records) => {
        const at = (index: number, share: number, amount: number): number =>
          rank({
            inputs: { ...highVolume, ...inputs },
            dataset: {
              records: amount,
              validShare: share,
              quality: { by: "model", quality: qualities[index] ?? "poor", score: 50 },
            },
          });
        const before = at(worse, validShare, records);
        assert.ok(at(worse + 1, validShare, records) >= before);
        assert.ok(at(worse, 1, records) >= before);
        assert.ok(at(worse, validShare, records + 500) >= before);
      },
    ),
    { numRuns: 50 },
  );
});
