/** The answer of a model as it must be. */

import * as z from "zod";

import { signalRules, verdicts } from "../cost/decision.ts";
import { confidences, efforts, nextStepIds, triedTechniques } from "./recommendation.ts";

/** In characters; much more than is asked for, since models do not count. */
const sentence = z.string().max(1000);
const list = <T extends z.ZodType>(of: T) => z.array(of).max(12);

/** Bump it with each change: answers to another shape are not taken for these. */
export const answerVersion = "1";

export const recommendationAnswer = z.strictObject({
  summary: sentence,
  reasonsFor: list(sentence),
  reasonsAgainst: list(sentence),
  doubts: list(z.strictObject({ rule: z.enum(signalRules), because: sentence })),
  verdict: z.enum(verdicts),
  confidence: z.enum(confidences),
  expectedAccuracy: z
    .strictObject({ basis: sentence, low: z.number(), high: z.number() })
    .nullable(),
  alternatives: list(
    z.strictObject({
      technique: z.enum(triedTechniques),
      description: sentence,
      effort: z.enum(efforts),
      cost: sentence,
    }),
  ),
  risks: list(sentence),
  nextSteps: list(z.strictObject({ step: z.enum(nextStepIds), text: sentence })),
});

export type RecommendationAnswer = z.infer<typeof recommendationAnswer>;
