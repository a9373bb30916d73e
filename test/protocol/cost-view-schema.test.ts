import assert from "node:assert/strict";
import { test } from "node:test";
import type { FromCostPage } from "../../src/protocol/cost-view.ts";
import { parseCostMessage, parseCostScenarios } from "../../src/protocol/cost-view-schema.ts";

const scenario = {
  name: "Tickets",
  model: "openai/gpt-4.1-mini",
  method: "sft",
  rival: "openai/gpt-4.1-nano",
  inputs: { requests: 50_000, growth: -0.1 },
  ranges: { requests: [10_000, 90_000] },
} as const;

test("what the page says is read as it is", () => {
  const messages: FromCostPage[] = [
    { type: "ready" },
    { type: "changeScenarios", scenarios: [scenario, { name: "", inputs: {} }], selected: 1 },
    { type: "changeScenarios", scenarios: [], selected: 0 },
    { type: "exportComparison" },
    { type: "copySummary" },
    { type: "openSettings" },
  ];
  for (const message of messages) assert.deepEqual(parseCostMessage(message), message);
});

test("what the page cannot say is none of its messages", () => {
  const change = (change: object): object => ({
    type: "changeScenarios",
    selected: 0,
    scenarios: [{ ...scenario, ...change }],
  });
  const messages = [
    undefined,
    null,
    "ready",
    [],
    {},
    { type: "delete" },
    { type: "changeScenarios" },
    { type: "changeScenarios", scenarios: "all", selected: 0 },
    { type: "changeScenarios", scenarios: [scenario], selected: 0.5 },
    { type: "changeScenarios", scenarios: [scenario], selected: -1 },
    { type: "changeScenarios", scenarios: Array(201).fill(scenario), selected: 0 },
    change({ name: 7 }),
    change({ name: "n".repeat(1001) }),
    change({ method: "magic" }),
    change({ inputs: { requests: "50000" } }),
    change({ inputs: { requests: NaN } }),
    change({ inputs: { requests: Infinity } }),
    change({ inputs: { requests: null } }),
    change({ inputs: undefined }),
    change({ ranges: { requests: [1] } }),
    change({ ranges: { requests: 1 } }),
  ];
  for (const message of messages) {
    assert.equal(parseCostMessage(message), undefined, JSON.stringify(message));
  }
});

test("scenarios of another version are kept without what is not known of them", () => {
  const kept = {
    scenarios: [{ ...scenario, color: "red", inputs: { requests: 5, teaPerDay: 3 } }],
    selected: 0,
  };
  assert.deepEqual(parseCostScenarios(kept), {
    scenarios: [{ ...scenario, inputs: { requests: 5 } }],
    selected: 0,
  });
  for (const broken of [undefined, 7, [scenario], { scenarios: [{}], selected: 0 }]) {
    assert.equal(parseCostScenarios(broken), undefined);
  }
});
