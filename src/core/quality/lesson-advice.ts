/** What to do about answers that teach little. */

import { count, formatInteger } from "../wording.ts";
import type { DatasetFacts, QualityCounts } from "./quality-counts.ts";
import { ceilingShares } from "./quality-shares.ts";
import type { Ceiling } from "./score-tables.ts";
import { about } from "./share-words.ts";

interface LessonAdvice {
  /** Above this share it is worth a sentence. */
  readonly above: number;
  readonly say: (share: number, counts: QualityCounts) => string;
}

const adviceOn: Readonly<Record<Ceiling, LessonAdvice>> = {
  sameAnswer: {
    above: 0.3,
    say: (share) =>
      `${about(share)} of the answers are one and the same: answer these requests anew, or remove most of them.`,
  },
  sameLabel: {
    above: 0.9,
    say: (share) =>
      `${about(share)} of the answers are the same label: add records of the others, or a model learns to say nothing else.`,
  },
  repeatedAnswers: {
    above: 0.5,
    say: (_share, { lessons }) =>
      `Only ${count(lessons.differentAnswers, "different answer")} in sentences ${lessons.differentAnswers === 1 ? "stands" : "stand"} in ${formatInteger(lessons.proseAnswers)} records: if a model is to choose among them, labels do; if not, answer in other words.`,
  },
  echoes: {
    above: 0,
    say: (_share, { lessons: { echoes } }) =>
      `${count(echoes, "answer")} only ${echoes === 1 ? "repeats its request" : "repeat their requests"}: write ${echoes === 1 ? "an answer, or remove the record" : "answers, or remove the records"}.`,
  },
  refusals: {
    above: 0.1,
    say: (share) =>
      `${about(share)} of the answers decline to help: keep those that are meant, and no more of them than there will be such requests.`,
  },
  openEnded: {
    above: 0.85,
    say: (share) =>
      `${about(share)} of the answers in sentences end without a stop: look whether they are cut off.`,
  },
};

export function* lessonAdvice(facts: DatasetFacts): Iterable<string> {
  const shares = ceilingShares(facts);
  const found = (Object.keys(adviceOn) as Ceiling[]).filter(
    (name) => shares[name] > adviceOn[name].above,
  );
  // Both say the same of a set: the first where one answer is most of it, else how few there are.
  const isOne = shares.sameAnswer > 0.5 || !found.includes("repeatedAnswers");
  const unsaid: Ceiling = isOne ? "repeatedAnswers" : "sameAnswer";
  for (const name of found) {
    if (name === unsaid) continue;
    yield adviceOn[name].say(shares[name], facts.counts);
  }
}
