/** What is learned of a record, and of a dataset, in words. */
import type { LearningFigures } from "../core/learning/learning-meter.ts";
import { count, formatInteger, percent } from "../core/wording.ts";
import type { LearningMeans } from "../protocol/dataset-answers.ts";

/** For the end of a record's line. */
export function recordNote(figures: LearningFigures, { error }: LearningMeans): string {
  const { trained, untrained, cut, lostAnswers, leftOut } = figures;
  const about = error === undefined ? "" : "≈ ";
  if (leftOut > 0) return `too long, nothing is trained · ${about}${tokens(untrained)}`;
  const note = `${about}${tokens(trained)} trained · ${formatInteger(untrained)} not`;
  if (cut === 0) return note;
  return `${note} · cut${lostAnswers === 0 ? "" : `: ${count(lostAnswers, "answer")} lost`}`;
}

/** For the status bar. */
export function totalsText({ trained, untrained }: LearningFigures, means: LearningMeans): string {
  const about = means.error === undefined ? "" : "≈ ";
  return `${about}${tokens(trained)} trained (${shareOf(trained, untrained)})`;
}

/** Sentences. */
export function totalsInWords(figures: LearningFigures, means: LearningMeans): string[] {
  const { trained, untrained, cut, lostAnswers, leftOut } = figures;
  const sentences = [
    `${tokens(trained)} are trained on, ${shareOf(trained, untrained)} of all; ${formatInteger(untrained)} are not.`,
  ];
  if (cut > 0) {
    const lost = lostAnswers === 0 ? "" : `, and ${count(lostAnswers, "answer")} lost with that`;
    sentences.push(`Too long, hence cut: ${count(cut, "record")}${lost}.`);
  }
  if (leftOut > 0) {
    sentences.push(`Too long, so that nothing is learned of them: ${count(leftOut, "record")}.`);
  }
  return [...sentences, meansInWords(means)];
}

function meansInWords({ target, tokenizer, error }: LearningMeans): string {
  const platform = target === undefined ? "no target is chosen" : `for ${target}`;
  if (error === undefined) return `Counted with ${tokenizer}; ${platform}.`;
  const { below, above } = error;
  const band = `the true counts may be ${percent(below)} lower or ${percent(above)} higher`;
  return `Estimated (${tokenizer}): ${band}; ${platform}.`;
}

const tokens = (amount: number): string => count(amount, "token");

function shareOf(trained: number, untrained: number): string {
  return percent(trained === 0 ? 0 : trained / (trained + untrained));
}
