/** Google's Gemini on Vertex AI. */

import type { Target } from "./target.ts";
import { gigabyte } from "./units.ts";

const gemini = (model: string, label: string): Target => ({
  id: `gemini-${model}`,
  label: `Gemini ${label}`,
  vendor: "Google",
  formats: ["gemini"],
  limits: {
    // With images at most 300,000; 100 are advised.
    maxExamples: 10_000_000,
    maxFileBytes: gigabyte,
    validation: { maxExamples: 5000 },
    tokens: { max: 131_072, over: "cut" },
  },
  encoding: "utf-8",
  tokenizer: "estimate-gemini",
  availability: { state: "open" },
  sources: [
    { name: "Google Cloud, Gemini supervised fine-tuning", date: "2025-09" },
    { name: "Google Cloud, Gemini supervised fine-tuning", date: "2026" },
  ],
  nextSteps: [
    "Copy the files to a bucket in the region of the job: gcloud storage cp train.jsonl gs://BUCKET/",
    "Start the tuning job in Vertex AI Studio, or with POST projects/PROJECT/locations/REGION/tuningJobs.",
    "Keep the validation file below 5,000 examples and 30 % of the training file.",
  ],
});

export const geminiTargets: readonly Target[] = [
  gemini("2.5-pro", "2.5 Pro"),
  gemini("2.5-flash", "2.5 Flash"),
  gemini("2.5-flash-lite", "2.5 Flash-Lite"),
  gemini("2.0-flash", "2.0 Flash"),
  gemini("2.0-flash-lite", "2.0 Flash-Lite"),
];
