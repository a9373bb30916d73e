/** What the judge answers about the set as a whole. */

import * as z from "zod";

import type { TokenSpan } from "../assist/outgoing.ts";
import {
  answerList,
  answerSentence,
  issueSeverity,
  issueWords,
  judgedScore,
} from "./judged-score.ts";
import {
  mostSentences,
  mostSetExamples,
  mostSetIssues,
  mostWords,
  setIssueKinds,
} from "./rubric.ts";

const dimensionScore = judgedScore(mostWords.setReason);
const sentences = answerList(answerSentence, mostSentences);

/** Issues come first, so that scores follow from what was found. */
export const setAnswer = z.strictObject({
  issues: answerList(
    z.strictObject({
      kind: z.enum(setIssueKinds),
      severity: issueSeverity,
      examples: z
        .array(z.number())
        .refine((numbers) => numbers.length <= 100, "is too long")
        .describe(`Numbers of excerpts, at most ${mostSetExamples}; empty: the set as a whole.`),
      ...issueWords,
    }),
    mostSetIssues,
  ),
  diversity: dimensionScore,
  consistency: dimensionScore,
  strengths: sentences,
  recommendations: sentences,
});
export type SetAnswer = Readonly<z.infer<typeof setAnswer>>;

/** Of the request's key: another schema asks anew. */
export const setAnswerVersion = 1;

/** Ten sentences of 60 tokens, three issues of 200, two reasons and JSON; at most six issues of 300. */
export const setTokens: TokenSpan = { likely: 1_400, most: 3_500 };
