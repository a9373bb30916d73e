import { readFile } from "node:fs/promises";

import * as z from "zod";

import { dataQualities, type ScoreCard } from "../core/quality/score-card.ts";
import { printable } from "../core/wording.ts";
import { Failure, readFailure } from "../node/failure.ts";

const score = z.number().min(0).max(100);
/** Of what `assessmentJson` writes, as much as is needed. */
const reportSchema = z.object({
  version: z.literal(1),
  assessment: z
    .object({ quality: z.enum(dataQualities).nullable(), overall: z.object({ score }).nullable() })
    .nullable(),
});

/** How good a model found a dataset. Rejects with a Failure if the file cannot be read, or no model has judged. */
export async function readAssessment(path: string): Promise<{ readonly card: ScoreCard }> {
  let text;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw readFailure(path, error);
  }
  const { success, data } = reportSchema.safeParse(parsed(text));
  if (!success) {
    throw new Failure(
      `"${printable(path)}" is no assessment: name what "tunesmith assess --output json" wrote.`,
    );
  }
  const { quality, overall } = data.assessment ?? {};
  if (overall == null || quality == null) {
    throw new Failure(
      `In "${printable(path)}" no model has judged the dataset: leave out --assessment, then its quality by rules counts.`,
    );
  }
  return { card: { by: "model", scores: [], overall: { ...overall, quality } } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
