/** What is known of near-duplicates and conflicts in generated datasets, and how much of it was found. */

import type { RecordGroups } from "../../src/core/similarity/record-groups.ts";
import { jaccard, shinglesOf } from "./plain-similarity.ts";

/** A record made from an earlier one. */
export interface Made {
  /** From 1. */
  readonly line: number;
  readonly of: number;
}

/** The similarity by three definitions of words; none of them is quite that of the product. */
export interface NearCopy extends Made {
  readonly jaccard: number;
  readonly jaccardAll: number;
  readonly jaccardAlnum: number;
  /** The copy differs only from the first answer on. */
  readonly samePrompt: boolean;
}

export interface DuplicatesTruth {
  readonly near: readonly NearCopy[];
  readonly conflicts: readonly Made[];
}

export interface NearScore {
  /** Copies that are similar enough by every definition. */
  readonly wanted: number;
  readonly missed: readonly Made[];
  /** Copies that are similar enough by some definitions only. */
  readonly disputed: number;
  readonly reported: number;
  /** Reported pairs that are not as similar as was said, or not similar enough, by the product's definition. */
  readonly wrong: readonly string[];
}

/** `lines`: of the dataset. */
export function scoreNear(
  { duplicates }: RecordGroups,
  { near }: DuplicatesTruth,
  { lines, threshold }: { readonly lines: readonly string[]; readonly threshold: number },
): NearScore {
  const realSimilarity = ({ line, of }: Made): number =>
    jaccard(shinglesOf(lines[of - 1] ?? ""), shinglesOf(lines[line - 1] ?? ""));
  const found = new Set<string>();
  const wrong: string[] = [];
  for (const { kind, kept, members } of duplicates) {
    if (kind !== "near") continue;
    for (const { line, similarity } of members) {
      const pair = { line: line + 1, of: kept + 1 };
      found.add(nameOf(pair));
      const real = realSimilarity(pair);
      if (real < threshold || Math.abs(real - similarity) > 1e-9)
        wrong.push(`${nameOf(pair)}: ${similarity}, is ${real}`);
    }
  }
  const wanted: Made[] = [];
  let disputed = 0;
  for (const copy of near) {
    const by = [copy.jaccard, copy.jaccardAll, copy.jaccardAlnum, realSimilarity(copy)];
    if (Math.min(...by) >= threshold) wanted.push(copy);
    else if (Math.max(...by) >= threshold) disputed += 1;
  }
  const missed = wanted.filter((copy) => !found.has(nameOf(copy)));
  return { wanted: wanted.length, missed, disputed, reported: found.size, wrong };
}

export interface ConflictScore {
  readonly missed: readonly Made[];
  /** Lines from 1 that are in conflict with another one, and not known to be. */
  readonly invented: readonly number[];
}

export function scoreConflicts({ conflicts }: RecordGroups, truth: DuplicatesTruth): ConflictScore {
  const places = new Map<number, string[]>();
  for (const [group, { answers }] of conflicts.entries()) {
    for (const [answer, lines] of answers.entries()) {
      for (const line of lines) {
        const place = `${group} ${answer}`;
        places.set(line + 1, [...(places.get(line + 1) ?? []), place]);
      }
    }
  }
  const isFound = ({ line, of }: Made): boolean =>
    (places.get(line) ?? []).some((place) => {
      const [group, answer] = place.split(" ");
      return (places.get(of) ?? []).some((other) => {
        const [otherGroup, otherAnswer] = other.split(" ");
        return group === otherGroup && answer !== otherAnswer;
      });
    });
  const known = new Set(truth.conflicts.flatMap(({ line, of }) => [line, of]));
  return {
    missed: truth.conflicts.filter((made) => !isFound(made)),
    invented: [...places.keys()].filter((line) => !known.has(line)),
  };
}

const nameOf = ({ line, of }: Made): string => `${of} ${line}`;
