import assert from "node:assert/strict";
import { test } from "node:test";

import { defaultEpochs } from "../../../src/core/targets/default-epochs.ts";

/** OpenAI's notebook, run with these numbers of examples. */
const epochsOfExamples = [
  [1, 25],
  [3, 25],
  [4, 25],
  [5, 20],
  [10, 10],
  [20, 5],
  [33, 3],
  [34, 3],
  [100, 3],
  [8333, 3],
  [8334, 2],
  [12_500, 2],
  [12_501, 1],
  [25_000, 1],
  [30_000, 1],
] as const;

for (const target of ["openai-gpt-4.1-mini", "azure-openai"]) {
  test(`${target} chooses by the number of examples`, () => {
    const found = epochsOfExamples.map(([examples]) => [examples, defaultEpochs(target, examples)]);
    assert.deepEqual(found, epochsOfExamples);
  });
}

test("without examples there is nothing to choose by", () => {
  assert.equal(defaultEpochs("openai-gpt-4.1", 0), undefined);
  assert.equal(defaultEpochs("openai-gpt-4.1", undefined), undefined);
});

test("others have one number, or none that is known", () => {
  assert.equal(defaultEpochs("bedrock-nova-micro", 30_000), 2);
  assert.equal(defaultEpochs("bedrock-nova-micro", undefined), 2);
  assert.equal(defaultEpochs("openai-o4-mini", 100), undefined);
  assert.equal(defaultEpochs("together", 100), undefined);
  assert.equal(defaultEpochs(undefined, 100), undefined);
});
