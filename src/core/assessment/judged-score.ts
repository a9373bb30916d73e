/** Parts that the answers of both judges have. Longer texts than these are no answers; shown are shorter ones. */

import * as z from "zod";

/** In characters: three times what the prompts ask for, since models cannot count. */
const longestText = 1_000;

export const answerText = z.string().max(longestText);

/** The reason comes first: what is written first decides what follows. */
export const judgedScore = z.strictObject({
  reason: answerText,
  score: z.number().min(0).max(100).nullable(),
});
