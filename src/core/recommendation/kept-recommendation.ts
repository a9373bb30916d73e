/** What is kept of an answer: its numbers are not believed because they are there. */

import { modelSentence } from "../assessment/model-words.ts";
import { enumeration } from "../wording.ts";
import { amountsOfMoney } from "./amounts-of-money.ts";
import { techniqueNames } from "./dataset-signals.ts";
import type { RecommendationAnswer } from "./recommendation-answer.ts";
import { hasAccuracy } from "./recommendation-facts.ts";
import type {
  Alternative,
  FineTuningRecommendation,
  RecommendationInputs,
  Technique,
} from "./recommendation.ts";
import { stepCommands } from "./step-commands.ts";

/** In characters, as it is shown. */
const longestSummary = 800;

const link = /\b(?:[a-z][a-z\d+.-]{1,20}:\/\/|www\.)[^\s)\]>"]+/giu;

/** What a model links to is its guess, or that of who has written the task; many places make a bare address a link. */
const words = (text: string, longest?: number): string =>
  modelSentence(text.replace(link, "(a link)"), longest);

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
  const accuracy = accuracyOf(answer, inputs);
  const alternatives = alternativesOf(answer, inputs);
  const steps = stepsOf(answer, inputs);
  const said = (texts: readonly string[]): readonly string[] =>
    texts.map((text) => words(text)).filter((text) => text !== "");
  const recommendation: FineTuningRecommendation = {
    verdict: answer.verdict,
    confidence: answer.confidence,
    summary: words(answer.summary, longestSummary),
    reasonsFor: said(answer.reasonsFor),
    reasonsAgainst: said(answer.reasonsAgainst),
    expectedAccuracy: accuracy.range,
    alternatives: alternatives.kept,
    risks: said(answer.risks),
    doubts: doubtsOf(answer),
    nextSteps: steps.kept,
  };
  return {
    recommendation,
    notes: [...accuracy.notes, ...alternatives.notes, ...steps.notes, ...moneyNotes(answer, told)],
  };
}

/** The first of each rule. */
const doubtsOf = ({ doubts }: RecommendationAnswer): FineTuningRecommendation["doubts"] =>
  doubts
    .filter(({ rule }, index) => doubts.findIndex((doubt) => doubt.rule === rule) === index)
    .map(({ rule, because }) => ({ rule, because: words(because) }));

interface KeptRange {
  readonly range: FineTuningRecommendation["expectedAccuracy"];
  readonly notes: readonly string[];
}

function accuracyOf(
  { expectedAccuracy }: RecommendationAnswer,
  { estimate }: RecommendationInputs,
): KeptRange {
  if (expectedAccuracy === null) return { range: undefined, notes: [] };
  const { low, high, basis } = expectedAccuracy;
  const fault = rangeFault({ low, high, basis, isMeasured: hasAccuracy(estimate) });
  return fault === undefined
    ? { range: { low, high, basis: words(basis) }, notes: [] }
    : { range: undefined, notes: [`The accuracy that it expects is left out: ${fault}.`] };
}

function rangeFault({
  low,
  high,
  basis,
  isMeasured,
}: {
  readonly low: number;
  readonly high: number;
  readonly basis: string;
  readonly isMeasured: boolean;
}): string | undefined {
  if (!isMeasured) return "the accuracy without fine-tuning is not known, so nothing speaks for it";
  if (!(low >= 0 && high <= 1)) return "it is not a range between 0 % and 100 %";
  if (low > high) return "its lower end is above its upper end";
  if (low >= 1) return "no model is right every time";
  if (basis.trim() === "") return "it has no basis";
  return undefined;
}

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
      description: words(alternative.description),
      effort: alternative.effort,
      cost: words(alternative.cost),
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
    kept: kept.map(({ step, text }) => ({ step, text: words(text) })),
    notes:
      kept.length < all.length ? ["Steps that need a dataset are left out: none is open."] : [],
  };
}

/** Amounts that it was not told are its own invention. */
function moneyNotes(answer: RecommendationAnswer, told: string): readonly string[] {
  const known = new Set(amountsOfMoney(told).map(({ usd }) => usd.toFixed(2)));
  const invented = wordsOf(answer)
    .flatMap(amountsOfMoney)
    .filter(({ usd }) => !known.has(usd.toFixed(2)))
    .map(({ text }) => text);
  if (invented.length === 0) return [];
  const amounts = enumeration([...new Set(invented)].slice(0, 5));
  return [`It names amounts that do not come from the figures: ${amounts}. Do not rely on them.`];
}

const wordsOf = (answer: RecommendationAnswer): readonly string[] => [
  answer.summary,
  ...answer.reasonsFor,
  ...answer.reasonsAgainst,
  ...answer.risks,
  ...answer.doubts.map(({ because }) => because),
  ...answer.alternatives.flatMap(({ description, cost }) => [description, cost]),
  ...answer.nextSteps.map(({ text }) => text),
];
