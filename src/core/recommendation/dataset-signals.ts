/**
 * What speaks for fine-tuning or against it beyond costs: the state of the dataset, latency, and whether cheaper ways were
 * tried. The lines are the original toolkit's aims: more than 95 % of the examples valid, quality good or excellent.
 */

import type { Rival } from "../cost/analysis.ts";
import type { Signal } from "../cost/decision.ts";
import { percentText, usd } from "../cost/figure-text.ts";
import { Figures } from "../cost/figures.ts";
import { minimumCachedPrefix } from "../cost/inputs.ts";
import { leastForOverall } from "../quality/score-tables.ts";
import { enumeration, formatInteger, percent } from "../wording.ts";
import type { DatasetFacts, RecommendationInputs, Technique } from "./recommendation.ts";

const leastValidShare = 0.95;

export function datasetSignals(inputs: RecommendationInputs): readonly Signal[] {
  const { answers, dataset } = inputs;
  return [
    qualitySignal(dataset),
    validitySignal(dataset),
    latencySignal(answers),
    cheaperWaysSignal(inputs),
  ];
}

function qualitySignal(dataset: DatasetFacts | undefined): Signal {
  const rule = "quality";
  if (dataset === undefined) return { rule, speaks: "unknown", reason: `${noDataset}.` };
  const { quality } = dataset;
  if (quality === undefined) {
    const reason =
      dataset.records < leastForOverall
        ? "The dataset has too few records to tell its quality."
        : "The quality of the dataset is not assessed yet.";
    return { rule, speaks: "unknown", reason };
  }
  const by = quality.by === "rules" ? "rules, which do not know what is true" : "a model";
  const judged = `The dataset is ${quality.quality} (${Math.round(quality.score)} of 100, judged by ${by})`;
  switch (quality.quality) {
    case "excellent":
    case "good":
      return { rule, speaks: "open", reason: `${judged}: good enough to train on.` };
    case "fair":
    case "poor":
      return { rule, speaks: "against", reason: `${judged}: make it better before training.` };
  }
}

const noDataset = "There is no dataset";

/** That could be trained on. */
export const hasNoExample = ({ records, validShare }: DatasetFacts): boolean =>
  records === 0 || validShare === 0;

function validitySignal(dataset: DatasetFacts | undefined): Signal {
  const rule = "valid-share";
  const against = (reason: string): Signal => ({ rule, speaks: "against", reason });
  if (dataset === undefined) {
    return against(`${noDataset}: fine-tuning needs one, of examples without an error.`);
  }
  const { format, records, validShare } = dataset;
  if (records === 0) return against("The dataset has no records: there is nothing to train on.");
  if (format === undefined) {
    return against(
      "No known format fits the dataset, so trainers will not read it: convert it first.",
    );
  }
  if (hasNoExample(dataset)) {
    return against("No record is without an error: there is nothing to train on yet.");
  }
  const valid = `${percent(validShare)} of the examples are without an error`;
  const line = percentText(leastValidShare);
  return validShare < leastValidShare
    ? against(`${valid}, less than ${line}: fix the others first.`)
    : { rule, speaks: "open", reason: `${valid}: ${line} are enough.` };
}

function latencySignal({ latencyTargetMs, latencyNowMs }: RecommendationInputs["answers"]): Signal {
  const rule = "latency";
  if (latencyTargetMs === undefined || latencyNowMs === undefined) {
    const unsaid = latencyTargetMs === undefined ? "may take" : "take now";
    return { rule, speaks: "unknown", reason: `It is not said how long answers ${unsaid}.` };
  }
  const now = `Answers take ${milliseconds(latencyNowMs)}`;
  const target = milliseconds(latencyTargetMs);
  return latencyNowMs > latencyTargetMs
    ? {
        rule,
        speaks: "for",
        reason: `${now}, more than the ${target} that they may: a shorter prompt, or a smaller model that is tuned, may help.`,
      }
    : { rule, speaks: "open", reason: `${now}: within the ${target} that they may.` };
}

export const milliseconds = (value: number): string => `${formatInteger(Math.round(value))} ms`;

/** Each takes a day, and is not lost if a model is tuned after it. */
const cheapest = ["better-prompt", "few-shot"] as const satisfies readonly Technique[];

function cheaperWaysSignal(inputs: RecommendationInputs): Signal {
  const { tried } = inputs.answers;
  const caching = tried.includes("prompt-caching") ? undefined : betterCaching(inputs);
  if (caching !== undefined) {
    const { monthlySaving, isTooLate } = caching;
    const when = isTooLate === true ? "paid back only after the shutdown" : "never paid back";
    const reason = `Prompt caching saves ${usd(monthlySaving)} a month; against that, fine-tuning is ${when}. Try it first: it takes a day.`;
    return { rule: "cheaper-ways", speaks: "against", reason };
  }
  const left = cheapest.filter((technique) => !tried.includes(technique));
  const names = enumeration(
    (left.length > 0 ? left : cheapest).map((technique) => techniqueNames[technique]),
  );
  const reason =
    left.length > 0
      ? `Not tried yet: ${names}. Try ${left.length > 1 ? "these first: each" : "this first: it"} takes a day.`
      : `Tried already: ${names}.`;
  return { rule: "cheaper-ways", speaks: "open", reason };
}

/** Caching the prompt, where fine-tuning is never paid back against it; `undefined`: it is, or there is too little to cache. */
function betterCaching({ estimate, rivals }: RecommendationInputs): Rival | undefined {
  const prefix = new Figures(estimate.scenario.given).value("prefixTokens");
  if (prefix < minimumCachedPrefix) return undefined;
  return rivals.find(
    ({ id, monthlySaving, breakEvenMonths, isUnknown }) =>
      id === "caching" && monthlySaving > 0 && breakEvenMonths === null && !isUnknown,
  );
}

export const techniqueNames: Readonly<Record<Technique, string>> = {
  "better-prompt": "a better prompt",
  "few-shot": "examples in the prompt",
  retrieval: "retrieval",
  "prompt-caching": "prompt caching",
  "smaller-model": "a smaller model",
  distillation: "distillation",
};
