/** The answer of a model as it must be. */

import * as z from "zod";

import { answerList, answerText } from "../assessment/judged-score.ts";
import { signalRules, verdicts } from "../cost/decision.ts";
import {
  confidences,
  efforts,
  nextStepIds,
  triedTechniques,
  type FineTuningRecommendation,
} from "./recommendation.ts";

/** What is asked for, in characters and items: the instructions have the same numbers. */
export const asked = { sentence: 200, summary: 400, list: 5, alternatives: 6 } as const;

const sentence = answerText(`At most ${asked.sentence} characters.`);
const sentences = answerList(sentence, asked.list);

/** Bump it with each change: answers to another shape are not taken for these. */
export const answerVersion = "1";

/** Models write it in this order: reasons first, so that the verdict follows from them, and what is to be done after it. */
export const recommendationAnswer = z.strictObject({
  reasonsFor: sentences,
  reasonsAgainst: sentences,
  doubts: answerList(
    z.strictObject({ rule: z.enum(signalRules), because: sentence }),
    signalRules.length,
  ),
  risks: sentences,
  alternatives: answerList(
    z.strictObject({
      technique: z.enum(triedTechniques),
      description: sentence,
      effort: z.enum(efforts),
      cost: sentence,
    }),
    asked.alternatives,
  ),
  expectedAccuracy: z
    .strictObject({ basis: sentence, low: z.number(), high: z.number() })
    .nullable(),
  verdict: z.enum(verdicts),
  confidence: z.enum(confidences),
  summary: answerText(`At most ${asked.summary} characters.`),
  nextSteps: answerList(z.strictObject({ step: z.enum(nextStepIds), text: sentence }), asked.list),
} satisfies Record<keyof FineTuningRecommendation, z.ZodType>);

export type RecommendationAnswer = z.infer<typeof recommendationAnswer>;
