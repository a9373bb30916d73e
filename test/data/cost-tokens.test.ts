/** Tokens and costs of the toy dataset of OpenAI's cookbook: as its notebook counts them, and as they are charged. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";

import { DatasetTokenSums, type CountedTokens } from "../../src/core/cost/dataset-tokens.ts";
import { figuresOf } from "../../src/core/cost/estimate.ts";
import { priceBook } from "../../src/core/cost/prices.ts";
import { resolveScenario } from "../../src/core/cost/resolve-scenario.ts";
import { formatById } from "../../src/core/formats/index.ts";
import { LearningMeter } from "../../src/core/learning/learning-meter.ts";
import { resolveSettings } from "../../src/core/settings.ts";
import { defaultEpochs } from "../../src/core/targets/default-epochs.ts";
import { targetById } from "../../src/core/targets/index.ts";
import type { ExactTokenizer } from "../../src/core/tokens/tokenizers.ts";
import { countDatasetTokens } from "../../src/node/dataset-tokens.ts";
import { tokenCounter } from "../../src/node/token-counters.ts";
import { sharedPath } from "./support.ts";

const name = "openai-chat-cookbook-toy.jsonl";
const { path, skip } = sharedPath(`data/datasets/${name}`);
const targetId = "openai-gpt-4o-mini";

/** With the limit of the notebook's model, which is gone. */
function countedAt4096(tokenizer: ExactTokenizer): CountedTokens {
  const usual = targetById(targetId);
  assert.ok(usual);
  const target = { ...usual, limits: { tokens: { max: 4096, over: "cut" } } } as const;
  const counter = tokenCounter(tokenizer);
  const meter = new LearningMeter({ format: formatById("openai-chat"), target, counter });
  const sums = new DatasetTokenSums();
  for (const line of readFileSync(path, "utf8").split("\n")) sums.add(line, meter.tokens(line));
  return sums.counted(counter);
}

function trainingCost(tokens: CountedTokens): number | null {
  const { resolved, problem } = resolveScenario(
    { name: "Toy", model: "openai/gpt-4o-mini", inputs: {} },
    { book: priceBook, today: "2026-11-22", dataset: () => ({ name, ...tokens }) },
  );
  assert.ok(resolved, problem);
  assert.equal(resolved.given.epochs, 20);
  return figuresOf(resolved).trainingCost.value;
}

const nearly = (value: number | null): number => Number(value?.toPrecision(12));

describe("the toy dataset of the cookbook", { skip }, () => {
  test("as the notebook counts it", () => {
    const { examples, unreadable, billed, total } = countedAt4096("cl100k_base");
    assert.deepEqual([examples, unreadable, billed], [5, 0, 4306]);
    assert.ok(total > billed);
    const epochs = defaultEpochs(targetId, examples);
    assert.equal(epochs, 20);
    assert.equal(billed * epochs, 86_120);
  });

  test("with the limit of then and the tokenizer of now", () => {
    const tokens = countedAt4096("o200k_base");
    assert.equal(tokens.billed, 4298);
    assert.equal(nearly(trainingCost(tokens)), 0.25788);
  });

  test("as the platform charges it now", async () => {
    const settings = resolveSettings();
    const tokens = (await countDatasetTokens(path, { settings, targetIds: [targetId] }))[targetId];
    assert.ok(tokens);
    assert.deepEqual([tokens.examples, tokens.billed, tokens.total], [5, 8233, 8233]);
    assert.equal(nearly(trainingCost(tokens)), 0.49398);
  });
});
