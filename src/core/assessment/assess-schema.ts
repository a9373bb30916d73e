/** The schema of "assess" in `tunesmith.json`. The words of a schema complete the sentence `"assess.seed" …`. */

import * as z from "zod";

import { formatInteger } from "../wording.ts";
import { assessBounds, type AssessSettings } from "./assess-settings.ts";

function numberSchema(name: keyof AssessSettings, description: string) {
  const { least, most, byDefault } = assessBounds[name];
  const error = `must be a whole number from ${least} to ${formatInteger(most)}`;
  return z
    .int(error)
    .min(least, error)
    .max(most, error)
    .optional()
    .meta({ description, default: byDefault });
}

export const assessSchema = z.strictObject(
  {
    sampleSize: numberSchema("sampleSize", "How many examples a language model judges."),
    repeats: numberSchema(
      "repeats",
      "How many of them it judges twice, which shows how far it agrees with itself.",
    ),
    seed: numberSchema("seed", "The same seed chooses the same examples."),
  },
  "must be an object",
);
