/** What the judge answers about the set as a whole. */

import * as z from "zod";

import type { TokenSpan } from "../assist/outgoing.ts";
import { issueSeverities } from "./data-quality-assessment.ts";
import { answerText, judgedScore } from "./judged-score.ts";
import { mostSentences, mostSetIssues, setIssueKinds } from "./rubric.ts";

export const setAnswer = z.strictObject({
  diversity: judgedScore,
  consistency: judgedScore,
  strengths: z.array(answerText).max(2 * mostSentences),
  recommendations: z.array(answerText).max(2 * mostSentences),
  issues: z
    .array(
      z.strictObject({
        kind: z.enum(setIssueKinds),
        severity: z.enum(issueSeverities),
        /** Numbers of excerpts, from 1. */
        examples: z.array(z.number()).max(100),
        evidence: answerText,
        description: answerText,
        suggestion: answerText,
      }),
    )
    .max(2 * mostSetIssues),
});
export type SetAnswer = Readonly<z.infer<typeof setAnswer>>;

/** Of the request's key: another schema asks anew. */
export const setAnswerVersion = 1;

/** Ten sentences of 60 tokens, three issues of 200, two reasons and JSON; at most six issues of 300. */
export const setTokens: TokenSpan = { likely: 1_400, most: 3_500 };
