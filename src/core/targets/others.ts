/** Platforms with one set of limits for all of their models. */

import type { Target } from "./target.ts";
import { gigabyte, megabyte } from "./units.ts";

const common = { encoding: "utf-8", availability: { state: "open" } } as const;

export const platformTargets: readonly Target[] = [
  {
    ...common,
    id: "mistral",
    label: "Mistral",
    vendor: "Mistral",
    formats: ["mistral"],
    limits: { maxFileBytes: 512 * megabyte, validation: { maxFileBytes: megabyte } },
    tokenizer: "estimate-mistral",
    // The day of the copy that says "no longer actively supported".
    availability: { state: "unsupported", on: "2026-08-21" },
    sources: [
      { name: "Mistral fine-tuning API documents", date: "2026-08-21" },
      { name: "mistral-common validator", date: "2026-07-23" },
      { name: "mistral-finetune", date: "2026-06-12" },
    ],
    nextSteps: [
      "Check the files with mistral-finetune: python -m utils.validate_data --train_yaml CONFIG.yaml",
      "Keep the validation file below 1 MB and 5 % of the training file.",
    ],
  },
  {
    ...common,
    id: "together",
    label: "Together AI",
    vendor: "Together AI",
    formats: ["together", "openai-dpo"],
    // 50.1 GB in the SDK of 2025-12-23.
    limits: { minExamples: 1, maxFileBytes: 100 * gigabyte, maxImages: 10 },
    tokenizer: "estimate-llama-3",
    vendorCheck: "together",
    sources: [
      { name: "Together Python SDK, file check", date: "2025-12-23" },
      { name: "Together fine-tuning documents", date: "2026" },
    ],
    nextSteps: [
      "Check the file: together files check train.jsonl",
      "Upload it: together files upload train.jsonl",
      "Start the job: together fine-tuning create --training-file FILE-ID --model MODEL",
    ],
  },
  {
    ...common,
    id: "fireworks",
    label: "Fireworks AI",
    vendor: "Fireworks AI",
    formats: ["fireworks", "openai-dpo"],
    limits: { minExamples: 3, maxExamples: 3_000_000 },
    tokenizer: "estimate-llama-3",
    sources: [{ name: "Fireworks fine-tuning documents", date: "2026" }],
    nextSteps: [
      "Upload the file: firectl create dataset NAME train.jsonl",
      "Start the job: firectl create sftj --base-model MODEL --dataset NAME",
    ],
  },
  {
    ...common,
    id: "cohere",
    label: "Cohere",
    vendor: "Cohere",
    formats: ["cohere-chat"],
    limits: { minExamples: 2, tokens: { max: 16_384, over: "dropped", of: "turn" } },
    tokenizer: "estimate-cohere",
    availability: { state: "unsupported", on: "2025-09-15" },
    sources: [{ name: "Cohere fine-tuning documents", date: "2026-08-20" }],
    nextSteps: [
      "Cohere takes no fine-tuning jobs any more: choose another target for this dataset.",
    ],
  },
  {
    ...common,
    id: "databricks",
    label: "Databricks",
    vendor: "Databricks",
    formats: ["databricks"],
    limits: {},
    tokenizer: "estimate-llama-3",
    sources: [{ name: "Databricks sample notebooks", date: "2026" }],
    nextSteps: [
      "Copy the files to a volume of Unity Catalog, and name it as train_data_path of the run.",
    ],
  },
];
