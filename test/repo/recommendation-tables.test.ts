/** What docs/recommendation.md says of signals, steps and costs is what the code has. `UPDATE=1` writes it anew. */

import assert from "node:assert/strict";
import { test } from "node:test";

import type { ModelFacts } from "../../src/core/assist/language-model.ts";
import { modelPrices, priceSpan } from "../../src/core/assist/model-prices.ts";
import { RequestMeter } from "../../src/core/assist/request-tokens.ts";
import { ruleNames } from "../../src/core/cost/decide.ts";
import type { Signal } from "../../src/core/cost/decision.ts";
import { usd } from "../../src/core/cost/figure-text.ts";
import { verdictTexts } from "../../src/core/cost/report-parts.ts";
import { priceBook } from "../../src/core/cost/prices.ts";
import { defaultThresholds } from "../../src/core/cost/thresholds.ts";
import { recommendationRequest } from "../../src/core/recommendation/recommendation-request.ts";
import { nextStepIds } from "../../src/core/recommendation/recommendation.ts";
import { rulesRecommendation } from "../../src/core/recommendation/rules-recommendation.ts";
import { stepCommands } from "../../src/core/recommendation/step-commands.ts";
import { caseOf, highVolume, type CaseParts } from "../core/recommendation/cases.ts";
import { checkGeneratedParts, markdownTable } from "./generated-part.ts";

test("the tables in docs/recommendation.md are those of the code", async () => {
  await checkGeneratedParts(new URL("../../docs/recommendation.md", import.meta.url), {
    parts: { signals: signalsTable(), steps: stepsTable(), costs: costsTable() },
    test: "test/repo/recommendation-tables.test.ts",
  });
});

const usual: CaseParts = { answers: { tried: ["better-prompt", "few-shot"] } };

/** All with 50,000 requests a month, which are worth it by costs alone. */
const cases: readonly (readonly [what: string, rule: Signal["rule"], parts: CaseParts])[] = [
  ["judged good by a model", "quality", usual],
  [
    "judged fair by rules",
    "quality",
    { ...usual, dataset: { quality: { by: "rules", quality: "fair", score: 62 } } },
  ],
  ["not assessed", "quality", { ...usual, dataset: { quality: undefined } }],
  ["98 % valid", "valid-share", usual],
  ["90 % valid", "valid-share", { ...usual, dataset: { validShare: 0.9 } }],
  [
    "too slow",
    "latency",
    { answers: { ...usual.answers, latencyNowMs: 1200, latencyTargetMs: 800 } },
  ],
  [
    "fast enough",
    "latency",
    { answers: { ...usual.answers, latencyNowMs: 600, latencyTargetMs: 800 } },
  ],
  ["not said", "latency", usual],
  ["nothing tried", "cheaper-ways", {}],
  ["tried", "cheaper-ways", usual],
  [
    "caching saves as much",
    "cheaper-ways",
    { ...usual, inputs: { ...highVolume, prefixTokens: 2400, tunedPromptTokens: 2300 } },
  ],
];

function signalsTable(): string {
  const rows = cases.map(([what, rule, parts]) => {
    const { verdict, decision } = rulesRecommendation(caseOf(parts), defaultThresholds);
    const signal = decision.signals.find((one) => one.rule === rule);
    assert.ok(signal);
    const speaks = signal.speaks === "unknown" ? "not known" : signal.speaks;
    return [`${ruleNames[rule]}: ${what}`, speaks, signal.reason, verdictTexts[verdict]];
  });
  return markdownTable(["case", "speaks", "in its words", "verdict"], rows);
}

function stepsTable(): string {
  const rows = nextStepIds.map((id) => {
    const { command, title, terminal } = stepCommands[id];
    return [
      `\`${id}\``,
      command === undefined ? "a person takes it" : `_${title}_`,
      terminal === undefined ? "" : `\`${terminal}\``,
    ];
  });
  return markdownTable(["step", "in VS Code", "in a terminal"], rows);
}

function costsTable(): string {
  const inputs = caseOf(usual);
  const rules = rulesRecommendation(inputs, defaultThresholds);
  const meter = new RequestMeter();
  const rows = [
    ["claude-haiku-5-5", "Claude Haiku 5.5"],
    ["claude-sonnet-5-5", "Claude Sonnet 5.5"],
    ["claude-opus-5-5", "Claude Opus 5.5"],
  ].map(([id = "", label = ""]) => {
    const facts: ModelFacts = { provider: "anthropic", id, label, hasStructuredOutput: true };
    const prices = modelPrices(priceBook, facts);
    assert.ok(prices);
    const tokens = meter.tokens(recommendationRequest(inputs, rules, facts));
    const { likely, most } = priceSpan(prices, tokens, false);
    return [label, usd(likely), usd(most)];
  });
  return markdownTable(["model", "probably", "at most"], rows);
}
