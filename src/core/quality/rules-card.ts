/** The score card that rules have filled in. */

import { weightedScore } from "../assessment/weighted-score.ts";
import { count, enumeration, sentence } from "../wording.ts";
import { pointsOn, type Curve } from "./curve.ts";
import type { DatasetFacts } from "./quality-counts.ts";
import {
  clusterShare,
  conflictShare,
  dominantFormShare,
  freshTripleShare,
  incompleteRecords,
  systemShare,
} from "./quality-shares.ts";
import {
  dimensions,
  qualityOf,
  type Dimension,
  type DimensionScore,
  type ScoreCard,
} from "./score-card.ts";
import { scoreLimits, type ScoreLimit } from "./score-ceilings.ts";
import { leastForOverall, leastRecords, scoreParts } from "./score-tables.ts";
import { about } from "./share-words.ts";

export function rulesCard(facts: DatasetFacts): ScoreCard {
  const limits = scoreLimits(facts);
  const scores = dimensions.map((dimension) => ({
    dimension,
    ...limited(
      scorers[dimension](facts),
      limits.find(({ of }) => of === dimension),
    ),
  }));
  // What is left of the card of a few records says too little for a verdict.
  const { records } = facts.counts;
  const isTold = records === 0 || records >= leastForOverall;
  const mean = isTold
    ? weightedScore(scores.map(({ dimension, score }) => ({ dimension, score: score?.score })))
    : undefined;
  if (mean === undefined) return { by: "rules", scores, overall: undefined };
  const score = Math.min(Math.round(mean), limits[0]?.points ?? 100);
  return { by: "rules", scores, overall: { score, quality: qualityOf(score) } };
}

/** A score that is known, and how it is limited. */
function limited({ score, basis }: Scored, limit: ScoreLimit | undefined): Scored {
  if (score === undefined || limit === undefined || score.score <= limit.points) {
    return { score, basis };
  }
  const { points, fault } = limit;
  return {
    score: { score: points },
    basis: `${basis.replace(/\.$/, "")}; but ${fault}, so it is at most ${points}.`,
  };
}

type Scored = Omit<DimensionScore, "dimension">;

const scorers: Readonly<Record<Dimension, (facts: DatasetFacts) => Scored>> = {
  consistency,
  accuracy: () => untold("Rules cannot tell whether answers are right."),
  completeness,
  diversity,
  format,
};

const untold = (basis: string): Scored => ({ score: undefined, basis });

function tooFew({ counts: { records } }: DatasetFacts): string | undefined {
  if (records === 0) return "There is no record that can be read.";
  if (records >= leastRecords) return undefined;
  return `${count(records, "record")} ${records === 1 ? "is" : "are"} too few to tell.`;
}

function consistency(facts: DatasetFacts): Scored {
  const why = tooFew(facts);
  if (why !== undefined) return untold(why);
  if (!facts.hasFormat) return untold("No known format fits, so answers cannot be told apart.");
  return mean(scoreParts.consistency, {
    conflicting: {
      share: conflictShare(facts),
      told: (share) =>
        share === 0 ? "no conflicting answers" : `${about(share)} of the records in conflict`,
    },
    form: {
      share: dominantFormShare(facts),
      told: (share) => `${about(share)} of the answers in the usual form of their task type`,
    },
    system: {
      share: systemShare(facts),
      told: (share) =>
        share === 1
          ? "system prompts in all records or in none"
          : `${about(share)} of the records alike in whether they have a system prompt`,
    },
  });
}

function completeness(facts: DatasetFacts): Scored {
  const { readable } = facts.counts;
  if (readable === 0) {
    return untold(
      facts.counts.records === 0
        ? "There is no record that can be read."
        : "No known format fits, so nobody knows what should be there.",
    );
  }
  return mean(scoreParts.completeness, {
    incomplete: {
      share: incompleteRecords(facts) / readable,
      told: (share) =>
        share === 0
          ? "no record with empty, short or placeholder content, without an answer, or with one that breaks off"
          : `${about(share)} of the records with empty, short or placeholder content, without an answer, or with one that breaks off`,
    },
  });
}

function diversity(facts: DatasetFacts): Scored {
  const why = tooFew(facts);
  if (why !== undefined) return untold(why);
  return mean(scoreParts.diversity, {
    clusters: {
      share: clusterShare(facts),
      told: (share) => `${about(share)} of the records unlike those before them`,
    },
    freshTriples: {
      share: freshTripleShare(facts),
      told: (share) => `${about(share)} of the runs of three words new`,
    },
  });
}

function format({ counts, unreadable, hasFormat }: DatasetFacts): Scored {
  const lines = counts.records + unreadable;
  if (lines === 0) return untold("There are no lines.");
  if (!hasFormat && counts.records > 0) {
    return { score: { score: 0 }, basis: "No known format fits, so trainers will not read it." };
  }
  return mean(scoreParts.format, {
    wellFormed: {
      share: counts.wellFormed / lines,
      told: (share) => `${about(share)} of the lines without an error of syntax or schema`,
    },
  });
}

interface Part {
  /** `undefined`: not known. */
  readonly share: number | undefined;
  readonly told: (share: number) => string;
}

/** Weighted mean of what is known. */
function mean<Name extends string>(
  tables: Readonly<Record<Name, { readonly weight: number; readonly curve: Curve }>>,
  parts: Readonly<Record<Name, Part>>,
): Scored {
  const told: string[] = [];
  let weights = 0;
  let sum = 0;
  for (const name of Object.keys(tables) as Name[]) {
    const { share, told: say } = parts[name];
    if (share === undefined) continue;
    const { weight, curve } = tables[name];
    weights += weight;
    sum += weight * pointsOn(curve, share);
    told.push(say(share));
  }
  if (weights === 0) return untold("There is nothing to tell it by.");
  return { score: { score: Math.round(sum / weights) }, basis: sentence(enumeration(told)) };
}
