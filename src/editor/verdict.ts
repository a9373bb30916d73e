/** A dataset's state in words: for the status bar, its tooltip and its menu. */
import * as vscode from "vscode";
import { countsInWords } from "../core/output/check-run.ts";
import { count, formatInteger, sentence } from "../core/wording.ts";
import type { Dataset } from "./dataset.ts";

export interface Verdict {
  /** A codicon's name. */
  readonly icon: string;
  readonly text: string;
  /** What the dataset is, as far as it is known. */
  readonly subject: string;
  /** The findings in numbers, or why there are none; then more, in sentences. */
  readonly details: readonly string[];
}

const fromDiskNote = vscode.l10n.t(
  "The file is over 50 MB, or only a panel shows it, so VS Code does not hand it to extensions: it is read from disk, and unsaved edits are not seen.",
);

/** Of VS Code: without it two numbers for the same file would seem to contradict each other. */
const hintsNote = vscode.l10n.t("Hints are listed in the Findings view, not in Problems.");

export function verdictOf(dataset: Dataset): Verdict {
  const { state, failure } = dataset;
  const notes = dataset.document === undefined ? [fromDiskNote] : [];
  const say = (icon: string, text: string, headline: string): Verdict => ({
    icon,
    text,
    subject: text,
    details: [headline, ...notes],
  });
  if (dataset.settings?.enable === false) {
    return say(
      "circle-slash",
      vscode.l10n.t("Tunesmith is off"),
      vscode.l10n.t("Checking is turned off in the settings."),
    );
  }
  if (failure !== undefined) return say("warning", vscode.l10n.t("Not checked"), failure);
  if (state === undefined) {
    return say(
      "loading~spin",
      vscode.l10n.t("Checking"),
      vscode.l10n.t("The check has just begun."),
    );
  }

  const { summary } = state;
  const counts = sentence(countsInWords(summary));
  if (state.checkedLines < state.lines) {
    const percent = `${formatInteger(Math.floor((100 * state.checkedLines) / state.lines))}%`;
    const soFar = vscode.l10n.t(
      "{0} of {1} checked so far. {2}",
      formatInteger(state.checkedLines),
      count(state.lines, "line"),
      counts,
    );
    return dataset.checking
      ? say("loading~spin", vscode.l10n.t("Checking {0}", percent), soFar)
      : say("debug-pause", vscode.l10n.t("Stopped at {0}", percent), soFar);
  }

  if (!state.isCompared) {
    const soFar = vscode.l10n.t(
      "{0} checked, the records not compared yet. {1}",
      count(state.lines, "line"),
      counts,
    );
    return dataset.checking
      ? say("loading~spin", vscode.l10n.t("Comparing records"), soFar)
      : say("debug-pause", vscode.l10n.t("Stopped while comparing"), soFar);
  }

  const { errors, hints } = summary;
  const format = state.formatLabel ?? vscode.l10n.t("unknown format");
  const records = count(state.records, "record");
  const subject = vscode.l10n.t("{0}, {1} in {2}", format, records, count(state.lines, "line"));
  const parts = [format, records];
  if (errors > 0) parts.unshift(count(errors, "error"));
  if (dataset.document === undefined) parts.push(vscode.l10n.t("from disk"));
  return {
    icon: errors > 0 ? "error" : "check",
    text: parts.join(" · "),
    subject,
    details: [
      counts,
      sentence(subject),
      ...state.unreadSplits.map((reason) =>
        vscode.l10n.t("Not compared with another split: {0}", reason),
      ),
      ...(hints > 0 ? [hintsNote] : []),
      ...notes,
    ],
  };
}
