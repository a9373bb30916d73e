/** Shares, from 0 to 1, that scores, figures and advice are made of; `undefined`: there is nothing to take a share of. */

import type { DatasetFacts, QualityCounts } from "./quality-counts.ts";
import { leastRecords, type Ceiling } from "./score-tables.ts";

const shareOf = (part: number, whole: number): number | undefined =>
  whole === 0 ? undefined : part / whole;

export const clusterShare = ({ counts: { clusters } }: DatasetFacts): number | undefined =>
  shareOf(clusters.clusters, clusters.records);

/** From this share of the answers on prose is what is learned; labels and calls are few, however different the records are. */
const mostlyProse = 0.5;

/** Answers with fewer words on average say less than the prompts do. */
const leastWords = 10;

/** Of answers, or of prompts where most answers are labels or calls of tools; of short answers whichever is less. */
export function freshTripleShare({ counts }: DatasetFacts): number | undefined {
  const { answers, prompts, awaited, lessons } = counts;
  const isProse = lessons.proseAnswers >= mostlyProse * awaited;
  const ofAnswers = isProse ? answers.freshTriples : undefined;
  if (ofAnswers === undefined || prompts.freshTriples === undefined) {
    return ofAnswers ?? prompts.freshTriples;
  }
  const areShort = answers.words < leastWords * awaited;
  return areShort ? Math.min(ofAnswers, prompts.freshTriples) : ofAnswers;
}

/** Shares of which `ceilings` limit scores; of sets that are too small to tell they are 0. */
export function ceilingShares({ counts }: DatasetFacts): Readonly<Record<Ceiling, number>> {
  const { awaited, lessons } = counts;
  const { sameAnswer, sameLabel, proseAnswers, differentAnswers, echoes, refusals } = lessons;
  const of = (part: number): number => (awaited < leastRecords ? 0 : part / awaited);
  return {
    sameAnswer: of(sameAnswer),
    sameLabel: of(sameLabel),
    repeatedAnswers: of(Math.max(0, proseAnswers - differentAnswers)),
    echoes: of(echoes),
    refusals: of(refusals),
    openEnded: openEndedShare(counts),
  };
}

/** Answers in sentences that are too few to tell whether stops are usual. */
const leastSentences = 20;

/** Of the answers in sentences those that do not end in a stop. */
function openEndedShare({ whole, bare, broken, other }: QualityCounts): number {
  const all = whole + bare + broken + other;
  return all < leastSentences ? 0 : 1 - whole / all;
}

export const conflictShare = ({ counts, groups }: DatasetFacts): number | undefined =>
  groups.conflicting === undefined ? undefined : shareOf(groups.conflicting, counts.readable);

/** With a system prompt or without one, whichever are more. */
export const systemShare = ({
  counts: { withSystem, readable },
}: DatasetFacts): number | undefined =>
  shareOf(Math.max(withSystem, readable - withSystem), readable);

/** Answers in the most frequent form of their task type. */
export function dominantFormShare({ counts: { forms } }: DatasetFacts): number | undefined {
  let dominant = 0;
  let all = 0;
  for (const ofTask of forms.values()) {
    const amounts = [...ofTask.values()];
    dominant += Math.max(...amounts);
    all += amounts.reduce((sum, amount) => sum + amount, 0);
  }
  return shareOf(dominant, all);
}

export interface FormShare {
  readonly form: string;
  readonly share: number;
}

/** Of all answers, the most frequent first. `task`: of this task type only. */
export function formShares({ counts }: DatasetFacts, task?: string): readonly FormShare[] {
  const sums = new Map<string, number>();
  let all = 0;
  for (const [ofTask, forms] of counts.forms) {
    if (task !== undefined && ofTask !== task) continue;
    for (const [form, amount] of forms) {
      sums.set(form, (sums.get(form) ?? 0) + amount);
      all += amount;
    }
  }
  return Array.from(sums, ([form, amount]) => ({ form, share: amount / all })).sort(
    (a, b) => b.share - a.share,
  );
}

/** In datasets whose answers mostly end in a full stop, those that end in a word are cut off. */
const usuallyWhole = 0.9;
/** So many tell what is usual. */
const leastEndings = 10;

/** Last answers that break off. */
export function cutOffAnswers({ counts: { whole, bare, broken } }: DatasetFacts): number {
  return broken + (isBareCutOff({ whole, bare }) ? bare : 0);
}

export function incompleteRecords({ counts }: DatasetFacts): number {
  return counts.incomplete + (isBareCutOff(counts) ? counts.onlyBare : 0);
}

const isBareCutOff = ({ whole, bare }: { whole: number; bare: number }): boolean =>
  whole >= leastEndings && whole / (whole + bare) >= usuallyWhole;
