/** What is learned of a record, and of a dataset, in words. */
import * as vscode from "vscode";
import type { LearningFigures } from "../core/learning/learning-meter.ts";
import { count, formatInteger, percent } from "../core/wording.ts";
import type { LearningMeans } from "../protocol/dataset-answers.ts";

/** For the end of a record's line. */
export function recordNote(figures: LearningFigures, { error }: LearningMeans): string {
  const { trained, untrained, cut, lostAnswers, leftOut } = figures;
  const about = error === undefined ? "" : "≈ ";
  if (leftOut > 0) {
    return vscode.l10n.t("too long, nothing is trained · {0}{1}", about, tokens(untrained));
  }
  const note = vscode.l10n.t(
    "{0}{1} trained · {2} not",
    about,
    tokens(trained),
    formatInteger(untrained),
  );
  if (cut === 0) return note;
  return vscode.l10n.t(
    "{0} · cut{1}",
    note,
    lostAnswers === 0 ? "" : vscode.l10n.t(": {0} lost", count(lostAnswers, "answer")),
  );
}

/** For the status bar. */
export function totalsText({ trained, untrained }: LearningFigures, means: LearningMeans): string {
  const about = means.error === undefined ? "" : "≈ ";
  return vscode.l10n.t("{0}{1} trained ({2})", about, tokens(trained), shareOf(trained, untrained));
}

/** Sentences. */
export function totalsInWords(figures: LearningFigures, means: LearningMeans): string[] {
  const { trained, untrained, cut, lostAnswers, leftOut } = figures;
  const sentences = [
    vscode.l10n.t(
      "{0} are trained on, {1} of all; {2} are not.",
      tokens(trained),
      shareOf(trained, untrained),
      formatInteger(untrained),
    ),
  ];
  if (cut > 0) {
    const lost =
      lostAnswers === 0
        ? ""
        : vscode.l10n.t(", and {0} lost with that", count(lostAnswers, "answer"));
    sentences.push(vscode.l10n.t("Too long, hence cut: {0}{1}.", count(cut, "record"), lost));
  }
  if (leftOut > 0) {
    sentences.push(
      vscode.l10n.t("Too long, so that nothing is learned of them: {0}.", count(leftOut, "record")),
    );
  }
  return [...sentences, meansInWords(means)];
}

function meansInWords({ target, tokenizer, error }: LearningMeans): string {
  const platform =
    target === undefined ? vscode.l10n.t("no target is chosen") : vscode.l10n.t("for {0}", target);
  if (error === undefined) return vscode.l10n.t("Counted with {0}; {1}.", tokenizer, platform);
  const { below, above } = error;
  const band = vscode.l10n.t(
    "the true counts may be {0} lower or {1} higher",
    percent(below),
    percent(above),
  );
  return vscode.l10n.t("Estimated ({0}): {1}; {2}.", tokenizer, band, platform);
}

const tokens = (amount: number): string => count(amount, "token");

function shareOf(trained: number, untrained: number): string {
  return percent(trained === 0 ? 0 : trained / (trained + untrained));
}
