/** OpenAI's fine-tuning, which is winding down. */

import type { Availability, Limits, Source, Target } from "./target.ts";
import { megabyte } from "./units.ts";

const sources: readonly Source[] = [
  { name: "OpenAI fine-tuning guides (mirrors)", date: "2026" },
  { name: "OpenAI API, OpenAPI file", date: "2026-08-21" },
  { name: "OpenAI deprecations page", date: "2026-11" },
];

/** 50 to 100 examples are advised. */
const common: Limits = { minExamples: 10, maxFileBytes: 512 * megabyte, maxImages: 10 };

/** Closed to new organisations since 2026-05-07, to inactive ones since 2026-07-02, to all from this day on. */
const endsForAll: Availability = { state: "restricted", on: "2027-01-06" };
/** The day the tuned models stopped. */
const ended: Availability = { state: "closed", on: "2026-10-23" };

const chatTarget = (
  model: string,
  label: string,
  more: Pick<Target, "availability" | "formats" | "tokenizer"> & {
    readonly tokens: number;
    readonly limits?: Limits;
  },
): Target => ({
  id: `openai-${model}`,
  label: `OpenAI, ${label}`,
  vendor: "OpenAI",
  formats: more.formats,
  limits: { ...common, tokens: { max: more.tokens, over: "cut" }, ...more.limits },
  encoding: "utf-8",
  tokenizer: more.tokenizer,
  defaultEpochs: "by-examples",
  availability: more.availability,
  vendorCheck: "openai-cookbook",
  sources,
  nextSteps: [
    'Upload the files with the purpose "fine-tune" (POST /v1/files, or Fine-tuning in the dashboard).',
    "Start a job with their ids as training_file and validation_file (POST /v1/fine_tuning/jobs).",
  ],
});

const withPreferences = ["openai-chat", "openai-dpo"];

export const openaiTargets: readonly Target[] = [
  chatTarget("gpt-4.1", "GPT-4.1", {
    formats: withPreferences,
    tokens: 65_536,
    tokenizer: "o200k_base",
    availability: endsForAll,
  }),
  chatTarget("gpt-4.1-mini", "GPT-4.1 mini", {
    formats: withPreferences,
    tokens: 65_536,
    tokenizer: "o200k_base",
    availability: endsForAll,
  }),
  chatTarget("gpt-4.1-nano", "GPT-4.1 nano", {
    formats: withPreferences,
    tokens: 65_536,
    tokenizer: "o200k_base",
    availability: ended,
  }),
  chatTarget("gpt-4o", "GPT-4o", {
    formats: withPreferences,
    tokens: 65_536,
    tokenizer: "o200k_base",
    availability: endsForAll,
  }),
  chatTarget("gpt-4o-mini", "GPT-4o mini", {
    formats: withPreferences,
    tokens: 65_536,
    tokenizer: "o200k_base",
    availability: endsForAll,
  }),
  chatTarget("gpt-3.5-turbo", "GPT-3.5 Turbo", {
    formats: ["openai-chat"],
    tokens: 16_385,
    limits: { maxImages: 0 },
    tokenizer: "cl100k_base",
    availability: ended,
  }),
  {
    id: "openai-babbage-davinci-002",
    label: "OpenAI, babbage-002 and davinci-002",
    vendor: "OpenAI",
    formats: ["openai-completion"],
    limits: { maxFileBytes: 512 * megabyte },
    encoding: "utf-8",
    tokenizer: "cl100k_base",
    defaultEpochs: "by-examples",
    availability: ended,
    sources: [...sources, { name: "OpenAI Python SDK, _validators.py", date: "2026-08-21" }],
    nextSteps: ["These models are shut down: choose another target for this dataset."],
  },
  {
    id: "openai-o4-mini",
    label: "OpenAI, o4-mini (reinforcement)",
    vendor: "OpenAI",
    formats: ["openai-rft"],
    // A test file is demanded, too.
    limits: {
      maxExamples: 50_000,
      maxFileBytes: 512 * megabyte,
      validation: { maxExamples: 1000 },
    },
    encoding: "utf-8",
    tokenizer: "o200k_base",
    availability: ended,
    sources: [
      { name: "OpenAI reinforcement fine-tuning guide (mirror)", date: "2026" },
      ...sources,
    ],
    nextSteps: [
      'Upload the training and the test file with the purpose "fine-tune"; both are needed.',
      'Start a job with the method "reinforcement" and a grader that names the columns as item.NAME.',
    ],
  },
];
