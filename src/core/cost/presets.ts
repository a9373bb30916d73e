/** Scenarios to begin with: the two of the original toolkit, and usual ones of network operations. */

import type { Scenario } from "./scenario.ts";

/** The original toolkit's traffic, at its reference prices. */
const request = { promptTokens: 2500, tunedPromptTokens: 500, outputTokens: 500 } as const;
const original = { trainingTokens: 500_000, epochs: 3, ...request } as const;
const manyRequests = 50_000;

/** What is trained on is left to the dataset that is open. */
export const ofDataset: Scenario = {
  name: "This dataset",
  inputs: { ...request, requests: manyRequests },
};

/** Tokens are given in all of them, so that they show numbers without a dataset; take them out to see those of one. */
export const presets: readonly Scenario[] = [
  { name: "High volume", inputs: { ...original, requests: manyRequests } },
  { name: "Low volume", inputs: { ...original, requests: 1000 } },
  {
    name: "Ticket triage, GPT-4.1 mini",
    model: "openai/gpt-4.1-mini",
    inputs: {
      trainingTokens: 900_000,
      examples: 1500,
      trainingRuns: 3,
      promptTokens: 3200,
      tunedPromptTokens: 400,
      outputTokens: 350,
      tunedOutputTokens: 200,
      requests: 20_000,
      preparationHours: 24,
      evaluationHours: 8,
      hourlyRate: 75,
      changesPerYear: 2,
    },
  },
  {
    name: "Syslog classification, Nova Micro",
    model: "aws-bedrock/nova-micro",
    inputs: {
      trainingTokens: 1_400_000,
      examples: 5000,
      epochs: 3,
      trainingRuns: 3,
      promptTokens: 1800,
      tunedPromptTokens: 250,
      outputTokens: 30,
      requests: 20_000_000,
      preparationHours: 16,
      evaluationHours: 8,
      hourlyRate: 75,
      changesPerYear: 1,
    },
  },
  {
    name: "Configuration generation, Gemini 2.5 Flash",
    model: "google/gemini-2.5-flash",
    inputs: {
      trainingTokens: 1_360_000,
      examples: 800,
      epochs: 3,
      trainingRuns: 4,
      promptTokens: 6000,
      tunedPromptTokens: 800,
      outputTokens: 900,
      requests: 15_000,
      preparationHours: 40,
      evaluationHours: 16,
      hourlyRate: 75,
      errorCost: 1,
      accuracy: 0.82,
      tunedAccuracy: 0.9,
      changesPerYear: 4,
    },
  },
];
