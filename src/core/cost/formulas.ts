/**
 * What an estimate computes, one formula each, over the inputs and each other. Sources of the model: the vendors' pricing
 * pages as noted in the price book; OpenAI's cookbook for tokens times epochs; Together's documents of 2026 for what
 * validation costs. Shown beside every result, with the numbers inserted.
 */

import type { InputId } from "./inputs.ts";

export type FigureUnit =
  | "tokens"
  | "USD"
  | "USD/month"
  | "USD/request"
  | "requests/month"
  | "months"
  | "days"
  | "share"
  | "tokens/request";

export interface FigureSpec {
  /** "training cost": inside a sentence. */
  readonly label: string;
  readonly unit: FigureUnit;
  readonly formula: string;
}

export const figureSpecs = {
  billedTokens: {
    label: "tokens trained on",
    unit: "tokens",
    formula: "trainingTokens * epochs + validationTokens * evaluations",
  },
  runCost: {
    label: "cost of one training",
    unit: "USD",
    formula:
      "max(billedTokens / 1000000 * trainingPrice + trainingHours * trainingHourPrice, minimumFee)",
  },
  trainingCost: { label: "training cost", unit: "USD", formula: "runCost * trainingRuns" },
  labourCost: {
    label: "cost of work",
    unit: "USD",
    formula: "(preparationHours + evaluationHours) * hourlyRate",
  },
  totalOneOffCost: {
    label: "one-off cost",
    unit: "USD",
    formula: "known(oneOffCost, trainingCost + labourCost + otherCost)",
  },
  baseRequestCost: {
    label: "cost of a request without fine-tuning",
    unit: "USD/request",
    formula:
      "((promptTokens - min(cachedTokens, promptTokens)) * inputPrice + min(cachedTokens, promptTokens) * cachedPrice + outputTokens * outputPrice) / 1000000",
  },
  tunedRequestCost: {
    label: "cost of a request with fine-tuning",
    unit: "USD/request",
    formula:
      "((tunedPromptTokens - min(tunedCachedTokens, tunedPromptTokens)) * tunedInputPrice + min(tunedCachedTokens, tunedPromptTokens) * tunedCachedPrice + tunedOutputTokens * tunedOutputPrice) / 1000000",
  },
  baseMonthlyCost: {
    label: "monthly cost without fine-tuning",
    unit: "USD/month",
    formula: "requests * baseRequestCost",
  },
  hosting: {
    label: "hosting",
    unit: "USD/month",
    formula: "hostingUnits * hostingHourPrice * hostingHours",
  },
  retraining: {
    label: "training anew",
    unit: "USD/month",
    formula: "orNothing(retrainCost / retrainMonths)",
  },
  fixedCost: {
    label: "fixed monthly cost",
    unit: "USD/month",
    formula: "hosting + storage + retraining",
  },
  tunedMonthlyCost: {
    label: "monthly cost with fine-tuning",
    unit: "USD/month",
    formula: "requests * tunedRequestCost + fixedCost",
  },
  wrongAnswerCost: {
    label: "cost of wrong answers without fine-tuning",
    unit: "USD/month",
    formula: "orNothing(requests * (1 - accuracy) * errorCost)",
  },
  qualityValue: {
    label: "value of better answers",
    unit: "USD/month",
    formula: "orNothing(requests * (tunedAccuracy - accuracy) * errorCost)",
  },
  requestSaving: {
    label: "saving by the requests of a month",
    unit: "USD/month",
    formula: "baseMonthlyCost - requests * tunedRequestCost + qualityValue",
  },
  monthlySaving: {
    label: "monthly saving",
    unit: "USD/month",
    formula: "baseMonthlyCost - tunedMonthlyCost + qualityValue",
  },
  annualSaving: {
    label: "saving of the first year",
    unit: "USD",
    formula:
      "grown(requestSaving, growth, known(min(12, modelLifeMonths), 12)) - known(min(12, modelLifeMonths), 12) * fixedCost",
  },
  breakEvenMonths: {
    label: "break-even",
    unit: "months",
    formula: "payback(totalOneOffCost, requestSaving, fixedCost, growth, 0)",
  },
  breakEvenDays: { label: "break-even", unit: "days", formula: "30 * breakEvenMonths" },
  discountedBreakEvenMonths: {
    label: "discounted break-even",
    unit: "months",
    formula: "payback(totalOneOffCost, requestSaving, fixedCost, growth, discountRate)",
  },
  breakEvenRequests: {
    label: "requests a month from which fine-tuning saves",
    unit: "requests/month",
    formula:
      "fixedCost / positive(baseRequestCost - tunedRequestCost + orNothing((tunedAccuracy - accuracy) * errorCost))",
  },
  roi: {
    label: "return of the first year",
    unit: "share",
    formula: "(annualSaving - totalOneOffCost) / totalOneOffCost",
  },
  lifeMonths: {
    label: "months that count",
    unit: "months",
    formula: "known(min(horizonMonths, modelLifeMonths), horizonMonths)",
  },
  netPresentValue: {
    label: "net present value",
    unit: "USD",
    formula: "worth(requestSaving, fixedCost, growth, discountRate, lifeMonths) - totalOneOffCost",
  },
  cacheableTokens: {
    label: "repeated prompt tokens that are not cached yet",
    unit: "tokens/request",
    formula: "max(min(prefixTokens, promptTokens) - cachedTokens, 0)",
  },
  cachedMonthlyCost: {
    label: "monthly cost with prompt caching",
    unit: "USD/month",
    formula:
      "baseMonthlyCost - cacheableTokens / 1000000 * inputPrice * (requests - (requests - min(cacheWrites, requests)) * cacheReadFactor - min(cacheWrites, requests) * cacheWriteFactor)",
  },
  batchMonthlyCost: {
    label: "monthly cost in batches",
    unit: "USD/month",
    formula: "baseMonthlyCost * (1 - batchDiscount)",
  },
  rivalMonthlyCost: {
    label: "monthly cost with the other model",
    unit: "USD/month",
    formula:
      "requests * (promptTokens * rivalInputPrice + outputTokens * rivalOutputPrice) / 1000000",
  },
  repeatedShare: {
    label: "share of the prompt that fine-tuning saves",
    unit: "share",
    formula: "(promptTokens - tunedPromptTokens) / promptTokens",
  },
} as const satisfies Record<string, FigureSpec>;

export type FigureId = keyof typeof figureSpecs;
export type QuantityId = InputId | FigureId;

export const figureIds = Object.keys(figureSpecs) as readonly FigureId[];
