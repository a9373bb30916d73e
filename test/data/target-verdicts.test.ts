/** Published datasets are taken by the platform they were published for, and the verdicts of others are true. */

import assert from "node:assert/strict";
import path from "node:path";
import { suite, test } from "node:test";

import type { TargetVerdict } from "../../src/core/targets/verdict.ts";
import { checkFile } from "../../src/node/check-file.ts";
import { checkOptions } from "../node/support.ts";
import { sharedPath } from "./support.ts";

const folder = sharedPath("data/datasets");

/** Whether jobs are taken is another matter, and changes with the day; what repeats does not matter here. */
const rules = {
  "unavailable-platform": "off",
  "exact-duplicate": "off",
  "near-duplicate": "off",
  "conflicting-answers": "off",
  "split-leakage": "off",
  pii: "off",
  secret: "off",
  "network-identifier": "off",
} as const;

async function verdictsOf(
  name: string,
  targets: readonly string[],
): Promise<readonly TargetVerdict[]> {
  const options = checkOptions({ targets, rules });
  return (await checkFile(path.join(folder.path, name), options)).targets;
}

const taken: readonly [name: string, ...targets: string[]][] = [
  ["openai-chat-azure-train.jsonl", "openai-gpt-4o", "together", "fireworks", "trl", "axolotl"],
  ["openai-chat-vision-fireworks-food.jsonl", "openai-gpt-4o", "fireworks"],
  ["openai-dpo-azure-arc.jsonl", "openai-gpt-4.1", "together"],
  ["openai-rft-azure-medmcq.jsonl", "openai-o4-mini"],
  ["bedrock-rft-gsm8k-train.jsonl", "bedrock-rft", "bedrock-nova-2-lite-rft"],
  ["bedrock-claude-json-mode.jsonl", "bedrock-claude-3-haiku"],
  ["bedrock-nova-tooluse-test.jsonl", "bedrock-nova-lite"],
  ["prompt-completion-t0-ag-news.jsonl", "bedrock-llama-3.1-8b", "openai-babbage-davinci-002"],
  ["alpaca-llamafactory-en.jsonl", "llama-factory", "axolotl"],
  ["sharegpt-preference-llamafactory-zh.jsonl", "llama-factory"],
];

/** By rule and message, the errors only. */
const refused: readonly [name: string, target: string, ...errors: string[]][] = [
  ["openai-chat-azure-train.jsonl", "azure-openai", "wrong-encoding.markMissing 1"],
  ["openai-chat-azure-train.jsonl", "bedrock-claude-3-haiku", "unknown-role.systemBeside 449"],
  ["openai-chat-cookbook-toy.jsonl", "openai-gpt-4o", "too-few-examples.tooFew 1"],
  [
    "bedrock-rft-gsm8k-validation.jsonl",
    "together",
    "no-assistant-turn.none 100",
    "forbidden-field.unknown 200",
  ],
];

suite("verdicts of real datasets", { skip: folder.skip }, () => {
  for (const [name, ...targets] of taken) {
    test(`${name} is taken by ${targets.join(", ")}`, async () => {
      for (const { id, acceptance, reasons } of await verdictsOf(name, targets)) {
        assert.equal(acceptance, "taken", `${id}: ${reasons[0]?.message ?? ""}`);
      }
    });
  }
  for (const [name, target, ...errors] of refused) {
    test(`${name} is refused by ${target}`, async () => {
      const [verdict] = await verdictsOf(name, [target]);
      const found = verdict?.reasons.filter(({ severity }) => severity === "error") ?? [];
      assert.deepEqual(
        found.map(({ ruleId, messageId, count }) => `${ruleId}.${messageId} ${count}`),
        errors,
      );
    });
  }
});
