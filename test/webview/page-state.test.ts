import assert from "node:assert/strict";
import { test } from "node:test";
import { initialState, takeDataset, type PageState } from "../../media/cost/page-state.ts";
import type { Scenario } from "../../src/core/cost/scenario.ts";

const stateOf = (scenario: Scenario): PageState => ({
  ...initialState(undefined),
  kept: { scenarios: [scenario], selected: 0 },
});

test("what the dataset tells takes the place of what was given, and of its range", () => {
  const inputs = { trainingTokens: 1000, examples: 10, requests: 50 };
  const training = [500, 2000] as const;
  const taken = (ranges: Scenario["ranges"]): Scenario | undefined =>
    takeDataset(stateOf({ name: "A", inputs, ...(ranges && { ranges }) })).kept.scenarios[0];
  const left = { name: "A", inputs: { requests: 50 } };
  assert.deepEqual(taken(undefined), left);
  assert.deepEqual(taken({ trainingTokens: training }), left, "no empty ranges are left");
  assert.deepEqual(taken({ trainingTokens: training, requests: [25, 75] }), {
    ...left,
    ranges: { requests: [25, 75] },
  });
});
