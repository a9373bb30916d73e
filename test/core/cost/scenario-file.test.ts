import assert from "node:assert/strict";
import { test } from "node:test";
import { readScenarioFile } from "../../../src/core/cost/scenario-file.ts";

const read = (content: unknown) =>
  readScenarioFile(typeof content === "string" ? content : JSON.stringify(content), "costs.json");

const tickets = { name: "Tickets", model: "gpt-4o", inputs: { requests: 50_000 } };

test("scenario file: one scenario, a list, or an object with a list", () => {
  assert.deepEqual(read(tickets).scenarios, [tickets]);
  assert.deepEqual(read([tickets, { inputs: {} }]).scenarios, [
    tickets,
    { name: "Scenario 2", inputs: {} },
  ]);
  assert.deepEqual(read({ scenarios: [tickets] }).scenarios, [tickets]);
  const ranged = { name: "Ranged", inputs: {}, ranges: { requests: [1000, 2000] } };
  assert.deepEqual(read(ranged).scenarios, [ranged]);
});

const problems: readonly (readonly [content: unknown, problem: RegExp])[] = [
  [`{"inputs":`, /^costs\.json:1:10: The file ends too early: close what is open\.$/],
  ["[]", /^costs\.json:1:1: There is no scenario: give one\.$/],
  ["7", /^costs\.json:1:1: A scenario must be an object such as /],
  [
    `{\n  "inputs": { "request": 7 }\n}`,
    /^costs\.json:2:15: There is no input "request": did you mean "requests"\?$/,
  ],
  [
    { imputs: {} },
    /^costs\.json:1:2: There is no member of a scenario named "imputs": did you mean "inputs"\?$/,
  ],
  [{ inputs: { requests: "many" } }, /"inputs\.requests" must be a number\.$/],
  [[tickets, { inputs: { requests: -1 } }], /^costs\.json:1:\d+: .*requests a month/i],
  [{ inputs: { requests: 1e300 } }, /requests a month/i],
  [
    { ranges: { requests: [9, 1] } },
    /^costs\.json:1:\d+: The range of requests a month goes from 9 down to 1: give/,
  ],
  [
    { inputs: { requests: 50 }, ranges: { requests: [1, 9] } },
    /^costs\.json:1:\d+: The range of requests a month goes from 1 to 9, without the value 50: give/,
  ],
  [{ ranges: { requests: [1] } }, /must be a list of two numbers: from and to\.$/],
  [{ method: "magic" }, /^costs\.json:1:11: "method" must be "sft", /],
  [[tickets, tickets], /Two scenarios have this name: rename one\.$/],
  [{ name: " " }, /"name" must be a text that is not empty\.$/],
  [
    { inputs: { zzzzzz: 7 } },
    /There is no input "zzzzzz": use one such as .*; docs\/cost\.md lists all\.$/,
  ],
  [{ scenarios: {} }, /^costs\.json:1:14: "scenarios" must be a list of scenarios\.$/],
  [
    { scenarios: [tickets], other: 1 },
    /^costs\.json:1:\d+: "other" cannot stand beside "scenarios": remove it, or put it into a scenario\.$/,
  ],
];

for (const [content, problem] of problems) {
  const shown = typeof content === "string" ? content : JSON.stringify(content);
  test(`scenario file: ${shown.replace(/\s+/g, " ")}`, () => {
    const result = read(content);
    assert.match(result.problems?.[0] ?? "", problem);
  });
}
