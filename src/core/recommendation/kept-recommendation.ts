/** What is kept of an answer: its numbers are not believed because they are there. */

import { modelSentence } from "../assessment/model-words.ts";
import { enumeration } from "../wording.ts";
import { techniqueNames } from "./dataset-signals.ts";
import { accuracyNotes, rangeFault } from "./expected-accuracy.ts";
import { inventedNumbers } from "./invented-numbers.ts";
import type { RecommendationAnswer } from "./recommendation-answer.ts";
import type {
  Alternative,
  FineTuningRecommendation,
  RecommendationInputs,
  Technique,
} from "./recommendation.ts";
import { stepCommands } from "./step-commands.ts";

/** In characters, as it is shown. */
const longestSummary = 800;

export interface KeptRecommendation {
  readonly recommendation: FineTuningRecommendation;
  /** What is left out, or must not be relied on: plain sentences. */
  readonly notes: readonly string[];
}

/** `told`: all that the model was told, instructions apart. */
export function keptRecommendation(
  answer: RecommendationAnswer,
  { inputs, told }: { readonly inputs: RecommendationInputs; readonly told: string },
): KeptRecommendation {
  const { expectedAccuracy: range } = answer;
  const isKept = range !== null && rangeFault(range, inputs) === undefined;
  const alternatives = alternativesOf(answer, inputs);
  const steps = stepsOf(answer, inputs);
  const said = (texts: readonly string[]): readonly string[] =>
    texts.map((text) => modelSentence(text)).filter((text) => text !== "");
  const recommendation: FineTuningRecommendation = {
    verdict: answer.verdict,
    confidence: answer.confidence,
    summary: modelSentence(answer.summary, longestSummary),
    reasonsFor: said(answer.reasonsFor),
    reasonsAgainst: said(answer.reasonsAgainst),
    expectedAccuracy: isKept ? { ...range, basis: modelSentence(range.basis) } : undefined,
    alternatives: alternatives.kept,
    risks: said(answer.risks),
    doubts: doubtsOf(answer),
    nextSteps: steps.kept,
  };
  return {
    recommendation,
    notes: [
      ...accuracyNotes(answer, inputs),
      ...alternatives.notes,
      ...steps.notes,
      ...inventedNumbers(answer, told),
    ],
  };
}

/** The first of each rule. */
const doubtsOf = ({ doubts }: RecommendationAnswer): FineTuningRecommendation["doubts"] =>
  doubts
    .filter(({ rule }, index) => doubts.findIndex((doubt) => doubt.rule === rule) === index)
    .map(({ rule, because }) => ({ rule, because: modelSentence(because) }));

/** What our own figures say of a technique. */
const rivalOf: Readonly<Partial<Record<Technique, string>>> = {
  "prompt-caching": "caching",
  "smaller-model": "other-model",
};

function alternativesOf(
  answer: RecommendationAnswer,
  { rivals }: RecommendationInputs,
): { readonly kept: readonly Alternative[]; readonly notes: readonly string[] } {
  const kept = new Map<Technique, Alternative>();
  const repeated = new Set<Technique>();
  for (const alternative of answer.alternatives) {
    const { technique } = alternative;
    if (kept.has(technique)) {
      repeated.add(technique);
      continue;
    }
    const rival = rivals.find(({ id }) => id === rivalOf[technique]);
    kept.set(technique, {
      technique,
      description: modelSentence(alternative.description),
      effort: alternative.effort,
      cost: modelSentence(alternative.cost),
      ...(rival !== undefined && { monthlyCostUsd: rival.monthlyCost }),
    });
  }
  const names = enumeration([...repeated].map((technique) => techniqueNames[technique]));
  return {
    kept: [...kept.values()],
    notes: repeated.size > 0 ? [`It names ${names} more than once; the first holds.`] : [],
  };
}

function stepsOf(
  answer: RecommendationAnswer,
  { dataset }: RecommendationInputs,
): {
  readonly kept: FineTuningRecommendation["nextSteps"];
  readonly notes: readonly string[];
} {
  const all = answer.nextSteps.filter(
    ({ step }, index) =>
      step === "without-command" ||
      answer.nextSteps.findIndex((other) => other.step === step) === index,
  );
  const kept = all.filter(({ step }) => dataset !== undefined || !stepCommands[step].needsDataset);
  return {
    kept: kept.map(({ step, text }) => ({ step, text: modelSentence(text) })),
    notes:
      kept.length < all.length ? ["Steps that need a dataset are left out: none is open."] : [],
  };
}
