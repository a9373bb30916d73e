/**
 * Parts that the answers of both judges have. What is asked for stands in descriptions; what is refused is far more, as
 * models cannot count. Lengths are refinements: as limits of the schema, providers would tell the model these instead.
 */

import * as z from "zod";

import { issueSeverities } from "./data-quality-assessment.ts";
import { mostWords, quoteCharacters } from "./rubric.ts";

/** In characters. */
const longestText = 1_000;

export const answerText = (wanted: string) =>
  z
    .string()
    .refine((text) => text.length <= longestText, "is too long")
    .describe(wanted);

export const answerSentence = answerText(`At most ${mostWords.sentence} words.`);

const answerQuote = answerText(
  `A literal quote of at most ${quoteCharacters} characters, or an empty string.`,
);

/** Of every issue, beside its kind. Evidence comes first: what is said of it follows from it. */
export const issueSeverity = z.enum(issueSeverities);
export const issueWords = {
  evidence: answerQuote,
  description: answerSentence,
  suggestion: answerSentence,
};

/** More than twice what was asked for is no answer. */
export const answerList = <T extends z.ZodType>(item: T, most: number) =>
  z
    .array(item)
    .refine((items) => items.length <= 2 * most, "is too long")
    .describe(`At most ${most}.`);

/** The reason comes first: what is written first decides what follows. `words`: of the reason. */
export const judgedScore = (words: number) =>
  z.strictObject({
    reason: answerText(`At most ${words} words.`),
    score: z.number().min(0).max(100).nullable(),
  });
