/** Amazon Bedrock: what can be tuned there, each with the format and limits of its vendor. */

import {
  forbiddenTokens,
  onlyMedia,
  singleSystemText,
  textOnly,
  withoutTools,
} from "./bedrock-rules.ts";
import type { Availability, Limits, Source, Target } from "./target.ts";
import { gigabyte } from "./units.ts";

const guide: Source = { name: "Amazon Bedrock user guide, model customization", date: "2026" };
const sampleChecks: Source = {
  name: "AWS sample validators (amazon-bedrock-samples)",
  date: "2026-08-21",
};

const open: Availability = { state: "open" };
/** The guide's list of models that can be trained no longer has it. */
const unlisted: Availability = { state: "unlisted", on: "2026-11-22" };

const nextSteps: readonly string[] = [
  "Copy the files to a bucket that the job's role may read: aws s3 cp train.jsonl s3://BUCKET/",
  "Start the job under Custom models in the Bedrock console, or with aws bedrock create-model-customization-job.",
];

type Model = Pick<Target, "formats" | "limits" | "tokenizer"> & Partial<Target>;

const bedrock = (model: string, label: string, more: Model): Target => ({
  id: `bedrock-${model}`,
  label: `Bedrock, ${label}`,
  vendor: "Amazon",
  encoding: "utf-8",
  availability: open,
  sources: [guide],
  nextSteps,
  ...more,
});

const nova = (model: string, label: string, more: Partial<Target> = {}): Target =>
  bedrock(model, label, {
    formats: ["bedrock-conversation-2024"],
    limits: { minExamples: 8, maxExamples: 20_000, maxImages: 10, ...more.limits },
    tokenizer: "estimate-nova",
    rules: [withoutTools(label), ...(more.rules ?? [])],
    sources: [guide, sampleChecks],
    ...(more.vendorCheck && { vendorCheck: more.vendorCheck }),
    ...(more.defaultEpochs && { defaultEpochs: more.defaultEpochs }),
  });

/** In total, the validation file included. */
const llama = (tokens: number): Limits => ({
  minExamples: 100,
  maxExamples: 10_000,
  tokens: { max: tokens, over: "refused" },
});

const llamaChat = (model: string, label: string, tokens = 16_000): Target =>
  bedrock(model, label, {
    formats: ["bedrock-conversation-2024", "bedrock-prompt"],
    limits: llama(tokens),
    tokenizer: "estimate-llama-3",
    rules: [singleSystemText(label), withoutTools(label)],
  });

const titan = (model: string, label: string): Target =>
  bedrock(model, label, {
    formats: ["bedrock-prompt"],
    // 2,048 tokens for larger batches.
    limits: { maxFileBytes: gigabyte, tokens: { max: 4096, over: "refused" } },
    tokenizer: "estimate-titan",
    availability: unlisted,
  });

export const bedrockTargets: readonly Target[] = [
  bedrock("claude-3-haiku", "Claude 3 Haiku", {
    formats: ["bedrock-claude"],
    limits: {
      minExamples: 32,
      maxExamples: 10_000,
      maxFileBytes: 10 * gigabyte,
      // Both files together have at most 10,000.
      validation: { maxExamples: 1000, maxFileBytes: gigabyte },
      tokens: { max: 32_000, over: "refused" },
      maxImages: 0,
    },
    tokenizer: "estimate-claude",
    // The model's card gives this day as its end of life, while the table of models that can be tuned still has it.
    availability: { state: "unclear", on: "2026-09-10" },
    vendorCheck: "aws-claude-haiku",
    sources: [
      guide,
      sampleChecks,
      { name: "Anthropic cookbook, fine-tuning on Bedrock", date: "2025-09-17" },
    ],
    nextSteps: [
      ...nextSteps,
      "The tuned model runs with Provisioned Throughput only: plan its hourly price.",
    ],
  }),
  nova("nova-micro", "Nova Micro", {
    limits: { maxImages: 0 },
    rules: [textOnly("Nova Micro")],
    // From 1 to 5 are possible.
    defaultEpochs: 2,
  }),
  nova("nova-lite", "Nova Lite", { vendorCheck: "aws-nova-lite" }),
  nova("nova-pro", "Nova Pro"),
  bedrock("nova-2-lite", "Nova 2 Lite", {
    formats: ["bedrock-conversation-2024"],
    nextSteps: [
      "Nova 2 Lite takes no validation file: give the job train.jsonl only, and keep other files for tests of your own.",
      ...nextSteps,
    ],
    limits: { minExamples: 200, maxExamples: 20_000, maxImages: 10 },
    tokenizer: "estimate-nova",
    rules: [
      forbiddenTokens("Nova 2 Lite"),
      onlyMedia("Nova 2 Lite", {
        image: ["png", "jpeg", "gif"],
        video: ["mov", "mkv", "mp4"],
      }),
    ],
    sources: [guide, sampleChecks],
  }),
  bedrock("nova-2-lite-rft", "Nova 2 Lite (reinforcement)", {
    formats: ["openai-rft"],
    limits: { minExamples: 100, maxExamples: 20_000 },
    tokenizer: "estimate-nova",
  }),
  bedrock("rft", "reinforcement", {
    formats: ["openai-rft"],
    limits: { minExamples: 100 },
    tokenizer: "estimate-nova",
  }),
  bedrock("llama-3.1-8b", "Llama 3.1 8B", {
    formats: ["bedrock-prompt"],
    limits: llama(16_000),
    tokenizer: "estimate-llama-3",
  }),
  bedrock("llama-3.1-70b", "Llama 3.1 70B", {
    formats: ["bedrock-prompt"],
    limits: llama(16_000),
    tokenizer: "estimate-llama-3",
  }),
  llamaChat("llama-3.2", "Llama 3.2 1B, 3B and 11B"),
  llamaChat("llama-3.2-90b", "Llama 3.2 90B", 10_000),
  llamaChat("llama-3.3-70b", "Llama 3.3 70B"),
  titan("titan-text-premier", "Titan Text Premier"),
  titan("titan-text-express", "Titan Text Express"),
  titan("titan-text-lite", "Titan Text Lite"),
  bedrock("cohere-command", "Cohere Command", {
    formats: ["bedrock-prompt"],
    // 4,096 tokens of the prompt and 2,048 of the completion.
    limits: {
      minExamples: 32,
      maxExamples: 10_000,
      validation: { maxExamples: 1000 },
      tokens: { max: 6144, over: "refused" },
    },
    tokenizer: "estimate-cohere",
    availability: unlisted,
  }),
];
