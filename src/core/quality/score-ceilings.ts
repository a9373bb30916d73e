/** What no other merit makes up for: faults that limit a score. */

import { pointsOn } from "./curve.ts";
import type { DatasetFacts } from "./quality-counts.ts";
import { ceilingShares } from "./quality-shares.ts";
import type { Dimension } from "./score-card.ts";
import { ceilings, type Ceiling } from "./score-tables.ts";
import { about } from "./share-words.ts";

const faults: Readonly<Record<Ceiling, string>> = {
  sameAnswer: "of the answers are the same",
  sameLabel: "of the answers are the same label",
  repeatedAnswers: "of the answers repeat an earlier one word for word",
  echoes: "of the answers repeat the request",
  refusals: "of the answers decline to help",
  openEnded: "of the answers in sentences end without a stop",
};

export interface ScoreLimit {
  readonly of: Dimension;
  /** Below 100. */
  readonly points: number;
  /** "40 % of the answers are the same". */
  readonly fault: string;
}

/** The hardest first. */
export function scoreLimits(facts: DatasetFacts): readonly ScoreLimit[] {
  const shares = ceilingShares(facts);
  return (Object.keys(ceilings) as Ceiling[])
    .map((name) => ({
      of: ceilings[name].of,
      points: Math.round(pointsOn(ceilings[name].curve, shares[name])),
      fault: `${about(shares[name])} ${faults[name]}`,
    }))
    .filter(({ points }) => points < 100)
    .sort((a, b) => a.points - b.points);
}
