import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import type { QualityMaterial } from "../../../src/core/quality/quality-material.ts";
import type { ScoreCard } from "../../../src/core/quality/score-card.ts";
import { recommendationInputs } from "../../../src/core/recommendation/recommendation-inputs.ts";
import { nextStepIds } from "../../../src/core/recommendation/recommendation.ts";
import { stepCommands } from "../../../src/core/recommendation/step-commands.ts";
import { caseOf } from "./cases.ts";

const card = (by: ScoreCard["by"], score?: number): ScoreCard => ({
  by,
  scores: [],
  overall: score === undefined ? undefined : { score, quality: "good" },
});

const material: Pick<QualityMaterial, "name" | "formatId" | "records" | "validShare" | "rules"> = {
  name: "tickets.jsonl",
  formatId: "openai-chat",
  records: 200,
  validShare: 0.97,
  rules: {
    card: card("rules", 71),
    diversity: [],
    consistency: [],
    completeness: [],
    balances: [
      {
        trait: "Vendor",
        shares: ["Cisco", "Juniper", "Arista", "Nokia", "HPE", "other"].map((label, index) => ({
          label,
          records: index === 0 ? 150 : 10,
        })),
      },
      { trait: "Severity", shares: [] },
    ],
    advice: [],
  },
};

const { estimate } = caseOf();
const answers = { task: "", tried: [] };

test("what is known of the dataset comes from the rules, its quality from a model if there is one", () => {
  const { dataset } = recommendationInputs({ answers, estimate, material });
  assert.deepEqual(dataset, {
    name: "tickets.jsonl",
    format: "openai-chat",
    records: 200,
    validShare: 0.97,
    balances: ["Vendor: Cisco 75 %, Juniper 5 %, Arista 5 %, Nokia 5 %, HPE 5 % …"],
    quality: { by: "rules", quality: "good", score: 71 },
  });
  const judged = (score?: number) =>
    recommendationInputs({
      answers,
      estimate,
      material,
      assessment: { card: card("model", score) },
    }).dataset?.quality;
  assert.deepEqual(judged(80), { by: "model", quality: "good", score: 80 });
  // Nothing could be judged.
  assert.deepEqual(judged(), { by: "rules", quality: "good", score: 71 });
});

test("without a dataset there are no facts of it; rivals come from the scenario", () => {
  const inputs = recommendationInputs({ answers, estimate });
  assert.equal(inputs.dataset, undefined);
  assert.deepEqual(
    inputs.rivals.map(({ id }) => id),
    ["caching", "batch"],
  );
});

test("a task is a few words", () => {
  const { task } = recommendationInputs({
    answers: { task: ` ${"é".repeat(5000)}`, tried: [] },
    estimate,
  }).answers;
  assert.equal(task.length, 2000);
});

test("each step is a command of the extension, and one for a terminal", () => {
  const path = new URL("../../../package.json", import.meta.url);
  const { contributes } = JSON.parse(readFileSync(path, "utf8")) as {
    contributes: { commands: { command: string }[] };
  };
  const ids = new Set(contributes.commands.map(({ command }) => command));
  for (const step of nextStepIds) {
    const { command, terminal } = stepCommands[step];
    assert.equal(command === undefined, step === "without-command");
    assert.ok(command === undefined || ids.has(command), command);
    assert.equal(terminal === undefined, command === undefined);
  }
});
