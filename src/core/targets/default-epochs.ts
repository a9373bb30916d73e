/** How often platforms pass over a dataset where the user says nothing. */

import { targetById } from "./index.ts";

/** OpenAI's cookbook, Data preparation and analysis for chat model fine-tuning, copy of 2026-08. */
const usualEpochs = 3;
const fewestPasses = 100;
const mostPasses = 25_000;
const mostEpochs = 25;

/** `undefined`: the platform has no rule that is known, or it depends on the number of examples and there are none. */
export function defaultEpochs(
  targetId: string | undefined,
  examples: number | undefined,
): number | undefined {
  const rule = targetId === undefined ? undefined : targetById(targetId)?.defaultEpochs;
  if (rule !== "by-examples") return rule;
  return examples === undefined || examples < 1 ? undefined : epochsByExamples(examples);
}

/** Each example is passed over three times, unless that makes less than 100 or more than 25,000 passes in all. */
function epochsByExamples(examples: number): number {
  const passes = examples * usualEpochs;
  if (passes < fewestPasses) return Math.min(mostEpochs, Math.floor(fewestPasses / examples));
  if (passes > mostPasses) return Math.max(1, Math.floor(mostPasses / examples));
  return usualEpochs;
}
