/** What a recommendation rests on, made of what is known: the same for the editor and the command line. */

import type { DataQualityAssessment } from "../assessment/data-quality-assessment.ts";
import type { Estimate } from "../cost/estimate.ts";
import type { InputId } from "../cost/inputs.ts";
import { rivals } from "../cost/rivals.ts";
import type { Balance, QualityMaterial } from "../quality/quality-material.ts";
import { about } from "../quality/share-words.ts";
import type {
  DatasetFacts,
  RecommendationAnswers,
  RecommendationInputs,
} from "./recommendation.ts";

/** Those of the cost scenario that the form asks for too. */
export const askedInputs = [
  "accuracy",
  "targetAccuracy",
  "requests",
  "changesPerYear",
] as const satisfies readonly InputId[];

/** In characters: a task is told in a few words. */
export const longestTask = 2000;

export interface KnownOfCase {
  readonly answers: RecommendationAnswers;
  readonly estimate: Estimate;
  /** `undefined`: no dataset is open. */
  readonly material?:
    Pick<QualityMaterial, "name" | "formatId" | "records" | "validShare" | "rules"> | undefined;
  /** `undefined`: no model has assessed the dataset. */
  readonly assessment?: Pick<DataQualityAssessment, "card"> | undefined;
}

export function recommendationInputs({
  answers,
  estimate,
  material,
  assessment,
}: KnownOfCase): RecommendationInputs {
  return {
    answers: { ...answers, task: answers.task.trim().slice(0, longestTask).toWellFormed() },
    dataset: material && datasetFacts(material, assessment),
    estimate,
    rivals: rivals(estimate.scenario),
  };
}

function datasetFacts(
  material: NonNullable<KnownOfCase["material"]>,
  assessment: KnownOfCase["assessment"],
): DatasetFacts {
  const { name, formatId, records, validShare, rules } = material;
  // A model judges accuracy too, which rules cannot.
  const card = [assessment?.card, rules.card].find((one) => one?.overall !== undefined);
  return {
    name,
    format: formatId,
    records,
    validShare,
    balances: rules.balances.flatMap((balance) => balanceText(balance) ?? []),
    quality: card?.overall && {
      by: card.by,
      quality: card.overall.quality,
      score: card.overall.score,
    },
  };
}

const mostShares = 5;

/** "Task type: troubleshooting 60 %, configuration 40 %"; `undefined`: there are no records. */
function balanceText({ trait, shares }: Balance): string | undefined {
  const all = shares.reduce((sum, { records }) => sum + records, 0);
  if (all === 0) return undefined;
  const told = shares
    .slice(0, mostShares)
    .map(({ label, records }) => `${label} ${about(records / all)}`);
  return `${trait}: ${told.join(", ")}${shares.length > mostShares ? " …" : ""}`;
}
