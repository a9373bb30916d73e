/** Trainers that run on a machine of one's own: they have conventions, and no limits but those of the model. */

import type { Target } from "./target.ts";

const trainer = (
  id: string,
  label: string,
  more: Pick<Target, "formats" | "sources" | "nextSteps">,
): Target => ({
  id,
  label,
  vendor: label,
  limits: {},
  encoding: "utf-8",
  tokenizer: "estimate-llama-3",
  availability: { state: "open" },
  ...more,
});

export const trainerTargets: readonly Target[] = [
  trainer("trl", "Hugging Face TRL", {
    formats: [
      "trl-language-modeling",
      "trl-prompt-completion",
      "trl-preference",
      "trl-unpaired-preference",
      "trl-prompt-only",
      "trl-stepwise-supervision",
    ],
    sources: [{ name: "TRL, dataset formats guide", date: "2026-07-24" }],
    nextSteps: ['Load the files: load_dataset("json", data_files={"train": "train.jsonl"})'],
  }),
  trainer("axolotl", "Axolotl", {
    formats: ["axolotl", "alpaca"],
    sources: [{ name: "Axolotl, dataset formats", date: "2026-07-24" }],
    nextSteps: [
      "Name the file under datasets in the configuration, with type: chat_template and ds_type: json.",
      "Look at what is trained: axolotl preprocess CONFIG.yaml --debug",
    ],
  }),
  trainer("llama-factory", "LLaMA-Factory", {
    formats: ["sharegpt", "alpaca", "llamafactory"],
    sources: [{ name: "LLaMA-Factory, data README", date: "2026-08-18" }],
    nextSteps: [
      "Describe the file in data/dataset_info.json, and name it as dataset in the configuration.",
    ],
  }),
  trainer("nemo", "NVIDIA NeMo", {
    formats: ["nemo-chat", "nemo-sft"],
    sources: [{ name: "NVIDIA NeMo, fine-tuning documents", date: "2026" }],
    nextSteps: [
      "Name the files as model.data.train_ds.file_path and model.data.validation_ds.file_path.",
    ],
  }),
  trainer("unsloth", "Unsloth", {
    formats: ["sharegpt", "openai-chat", "alpaca"],
    sources: [{ name: "Unsloth notebooks (second-hand)", date: "2026" }],
    nextSteps: [
      "Load the file, then apply standardize_sharegpt and the chat template of the model.",
    ],
  }),
];
