import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { decide } from "../../../src/core/cost/decide.ts";
import type { Decision, Signal } from "../../../src/core/cost/decision.ts";
import type { GivenInputs } from "../../../src/core/cost/inputs.ts";
import { priceBook } from "../../../src/core/cost/prices.ts";
import { resolveScenario } from "../../../src/core/cost/resolve-scenario.ts";
import { defaultThresholds } from "../../../src/core/cost/thresholds.ts";

const original = {
  trainingTokens: 500_000,
  requests: 50_000,
  promptTokens: 2500,
  tunedPromptTokens: 500,
} as const satisfies GivenInputs;

function decided(
  inputs: GivenInputs,
  {
    thresholds = {},
    ...models
  }: { model?: string; rival?: string; thresholds?: Partial<typeof defaultThresholds> } = {},
): Decision {
  const scenario = { name: "Tickets", inputs, ...models };
  const { resolved, problem } = resolveScenario(scenario, { book: priceBook, today: "2026-11-22" });
  assert.ok(resolved, problem);
  return decide(resolved, { ...defaultThresholds, ...thresholds });
}

const speaks = ({ signals }: Decision, rule: Signal["rule"]) =>
  signals.find((signal) => signal.rule === rule)?.speaks;

/** One-off cost for a break-even after so many months, at the saving of 300 a month. */
const after = (months: number): GivenInputs => ({ ...original, oneOffCost: 300 * months });

const table: readonly (readonly [string, GivenInputs, Decision["verdict"]])[] = [
  ["the original's high volume", original, "fine-tune"],
  ["the original's low volume", { ...original, requests: 1000, oneOffCost: 200 }, "do-not"],
  ["few requests, soon paid back", { ...original, requests: 999, oneOffCost: 1 }, "marginal"],
  ["few requests, late", { ...original, requests: 999, oneOffCost: 200 }, "do-not"],
  ["5,000 requests", { ...original, requests: 5000 }, "marginal"],
  ["4.5 months", after(4.5), "marginal"],
  ["exactly 3 months", after(3), "marginal"],
  ["just under 3 months", after(2.99), "fine-tune"],
  ["7 months and many requests", after(7), "marginal"],
  ["exactly 10,000 requests", { ...original, requests: 10_000 }, "marginal"],
  ["exactly 1,000 requests, soon", { ...original, requests: 1000, oneOffCost: 1 }, "marginal"],
  ["50,000 requests, 300 examples", { ...original, examples: 300 }, "marginal"],
  ["exactly 500 examples", { ...original, examples: 500 }, "fine-tune"],
  ["below the accuracy to reach", { ...original, accuracy: 0.8 }, "fine-tune"],
  ["exactly the accuracy to reach", { ...original, accuracy: 0.9 }, "fine-tune"],
  ["above the accuracy to reach", { ...original, accuracy: 0.95 }, "marginal"],
  ["requirements change every month", { ...original, changesPerYear: 12 }, "marginal"],
  ["no traffic", { ...original, requests: 0 }, "do-not"],
];

for (const [name, inputs, verdict] of table) {
  test(`decision: ${name} → ${verdict}`, () => {
    assert.equal(decided(inputs).verdict, verdict);
  });
}

test("decision: exact limits speak for nothing", () => {
  assert.equal(speaks(decided({ ...original, requests: 1000 }), "volume"), "open");
  assert.equal(speaks(decided({ ...original, requests: 10_000 }), "volume"), "open");
  assert.equal(speaks(decided({ ...original, examples: 500 }), "examples"), "open");
  assert.equal(speaks(decided(after(3)), "break-even"), "open");
  assert.equal(speaks(decided(after(6)), "break-even"), "open");
  assert.equal(speaks(decided({ ...original, accuracy: 0.9 }), "accuracy"), "open");
});

test("decision: a contradiction is named", () => {
  const { contradictions } = decided({ ...original, examples: 300 });
  assert.deepEqual(contradictions, [
    "The break-even, the volume and the repeated context speak for it, the number of examples against it.",
  ]);
  assert.deepEqual(decided(original).contradictions, []);
});

test("decision: a model that cannot be trained any more, or ends too early, is not worth it", () => {
  const shutDown = decided(original, { model: "gpt-3.5-turbo" });
  assert.equal(shutDown.verdict, "do-not");
  assert.equal(speaks(shutDown, "lifecycle"), "against");
  const early = decided({ ...original, oneOffCost: 400 }, { model: "gpt-4o" });
  assert.equal(early.verdict, "do-not");
  assert.match(early.signals[0]?.reason ?? "", /before the cost is paid back/);
  assert.equal(speaks(early, "break-even"), "against");
  assert.match(
    early.signals[1]?.reason ?? "",
    /^The cost would be paid back after .*, not before the shutdown\.$/,
  );
});

test("decision: a model may be at its end already", () => {
  const { verdict, signals } = decided({ ...original, modelLifeMonths: 0 });
  assert.equal(verdict, "do-not");
  assert.equal(signals[0]?.reason, "The model is shut down already, before the cost is paid back.");
});

