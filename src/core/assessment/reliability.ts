/** Whether the judge says the same of an example when it is asked twice. */

import type { JudgeReliability } from "./data-quality-assessment.ts";
import { overallScore, type Judgement } from "./judgement.ts";
import { krippendorffAlpha } from "./krippendorff.ts";
import { meanOf } from "./stratified-mean.ts";

/** In points. */
export const near = 10;
/** K. Krippendorff's own bounds ("Content Analysis", 2004): from 0.8 on reliable, from 0.667 for tentative conclusions. */
export const alphaBounds = { reliable: 0.8, tentative: 0.667 } as const;
/** Of fewer examples, alpha is chance. */
const leastForAlpha = 3;

/** `undefined`: no example was judged twice. */
export function judgeReliability(judgements: readonly Judgement[]): JudgeReliability | undefined {
  const pairs = judgements.flatMap(({ answer, again }): readonly [number, number][] => {
    const first = overallScore(answer);
    const second = again && overallScore(again);
    return first === undefined || second === undefined ? [] : [[first, second]];
  });
  if (pairs.length === 0) return undefined;
  const differences = pairs.map(([first, second]) => Math.abs(first - second));
  return {
    examples: pairs.length,
    meanDifference: meanOf(differences),
    withinTen: differences.filter((difference) => difference <= near).length / pairs.length,
    alpha: pairs.length < leastForAlpha ? undefined : krippendorffAlpha(pairs),
  };
}

/** Scores that are nearly the same leave alpha nothing to tell apart: a low one counts only where they differ as well. */
export const isUnreliable = ({ alpha, meanDifference }: JudgeReliability): boolean =>
  alpha !== undefined && alpha < alphaBounds.tentative && meanDifference > near;
