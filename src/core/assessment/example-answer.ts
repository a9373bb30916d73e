/** What the judge answers about one example. */

import * as z from "zod";

import type { TokenSpan } from "../assist/outgoing.ts";
import { answerList, issueSeverity, issueWords, judgedScore } from "./judged-score.ts";
import { exampleIssueKinds, mostExampleIssues, mostWords } from "./rubric.ts";

const dimensionScore = judgedScore(mostWords.exampleReason);

/** Issues come first, so that scores follow from what was found. */
export const exampleAnswer = z.strictObject({
  issues: answerList(
    z.strictObject({
      kind: z.enum(exampleIssueKinds),
      severity: issueSeverity,
      ...issueWords,
    }),
    mostExampleIssues,
  ),
  accuracy: dimensionScore,
  completeness: dimensionScore,
  consistency: dimensionScore,
  format: dimensionScore,
});
export type ExampleAnswer = Readonly<z.infer<typeof exampleAnswer>>;

/** Of the request's key: another schema asks anew. */
export const exampleAnswerVersion = 1;

/** Four reasons of 40 tokens, one issue of 150, and JSON; at most five issues of 250. */
export const exampleTokens: TokenSpan = { likely: 400, most: 2_000 };
