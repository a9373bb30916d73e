/** What the judge answers about one example. */

import * as z from "zod";

import type { TokenSpan } from "../assist/outgoing.ts";
import { issueSeverities } from "./data-quality-assessment.ts";
import { answerText, judgedScore } from "./judged-score.ts";
import { exampleIssueKinds, mostExampleIssues } from "./rubric.ts";

export const exampleAnswer = z.strictObject({
  accuracy: judgedScore,
  completeness: judgedScore,
  consistency: judgedScore,
  format: judgedScore,
  issues: z
    .array(
      z.strictObject({
        kind: z.enum(exampleIssueKinds),
        severity: z.enum(issueSeverities),
        evidence: answerText,
        description: answerText,
        suggestion: answerText,
      }),
    )
    .max(2 * mostExampleIssues),
});
export type ExampleAnswer = Readonly<z.infer<typeof exampleAnswer>>;

/** Of the request's key: another schema asks anew. */
export const exampleAnswerVersion = 1;

/** Four reasons of 50 tokens, one issue or two of 150, and JSON; at most five issues of 250. */
export const exampleTokens: TokenSpan = { likely: 500, most: 2_000 };