test("decision: a model that cannot be tuned is not worth it, whatever it would save", () => {
  const answers = { ...original, oneOffCost: 100, outputTokens: 500 };
  for (const model of ["gpt-5.6-sol", "gpt-5-mini"]) {
    const { verdict, signals } = decided(answers, { model });
    assert.equal(verdict, "do-not", model);
    assert.match(signals[0]?.reason ?? "", /cannot be fine-tuned/);
  }
});

test("decision: that the other model was shut down says nothing of the own one", () => {
  const { verdict, signals } = decided(original, { rival: "gpt-4.1-nano" });
  assert.equal(verdict, "fine-tune");
  assert.ok(signals.every(({ rule }) => rule !== "lifecycle"));
});

test("decision: lines are where the project draws them", () => {
  const lines = { manyRequests: 100_000, fewRequests: 60_000 };
  assert.equal(speaks(decided(original, { thresholds: lines }), "volume"), "against");
});

test("decision: never beats all else", () => {
  const shares = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined });
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e6 }),
      fc.nat(5000),
      shares,
      (requests, more, accuracy) => {
        const inputs = {
          ...original,
          requests,
          examples: 100_000,
          tunedPromptTokens: 2500 + more,
          ...(accuracy !== undefined && { accuracy }),
        };
        assert.equal(decided(inputs).verdict, "do-not");
      },
    ),
  );
});

const reasonOf = (examples: number): string =>
  decided({ ...original, examples }).signals.find(({ rule }) => rule === "examples")?.reason ?? "";

const reasonBy = ({ signals }: Decision, rule: Signal["rule"]): string =>
  signals.find((signal) => signal.rule === rule)?.reason ?? "";

const { requests, promptTokens, tunedPromptTokens, ...training } = original;

/** What nobody has told, and what follows. */
const untold: readonly (readonly [name: string, inputs: GivenInputs, give: string])[] = [
  [
    "requests only",
    { ...training, requests, accuracy: 0.8 },
    "prompt tokens without fine-tuning and prompt tokens with fine-tuning",
  ],
  [
    "no tuned prompt",
    { ...training, requests, promptTokens: 3000, outputTokens: 300, accuracy: 0.8 },
    "prompt tokens with fine-tuning",
  ],
  ["no traffic told", { ...training, promptTokens, tunedPromptTokens }, "requests a month"],
];

for (const [name, inputs, give] of untold) {
  test(`decision: ${name}: whether it is paid back is not known`, () => {
    const decision = decided(inputs);
    assert.equal(decision.verdict, "marginal");
    assert.equal(speaks(decision, "break-even"), "unknown");
    assert.equal(
      reasonBy(decision, "break-even"),
      `Whether the cost is paid back cannot be told: give ${give}.`,
    );
  });
}

test("decision: traffic that is not told is no low traffic", () => {
  assert.equal(speaks(decided({ ...original, requests: 0 }), "volume"), "against");
  assert.equal(speaks(decided({ ...training, promptTokens }), "volume"), "unknown");
});

test("decision: a tuned prompt that is not told is no prompt that stays as it is", () => {
  const decision = decided({ ...training, requests, promptTokens });
  assert.equal(speaks(decision, "repeated-context"), "unknown");
  assert.equal(
    reasonBy(decision, "repeated-context"),
    "It is not said how long prompts are with fine-tuning.",
  );
});

test("decision: what is told decides all the same", () => {
  const few = decided({ ...training, requests: 100 });
  assert.deepEqual([few.verdict, speaks(few, "volume")], ["do-not", "against"]);
  const reached = decided({ ...training, accuracy: 0.95 });
  assert.deepEqual([reached.verdict, speaks(reached, "accuracy")], ["do-not", "against"]);
  const ended = decided({ ...training, requests }, { model: "gpt-3.5-turbo" });
  assert.equal(ended.verdict, "do-not");
});

test("decision: answers matter only where a tuned model's cost more", () => {
  assert.equal(speaks(decided(original), "break-even"), "for");
  const dear = decided(original, { model: "gpt-4.1-mini" });
  assert.deepEqual([dear.verdict, speaks(dear, "break-even")], ["marginal", "unknown"]);
  assert.match(
    reasonBy(dear, "break-even"),
    /^The cost is paid back after .* as far as is told, but it may never be: give answer tokens without fine-tuning\.$/,
  );
  const told = decided({ ...original, outputTokens: 100 }, { model: "gpt-4.1-mini" });
  assert.equal(told.verdict, "fine-tune");
});

test("decision: with all told, never is never", () => {
  const nothingSaved = decided({ ...original, tunedPromptTokens: promptTokens });
  assert.equal(nothingSaved.verdict, "do-not");
  assert.equal(reasonBy(nothingSaved, "break-even"), "The cost is never paid back.");
});

test("one example is, several are", () => {
  assert.match(reasonOf(1), /^1 example is fewer than 500\. /);
  assert.match(reasonOf(2), /^2 examples are fewer than 500\. /);
});

test("fewer examples than any vendor accepts are no reason to try", () => {
  assert.match(reasonOf(7), /\. No vendor accepts so few \(.*Nova 8.*\)\.$/);
  assert.match(reasonOf(8), /\. Vendors accept fewer \(.*\): try how good it gets\.$/);
});
